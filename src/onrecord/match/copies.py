"""Where the very words of a quotation stand: every place, counted, the first given."""

from collections.abc import Callable, Sequence
from heapq import nsmallest

import numpy as np

from onrecord.match.concordance import Concordance
from onrecord.match.placed import Placed
from onrecord.match.quotation import Quotation
from onrecord.match.shard import Places
from onrecord.model.alignment import Edit, Step
from onrecord.model.document import Document

Dates = Callable[[], Sequence[str | None]]
"""Gives the date of each document, by its number."""

_MOST_READ = 200
"""How many documents with the very words are looked at for whether they count."""
_LAST = "~"
"""Comes after every date."""


def everything(_: Document) -> bool:
    """Admit every document."""
    return True


def copies(
    concordance: Concordance,
    quoted: Quotation,
    *,
    limit: int,
    admit: Callable[[Document], bool] = everything,
    dates: Dates | None = None,
) -> tuple[list[Placed], int]:
    """Return the first places of the very words, and how many there are.

    The first as they lie in the record; the earliest where `dates` are given, those
    without a date last. Documents that `admit` turns down do not count.
    """
    documents, indexes = concordance.places([word.form for word in quoted.words])
    if admit is not everything:
        counting = ~np.isin(documents, _turned_down(concordance, documents, admit))
        documents, indexes = documents[counting], indexes[counting]
    chosen = _first(documents, limit, dates)
    places = zip(documents[chosen].tolist(), indexes[chosen].tolist(), strict=True)
    made = [_placed(concordance, quoted, *place) for place in places]
    return made, len(documents)


def _turned_down(
    concordance: Concordance, documents: Places, admit: Callable[[Document], bool]
) -> list[int]:
    return [
        number
        for number in np.unique(documents)[:_MOST_READ].tolist()
        if not admit(concordance.documents[number])
    ]


def _first(documents: Places, limit: int, dates: Dates | None) -> Places:
    """Return which places come first."""
    if dates is None or len(documents) <= 1:
        return np.arange(len(documents))[:limit]
    dated = dates()
    keys = {number: dated[number] or _LAST for number in np.unique(documents).tolist()}
    numbers = documents.tolist()
    first = nsmallest(
        limit, range(len(numbers)), key=lambda at: (keys[numbers[at]], numbers[at])
    )
    return np.array(first, dtype=np.int64)


def _placed(
    concordance: Concordance, quoted: Quotation, document: int, index: int
) -> Placed:
    last = index + len(quoted.words)
    recorded = concordance.words(document, index, last)
    return Placed(document, index, last, (Edit(Step.KEPT, recorded, quoted.words),))
