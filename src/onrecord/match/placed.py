"""A quotation, aligned to a place of the record; or its pieces, each to its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.match.align import align
from onrecord.match.concordance import Concordance
from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Edit, Step
from onrecord.model.document import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation, or a piece of one, aligned to one place."""

    document: int
    """The number of the document."""
    first: int
    """The index in it of the first word that the edits speak of."""
    last: int
    """The index after that of the last."""
    edits: tuple[Edit, ...]
    nearness: float = 0.0

    @property
    def span(self) -> Span:
        """The code points from the first of these words to the last."""
        recorded = [word for edit in self.edits for word in edit.recorded]
        return Span(
            min(word.start for word in recorded), max(word.end for word in recorded)
        )

    def overlaps(self, other: "Placed") -> bool:
        """Tell whether two places share words."""
        same = self.document == other.document
        return same and self.first < other.last and other.first < self.last


@dataclass(frozen=True, slots=True)
class Found:
    """One place, or one for each piece, in the order of the quotation."""

    parts: tuple[Placed, ...]
    nearness: float

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits in the order of the quotation, each with its passage."""
        if len(self.parts) == 1:
            return self.parts[0].edits
        return tuple(
            replace(edit, passage=at)
            for at, part in enumerate(self.parts)
            for edit in part.edits
        )


def placed(
    concordance: Concordance, document: int, low: int, high: int, quoted: Quotation
) -> Placed | None:
    """Align a quotation with the words of a document from index `low` to `high`.

    `None` if they share no word.
    """
    low = max(low, 0)
    recorded = concordance.words(document, low, high)
    edits = align(recorded, quoted)
    if not any(edit.step is Step.KEPT for edit in edits):
        return None
    used = [word.start for edit in edits for word in edit.recorded]
    starts = [word.start for word in recorded]
    first, last = starts.index(min(used)), starts.index(max(used))
    return Placed(document, low + first, low + last + 1, edits)


def is_exact(edits: Sequence[Edit]) -> bool:
    """Tell whether the record has the very words: then nothing is left to chance."""
    return all(edit.step is Step.KEPT for edit in edits)


def kept(edits: Sequence[Edit]) -> int:
    """Return how many words of the quotation stand there."""
    return sum(len(edit.quoted) for edit in edits if edit.step is Step.KEPT)


def apart(places: Sequence[Placed]) -> list[Placed]:
    """Return the places that do not overlap an earlier one."""
    chosen: list[Placed] = []
    for each in places:
        if not any(each.overlaps(other) for other in chosen):
            chosen.append(each)
    return chosen
