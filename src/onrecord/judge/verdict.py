"""Alignment and circumstances become a verdict."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.judge.claim import Claim
from onrecord.judge.comparison import Comparison, compare
from onrecord.judge.misread import doubted
from onrecord.judge.rulebook import CLAIM_RULES, WORDING_RULES
from onrecord.judge.rules.another_wording import RULE as ANOTHER
from onrecord.judge.rules.few_words_agree import few_words_agree
from onrecord.judge.rules.occasion import occasion_agreement
from onrecord.judge.rules.only_asked import only_asked
from onrecord.judge.rules.speaker import speaker_agreement
from onrecord.model.alignment import Alignment
from onrecord.model.statement import Statement
from onrecord.model.verdict import Agreement, Finding, Severity, Verdict, Wording

_GRAVEST_FIRST = (
    Wording.SPLICED,
    Wording.ALTERED,
    Wording.NOT_FOUND,
    Wording.RENDERING,
    Wording.REWORDED,
    Wording.UNCHECKED,
    Wording.TRIMMED,
    Wording.FAITHFUL,
    Wording.VERBATIM,
)
"""As the outcomes go: of what was not checked nothing is held to stand."""
_NO_SHIFT = frozenset(
    {"degree-changed", "only-quoted", "opposite-word", "quantifier-changed"}
)
"""Rules whose findings no other tense or person explains, and no claim rule repeats."""


def judge(statement: Statement, alignment: Alignment) -> Verdict:
    """Return the verdict on a statement set against one place of the record."""
    comparison = compare(alignment)
    findings = _findings(comparison)
    findings += few_words_agree(comparison, findings)
    speaker, who = speaker_agreement(statement, alignment.passages)
    occasion, when = occasion_agreement(statement, alignment.passages)
    return Verdict(
        _grade(findings), speaker, occasion, _ordered([*findings, *who, *when])
    )


def judge_claim(statement: Statement, claim: Claim) -> Verdict:
    """Return the verdict on what an indirect statement claims."""
    if claim.is_asked:
        return only_asked(statement, claim)
    speaker, who = speaker_agreement(statement, claim.passages)
    occasion, when = occasion_agreement(statement, claim.passages)
    if not claim.plain:
        claim = replace(claim, is_held=Agreement.DIFFERS not in {speaker, occasion})
        speaker, who = _not_held(speaker, who)
        occasion, when = _not_held(occasion, when)
    findings = [finding for rule in CLAIM_RULES for finding in rule.check(claim)]
    return Verdict(
        _grade(findings), speaker, occasion, _ordered([*findings, *who, *when])
    )


def judge_mixed(quoted: Verdict, claim: Claim) -> Verdict:
    """Return the verdict on quoted words with what the reporter's words around turn.

    Only a change that is sure counts: other words are the reporter's right.
    """
    compared = claim.pairs and not claim.is_asked
    turned = [
        finding
        for rule in CLAIM_RULES
        for finding in (rule.check(claim) if compared else ())
        if finding.severity is Severity.ERROR
    ]
    return replace(
        quoted,
        wording=min((quoted.wording, _grade(turned)), key=_GRAVEST_FIRST.index),
        findings=_ordered([*quoted.findings, *turned]),
    )


def judge_told(statement: Statement, worded: Verdict, claim: Claim) -> Verdict:
    """Return the verdict on a quotation of what the record only tells of.

    Tense and person are the writer's there, so what is claimed is weighed. Of what was
    held of the words that counts, which no other tense or person explains.
    """
    if claim.is_asked:
        return only_asked(statement, claim)
    kept = [
        finding
        for finding in worded.findings
        if finding.rule in _NO_SHIFT or finding.wording is None
    ]
    findings = [finding for rule in CLAIM_RULES for finding in rule.check(claim)]
    return replace(
        worded,
        wording=_grade([*findings, *kept]),
        findings=_ordered([*findings, *kept]),
    )


def _not_held(
    agreement: Agreement, found: tuple[Finding, ...]
) -> tuple[Agreement, tuple[Finding, ...]]:
    """Return a difference as a remark: two people may say much the same."""
    if agreement is not Agreement.DIFFERS:
        return agreement, found
    return Agreement.UNKNOWN, tuple(
        replace(each, wording=Wording.REWORDED) for each in found
    )


def judge_words(alignment: Alignment) -> Verdict:
    """Return the verdict on the wording alone."""
    findings = _findings(compare(alignment))
    return Verdict(_grade(findings), findings=_ordered(findings))


def joined(parts: Sequence[tuple[Verdict, int]]) -> Verdict:
    """Return what is held of a statement by what is held of its parts: the gravest.

    Each part comes with how many passages are compared with the parts before it.
    """
    verdicts = [verdict for verdict, _ in parts]
    findings = [
        replace(finding, passage=finding.passage + first)
        for verdict, first in parts
        for finding in verdict.findings
    ]
    return Verdict(
        min((each.wording for each in verdicts), key=_GRAVEST_FIRST.index),
        _agreed([each.speaker for each in verdicts]),
        _agreed([each.occasion for each in verdicts]),
        _ordered(findings),
    )


def _agreed(answers: Sequence[Agreement]) -> Agreement:
    """Return that something differs if it does anywhere; else that it agrees."""
    order = (Agreement.DIFFERS, Agreement.AGREES, Agreement.UNKNOWN)
    return min(answers, key=order.index)


def _findings(comparison: Comparison) -> list[Finding]:
    found = [finding for rule in WORDING_RULES for finding in rule.check(comparison)]
    findings = doubted(found, comparison)
    if any(finding.rule == ANOTHER for finding in findings):
        return [each for each in findings if each.severity is not Severity.ERROR]
    return findings


def _grade(findings: Sequence[Finding]) -> Wording:
    argued = {finding.wording for finding in findings}
    return next((each for each in _GRAVEST_FIRST if each in argued), Wording.VERBATIM)


def _ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put the gravest first; a finding that only repeats an earlier one goes."""
    weights = list(Severity)
    ordered = sorted(findings, key=lambda finding: weights.index(finding.severity))
    errors = {
        (finding.quoted, finding.recorded)
        for finding in ordered
        if finding.severity is Severity.ERROR
    }
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in ordered:
        places = finding.quoted, finding.recorded
        if finding.severity is Severity.ERROR:
            kept[*places, finding.rule, finding.sentence] = finding
        elif places not in errors:
            kept.setdefault((*places, finding.sentence), finding)
    return tuple(kept.values())
