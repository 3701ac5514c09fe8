"""Alignment and circumstances become a verdict."""

from collections.abc import Sequence

from onrecord.judge.claim import Claim
from onrecord.judge.comparison import compare
from onrecord.judge.rulebook import CLAIM_RULES, WORDING_RULES
from onrecord.judge.rules.another_wording import RULE as ANOTHER
from onrecord.judge.rules.occasion import occasion_agreement
from onrecord.judge.rules.speaker import speaker_agreement
from onrecord.model.alignment import Alignment
from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Severity, Verdict, Wording

_GRAVEST_FIRST = (
    Wording.SPLICED,
    Wording.ALTERED,
    Wording.RENDERING,
    Wording.REWORDED,
    Wording.TRIMMED,
    Wording.FAITHFUL,
)


def judge(statement: Statement, alignment: Alignment) -> Verdict:
    """Return the verdict on a statement set against one place of the record."""
    findings = _findings(alignment)
    speaker, who = speaker_agreement(statement, alignment.passages)
    occasion, when = occasion_agreement(statement, alignment.passages)
    return Verdict(
        _grade(findings), speaker, occasion, _ordered([*findings, *who, *when])
    )


def judge_claim(statement: Statement, claim: Claim) -> Verdict:
    """Return the verdict on what an indirect statement claims."""
    findings = [finding for rule in CLAIM_RULES for finding in rule.check(claim)]
    speaker, who = speaker_agreement(statement, claim.passages)
    occasion, when = occasion_agreement(statement, claim.passages)
    return Verdict(
        _grade(findings), speaker, occasion, _ordered([*findings, *who, *when])
    )


def judge_words(alignment: Alignment) -> Verdict:
    """Return the verdict on the wording alone."""
    findings = _findings(alignment)
    return Verdict(_grade(findings), findings=_ordered(findings))


def _findings(alignment: Alignment) -> list[Finding]:
    comparison = compare(alignment)
    findings = [finding for rule in WORDING_RULES for finding in rule.check(comparison)]
    if any(finding.rule == ANOTHER for finding in findings):
        return [each for each in findings if each.severity is not Severity.ERROR]
    return findings


def _grade(findings: Sequence[Finding]) -> Wording:
    argued = {finding.wording for finding in findings}
    return next((each for each in _GRAVEST_FIRST if each in argued), Wording.VERBATIM)


def _ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put the gravest first; a finding that only repeats a graver one goes."""
    weights = list(Severity)
    ordered = sorted(findings, key=lambda finding: weights.index(finding.severity))
    errors = {
        (finding.quoted, finding.recorded)
        for finding in ordered
        if finding.severity is Severity.ERROR
    }
    return tuple(
        finding
        for finding in ordered
        if finding.severity is Severity.ERROR
        or (finding.quoted, finding.recorded) not in errors
    )
