"""The dates that a report's times come to, as far as it tells what they count from.

A time counted from an event has a date only where one date, and no other, stands in
the nearest sentence before it that has any: of two, either might be meant.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial

from onrecord.extract.paragraphs import paragraphs
from onrecord.model.document import Span
from onrecord.model.statement import Basis
from onrecord.text.dates import bounds
from onrecord.text.sentences import sentence_spans
from onrecord.text.times import Time, find_times

_WINDOW = 1500
"""Code points before a time in which the date it counts from is looked for."""
_DEEPEST = 3
"""Times counted one from the other."""
_DAY, _YEAR = len("2031-03-03"), len("2031")


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a time, what it follows from, and the words it is counted from."""

    edtf: str
    basis: Basis
    counted_from: Span | None = None


class Chronology:
    """What the times of one report are counted from."""

    def __init__(
        self, text: str, published: str | None, reported: Iterable[Span]
    ) -> None:
        self._text = text
        self._published = published
        self._reported = sorted(reported)
        self._sentences = cache(partial(sentence_spans, text))
        self._times = cache(partial(find_times, text))

    def date(self, time: Time, *, depth: int = _DEEPEST) -> Dating | None:
        """Return the date of a time; `None` where the report does not tell it."""
        if time.basis is Basis.EVENT:
            return self._from_event(time, depth)
        if time.basis is Basis.ABSOLUTE:
            edtf = time.reckon("")
        else:
            edtf = time.reckon(self._published) if self._published else None
            if edtf and time.is_bare and self._is_told_otherwise(time, edtf):
                return None
        if edtf is None or self._is_ahead(edtf):
            return None
        return Dating(edtf, time.basis)

    def _is_ahead(self, edtf: str) -> bool:
        """Tell whether a date lies after the report, which tells what was said."""
        published, dated = bounds(self._published or ""), bounds(edtf)
        return bool(published and dated and dated[0] > published[1])

    def _from_event(self, time: Time, depth: int) -> Dating | None:
        before = self._before(time)
        if len(before) != 1 or not depth or self._is_reported(before[0].span):
            return None
        anchor = self.date(before[0], depth=depth - 1)
        edtf = time.reckon(anchor.edtf) if anchor else None
        if edtf is None or self._is_ahead(edtf):
            return None
        return Dating(edtf, Basis.EVENT, before[0].span)

    def _is_told_otherwise(self, time: Time, edtf: str) -> bool:
        """Tell whether a day or a month may be of the time that is just spoken of.

        *Talks opened on 9 February 1990. On Monday, …* is no Monday of this week.
        """
        for other in self._before(time):
            dated = other.reckon("") if other.basis is Basis.ABSOLUTE else None
            known = dated and bounds(dated.rstrip("~?"))
            if known and dated:
                apart = dated[:_YEAR] != edtf[:_YEAR]
                if apart and (len(dated) >= _DAY or len(edtf) < _DAY):
                    return True
        return False

    def _before(self, time: Time) -> tuple[Time, ...]:
        """Return the times of the nearest sentence before one that has any."""
        start = time.span.start
        for sentence in self._sentences_before(start):
            found = self._times(sentence.start, min(sentence.end, start))
            if found:
                return found
        return ()

    def _sentences_before(self, start: int) -> Iterator[Span]:
        """Return the sentences before a position, the nearest first.

        Those of its paragraph and of the one before, as far as they are near.
        """
        here = bisect_right(self._paragraphs, start, key=_start) - 1
        for paragraph in (here, here - 1):
            sentences = self._sentences(*self._paragraphs[max(paragraph, 0)])
            for at in range(bisect_left(sentences, start, key=_start) - 1, -1, -1):
                if sentences[at].end < start - _WINDOW:
                    return
                yield sentences[at]

    @cached_property
    def _paragraphs(self) -> tuple[Span, ...]:
        return paragraphs(self._text)

    def _is_reported(self, span: Span) -> bool:
        """Tell whether words are what somebody says, not what is told of him."""
        at = bisect_right(self._reported, span.start, key=_start)
        return at > 0 and span.start < self._reported[at - 1].end


def _start(span: Span) -> int:
    return span.start
