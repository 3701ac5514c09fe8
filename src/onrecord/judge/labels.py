"""The label of a turn, which names who speaks and is no word of the speaker's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.model.alignment import Alignment, Context, Edit, Step, Word

_LONGEST = 5


def labels_apart(
    alignment: Alignment,
) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """Return the labels with which a changed beginning was paired; the edits without.

    *LIND: We'll* for *We might* is *We'll* for *We might*, behind a label.
    """
    parted = tuple(_parted(alignment))
    return tuple(label for label, _ in parted if label), tuple(x for _, x in parted)


def _parted(alignment: Alignment) -> Iterator[tuple[Edit | None, Edit]]:
    begun: set[int] = set()
    for edit in alignment.edits:
        context = alignment.contexts[edit.passage] if alignment.contexts else Context()
        is_first = edit.passage not in begun and edit.step is Step.CHANGED
        length = label_length(context.before, edit.recorded) if is_first else 0
        begun.add(edit.passage)
        if 0 < length < len(edit.recorded):
            name, words = edit.recorded[:length], edit.recorded[length:]
            label = replace(edit, step=Step.KEPT, recorded=name, quoted=())
            yield label, replace(edit, recorded=words)
        else:
            yield None, edit


def label_length(before: Sequence[Word], words: Sequence[Word]) -> int:
    """Return how many of some words end the label of a turn, begun on a new line.

    >>> from onrecord.text.words import words
    >>> said = words("Mayor Lind: We will.")
    >>> [label_length(said[:at], said[at:]) for at in range(3)]
    [2, 1, 0]
    """
    nearby = reversed(before[-_LONGEST:])
    on_line = [*takewhile(lambda word: "\n" not in word.tail, nearby)]
    label = [*reversed(on_line), *words[: _LONGEST - len(on_line)]]
    ends = next((at for at, word in enumerate(label) if ":" in word.tail), -1)
    named = all(word.text[0].isupper() for word in label[: ends + 1])
    return max(ends + 1 - len(on_line), 0) if named else 0
