"""Find the passages a quotation was made from, and explain it as edits to them.

A place is never accepted on its votes: every candidate is aligned word by word, and
what counts is how sure it is, after that, that the quotation was made there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from onrecord.match.align import align
from onrecord.match.candidates import candidates
from onrecord.match.concordance import Concordance
from onrecord.match.foreign import foreign
from onrecord.match.frequencies import Frequencies
from onrecord.match.nearness import in_any_record, nearness
from onrecord.match.passage import passage
from onrecord.match.quotation import Quotation
from onrecord.match.similarity import similarity
from onrecord.model.alignment import Alignment, Edit, Step, Word
from onrecord.model.document import Document, Span

SHORTEST = 4
"""Quotations of fewer words are looked up by their exact form only."""
ACCEPTED = 0.2
"""How near a place must be (see `nearness`)."""
ALIKE = 0.5
"""The share of the weight of the quoted words that a small record must hold."""
ACCEPTED_PIECE = 0.8
ALIKE_PIECE = 0.75
"""The same for a piece of a quotation that seems to come from another place."""
_NEARLY = 0.75
"""Once a place is sure, only windows that hold nearly as much are aligned."""
_SURE = 0.9
_TRIED, _HOPELESS = 3, 0.01
"""After so many windows none of which came nearer, the others are not aligned."""
_STRAY = 3
"""How many words beside a piece may have been paired with the wrong place."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation, or a piece of one, aligned to one place."""

    document: int
    edits: tuple[Edit, ...]
    nearness: float

    @property
    def recorded(self) -> tuple[Word, ...]:
        """The recorded words that the edits speak of."""
        return tuple(word for edit in self.edits for word in edit.recorded)

    @property
    def span(self) -> Span:
        """From the first of them to the last."""
        found = self.recorded
        return Span(min(word.start for word in found), max(word.end for word in found))


@dataclass(frozen=True, slots=True)
class Found:
    """One place, or one for each piece, in the order of the quotation."""

    parts: tuple[Placed, ...]
    nearness: float

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits in the order of the quotation, each with its passage."""
        return tuple(
            replace(edit, passage=at)
            for at, part in enumerate(self.parts)
            for edit in part.edits
        )


def locate(
    concordance: Concordance,
    quoted: Quotation,
    *,
    limit: int = 5,
    admit: Callable[[Document], bool] = lambda _: True,
) -> tuple[Alignment, ...]:
    """Return the best alignments of `quoted` with the record, the nearest first.

    Documents that `admit` turns down are passed over. Without an acceptable place
    the answer is empty. Quotations of fewer than `SHORTEST` words are found in their
    exact form only; `occurrences` then says how often that stands in the record.
    """
    search = Search(concordance, admit)
    if len(quoted.words) < SHORTEST:
        return search.exact(quoted, limit)
    placed, frequencies = search.placed(quoted)
    if not placed:
        return ()
    found = [Found((each,), each.nearness) for each in placed]
    found[0] = search.in_pieces(quoted, placed[0], frequencies)
    accepted = [each for each in found if search.accepts(each)]
    accepted.sort(key=lambda each: -each.nearness)
    as_good = search.occurrences(quoted, accepted)
    return tuple(
        search.alignment(quoted, each, occurrences=as_good) for each in accepted[:limit]
    )


@dataclass(frozen=True, slots=True)
class Search:
    """The record, and which documents of it count."""

    concordance: Concordance
    admit: Callable[[Document], bool] = lambda _: True
    sure: float = _SURE
    """How near a place must be for the search to end."""

    def placed(self, quoted: Quotation) -> tuple[list[Placed], Frequencies]:
        """Return every window that holds a word of the quotation, the nearest first."""
        windows, frequencies = candidates(self.concordance, quoted)
        made: dict[tuple[int, Span], Placed] = {}
        best = 0.0
        for nth, window in enumerate(windows):
            if best >= self.sure and window.held < _NEARLY * windows[0].held:
                break
            if nth >= _TRIED and best < _HOPELESS:
                break
            if not self.admit(self.concordance.documents[window.document]):
                continue
            edits = align(self.concordance.words(*window[:3]), quoted)
            if any(edit.step is Step.KEPT for edit in edits):
                near = nearness(quoted, edits, frequencies)
                if _is_exact(edits):
                    near = max(near, ACCEPTED)
                placed = Placed(window.document, edits, near)
                made.setdefault((placed.document, placed.span), placed)
                best = max(best, near)
        return sorted(made.values(), key=lambda each: -each.nearness), frequencies

    def in_pieces(
        self, quoted: Quotation, whole: Placed, frequencies: Frequencies
    ) -> Found:
        """Place what the passage does not hold elsewhere, if it stands there."""
        alone = Found((whole,), whole.nearness)
        stretch = foreign(whole.edits) if whole.nearness >= _HOPELESS else None
        if stretch is None:
            return alone
        piece = self._nearest(quoted.part(*stretch), whole)
        if piece is None or _overlap(piece, whole):
            return alone
        start, end = self._widened(quoted, stretch, piece)
        piece = self._again(quoted.part(start, end), piece, beside=end - start)
        borders = [(0, start), (end, len(quoted.words))]
        rest = {
            low: self._again(quoted.part(low, high), whole)
            for low, high in borders
            if high > low
        }
        parts = {**rest, start: piece}
        placed = tuple(part for _, part in sorted(parts.items()) if part)
        if len(placed) < len(parts):
            return alone
        joined = Found(placed, 0.0)
        near = nearness(quoted, joined.edits, frequencies)
        return replace(joined, nearness=near) if near > whole.nearness else alone

    def _nearest(self, part: Quotation, whole: Placed) -> Placed | None:
        """Return where a piece stands, rather in the same document."""
        placed, _ = self.placed(part)
        good = [
            each
            for each in placed
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
        span = piece.span
        first = self.concordance.index_of(piece.document, span.start)
        last = self.concordance.index_of(piece.document, span.end)
        before = self.concordance.words(piece.document, first - _STRAY, first)
        after = self.concordance.words(piece.document, last, last + _STRAY)
        left = zip(reversed(quoted.words[:start]), reversed(before), strict=False)
        right = zip(quoted.words[end:], after, strict=False)
        return (
            max(start - sum(1 for _ in takewhile(_is_same, left)), 0),
            min(end + sum(1 for _ in takewhile(_is_same, right)), len(quoted.words)),
        )

    def _again(
        self, part: Quotation, placed: Placed, *, beside: int = 0
    ) -> Placed | None:
        """Align a part of the quotation with, or right beside, a passage."""
        low = self.concordance.index_of(placed.document, placed.span.start) - beside
        high = self.concordance.index_of(placed.document, placed.span.end) + beside
        edits = align(self.concordance.words(placed.document, low, high), part)
        if not any(edit.step is Step.KEPT for edit in edits):
            return None
        return Placed(placed.document, edits, placed.nearness)

    def accepts(self, found: Found) -> bool:
        """Tell whether a place is near enough: by the words, in any record."""
        if found.nearness < ACCEPTED:
            return False
        alike = similarity(self.concordance, found.edits)
        near = in_any_record(found.nearness, self.concordance.size)
        return alike >= ALIKE or near >= ACCEPTED

    def occurrences(self, quoted: Quotation, found: Sequence[Found]) -> int:
        """Return how many places of the record hold the words as well as the best."""
        if not found:
            return 0
        if _is_exact(found[0].edits):
            forms = [word.form for word in quoted.words]
            return max(sum(1 for _ in self.concordance.places(forms)), 1)
        best = _kept(found[0].edits)
        return sum(_kept(each.edits) >= best for each in found)

    def alignment(
        self,
        quoted: Quotation,
        found: Found,
        *,
        occurrences: int,
    ) -> Alignment:
        """Return what was found with its passages, dressed for a reader."""
        made = [
            passage(
                self.concordance,
                part.document,
                part.span,
                similarity=similarity(self.concordance, part.edits),
            )
            for part in found.parts
        ]
        return Alignment(
            found.edits,
            tuple(each for each, _ in made),
            tuple(context for _, context in made),
            occurrences,
            quoted.omissions,
            round(found.nearness, 4),
        )

    def exact(self, quoted: Quotation, limit: int) -> tuple[Alignment, ...]:
        """Return where the very words of a short quotation stand."""
        forms = [word.form for word in quoted.words]
        places = [
            place
            for place in self.concordance.places(forms)
            if self.admit(self.concordance.documents[place[0]])
        ]
        _, frequencies = candidates(self.concordance, quoted)
        return tuple(
            self.alignment(
                quoted,
                self._kept(quoted, place, frequencies),
                occurrences=len(places),
            )
            for place in places[:limit]
        )

    def _kept(
        self, quoted: Quotation, place: tuple[int, int], frequencies: Frequencies
    ) -> Found:
        document, index = place
        recorded = self.concordance.words(document, index, index + len(quoted.words))
        edits = (Edit(Step.KEPT, recorded, quoted.words),)
        near = nearness(quoted, edits, frequencies)
        return Found((Placed(document, edits, near),), near)


def _is_exact(edits: Sequence[Edit]) -> bool:
    """Tell whether the record has the very words: then nothing is left to chance."""
    return all(edit.step is Step.KEPT for edit in edits)


def _overlap(left: Placed, right: Placed) -> bool:
    start, end = left.span
    return (
        left.document == right.document
        and start < right.span.end
        and right.span.start < end
    )


def _is_same(pair: tuple[Word, Word]) -> bool:
    return pair[0].form == pair[1].form


def _kept(edits: Sequence[Edit]) -> int:
    return sum(len(edit.quoted) for edit in edits if edit.step is Step.KEPT)
