"""The answer to `check` as data: the JSON that other programs build on."""

from json import dumps

from onrecord.errors import Problem
from onrecord.model.alignment import Edit, Passage, span_of
from onrecord.model.document import Span
from onrecord.model.result import Checked, CheckedReport, RecordSummary, Result
from onrecord.model.verdict import Finding, Verdict
from onrecord.publish.document_form import SCHEMA, span_dict
from onrecord.publish.statement_form import report_dict, statement_dict
from onrecord.version import __version__


def as_dict(result: Result) -> dict[str, object]:
    """Return the answer in plain values; every span has its words beside it."""
    return {
        "onrecord": __version__,
        "schema": SCHEMA,
        "archive": _archive(result.record),
        "problems": [_problem(each) for each in result.problems],
        "reports": [_report(each) for each in result.reports],
    }


def json(result: Result) -> str:
    """Return the answer as one JSON object."""
    return dumps(as_dict(result), ensure_ascii=False, indent=2) + "\n"


def jsonl(result: Result) -> str:
    """Return one JSON object a line, for each statement of each report."""
    return "".join(
        dumps(_line(report, checked), ensure_ascii=False) + "\n"
        for report in result.reports
        for checked in report.statements
    )


def _archive(record: RecordSummary) -> dict[str, object]:
    return {
        "documents": record.documents,
        "unreadable": record.unreadable,
        "words": record.words,
        "problems": [_problem(each) for each in record.problems],
        "notes": [_problem(each) for each in record.notes],
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {"where": problem.where, "what": problem.what, "hint": problem.hint}


def _report(report: CheckedReport) -> dict[str, object]:
    text = report.document.text
    statements = [_statement(checked, text) for checked in report.statements]
    return {**report_dict(report.document), "statements": statements}


def _line(report: CheckedReport, checked: Checked) -> dict[str, object]:
    document = report.document
    return {
        "report": document.id,
        "path": document.origin.name,
        **_statement(checked, document.text),
    }


def _statement(checked: Checked, text: str) -> dict[str, object]:
    compared = checked.passages[: checked.compared]
    return {
        **statement_dict(checked.statement, text),
        "verdict": _verdict(checked.verdict, text, compared),
        "passages": [
            _passage(each, compared=at < checked.compared)
            for at, each in enumerate(checked.passages)
        ],
        "edits": [_edit(each, text, compared) for each in checked.edits],
        "occurrences": checked.occurrences,
    }


def _verdict(
    verdict: Verdict, text: str, compared: tuple[Passage, ...]
) -> dict[str, object]:
    return {
        "outcome": verdict.outcome.value,
        "wording": verdict.wording.value,
        "speaker": verdict.speaker.value,
        "occasion": verdict.occasion.value,
        "findings": [_finding(each, text, compared) for each in verdict.findings],
    }


def _finding(
    finding: Finding, text: str, compared: tuple[Passage, ...]
) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "quoted": _quoted(finding.quoted, text),
        "recorded": _recorded(finding.recorded, compared, finding.passage),
        "passage": finding.passage,
    }


def _passage(passage: Passage, *, compared: bool) -> dict[str, object]:
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
        "kind": passage.kind,
        "boxes": None,
        "similarity": passage.similarity,
        "compared": compared,
    }


def _edit(edit: Edit, text: str, compared: tuple[Passage, ...]) -> dict[str, object]:
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
