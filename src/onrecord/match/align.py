"""Explain a quotation, word by word, as edits to a stretch of the record.

The quotation is explained whole; the record may go on at both ends. Runs of equal words
are taken for given (see `anchors`), what lies between them is aligned word by word.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.match.anchors import anchors
from onrecord.match.begun import begun_later
from onrecord.match.edges import edges_widened, garbled_at_edges, marks_kept
from onrecord.match.gotoh import Op, Stretch, ops
from onrecord.match.moved import moves_found, with_neighbours
from onrecord.match.quotation import Quotation
from onrecord.match.valued import values_whole
from onrecord.model.alignment import Edit, Mark, Step, Word


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
    edits = begun_later(edits)
    edits = garbled_at_edges(marks_kept(edits), recorded)
    edits = values_whole(edges_widened(edits, recorded), recorded)
    return moves_found(with_neighbours(edits, recorded))


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
