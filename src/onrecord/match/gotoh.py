"""The cheapest way to explain quoted words as edits to recorded ones.

An alignment with affine gaps (Gotoh 1982) over words, solved for one stretch of both
sides at a time. What a gap costs depends on the place: next to nothing where the
report marks an omission or a bracket.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Mark, Step, Word
from onrecord.text.phrases import contracted

Costs = npt.NDArray[np.float32]

CHANGED = 1.5
"""A word for another; less than adding one, so that a changed first word is paired."""
CHANGED_IN_BRACKETS = 0.3
ALIKE = 1.1
"""How much cheaper a word becomes for another spelt almost the same."""
OPEN_DROP, DROP = 0.8, 0.15
OPEN_ADD, ADD = 0.3, 1.6
MARKED_OPEN, MARKED = 0.05, 0.01
BRACKET_OPEN, BRACKET = 0.2, 0.1

MOST_CELLS = 4_000_000
"""Larger stretches are not paired word by word: the tables would fill the memory."""
_LEAST_ALIKE = 0.6
_SAME_COST = 1e-3


class Op(NamedTuple):
    """One step: from which index to which, on each side; nothing on one of them."""

    step: Step
    mark: Mark
    recorded: tuple[int, int]
    quoted: tuple[int, int]


class Stretch(NamedTuple):
    """What is to be aligned: quoted words from `top`, recorded words from `left` on.

    An open side is one where recorded words may stay unexplained.
    """

    top: int
    bottom: int
    left: int
    right: int
    open_left: bool = False
    open_right: bool = False


def ops(recorded: Sequence[Word], quoted: Quotation, within: Stretch) -> list[Op]:
    """Return the cheapest steps from the recorded words of a stretch to the quoted."""
    if within.top == within.bottom:
        return _gap(quoted, within)
    cells = (within.bottom - within.top) * (within.right - within.left)
    if not 0 < cells <= MOST_CELLS:
        return _unpaired(quoted, within)
    if cells == 1 and not (within.open_left or within.open_right):
        same = recorded[within.left].form == quoted.words[within.top].form
        return [_pair(quoted, within.top, within.left, kept=same)]
    return _traced(_tables(recorded, quoted, within), quoted, within)


def _unpaired(quoted: Quotation, within: Stretch) -> list[Op]:
    """Leave out all recorded words of a stretch, and add all quoted ones."""
    here = (within.left,) * 2 if within.open_right else (within.right,) * 2
    added = [
        Op(Step.ADDED, _mark_of_word(quoted, at), here, (at, at + 1))
        for at in range(within.top, within.bottom)
    ]
    return [*_gap(quoted, within), *added]


def _gap(quoted: Quotation, within: Stretch) -> list[Op]:
    """Leave out the recorded words of a stretch, where none may stay unexplained."""
    is_open = within.open_left or within.open_right
    if is_open or within.left == within.right:
        return []
    here = within.top, within.top
    mark = _mark_of_drop(quoted, within.top)
    return [Op(Step.DROPPED, mark, (within.left, within.right), here)]


@dataclass(frozen=True, slots=True)
class _Tables:
    """The cheapest cost of every cell: by any way, and ending in an edit."""

    best: Costs
    added: Costs
    dropped: Costs
    substitution: Costs
    each: Sequence[float]
    spelled: frozenset[int]
    """The quoted words that a contraction of the record holds beside the one before."""


def _tables(recorded: Sequence[Word], quoted: Quotation, within: Stretch) -> _Tables:
    substitution = _substitutions(recorded, quoted, within)
    spelled = _spelled_out(recorded, quoted, within, substitution)
    opening, each = _drop_costs(quoted, within)
    rows, columns = substitution.shape
    best = np.zeros((rows + 1, columns + 1), dtype=np.float32)
    place = np.arange(columns + 1, dtype=np.float32)
    added, dropped = (np.full_like(best, np.inf) for _ in range(2))
    if not within.open_left:
        dropped[0, 1:] = opening[0] + each[0] * place[1:]
        best[0, 1:] = dropped[0, 1:]
    reach = np.empty_like(place)
    for row in range(1, rows + 1):
        closed, left, gaps = best[row], dropped[row], each[row] * place
        costs = _add_costs(quoted, within.top + row - 1, spelled)
        np.add(best[row - 1], costs[0], out=reach)
        np.minimum(reach, added[row - 1], out=added[row])
        added[row] += costs[1]
        closed[0] = added[row, 0]
        np.add(best[row - 1, :-1], substitution[row - 1], out=closed[1:])
        np.minimum(closed[1:], added[row, 1:], out=closed[1:])
        # The cheapest way to have come from the left: E[j] = min_k<j C[k] + o + e(j-k).
        np.subtract(closed, gaps, out=reach)
        np.minimum.accumulate(reach, out=reach)
        np.add(reach[:-1], gaps[1:], out=left[1:])
        left[1:] += opening[row]
        np.minimum(closed, left, out=closed)
    return _Tables(best, added, dropped, substitution, each, spelled)


def _substitutions(
    recorded: Sequence[Word], quoted: Quotation, within: Stretch
) -> Costs:
    """Return the cost of each quoted word (row) for each recorded word (column)."""
    left = [word.form for word in quoted.words[within.top : within.bottom]]
    right = [word.form for word in recorded[within.left : within.right]]
    alike = cdist(
        left,
        right,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_LEAST_ALIKE,
        dtype=np.float32,
    )
    costs = np.asarray(CHANGED - ALIKE * alike, dtype=np.float32)
    if digits := [at for at, form in enumerate(left) if form[:1].isdigit()]:
        numbers = [at for at, form in enumerate(right) if form[:1].isdigit()]
        costs[np.ix_(digits, numbers)] = CHANGED - ALIKE * _LEAST_ALIKE
    for at in quoted.inserted:
        if within.top <= at < within.bottom:
            row = costs[at - within.top]
            np.minimum(row, CHANGED_IN_BRACKETS, out=row)
    costs[alike >= 1.0] = 0.0
    return costs


def _spelled_out(
    recorded: Sequence[Word], quoted: Quotation, within: Stretch, costs: Costs
) -> frozenset[int]:
    """Pair contractions with the first word that they stand for; return the others.

    Else a *We will* of the sentence before is nearer than the *We'll* of this one.
    """
    spelled: set[int] = set()
    said = [word.form for word in quoted.words[within.top : within.bottom]]
    for column in range(within.right - within.left):
        for longs in contracted(recorded[within.left + column].form):
            for row in range(len(said) - len(longs) + 1):
                if tuple(said[row : row + len(longs)]) == longs:
                    costs[row, column] = BRACKET
                    spelled.update(
                        range(within.top + row + 1, within.top + row + len(longs))
                    )
    return frozenset(spelled)


def _drop_costs(quoted: Quotation, within: Stretch) -> tuple[list[float], list[float]]:
    """Return what opening and lengthening an omission costs before each word."""
    places = range(within.top, within.bottom + 1)
    bracketed = {at + side for at in quoted.inserted for side in (0, 1)}
    opening, each = [], []
    for at in places:
        costs = (OPEN_DROP, DROP)
        if at in bracketed:
            costs = (BRACKET_OPEN, BRACKET)
        if at in quoted.omissions:
            costs = (MARKED_OPEN, MARKED)
        opening.append(costs[0])
        each.append(costs[1])
    return opening, each


def _traced(tables: _Tables, quoted: Quotation, within: Stretch) -> list[Op]:
    """Walk back from the cheapest end to the first quoted word."""
    row = within.bottom - within.top
    column = within.right - within.left
    if within.open_right:
        column = int(np.argmin(tables.best[-1]))
    step = Step.KEPT
    found: list[Op] = []
    while row > 0 or (column > 0 and not within.open_left):
        place, at = within.left + column, within.top + row
        if step is Step.DROPPED or row == 0:
            mark = _mark_of_drop(quoted, at)
            found.append(Op(Step.DROPPED, mark, (place - 1, place), (at, at)))
            longer = tables.dropped[row, column - 1] + tables.each[row]
            step = step if _near(tables.dropped[row, column], longer) else Step.KEPT
            column -= 1
        elif step is Step.ADDED:
            mark = _mark_of_word(quoted, at - 1)
            found.append(Op(step, mark, (place, place), (at - 1, at)))
            opened = tables.best[row - 1, column]
            opened += _add_costs(quoted, at - 1, tables.spelled)[0]
            longer = tables.added[row - 1, column]
            step = Step.KEPT if opened <= longer else step
            row -= 1
        elif column and _paired(tables, row, column):
            kept = bool(tables.substitution[row - 1, column - 1] <= 0.0)
            found.append(_pair(quoted, at - 1, place - 1, kept=kept))
            row, column = row - 1, column - 1
        else:
            left = _near(tables.best[row, column], tables.dropped[row, column])
            step = Step.DROPPED if left else Step.ADDED
    return found[::-1]


def _pair(quoted: Quotation, at: int, recorded: int, *, kept: bool) -> Op:
    step = Step.KEPT if kept else Step.CHANGED
    mark = Mark.NONE if kept else _mark_of_word(quoted, at)
    return Op(step, mark, (recorded, recorded + 1), (at, at + 1))


def _paired(tables: _Tables, row: int, column: int) -> bool:
    paired = tables.best[row - 1, column - 1] + tables.substitution[row - 1, column - 1]
    return _near(tables.best[row, column], paired)


def _mark_of_word(quoted: Quotation, at: int) -> Mark:
    return Mark.BRACKET if at in quoted.inserted else Mark.NONE


def _add_costs(
    quoted: Quotation, at: int, spelled: frozenset[int]
) -> tuple[float, float]:
    """Return what opening an addition with a quoted word costs, and the word itself."""
    free = at in quoted.inserted or at in spelled
    return (0.0, BRACKET) if free else (OPEN_ADD, ADD)


def _near(left: float, right: float) -> bool:
    return bool(abs(left - right) < _SAME_COST)


def _mark_of_drop(quoted: Quotation, before: int) -> Mark:
    if before in quoted.omissions:
        return Mark.ELLIPSIS
    if {before - 1, before} & quoted.inserted:
        return Mark.BRACKET
    return Mark.NONE
