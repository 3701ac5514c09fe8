"""Passages, edits and findings as data, with the words at each of their spans."""

from onrecord.model.alignment import Edit, Passage, span_of
from onrecord.model.document import Span
from onrecord.model.layout import Box
from onrecord.model.verdict import Finding
from onrecord.publish.document_form import source_dict, span_dict


def finding_dict(
    finding: Finding, text: str, compared: tuple[Passage, ...]
) -> dict[str, object]:
    """Return a finding with the words at both of its spans."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "quoted": _quoted(finding.quoted, text),
        "recorded": _recorded(finding.recorded, compared, finding.passage),
        "passage": finding.passage,
    }


def passage_dict(passage: Passage) -> dict[str, object]:
    """Return a passage with what stands around it."""
    return {
        "document": passage.document,
        "title": passage.title,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.text,
        "before": passage.before,
        "after": passage.after,
        "speaker": passage.speaker,
        "date": passage.date,
        "place": passage.place,
        "page": passage.page,
        "sources": [source_dict(each, passage.span) for each in passage.addresses],
        "kind": passage.kind,
        "author": passage.author,
        "boxes": [_box_dict(box) for box in passage.boxes] or None,
        "confidence": passage.confidence,
        "unsure": [_recorded(each, (passage,), 0) for each in passage.unsure],
        "similarity": passage.similarity,
    }


def _box_dict(box: Box) -> dict[str, object]:
    sides = zip(box._fields[1:], box[1:], strict=True)
    return {"page": box.page, **{side: round(share, 5) for side, share in sides}}


def edit_dict(
    edit: Edit, text: str, compared: tuple[Passage, ...]
) -> dict[str, object]:
    """Return an edit with the words on both sides; `text` is the quoted side's."""
    return {
        "step": edit.step.value,
        "mark": edit.mark.value,
        "passage": edit.passage,
        "recorded": _recorded(span_of(edit.recorded), compared, edit.passage),
        "quoted": _quoted(span_of(edit.quoted), text),
    }


def _quoted(span: Span | None, text: str) -> dict[str, object] | None:
    return span_dict(span, text) if span else None


def _recorded(
    span: Span | None, compared: tuple[Passage, ...], number: int
) -> dict[str, object] | None:
    """Return a span of the record; its text is `None` where no passage shows it."""
    if span is None:
        return None
    shown = _shown(span, compared[number]) if number < len(compared) else None
    return {"start": span.start, "end": span.end, "text": shown}


def _shown(span: Span, passage: Passage) -> str | None:
    around = passage.before + passage.text + passage.after
    first = passage.span.start - len(passage.before)
    start, end = span.start - first, span.end - first
    return around[start:end] if start >= 0 and end <= len(around) else None
