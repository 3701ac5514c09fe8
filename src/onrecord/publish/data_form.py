"""The answer to `check` as data: the JSON that other programs build on."""

from json import dumps

from onrecord.errors import Problem
from onrecord.model.alignment import Passage
from onrecord.model.result import Checked, CheckedReport, RecordSummary, Result
from onrecord.model.verdict import Verdict
from onrecord.publish.document_form import SCHEMA
from onrecord.publish.passage_form import edit_dict, finding_dict, passage_dict
from onrecord.publish.statement_form import report_dict, statement_dict
from onrecord.version import __version__


def as_dict(result: Result) -> dict[str, object]:
    """Return the answer in plain values; every span has its words beside it."""
    return {
        "onrecord": __version__,
        "schema": SCHEMA,
        "archive": record_dict(result.record),
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


def record_dict(record: RecordSummary) -> dict[str, object]:
    """Return what was searched, and what could not be."""
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
            {**passage_dict(each), "compared": at < checked.compared}
            for at, each in enumerate(checked.passages)
        ],
        "edits": [edit_dict(each, text, compared) for each in checked.edits],
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
        "findings": [finding_dict(each, text, compared) for each in verdict.findings],
    }
