"""The main job: set every statement of a report against the record."""

from collections.abc import Callable, Sequence
from functools import cache

from onrecord.desk.compared import Against
from onrecord.desk.record import Record
from onrecord.errors import Problem
from onrecord.extract import statements
from onrecord.model.document import Document
from onrecord.model.result import CheckedReport, Result
from onrecord.model.statement import Statement
from onrecord.text.words import folded


def check(
    reports: Sequence[Document | Problem],
    record: Record,
) -> Result:
    """Check every statement of `reports` against `record`.

    Several records of one event may differ among themselves: the place that agrees
    best is compared, the others are listed. A document of the record that is only a
    copy of the report proves nothing and is passed over.
    """
    checked = tuple(
        _checked_report(report, record)
        for report in reports
        if isinstance(report, Document)
    )
    return Result(
        record.summary,
        checked,
        tuple(report for report in reports if isinstance(report, Problem)),
    )


def _checked_report(report: Document, record: Record) -> CheckedReport:
    found = statements(report)
    against = Against(record, _copies_turned_down(report, found))
    return CheckedReport(
        report, tuple(against.compared(report.text, each) for each in found)
    )


def _copies_turned_down(
    report: Document, found: Sequence[Statement]
) -> Callable[[Document], bool]:
    """Return a test that turns down copies and excerpts of the report itself.

    A document that holds nothing but what the report quotes is no copy.
    """
    whole = folded(report.text)
    quoted = [
        folded(span.of(report.text))
        for each in found
        for span in (*each.content, *each.quoted)
    ]

    @cache
    def admit(text: str) -> bool:
        own = folded(text)
        return own not in whole or any(own in each for each in quoted)

    return lambda document: (
        len(document.text) > 2 * len(report.text) or admit(document.text)
    )
