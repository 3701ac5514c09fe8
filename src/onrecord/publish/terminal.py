"""The answer to `check` for a person at a terminal: what needs eyes comes first.

Nothing is told by colour alone: every outcome has a shape and a word, every
difference has its marks.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.model.result import Checked, CheckedReport, Result
from onrecord.model.verdict import Agreement, Finding, Outcome, Severity, Verdict
from onrecord.publish.lines import Piece, Style, cut, harmless, painted, wrapped
from onrecord.publish.marked_words import quoted_pieces, recorded_pieces
from onrecord.publish.places import where
from onrecord.publish.statement_form import (
    content_text,
    line_and_column,
    named,
    nothing_found,
    place_of,
)

_MOST_NOTES = 10
_LOOKS = {
    Outcome.CONTRADICTS: ("✗", Style.RED),
    Outcome.MISSING: ("?", Style.MAGENTA),
    Outcome.DIFFERS: ("≠", Style.YELLOW),
    Outcome.UNCHECKED: ("○", Style.BLUE),
    Outcome.STANDS: ("✓", Style.GREEN),
}
_WITHOUT_GRADES = {Outcome.MISSING, Outcome.UNCHECKED}
"""Here the grade says no more than the outcome."""


class _Sheet(NamedTuple):
    """What is written on: so wide, in colours or not."""

    width: int
    colour: bool

    def lines(self, *pieces: Piece, lead: str = "") -> Iterator[str]:
        return wrapped(pieces, width=self.width, lead=lead, colour=self.colour)


def text(result: Result, *, colour: bool, width: int = 80) -> str:
    """Return the answer as lines at most `width` columns wide."""
    sheet = _Sheet(width, colour)
    blocks = [
        *_graver_first(result, sheet),
        *(_listed(report, sheet) for report in result.reports),
        _silent(result.reports, sheet),
        _problems("These reports could not be read:", result.problems, sheet),
        _problems("Not read into the record:", result.record.problems, sheet),
        _notes(result.record.notes, sheet),
        sheet.lines(Piece(_summary(result))),
    ]
    printed = ["\n".join(block) for block in blocks]
    return "\n\n".join(block for block in printed if block) + "\n"


def _graver_first(result: Result, sheet: _Sheet) -> Iterator[Iterator[str]]:
    for outcome in Outcome:
        if outcome is Outcome.STANDS:
            continue
        for report in result.reports:
            for checked in report.statements:
                if checked.verdict.outcome is outcome and not checked.is_only_told:
                    yield _problem_block(report.document, checked, sheet)


def _problem_block(
    document: Document, checked: Checked, sheet: _Sheet
) -> Iterator[str]:
    verdict = checked.verdict
    shape, style = _LOOKS[verdict.outcome]
    yield from sheet.lines(
        Piece(f"{shape} {verdict.outcome.value}", style),
        Piece(f" {place_of(checked.statement, document)}", Style.BOLD),
        Piece(f" {named(checked.statement.speaker)}"),
    )
    if verdict.outcome not in _WITHOUT_GRADES:
        yield from sheet.lines(Piece(_grades(verdict), style), lead="  ")
    yield from _side_by_side(document, checked, sheet)
    for finding in _telling(verdict.findings):
        said = f"{finding.rule}: {finding.sentence}"
        yield from sheet.lines(Piece(said), lead="  - ")


def _grades(verdict: Verdict) -> str:
    grades = [f"wording {verdict.wording.value}"]
    if verdict.speaker is Agreement.DIFFERS:
        grades.append("speaker differs")
    if verdict.occasion is Agreement.DIFFERS:
        grades.append("occasion differs")
    return ", ".join(grades)


def _side_by_side(document: Document, checked: Checked, sheet: _Sheet) -> Iterator[str]:
    for at, passage in enumerate(checked.passages[: checked.compared]):
        whole = (Piece(" ".join(passage.text.split())),)
        recorded = recorded_pieces(checked.edits, at) or whole
        yield from sheet.lines(*recorded, lead="  record  ")
        place = Piece(f"in {where(passage)}", Style.FAINT)
        yield from sheet.lines(place, lead="          ")
    said = content_text(checked.statement, document.text)
    quoted = quoted_pieces(checked.edits) or (Piece(said),)
    yield from sheet.lines(*quoted, lead="  report  ")
    if checked.compared and checked.occurrences > 1:
        often = f"the record has these words at {checked.occurrences:,} places"
        yield from sheet.lines(Piece(often), lead="  - ")


def _telling(findings: tuple[Finding, ...]) -> Iterable[Finding]:
    """Leave out the honest edits where there is something graver to say."""
    graver = [each for each in findings if each.severity is not Severity.NOTE]
    return graver or findings


def _listed(report: CheckedReport, sheet: _Sheet) -> Iterator[str]:
    """Yield a line for each statement that stands, then for each that is only told."""
    statements = report.statements
    stand = [each for each in statements if each.verdict.outcome is Outcome.STANDS]
    told = [each for each in statements if each.is_only_told]
    if stand or told:
        yield from sheet.lines(Piece(report.document.origin.name, Style.BOLD))
    for checked in (*stand, *told):
        yield _line(report.document, checked, sheet)


def _line(document: Document, checked: Checked, sheet: _Sheet) -> str:
    shape, style = _LOOKS[checked.verdict.outcome]
    word = f"{shape} {checked.verdict.outcome.value}"
    where = line_and_column(checked.statement, document)
    said = harmless(content_text(checked.statement, document.text))
    grade = "indirect" if checked.is_only_told else checked.verdict.wording.value
    said = said if checked.is_only_told else f"“{said}”"
    rest = cut(
        f" {where} {grade} {said}",
        max(sheet.width, len(word) + 1) - len(word),
    )
    return painted(word, style, colour=sheet.colour) + rest


def _silent(reports: Iterable[CheckedReport], sheet: _Sheet) -> Iterator[str]:
    for report in reports:
        if not report.statements:
            yield from sheet.lines(Piece(nothing_found(report.document)))


def _problems(
    title: str, problems: tuple[Problem, ...], sheet: _Sheet
) -> Iterator[str]:
    if problems:
        yield from sheet.lines(Piece(title))
    for problem in problems:
        yield from sheet.lines(Piece(str(problem)), lead="  - ")


def _notes(notes: tuple[Problem, ...], sheet: _Sheet) -> Iterator[str]:
    yield from _problems("Notes on the record:", notes[:_MOST_NOTES], sheet)
    more = len(notes) - _MOST_NOTES
    if more > 0:
        yield from sheet.lines(Piece(f"and {more:,} more"), lead="  - ")


def _summary(result: Result) -> str:
    outcomes = [checked.verdict.outcome for checked in result.statements]
    counts = ", ".join(
        f"{outcome.value} {outcomes.count(outcome):,}"
        for outcome in Outcome
        if outcome in outcomes
    )
    found = _counted(len(outcomes), "statement") + (f": {counts}" if counts else "")
    record = result.record
    searched = f"{_counted(record.documents, 'document')} of the record searched"
    return (
        f"{found}. {searched}, {_counted(record.words, 'word')}; "
        f"{record.unreadable:,} could not be read."
    )


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}" + ("" if count == 1 else "s")
