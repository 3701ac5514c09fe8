"""The answer to `check`: reports, their statements, and what was held of each."""

from dataclasses import dataclass

from onrecord.errors import Problem
from onrecord.model.alignment import Edit, Passage
from onrecord.model.document import Document
from onrecord.model.statement import Manner, Statement
from onrecord.model.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Checked:
    """A statement with its verdict and the evidence for it."""

    statement: Statement
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    """Best first. The first `compared` of them are what `edits` refer to; the rest
    are other places of the record that hold these words, or words near to them."""
    compared: int = 0
    edits: tuple[Edit, ...] = ()
    """In the order of the quotation; recorded spans lie in the compared passages."""
    occurrences: int = 0
    """How many places of the record hold these words this well."""

    @property
    def is_only_told(self) -> bool:
        """Whether the report tells it in its own words, and nothing is held of it."""
        indirect = self.statement.manner is Manner.INDIRECT
        return indirect and self.verdict.outcome is Outcome.UNCHECKED


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """One report with its checked statements, in the order of its text."""

    document: Document
    statements: tuple[Checked, ...]

    def counts(self) -> dict[Outcome, int]:
        """Return how many statements have each outcome, every outcome named."""
        return {
            outcome: sum(
                checked.verdict.outcome is outcome for checked in self.statements
            )
            for outcome in Outcome
        }


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """What the reports were checked against."""

    documents: int
    words: int
    problems: tuple[Problem, ...] = ()
    """One for each file or line that could not be read."""
    notes: tuple[Problem, ...] = ()
    """Remarks that took nothing from the record: a byte replaced, a copy skipped."""

    @property
    def unreadable(self) -> int:
        """How many files or lines could not be read."""
        return len(self.problems)


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to one call of `check`."""

    record: RecordSummary
    reports: tuple[CheckedReport, ...]
    problems: tuple[Problem, ...] = ()
    """One for each report that could not be read."""

    @property
    def statements(self) -> tuple[Checked, ...]:
        """Every checked statement of every report."""
        return tuple(
            checked for report in self.reports for checked in report.statements
        )
