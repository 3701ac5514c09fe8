"""Explain a quotation, word by word, as edits to a stretch of the record.

The quotation is explained whole; the record may go on at both ends. Runs of equal words
are taken for given (see `anchors`), what lies between them is aligned word by word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from onrecord.match.anchors import anchors
from onrecord.match.gotoh import Op, Stretch, ops
from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.phrases import same_phrase

_SHORTEST_MOVE = 2
_LONGEST_SHORT_FORM = 2
"""How many words beside its own a contraction may stand for: I'd've."""
_BRACKETS = frozenset("()[]")


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
    edits = tuple(_edits(_steps(recorded, quoted), recorded, quoted.words))
    edits = _edges_widened(_marks_kept(edits), recorded)
    return _moves_found(_with_neighbours(edits, recorded))


def _steps(recorded: Sequence[Word], quoted: Quotation) -> Iterator[Op]:
    top = left = 0
    open_left = True
    for anchor in anchors(recorded, quoted):
        between = Stretch(top, anchor.row, left, anchor.column, open_left=open_left)
        yield from ops(recorded, quoted, between)
        top, left = anchor.row + anchor.length, anchor.column + anchor.length
        yield Op(Step.KEPT, Mark.NONE, (anchor.column, left), (anchor.row, top))
        open_left = False
    last = Stretch(
        top,
        len(quoted.words),
        left,
        len(recorded),
        open_left=open_left,
        open_right=True,
    )
    yield from ops(recorded, quoted, last)


def _edits(
    steps: Iterator[Op], recorded: Sequence[Word], quoted: Sequence[Word]
) -> Iterator[Edit]:
    """Join the steps of single words; what is not kept is one edit for each mark."""
    for (kept, mark), group in groupby(
        steps, key=lambda op: (op.step is Step.KEPT, op.mark)
    ):
        run = list(group)
        left = tuple(recorded[run[0].recorded[0] : run[-1].recorded[1]])
        right = tuple(quoted[run[0].quoted[0] : run[-1].quoted[1]])
        yield Edit(_step(kept, left, right), left, right, mark)


def _step(kept: bool, left: Sequence[Word], right: Sequence[Word]) -> Step:  # ruff: ignore[boolean-type-hint-positional-argument] - private
    if kept:
        return Step.KEPT
    if left and right:
        return Step.CHANGED
    return Step.DROPPED if left else Step.ADDED


def _marks_kept(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Take the mark from an omission beside brackets that the record has itself."""
    return tuple(
        replace(edit, mark=Mark.NONE)
        if edit.step is Step.DROPPED
        and edit.mark is Mark.BRACKET
        and _stands_in_brackets(left, edit)
        else edit
        for left, edit in zip([None, *edits], edits, strict=False)
    )


def _stands_in_brackets(left: Edit | None, edit: Edit) -> bool:
    """Tell whether the record has a bracket where these words were left out."""
    before = left.recorded[-1].tail if left and left.recorded else ""
    return not _BRACKETS.isdisjoint(before + edit.recorded[-1].tail)


def _edges_widened(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """Take in the recorded words beside the passage that its first and last stand for.

    *We are* for *We're*: where the record may go on, a word is not missed.
    """
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    head, tail = edits[0], edits[-1]
    for length in range(1, min(_LONGEST_SHORT_FORM, first) + 1):
        before = tuple(recorded[first - length : first])
        if _says_as_much((*before, *head.recorded[:1]), head.quoted[:1], head):
            edits = (replace(head, recorded=(*before, *head.recorded)), *edits[1:])
            break
    for length in range(1, _LONGEST_SHORT_FORM + 1):
        after = tuple(recorded[last : last + length])
        if _says_as_much((*tail.recorded[-1:], *after), tail.quoted[-1:], tail):
            widened = replace(edits[-1], recorded=(*edits[-1].recorded, *after))
            return (*edits[:-1], widened)
    return edits


def _says_as_much(recorded: Sequence[Word], quoted: Sequence[Word], edit: Edit) -> bool:
    changed = edit.step is Step.CHANGED and edit.mark is Mark.NONE
    if not changed or len(recorded) <= len(quoted):
        return False
    return same_phrase(_forms(recorded), _forms(quoted)) is not None


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
