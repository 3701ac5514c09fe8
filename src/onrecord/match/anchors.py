"""Runs of words that quotation and record share: what an alignment may take for given.

The longest runs are taken first, as a reader would, and of those alike in length the
one with more shared words before and after it; another counts only where it lies in the
same order, and near enough that the words between are cheaper to explain than the run
is to lose. What lies between anchors is left to be aligned.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.match.gotoh import MOST_CELLS
from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Word

Indexes = npt.NDArray[np.int64]

SHORTEST = 4
"""Words. Shorter runs repeat within a passage, and may belong elsewhere."""
_MOST_COPIES = 50
"""Of very long passages: how many places of one run are looked at."""
_OPENED, _SHIFTED, _WORTH = 0.8, 0.15, 0.5
"""What a shift costs, at once and for each word; what a word of a run is worth."""


class Anchor(NamedTuple):
    """`length` words from quoted word `row` on are recorded words from `column` on."""

    row: int
    column: int
    length: int

    @property
    def shift(self) -> int:
        """How far the recorded words stand behind the quoted ones."""
        return self.column - self.row


def anchors(recorded: Sequence[Word], quoted: Quotation) -> list[Anchor]:
    """Return runs of equal words, in order; no two of them cross.

    >>> from onrecord.match.quotation import quotation
    >>> from onrecord.model.document import Span
    >>> from onrecord.text.words import words
    >>> report = "we do not believe he may disarm in this year"
    >>> said = words("so we do not believe he will disarm in this year at all")
    >>> for anchor in anchors(said, quotation(report, [Span(0, len(report))])):
    ...     print(*anchor)
    0 1 5
    6 7 4
    """
    chosen: list[Anchor] = []
    for run in _longest_first(*_shared(recorded, quoted)):
        if all(_agree(run, other, quoted) for other in chosen):
            chosen.append(run)
    return sorted(chosen)


def _shared(recorded: Sequence[Word], quoted: Quotation) -> tuple[Indexes, Indexes]:
    """Return which quoted words (rows) are which recorded words (columns).

    All of them; where that is too many, those that begin a run of `SHORTEST` words.
    """
    numbers: dict[str, int] = {}
    rows = [numbers.setdefault(word.form, len(numbers)) for word in quoted.words]
    columns = [numbers.get(word.form, -1) for word in recorded]
    for inserted in quoted.inserted:
        rows[inserted] = -2
    if len(rows) * len(columns) > MOST_CELLS:
        return _shared_runs(rows, columns)
    equal: npt.NDArray[np.bool_] = np.equal.outer(np.array(rows), np.array(columns))
    row, column = equal.nonzero()
    return row, column


def _shared_runs(
    rows: Sequence[int], columns: Sequence[int]
) -> tuple[Indexes, Indexes]:
    """Return the words of runs of `SHORTEST` that both sides have, not too often."""
    places: dict[tuple[int, ...], list[int]] = {}
    for at in range(len(columns) - SHORTEST + 1):
        places.setdefault(tuple(columns[at : at + SHORTEST]), []).append(at)
    pairs = {
        (row + step, column + step)
        for row in range(len(rows) - SHORTEST + 1)
        for column in places.get(tuple(rows[row : row + SHORTEST]), ())[:_MOST_COPIES]
        for step in range(SHORTEST)
    }
    found = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _longest_first(rows: Indexes, columns: Indexes) -> list[Anchor]:
    """Return the whole runs along the diagonals, the strongest first.

    A run is as strong as it is long, and as its diagonal is full.
    """
    if len(rows) < SHORTEST:
        return []
    shifts = columns - rows
    fullness = Counter(shifts.tolist())
    places = sorted(zip(shifts.tolist(), rows.tolist(), strict=True))
    starts = [at for at, place in enumerate(places) if _begins(place, places[at - 1])]
    found = [
        Anchor(row, row + shift, end - start)
        for start, end in pairwise([*starts, len(places)])
        for shift, row in [places[start]]
        if end - start >= SHORTEST
    ]
    found.sort(key=lambda run: -(run.length + fullness[run.shift]))
    return found


def _begins(place: tuple[int, int], before: tuple[int, int]) -> bool:
    """Tell whether a shared word goes on with no other: shift and row of both."""
    return place[0] != before[0] or place[1] != before[1] + 1


def _agree(run: Anchor, other: Anchor, quoted: Quotation) -> bool:
    """Tell whether two runs can both hold: in one order, and not too far apart."""
    first, second = sorted((run, other))
    end_row, end_column = first.row + first.length, first.column + first.length
    if second.row < end_row or second.column < end_column:
        return False
    marked = any(end_row <= at <= second.row for at in quoted.omissions)
    shift = abs(run.shift - other.shift)
    cost = _OPENED + _SHIFTED * shift if shift else 0.0
    return marked or cost < _WORTH * run.length
