"""What is held about a statement: wording, speaker, occasion; and the outcome."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.document import Span


class Wording(StrEnum):
    """How near the words are to the record, from the nearest on."""

    VERBATIM = "verbatim"
    FAITHFUL = "faithful"
    TRIMMED = "trimmed"
    REWORDED = "reworded"
    RENDERING = "rendering"
    ALTERED = "altered"
    SPLICED = "spliced"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


class Agreement(StrEnum):
    """Whether the record agrees on who spoke, or on the occasion."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """The verdict in one word, for exit codes and colours; the gravest first."""

    CONTRADICTS = "contradicts"
    MISSING = "missing"
    DIFFERS = "differs"
    UNCHECKED = "unchecked"
    STANDS = "stands"


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """It may turn the meaning, or the record has the words from someone else."""
    WARNING = "warning"
    """A difference; no rule sees a change of meaning."""
    NOTE = "note"
    """An honest edit, or a remark."""


_SEVERITIES = {
    Wording.ALTERED: Severity.ERROR,
    Wording.SPLICED: Severity.ERROR,
    Wording.NOT_FOUND: Severity.WARNING,
    Wording.REWORDED: Severity.WARNING,
    Wording.RENDERING: Severity.WARNING,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule noticed, in one plain sentence, with both places."""

    rule: str
    wording: Wording | None
    """The grade this finding argues for; `None` if it is not about the wording."""
    sentence: str
    quoted: Span | None = None
    recorded: Span | None = None
    passage: int = 0
    """Which of the compared passages `recorded` is a span of."""

    @property
    def severity(self) -> Severity:
        """The weight that follows from the grade argued for."""
        if self.wording is None:
            return Severity.ERROR
        return _SEVERITIES.get(self.wording, Severity.NOTE)


_OUTCOMES = {
    Wording.VERBATIM: Outcome.STANDS,
    Wording.FAITHFUL: Outcome.STANDS,
    Wording.TRIMMED: Outcome.STANDS,
    Wording.REWORDED: Outcome.DIFFERS,
    Wording.RENDERING: Outcome.DIFFERS,
    Wording.ALTERED: Outcome.CONTRADICTS,
    Wording.SPLICED: Outcome.CONTRADICTS,
    Wording.NOT_FOUND: Outcome.MISSING,
    Wording.UNCHECKED: Outcome.UNCHECKED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Three answers and what was noticed on the way to them."""

    wording: Wording
    speaker: Agreement = Agreement.UNKNOWN
    occasion: Agreement = Agreement.UNKNOWN
    findings: tuple[Finding, ...] = ()
    """The gravest first."""

    @property
    def outcome(self) -> Outcome:
        """The verdict in one word.

        >>> Verdict(Wording.VERBATIM, speaker=Agreement.DIFFERS).outcome.value
        'contradicts'
        """
        if Agreement.DIFFERS in {self.speaker, self.occasion}:
            return Outcome.CONTRADICTS
        return _OUTCOMES[self.wording]
