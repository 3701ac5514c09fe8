"""Sentences of a quotation that stand, word for word, away from the rest of it.

An alignment takes a short sentence for changed words where the record has it farther
off, or before the others. Given apart, by a full stop or a mark of omission, it is
looked for by itself: its very words tell where it was taken from.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from onrecord.match.placed import Placed
from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Edit, Step
from onrecord.text.sentences import ends_sentence

FEWEST = 4
"""Words. Fewer stand in any record by chance."""
KEPT = 0.75
"""A sentence of which so much stands there has words changed, and is not torn off."""


def torn(quoted: Quotation, edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """Yield, by their indexes, the sentences of which an alignment keeps too little.

    >>> from onrecord.match.quotation import quotation
    >>> from onrecord.model.document import Span
    >>> said = quotation("It is so. Let us go home", [Span(0, 24)])
    >>> kept = Edit(Step.KEPT, said.words[:3], said.words[:3])
    >>> list(torn(said, (kept, Edit(Step.ADDED, (), said.words[3:]))))
    [(3, 7)]
    """
    kept = [edit.step in {Step.KEPT, Step.MOVED} for edit in edits for _ in edit.quoted]
    for start, end in _sentences(quoted):
        long = end - start
        if long >= FEWEST and sum(kept[start:end]) < KEPT * long:
            yield start, end


def nearest(places: Sequence[Placed], whole: Placed) -> Placed | None:
    """Return the place that is nearest to another in its document, rather after it."""
    beside = [each for each in places if each.document == whole.document]
    return min(beside, key=lambda each: _distance(each, whole), default=None)


def stretches(
    length: int, found: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, bool]]:
    """Yield the whole quotation in stretches, and of each whether it was `found`."""
    inside = {at for start, end in found for at in range(start, end)}
    starts = {start for start, _ in found}
    cuts = [at for at in range(1, length) if at in starts]
    borders = [0, *cuts, length]
    for low, high in pairwise(borders):
        for is_found, run in groupby(range(low, high), key=inside.__contains__):
            each = list(run)
            yield each[0], each[-1] + 1, is_found


def _distance(place: Placed, whole: Placed) -> tuple[bool, int]:
    return place.first < whole.first, abs(place.first - whole.first)


def _sentences(quoted: Quotation) -> Iterator[tuple[int, int]]:
    ends = {
        at
        for at, pair in enumerate(pairwise(quoted.words), start=1)
        if ends_sentence(*pair)
    }
    inner = {at for at in quoted.omissions if 0 < at < len(quoted.words)}
    borders = sorted({0, *ends, *inner, len(quoted.words)})
    yield from pairwise(borders)
