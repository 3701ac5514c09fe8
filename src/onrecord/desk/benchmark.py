"""The cases as JSON lines for any checker, the program's own answers, and a score."""

import json
from collections.abc import Iterable, Iterator

from onrecord.desk.check import check
from onrecord.desk.record import in_memory
from onrecord.errors import OnRecordError, Problem
from onrecord.extract import statements
from onrecord.judge import Question, questions
from onrecord.model.document import Document
from onrecord.model.statement import Statement
from onrecord.model.verdict import Outcome
from onrecord.read import documents

Line = dict[str, object]


def asked() -> Iterator[Line]:
    """Yield every case as what a checker is given, and what is expected of it."""
    for question in questions():
        report = _report(question)
        spans = [
            span for each in _outermost(report) for span in each.quoted or each.content
        ]
        yield {
            "id": question.id,
            "rule": question.rule,
            "title": question.case.title,
            "record": "\n\n".join(question.case.records),
            "records": question.case.records,
            "report": report.text,
            "quotation": " ".join(span.of(report.text) for span in spans),
            "label": question.label.value,
            "outcome": question.outcome.value,
            "wording": question.wording.value,
        }


def answered() -> Iterator[Line]:
    """Yield the program's own answer to every case."""
    for question in questions():
        record = in_memory(_record(question))
        (checked,) = (
            each
            for each in check([_report(question)], record).statements
            if each.statement.nested_in is None
        )
        yield {
            "id": question.id,
            "outcome": checked.verdict.outcome.value,
            "wording": checked.verdict.wording.value,
        }


def answers(lines: Iterable[bytes]) -> dict[str, Outcome]:
    """Return the outcome for each id of a checker's answers, one a line.

    Raise `OnRecordError` for a line that is no answer, or answers no case.
    """
    known = {question.id for question in questions()}
    found: dict[str, Outcome] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            id_, outcome = _answer(line, f"line {number}")
            if id_ not in known:
                raise OnRecordError(
                    f"line {number}: no case has the id {id_!r}; "
                    "`onrecord bench cases` prints them"
                )
            found[id_] = outcome
    return found


def _outermost(report: Document) -> Iterator[Statement]:
    return (each for each in statements(report) if each.nested_in is None)


def _answer(line: bytes, where: str) -> tuple[str, Outcome]:
    try:
        row = json.loads(line)
        return str(row["id"]), Outcome(row["outcome"])
    except (ValueError, KeyError, TypeError) as error:
        outcomes = ", ".join(Outcome)
        raise OnRecordError(
            f'{where}: not an answer; a line is {{"id": …, "outcome": …}}, '
            f"with one of {outcomes}"
        ) from error


def _record(question: Question) -> Iterator[Document | Problem]:
    for number, text in enumerate(question.case.records, start=1):
        yield from documents(text.encode(), name=f"record {number}")


def _report(question: Question) -> Document:
    found = next(documents(question.case.attributed.encode(), name="report"))
    if not isinstance(found, Document):
        raise OnRecordError(f"{question.id}: {found}")
    return found
