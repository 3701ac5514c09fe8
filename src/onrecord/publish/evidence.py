"""The words of both sides, cut at the borders of the edits.

A stretch is a slice of a text as it stands: nothing is normalised, nothing is lost,
and what stands between two marked stretches is shown too.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from onrecord.model.alignment import Edit, Mark, Passage, Step, span_of
from onrecord.model.document import Span
from onrecord.model.result import Checked
from onrecord.model.verdict import Finding, Severity
from onrecord.publish.page_view import Figure, Viewer, figures, no_view

GAP = "gap"
"""The step of the place in the report where recorded words are missing, unmarked."""
CONTEXT = "context"
"""The step of what stands around the words compared."""


class Marked(NamedTuple):
    """A span to be set off, with what happened to its words."""

    span: Span
    step: str
    honest: bool = False
    """Whether the report itself marks the edit, and no rule sees harm in it."""


class Stretch(NamedTuple):
    """A piece of text; `step` is empty for what no edit touches."""

    text: str
    step: str = ""
    honest: bool = False


class Around(NamedTuple):
    """A compared passage, and what stands before and after it in the record."""

    passage: Passage
    before: tuple[Stretch, ...]
    words: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    figures: tuple[Figure, ...] = ()
    """The pages it stands on, drawn."""


def quoted_marks(checked: Checked) -> tuple[Marked, ...]:
    """Return what to set off in the report, gaps included, in the order of the text."""
    marks = (_marked(checked, edit, span_of(edit.quoted)) for edit in checked.edits)
    found = [each for each in marks if each]
    return tuple(sorted([*found, *_gaps(checked.edits)]))


def recorded(checked: Checked, viewer: Viewer = no_view) -> tuple[Around, ...]:
    """Return each compared passage of the record with what stands around it."""
    compared = checked.passages[: checked.compared]
    return tuple(
        _around(checked, at, passage)._replace(
            figures=figures(
                viewer(passage, [edit for edit in checked.edits if edit.passage == at])
            )
        )
        for at, passage in enumerate(compared)
    )


def tells(finding: Finding, edit: Edit) -> bool:
    """Tell whether a finding speaks of (a part of) this edit."""
    return _within(finding.quoted, span_of(edit.quoted)) or (
        finding.passage == edit.passage
        and _within(finding.recorded, span_of(edit.recorded))
    )


def stretches(
    text: str, within: Span, marks: Iterable[Marked], *, offset: int = 0
) -> tuple[Stretch, ...]:
    """Cut the text at `within` at the borders of the marks.

    `offset` is where `text` begins in its document. Marks come in the order of the
    text; where two overlap, the first has the words.

    >>> marks = [Marked(Span(3, 7), "dropped")]
    >>> [each.text for each in stretches("We do not go", Span(0, 12), marks)]
    ['We ', 'do n', 'ot go']
    """
    return tuple(_cut(text, within, marks, offset))


def _cut(
    text: str, within: Span, marks: Iterable[Marked], offset: int
) -> Iterator[Stretch]:
    at = within.start
    for span, step, honest in marks:
        start, end = max(span.start, at), min(span.end, within.end)
        if start > end or (start == end and step != GAP):
            continue
        if start > at:
            yield Stretch(text[at - offset : start - offset])
        yield Stretch(text[start - offset : end - offset], step, honest)
        at = end
    if at < within.end:
        yield Stretch(text[at - offset : within.end - offset])


def _marked(checked: Checked, edit: Edit, span: Span | None) -> Marked | None:
    if span is None:
        return None
    marked = edit.mark is not Mark.NONE
    return Marked(span, edit.step.value, marked and not _is_grave(checked, edit))


def _is_grave(checked: Checked, edit: Edit) -> bool:
    return any(
        finding.severity is Severity.ERROR and tells(finding, edit)
        for finding in checked.verdict.findings
    )


def _gaps(edits: tuple[Edit, ...]) -> Iterator[Marked]:
    for before, edit in pairwise(edits):
        last = span_of(before.quoted)
        if last and not edit.quoted and edit.mark is Mark.NONE:
            yield Marked(Span(last.end, last.end), GAP)


def _around(checked: Checked, at: int, passage: Passage) -> Around:
    start, end = passage.span
    first, last = start - len(passage.before), end + len(passage.after)
    text = passage.before + passage.text + passage.after
    marks = sorted(_recorded_marks(checked, at, passage))
    before, words, after = (
        stretches(text, span, marks, offset=first)
        for span in (Span(first, start), passage.span, Span(end, last))
    )
    return Around(passage, before, words, after)


def _recorded_marks(checked: Checked, at: int, passage: Passage) -> Iterator[Marked]:
    """Find the recorded words of the edits, and what grave findings point to beside."""
    for edit in checked.edits:
        marked = _marked(checked, edit, span_of(edit.recorded))
        if marked and edit.passage == at:
            yield marked
    for finding in checked.verdict.findings:
        span = finding.recorded
        grave = finding.severity is Severity.ERROR and finding.passage == at
        if span and grave and _apart(span, passage.span):
            yield Marked(span, Step.DROPPED.value)


def _apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or one.start >= other.end


def _within(inner: Span | None, outer: Span | None) -> bool:
    if inner is None or outer is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end
