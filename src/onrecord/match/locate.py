"""Find the passages a quotation was made from, and explain it as edits to them.

A place is never accepted on its votes: every candidate is aligned word by word, and
what counts is how sure it is, after that, that the quotation was made there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile

from onrecord.match.candidates import candidates
from onrecord.match.concordance import Concordance
from onrecord.match.copies import Dates, copies, everything
from onrecord.match.foreign import foreign
from onrecord.match.frequencies import Frequencies
from onrecord.match.nearness import evidence, in_any_record, nearness
from onrecord.match.passage import passage
from onrecord.match.placed import Found, Placed, apart, is_exact, kept, placed
from onrecord.match.quotation import Quotation
from onrecord.match.readings import length
from onrecord.match.similarity import similarity
from onrecord.match.torn import nearest, stretches, torn
from onrecord.match.windows import Window
from onrecord.model.alignment import Alignment, Step, Word
from onrecord.model.document import Document
from onrecord.text.whole_values import values_joined
from onrecord.text.words import forms

LIMIT = 8
"""How many places are given if nothing else is said."""
_OTHERS = 0.75
"""How much a window must hold of what a sure one does to be aligned too."""
SHORTEST = 4
"""Quotations of fewer words are looked up by their exact form only."""
ACCEPTED, ACCEPTED_SHORT = 0.2, 0.25
"""How near a place must be (see `nearness`): the second for few words.

Few words are like others by chance: of short ones nearly one in ten that are nowhere
in the record is still given a place at this bound, of longer ones one in fifty."""
PLAIN = 35.0
"""From this much evidence on, in nats, a place is accepted that is only half alike."""
SHORT = 8
"""Fewer words are few."""
ALIKE = 0.5
"""The share of the weight of the quoted words that a small record must hold."""
ACCEPTED_PIECE = 0.8
ALIKE_PIECE = 0.75
"""The same for a piece of a quotation that seems to come from another place."""
_SURE = 0.9
_TRIED, _HOPELESS = 3, 0.01
"""After so many windows none of which came nearer, the others are not aligned."""
_MOST_COPIES = 50
_STRAY = 3
"""How many words beside a piece may have been paired with the wrong place."""


def locate(
    concordance: Concordance,
    quoted: Quotation,
    *,
    limit: int = LIMIT,
    admit: Callable[[Document], bool] = everything,
    dates: Dates | None = None,
) -> tuple[Alignment, ...]:
    """Return the best alignments of `quoted` with the record, the nearest first.

    Documents that `admit` turns down are passed over. Without an acceptable place
    the answer is empty. Quotations of fewer than `SHORTEST` words are found in their
    exact form only. Of more places than `limit` that hold the very words, the earliest
    are given where `dates` tells of each document when it is from.
    """
    search = Search(concordance, admit, dates, limit)
    few = len(quoted.words) < SHORTEST
    if few and length(forms(quoted.words), concordance.count) < SHORTEST:
        _, frequencies = candidates(concordance, quoted)
        return search.exact(quoted, frequencies, limit)
    places, frequencies = search.placed(quoted)
    if not places:
        return ()
    exact: tuple[Alignment, ...] = ()
    if is_exact(places[0].edits):
        exact = search.exact(quoted, frequencies, limit)
        places = [each for each in places if not is_exact(each.edits)]
    found = [Found((each,), each.nearness) for each in places]
    if found and not exact:
        found[0] = search.in_sentences(quoted, places[0], frequencies)
    accepted = [
        each
        for each in found
        if search.accepts(each, frequencies)
        or search.accepts(_valued(quoted, each, frequencies), frequencies)
    ]
    accepted.sort(key=lambda each: -each.nearness)
    most = max((kept(each.edits) for each in accepted[:1]), default=0)
    as_good = sum(kept(each.edits) >= most for each in accepted)
    more = (
        search.alignment(quoted, each, occurrences=as_good)
        for each in accepted[: limit - len(exact)]
    )
    return (*exact, *more)


@dataclass(frozen=True, slots=True)
class Search:
    """The record, and which documents of it count."""

    concordance: Concordance
    admit: Callable[[Document], bool] = everything
    dates: Dates | None = None
    limit: int = LIMIT
    sure: float = _SURE
    """How near a place must be for the search to end."""

    def placed(self, quoted: Quotation) -> tuple[list[Placed], Frequencies]:
        """Return every window that holds a word of the quotation, the nearest first."""
        windows, frequencies = candidates(
            self.concordance,
            quoted,
            most=self.limit,
            admits=None if self.admit is everything else self._admits,
        )
        made: list[Placed] = []
        best = 0.0
        for nth, window in enumerate(windows):
            if best >= self.sure and window.held < _OTHERS * windows[0].held:
                break
            if nth >= _TRIED and best < _HOPELESS:
                break
            place = placed(self.concordance, *window[:3], quoted)
            if place and _stops_short(place, window):
                more = len(quoted.words)
                low, high = window.low - more, window.high + more
                place = placed(self.concordance, window.document, low, high, quoted)
            if place:
                near = nearness(quoted, place.edits, frequencies)
                near = max(near, ACCEPTED) if is_exact(place.edits) else near
                made.append(replace(place, nearness=near))
                best = max(best, near)
        return apart(sorted(made, key=lambda each: -each.nearness)), frequencies

    def _admits(self, number: int) -> bool:
        return self.admit(self.concordance.documents[number])

    def in_sentences(
        self, quoted: Quotation, whole: Placed, frequencies: Frequencies
    ) -> Found:
        """Place the sentences that stand, word for word, elsewhere in the document."""
        elsewhere = {
            start: place
            for start, end in torn(quoted, whole.edits)
            if (place := self._copied(quoted.part(start, end), whole))
        }
        if not elsewhere:
            return self.in_pieces(quoted, whole, frequencies)
        spans = [(at, at + len(each.edits[0].quoted)) for at, each in elsewhere.items()]
        places = [
            elsewhere[low] if is_found else self._again(quoted.part(low, high), whole)
            for low, high, is_found in stretches(len(quoted.words), spans)
        ]
        found = tuple(each for each in places if each)
        if len(found) < len(places):
            return self.in_pieces(quoted, whole, frequencies)
        joined = Found(found, 0.0)
        near = nearness(quoted, joined.edits, frequencies)
        return replace(joined, nearness=max(near, whole.nearness))

    def _copied(self, part: Quotation, whole: Placed) -> Placed | None:
        """Return where the very words of a part stand in the same document."""
        document = self.concordance.documents[whole.document]
        found, _ = copies(
            self.concordance,
            part,
            limit=_MOST_COPIES,
            admit=lambda each: each is document,
        )
        return nearest(found, whole)

    def in_pieces(
        self, quoted: Quotation, whole: Placed, frequencies: Frequencies
    ) -> Found:
        """Place what the passage does not hold elsewhere, if it stands there."""
        alone = Found((whole,), whole.nearness)
        stretch = foreign(whole.edits) if whole.nearness >= _HOPELESS else None
        if stretch is None:
            return alone
        piece = self._nearest(quoted.part(*stretch), whole)
        if piece is None or piece.overlaps(whole):
            return alone
        start, end = self._widened(quoted, stretch, piece)
        again = self._again(quoted.part(start, end), piece, beside=end - start)
        rest = {
            low: self._again(quoted.part(low, high), whole)
            for low, high in ((0, start), (end, len(quoted.words)))
            if high > low
        }
        parts = {**rest, start: again}
        places = tuple(part for _, part in sorted(parts.items()) if part)
        if len(places) < len(parts):
            return alone
        joined = Found(places, 0.0)
        near = nearness(quoted, joined.edits, frequencies)
        better = near > min(whole.nearness, _SURE)
        return replace(joined, nearness=near) if better else alone

    def _nearest(self, part: Quotation, whole: Placed) -> Placed | None:
        """Return where a piece stands, rather in the same document."""
        places, _ = self.placed(part)
        good = [
            each
            for each in places
            if each.nearness >= ACCEPTED_PIECE
            and similarity(self.concordance, each.edits) >= ALIKE_PIECE
        ]
        same = [each for each in good if each.document == whole.document]
        return next(iter(same or good), None)

    def _widened(
        self, quoted: Quotation, stretch: tuple[int, int], piece: Placed
    ) -> tuple[int, int]:
        """Give a piece the words beside it that its own place has beside it too."""
        start, end = stretch
        words = self.concordance.words
        before = words(piece.document, piece.first - _STRAY, piece.first)
        after = words(piece.document, piece.last, piece.last + _STRAY)
        left = zip(reversed(quoted.words[:start]), reversed(before), strict=False)
        right = zip(quoted.words[end:], after, strict=False)
        return (
            max(start - sum(1 for _ in takewhile(_is_same, left)), 0),
            min(end + sum(1 for _ in takewhile(_is_same, right)), len(quoted.words)),
        )

    def _again(
        self, part: Quotation, place: Placed, *, beside: int = 0
    ) -> Placed | None:
        """Align a part of the quotation with, or right beside, a passage."""
        low, high = place.first - beside, place.last + beside
        return placed(self.concordance, place.document, low, high, part)

    def accepts(self, found: Found, frequencies: Frequencies) -> bool:
        """Tell whether a place is near enough: by the words, in any record.

        Another wording of the same, as translations of one speech are, is not near; but
        half of many words in a row is more than chance.
        """
        words = sum(len(edit.quoted) for edit in found.edits)
        least = ACCEPTED_SHORT if words < SHORT else ACCEPTED
        alike = similarity(self.concordance, found.edits) >= ALIKE
        if found.nearness < least and not is_exact(found.edits):
            return alike and evidence(found.edits, frequencies) >= PLAIN
        near = in_any_record(found.nearness, self.concordance.size)
        return alike or near >= least

    def exact(
        self, quoted: Quotation, frequencies: Frequencies, limit: int
    ) -> tuple[Alignment, ...]:
        """Return where the very words of a quotation stand."""
        places, count = copies(
            self.concordance,
            quoted,
            limit=limit,
            admit=self.admit,
            dates=self.dates,
        )
        return tuple(
            self.alignment(
                quoted,
                Found(
                    (each,),
                    max(nearness(quoted, each.edits, frequencies), ACCEPTED),
                ),
                occurrences=count,
            )
            for each in places
        )

    def alignment(
        self, quoted: Quotation, found: Found, *, occurrences: int
    ) -> Alignment:
        """Return what was found with its passages, dressed for a reader."""
        made = [passage(self.concordance, part) for part in found.parts]
        return Alignment(
            found.edits,
            tuple(each for each, _ in made),
            tuple(context for _, context in made),
            occurrences,
            quoted.omissions,
            quoted.lead,
            quoted.trail,
            round(found.nearness, 4),
        )


def _valued(quoted: Quotation, found: Found, frequencies: Frequencies) -> Found:
    """Weigh a place anew, a number that it writes otherwise as found there."""
    parts = tuple(
        replace(part, edits=values_joined(part.edits)) for part in found.parts
    )
    whole = Found(parts, found.nearness)
    return replace(whole, nearness=nearness(quoted, whole.edits, frequencies))


def _stops_short(place: Placed, window: Window) -> bool:
    """Tell whether words that were not found may stand right beside the window."""
    opens = place.first <= window.low and place.edits[0].step is Step.ADDED
    ends = place.last >= window.high and place.edits[-1].step is Step.ADDED
    return opens or ends


def _is_same(pair: tuple[Word, Word]) -> bool:
    return pair[0].form == pair[1].form
