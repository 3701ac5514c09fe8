"""Explain a quotation, word by word, as edits to a stretch of the record.

A semi-global alignment with affine gaps (Gotoh 1982) over words: the quotation is
explained whole, the record may go on at both ends. What a gap costs depends on the
place: next to nothing where the report marks an omission or a bracket.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Edit, Mark, Step, Word

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

_LEAST_ALIKE = 0.6
_SAME_COST = 1e-3
_SHORTEST_MOVE = 2


@dataclass(frozen=True, slots=True)
class _Op:
    """One step of one word."""

    step: Step
    mark: Mark
    recorded: int | None
    quoted: int | None


def align(recorded: Sequence[Word], quoted: Quotation) -> tuple[Edit, ...]:
    """Explain `quoted` as a sequence of edits to a stretch of `recorded`.

    Recorded words before the first and after the last that the quotation uses are
    not part of the answer.

    >>> from onrecord.match.quotation import quotation
    >>> from onrecord.model.document import Span
    >>> from onrecord.text.words import words
    >>> said = words("Indeed we do not believe he will disarm at all")
    >>> report = "We believe he may disarm"
    >>> for edit in align(said, quotation(report, [Span(0, len(report))])):
    ...     print(edit)
    kept 'we'
    dropped 'do not'
    kept 'believe he'
    changed 'will' -> 'may'
    kept 'disarm'
    """
    if not quoted.words:
        return ()
    if not recorded:
        return (Edit(Step.ADDED, (), quoted.words),)
    ops = _ops(recorded, quoted)
    edits = tuple(_edits(ops, recorded, quoted.words))
    return _moves_found(_with_neighbours(edits, recorded))


def _substitutions(recorded: Sequence[Word], quoted: Quotation) -> Costs:
    """Return the cost of each quoted word (row) for each recorded word (column)."""
    left = [word.form for word in quoted.words]
    right = [word.form for word in recorded]
    alike = cdist(
        left,
        right,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_LEAST_ALIKE,
        dtype=np.float32,
    )
    digits_left = np.array([form[:1].isdigit() for form in left])
    digits_right = np.array([form[:1].isdigit() for form in right])
    costs = np.asarray(CHANGED - ALIKE * alike, dtype=np.float32)
    costs[np.outer(digits_left, digits_right)] = CHANGED - ALIKE * _LEAST_ALIKE
    for index in quoted.inserted:
        costs[index] = np.minimum(costs[index], CHANGED_IN_BRACKETS)
    costs[alike >= 1.0] = 0.0
    return costs


def _drop_costs(quoted: Quotation) -> tuple[list[float], list[float]]:
    """Return what opening and lengthening an omission costs before each word."""
    opening = [OPEN_DROP] * (len(quoted.words) + 1)
    each = [DROP] * (len(quoted.words) + 1)
    for index in quoted.inserted:
        for beside in (index, index + 1):
            opening[beside], each[beside] = BRACKET_OPEN, BRACKET
    for index in quoted.omissions:
        opening[index], each[index] = MARKED_OPEN, MARKED
    return opening, each


def _ops(recorded: Sequence[Word], quoted: Quotation) -> list[_Op]:
    rows, columns = len(quoted.words), len(recorded)
    substitution = _substitutions(recorded, quoted)
    opening, each = _drop_costs(quoted)
    place = np.arange(columns + 1, dtype=np.float32)
    best = np.zeros((rows + 1, columns + 1), dtype=np.float32)
    added = np.full((rows + 1, columns + 1), np.inf, dtype=np.float32)
    dropped = np.full((rows + 1, columns + 1), np.inf, dtype=np.float32)
    for row in range(1, rows + 1):
        add = BRACKET if row - 1 in quoted.inserted else ADD
        opened = best[row - 1] + _open_add(quoted, row - 1)
        added[row] = np.minimum(opened, added[row - 1]) + add
        closed = added[row].copy()
        closed[1:] = np.minimum(closed[1:], best[row - 1, :-1] + substitution[row - 1])
        # The cheapest way to have come from the left: E[j] = min_k<j C[k] + o + e(j-k).
        reach = np.minimum.accumulate(closed - each[row] * place)
        dropped[row, 1:] = reach[:-1] + opening[row] + each[row] * place[1:]
        best[row] = np.minimum(closed, dropped[row])
    return _traced(_Tables(best, added, dropped, substitution, each), quoted)


@dataclass(frozen=True, slots=True)
class _Tables:
    """The cheapest cost of every cell: by any way, and ending in an edit."""

    best: Costs
    added: Costs
    dropped: Costs
    substitution: Costs
    each: Sequence[float]


def _traced(tables: _Tables, quoted: Quotation) -> list[_Op]:
    """Walk back from the cheapest end to the first quoted word."""
    row, column = len(quoted.words), int(np.argmin(tables.best[-1]))
    step = Step.KEPT
    ops: list[_Op] = []
    while row > 0:
        if step is Step.DROPPED:
            ops.append(_Op(step, _mark_of_drop(quoted, row), column - 1, None))
            longer = tables.dropped[row, column - 1] + tables.each[row]
            step = step if _near(tables.dropped[row, column], longer) else Step.KEPT
            column -= 1
        elif step is Step.ADDED:
            ops.append(_Op(step, _mark_of_word(quoted, row - 1), None, row - 1))
            opened = tables.best[row - 1, column] + _open_add(quoted, row - 1)
            longer = tables.added[row - 1, column]
            step = Step.KEPT if opened <= longer else step
            row -= 1
        elif column and _paired(tables, row, column):
            kept = bool(tables.substitution[row - 1, column - 1] <= 0.0)
            ops.append(_pair(quoted, row - 1, column - 1, kept=kept))
            row, column = row - 1, column - 1
        else:
            left = _near(tables.best[row, column], tables.dropped[row, column])
            step = Step.DROPPED if left else Step.ADDED
    return ops[::-1]


def _pair(quoted: Quotation, row: int, column: int, *, kept: bool) -> _Op:
    if kept:
        return _Op(Step.KEPT, Mark.NONE, column, row)
    return _Op(Step.CHANGED, _mark_of_word(quoted, row), column, row)


def _paired(tables: _Tables, row: int, column: int) -> bool:
    paired = tables.best[row - 1, column - 1] + tables.substitution[row - 1, column - 1]
    return _near(tables.best[row, column], paired)


def _open_add(quoted: Quotation, index: int) -> float:
    return 0.0 if index in quoted.inserted else OPEN_ADD


def _mark_of_word(quoted: Quotation, index: int) -> Mark:
    return Mark.BRACKET if index in quoted.inserted else Mark.NONE


def _near(left: float, right: float) -> bool:
    return bool(abs(left - right) < _SAME_COST)


def _mark_of_drop(quoted: Quotation, row: int) -> Mark:
    if row in quoted.omissions:
        return Mark.ELLIPSIS
    if {row - 1, row} & quoted.inserted:
        return Mark.BRACKET
    return Mark.NONE


def _edits(
    ops: Sequence[_Op], recorded: Sequence[Word], quoted: Sequence[Word]
) -> Iterator[Edit]:
    """Join the steps of single words; what is not kept is one edit for each mark."""
    for (kept, mark), group in groupby(
        ops, key=lambda op: (op.step is Step.KEPT, op.mark)
    ):
        run = tuple(group)
        left = tuple(recorded[op.recorded] for op in run if op.recorded is not None)
        right = tuple(quoted[op.quoted] for op in run if op.quoted is not None)
        yield Edit(_step(kept, left, right), left, right, mark)


def _step(kept: bool, left: Sequence[Word], right: Sequence[Word]) -> Step:  # ruff: ignore[boolean-type-hint-positional-argument] - private
    if kept:
        return Step.KEPT
    if left and right:
        return Step.CHANGED
    return Step.DROPPED if left else Step.ADDED


def _with_neighbours(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """Take in recorded words right beside the passage that the report has elsewhere."""
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    for edit in edits:
        length = len(edit.quoted)
        if edit.step is not Step.ADDED or length < _SHORTEST_MOVE:
            continue
        after = tuple(recorded[last : last + length])
        before = tuple(recorded[max(first - length, 0) : first])
        if _forms(after) == _forms(edit.quoted):
            return (*edits, Edit(Step.DROPPED, after))
        if _forms(before) == _forms(edit.quoted):
            return (Edit(Step.DROPPED, before), *edits)
    return edits


def _moves_found(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Call words that are missed in one place and added in another moved."""
    missed = {
        _forms(edit.recorded): at
        for at, edit in enumerate(edits)
        if edit.step is Step.DROPPED
    }
    moved: dict[int, Edit] = {}
    gone: set[int] = set()
    for at, edit in enumerate(edits):
        source = missed.get(_forms(edit.quoted))
        if edit.step is Step.ADDED and source is not None and source not in gone:
            gone.add(source)
            moved[at] = Edit(Step.MOVED, edits[source].recorded, edit.quoted, edit.mark)
    return tuple(moved.get(at, edit) for at, edit in enumerate(edits) if at not in gone)


def _forms(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.form for word in words)
