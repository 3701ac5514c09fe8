"""Values at the edges of a passage: none is cut, and none is begun too early.

The aligner counts words. The first and last that were changed may stand for more words
of the record, or for fewer: *3.25%*, *three and a quarter per cent*.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.values import Value, may_count, same_values, values

_REACH = 8
"""Words on each side of an edge that a value may run through."""


def values_whole(edits: tuple[Edit, ...], recorded: Sequence[Word]) -> tuple[Edit, ...]:
    """Give changed words at an edge the whole of the recorded value there.

    >>> from onrecord.text.words import words
    >>> said, told = words("It rose by two and a half"), words("2.5")
    >>> for edit in values_whole((Edit(Step.CHANGED, said[3:4], told),), said):
    ...     print(edit)
    changed 'two and a half' -> '2.5'
    """
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    if _may_hold(edits[0]):
        edits = _whole_at_start(edits, recorded, first)
    if _may_hold(edits[-1]):
        edits = _whole_at_end(edits, recorded, last)
    return _bordered_at_end(_bordered_at_start(edits, recorded), recorded)


def _may_hold(edit: Edit) -> bool:
    changed = edit.step is Step.CHANGED and edit.mark is Mark.NONE
    return changed and any(may_count(word.form) for word in edit.quoted)


def _whole_at_start(
    edits: tuple[Edit, ...], recorded: Sequence[Word], first: int
) -> tuple[Edit, ...]:
    end = first + len(edits[0].recorded)
    lows = range(end - 1, max(end - _REACH, 0) - 1, -1)
    stretches = [tuple(recorded[low:end]) for low in lows]
    whole = tuple(recorded[_cut(recorded, first).start : end])
    return (_fitted(edits[0], stretches, whole), *edits[1:])


def _whole_at_end(
    edits: tuple[Edit, ...], recorded: Sequence[Word], last: int
) -> tuple[Edit, ...]:
    start = last - len(edits[-1].recorded)
    highs = range(start + 1, min(start + _REACH, len(recorded)) + 1)
    stretches = [tuple(recorded[start:high]) for high in highs]
    whole = tuple(recorded[start : _cut(recorded, last).stop])
    return (*edits[:-1], _fitted(edits[-1], stretches, whole))


def _fitted(
    edit: Edit, stretches: Sequence[tuple[Word, ...]], whole: tuple[Word, ...]
) -> Edit:
    """Return an edit with the first stretch that says the same, or with the whole.

    As it is, if what it has is another number already.
    """
    fitting = (each for each in stretches if same_values(each, edit.quoted))
    others = _are_others(values(edit.recorded), values(edit.quoted))
    return replace(edit, recorded=next(fitting, edit.recorded if others else whole))


def _are_others(held: Sequence[Value], told: Sequence[Value]) -> bool:
    return len(held) == len(told) == 1 and held[0].contradicts(told[0])


def _bordered_at_start(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """Begin a passage where the value begins for which the report's first one stands.

    *Two million euros* for *€2 million*: neither before nor within it.
    """
    quoted = [word for edit in edits for word in edit.quoted]
    told = next(iter(_written_otherwise(quoted[:_REACH], edits)), None)
    if not told or told.start:
        return edits
    head = edits[0]
    first = recorded.index(next(word for edit in edits for word in edit.recorded))
    low = max(first - _REACH, 0)
    for held in values(recorded[low : first + _REACH]):
        start, stop = low + held.start, low + held.stop
        if start < first < stop and _count_alike(held, told):
            cut = Edit(Step.DROPPED, tuple(recorded[start:first]))
            return (cut, *edits)
        if held.same(told) and first < start < first + len(head.recorded):
            return (_without(head, head.recorded[start - first :]), *edits[1:])
    return edits


def _bordered_at_end(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """End a passage where the value ends for which the report's last one stands."""
    quoted = [word for edit in edits for word in edit.quoted]
    told = next(iter(_written_otherwise(quoted[-_REACH:], edits)[::-1]), None)
    if not told or told.words[-1] is not quoted[-1]:
        return edits
    tail = edits[-1]
    used = [word for edit in edits for word in edit.recorded]
    last = recorded.index(used[-1]) + 1
    low = max(last - _REACH, 0)
    for held in values(recorded[low : last + _REACH]):
        start, stop = low + held.start, low + held.stop
        if start < last < stop and _count_alike(held, told):
            return (*edits, Edit(Step.DROPPED, tuple(recorded[last:stop])))
        if held.same(told) and last - len(tail.recorded) <= stop < last:
            return (*edits[:-1], _without(tail, tail.recorded[: stop - last]))
    return edits


def _written_otherwise(words: Sequence[Word], edits: Sequence[Edit]) -> list[Value]:
    """Return the values at an end of the quotation of which not all is kept."""
    if not (may_count(words[0].form) or may_count(words[-1].form)):
        return []
    kept = {w for edit in edits if edit.step is Step.KEPT for w in edit.quoted}
    return [value for value in values(words) if not kept.issuperset(value.words)]


def _count_alike(held: Value, told: Value) -> bool:
    """Tell whether values are the same, or differ in nothing but their unit."""
    counted = held.number and told.number and held.number.value == told.number.value
    return held.same(told) or bool(counted)


def _without(edit: Edit, recorded: tuple[Word, ...]) -> Edit:
    """Return an edit with fewer recorded words."""
    step = edit.step if recorded else Step.ADDED
    return replace(edit, step=step, recorded=recorded)


def _cut(recorded: Sequence[Word], border: int) -> range:
    """Return the indexes of the value that a border cuts; of none, an empty range."""
    low = max(border - _REACH, 0)
    for value in values(recorded[low : border + _REACH]):
        if low + value.start < border < low + value.stop:
            return range(low + value.start, low + value.stop)
    return range(border, border)
