"""The main job: set every statement of a report against the record."""

from collections.abc import Callable, Sequence
from functools import cache

from onrecord.desk.record import Record
from onrecord.desk.retelling import retelling
from onrecord.errors import Problem
from onrecord.extract import quotations, statements
from onrecord.judge import judge, judge_short, no_words, not_found, too_short
from onrecord.match import Quotation, locate, quotation
from onrecord.match.locate import SHORTEST
from onrecord.model.alignment import Alignment
from onrecord.model.document import Document
from onrecord.model.result import Checked, CheckedReport, RecordSummary, Result
from onrecord.model.statement import Manner, Statement
from onrecord.model.verdict import Outcome, Verdict
from onrecord.text.words import folded

_EQUALLY_NEAR = 0.05
"""Places whose similarity differs by no more compete by their verdicts."""
_BEST_FIRST = (
    Outcome.STANDS,
    Outcome.DIFFERS,
    Outcome.UNCHECKED,
    Outcome.CONTRADICTS,
    Outcome.MISSING,
)


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
    said = [each for each in statements(report) if not each.quoted]
    found = sorted([*quotations(report), *said], key=lambda each: each.content[0].start)
    admit = _copies_turned_down(report, found)
    return CheckedReport(
        report,
        tuple(_checked(report, statement, record, admit) for statement in found),
    )


def _copies_turned_down(
    report: Document, found: Sequence[Statement]
) -> Callable[[Document], bool]:
    """Return a test that turns down copies and excerpts of the report itself.

    A document that holds nothing but what the report quotes is no copy.
    """
    whole = folded(report.text)
    quoted = [folded(span.of(report.text)) for each in found for span in each.content]

    @cache
    def admit(text: str) -> bool:
        own = folded(text)
        return own not in whole or any(own in each for each in quoted)

    return lambda document: (
        len(document.text) > 2 * len(report.text) or admit(document.text)
    )


def _checked(
    report: Document,
    statement: Statement,
    record: Record,
    admit: Callable[[Document], bool],
) -> Checked:
    if statement.manner is Manner.INDIRECT:
        return retelling(record, report.text, statement, admit)
    quoted = quotation(report.text, statement.content)
    if not quoted.words:
        return Checked(statement, no_words(statement))
    found = locate(record.concordance, quoted, admit=admit)
    if not found:
        return Checked(statement, _nowhere(statement, quoted, record.summary))
    verdicts = [_verdict(statement, quoted, each) for each in found]
    best = _best(found, verdicts)
    compared = found[best]
    others = [
        passage
        for at, each in enumerate(found)
        if at != best
        for passage in each.passages
    ]
    return Checked(
        statement,
        verdicts[best],
        (*compared.passages, *others),
        len(compared.passages),
        compared.edits,
        compared.occurrences,
    )


def _verdict(statement: Statement, quoted: Quotation, found: Alignment) -> Verdict:
    if _is_short(quoted):
        return judge_short(statement, found)
    return judge(statement, found)


def _is_short(quoted: Quotation) -> bool:
    return len(quoted.words) < SHORTEST


def _nowhere(statement: Statement, quoted: Quotation, record: RecordSummary) -> Verdict:
    if _is_short(quoted) and record.documents:
        return too_short(statement)
    return not_found(
        statement, documents=record.documents, unreadable=record.unreadable
    )


def _best(found: Sequence[Alignment], verdicts: Sequence[Verdict]) -> int:
    """Return which place agrees best among those equally near."""
    nearest = max(_nearness(each) for each in found)
    near = [
        at
        for at, each in enumerate(found)
        if _nearness(each) >= nearest - _EQUALLY_NEAR
    ]
    return min(
        near,
        key=lambda at: (_BEST_FIRST.index(verdicts[at].outcome), -_nearness(found[at])),
    )


def _nearness(alignment: Alignment) -> float:
    return alignment.passages[0].similarity
