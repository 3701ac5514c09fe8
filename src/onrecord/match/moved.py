"""Words that the report has at another place than the record."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.alignment import Edit, Step, Word
from onrecord.text.words import forms

SHORTEST_MOVE = 2
_CONJUNCTIONS = frozenset({"and", "or"})


def with_neighbours(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """Take in recorded words right beside the passage that the report has elsewhere."""
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    for edit in edits:
        length = len(edit.quoted)
        if edit.step is not Step.ADDED or length < SHORTEST_MOVE:
            continue
        after = tuple(recorded[last : last + length])
        before = tuple(recorded[max(first - length, 0) : first])
        if forms(after) == forms(edit.quoted):
            return (*edits, Edit(Step.DROPPED, after))
        if forms(before) == forms(edit.quoted):
            return (Edit(Step.DROPPED, before), *edits)
    return edits


def moves_found(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Call words that are missed in one place and added in another moved.

    An "and" at their ends goes and comes by itself: *hay and a roof*, *a roof and hay*.
    """
    missed = {
        forms(_core(edit.recorded)): at
        for at, edit in enumerate(edits)
        if edit.step is Step.DROPPED
    }
    parts: dict[int, tuple[Edit, ...]] = {}
    for at, edit in enumerate(edits):
        core = _core(edit.quoted)
        source = missed.get(forms(core))
        if edit.step is not Step.ADDED or source is None or source in parts:
            continue
        dropped = edits[source]
        moved = Edit(Step.MOVED, _core(dropped.recorded), core, edit.mark)
        parts[source] = tuple(
            replace(dropped, recorded=rest) for rest in _around(dropped.recorded)
        )
        before, after = _around(edit.quoted, keep_empty=True)
        whole = replace(edit, quoted=before), moved, replace(edit, quoted=after)
        parts[at] = tuple(each for each in whole if each.quoted)
    return tuple(
        part for at, edit in enumerate(edits) for part in parts.get(at, (edit,))
    )


def _core(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words without a conjunction at their ends, unless nothing is left."""
    start, end = _ends_of_core(words)
    return tuple(words[start:end]) or tuple(words)


def _around(
    words: Sequence[Word], *, keep_empty: bool = False
) -> tuple[tuple[Word, ...], ...]:
    start, end = _ends_of_core(words)
    rest = tuple(words[:start]), tuple(words[end:])
    return rest if keep_empty else tuple(each for each in rest if each)


def _ends_of_core(words: Sequence[Word]) -> tuple[int, int]:
    start, end = 0, len(words)
    if end > SHORTEST_MOVE:
        start += words[0].form in _CONJUNCTIONS
        end -= words[-1].form in _CONJUNCTIONS
    return start, end
