"""Values at the edges of a passage: none is cut, and none is begun too early.

The aligner counts words. The first and last of a quotation may stand for more words of
the record, or for fewer: *3.25%*, *three and a quarter per cent*. And who ends with *we
lost two* where the record goes on with *hundred ships* has another number.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.values import Value, may_count, same_values, values

_REACH = 8
"""Words on each side of an edge that a value may run through."""

_CHANGED = Step.CHANGED, Mark.NONE


def values_whole(edits: tuple[Edit, ...], recorded: Sequence[Word]) -> tuple[Edit, ...]:
    """Take in the recorded words of a value that the passage cuts at an edge.

    >>> from onrecord.text.words import words
    >>> said, told = words("They lost two hundred ships"), words("They lost two")
    >>> for edit in values_whole((Edit(Step.KEPT, said[:3], told),), said):
    ...     print(edit)
    kept 'they lost two'
    dropped 'hundred'
    """
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    if _may_hold(edits[0], 0):
        edits = _whole_at_start(edits, recorded, first)
    if _may_hold(edits[-1], -1):
        edits = _whole_at_end(edits, recorded, last)
    return edits


def _may_hold(edit: Edit, edge: int) -> bool:
    """Tell whether a value may stand at an edge; in changed words, anywhere."""
    changed = (edit.step, edit.mark) == _CHANGED
    words = edit.quoted if changed or not edit.quoted else [edit.quoted[edge]]
    return any(may_count(word.form) for word in words)


def _whole_at_start(
    edits: tuple[Edit, ...], recorded: Sequence[Word], first: int
) -> tuple[Edit, ...]:
    head, start = edits[0], min(_cut(recorded, first).start, first)
    if (head.step, head.mark) == _CHANGED:
        end = first + len(head.recorded)
        lows = range(end - 1, max(end - _REACH, 0) - 1, -1)
        whole = tuple(recorded[start:end])
        stretches = [tuple(recorded[low:end]) for low in lows]
        return (_fitted(head, stretches, whole), *edits[1:])
    lost = tuple(recorded[start:first])
    return (Edit(Step.DROPPED, lost), *edits) if _turns(head, lost, 0) else edits


def _whole_at_end(
    edits: tuple[Edit, ...], recorded: Sequence[Word], last: int
) -> tuple[Edit, ...]:
    tail, end = edits[-1], max(_cut(recorded, last).stop, last)
    if (tail.step, tail.mark) == _CHANGED:
        start = last - len(tail.recorded)
        highs = range(start + 1, min(start + _REACH, len(recorded)) + 1)
        whole = tuple(recorded[start:end])
        stretches = [tuple(recorded[start:high]) for high in highs]
        return (*edits[:-1], _fitted(tail, stretches, whole))
    lost = tuple(recorded[last:end])
    return (*edits, Edit(Step.DROPPED, lost)) if _turns(tail, lost, -1) else edits


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


def _turns(kept: Edit, lost: tuple[Word, ...], edge: int) -> bool:
    """Tell whether the value at an edge of kept words is another with what is lost."""
    if kept.step is not Step.KEPT or not lost:
        return False
    near = kept.recorded[-_REACH:] if edge else kept.recorded[:_REACH]
    whole = (*near, *lost) if edge else (*lost, *near)
    said, told = values(near), values(whole)
    return bool(said and told) and told[edge].contradicts(said[edge])


def _cut(recorded: Sequence[Word], border: int) -> range:
    """Return the indexes of the value that a border cuts; of none, an empty range."""
    low = max(border - _REACH, 0)
    for value in values(recorded[low : border + _REACH]):
        if low + value.start < border < low + value.stop:
            return range(low + value.start, low + value.stop)
    return range(border, border)
