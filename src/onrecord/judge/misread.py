"""What a scan may have made of a word: which differences are its doing, which may be.

A word that looks like another (due, die) is another word, as a rule. Where forms that
are no words show that one of the texts was read by a machine, such a pair is more
likely a slip of the same kind: nobody exchanges words by their looks. So many are taken
for slips as there are plain ones beside them, or as the page leads one to expect; what
rules on the meaning say of such a word stands. Where the very words were recognised
without being sure, nobody can tell: then the picture has to be looked at.
"""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.judge.comparison import Comparison
from onrecord.model.alignment import Edit, Mark, Passage, Step
from onrecord.model.verdict import Finding, Severity, Wording
from onrecord.text.slips import is_confusion, is_wreck, resembles
from onrecord.text.words import run_together

SLIP = "ocr"
"""The kind of variant that is a slip."""
_MOSTLY = 0.5
_WRONG_OF_UNSURE = 0.5
"""Of words that are 90 per cent sure on the whole, some five in a hundred are wrong."""


def misread(comparison: Comparison) -> frozenset[int]:
    """Return the index of each edit whose words a scan may have taken for others."""
    unsure = frozenset(
        at for at, edit in enumerate(comparison.edits) if _looks_alike(edit)
    )
    return unsure if len(unsure) <= _expected(comparison) else frozenset()


def doubted(
    findings: Iterable[Finding], passages: tuple[Passage, ...]
) -> list[Finding]:
    """Take back what is held of recorded words that were not surely recognised."""
    return [
        replace(
            each,
            wording=Wording.UNCHECKED,
            sentence=f"{each.sentence}; but there the page was not surely recognised",
        )
        if each.severity is not Severity.NOTE and _is_unsure(each, passages)
        else each
        for each in findings
    ]


def _is_unsure(finding: Finding, passages: tuple[Passage, ...]) -> bool:
    if finding.recorded is None or finding.passage >= len(passages):
        return False
    start, end = finding.recorded
    unsure = sum(
        max(min(end, word.end) - max(start, word.start), 0)
        for word in passages[finding.passage].unsure
    )
    return unsure > _MOSTLY * (end - start)


def _looks_alike(edit: Edit) -> bool:
    if edit.step is not Step.CHANGED or edit.mark is not Mark.NONE:
        return False
    left, right = run_together(edit.recorded), run_together(edit.quoted)
    alike = resembles(left, right) or is_confusion(left, right)
    return alike or is_wreck(left, right)


def _expected(comparison: Comparison) -> int:
    """Return how many words may be misread, by the plain slips and the page's word."""
    slips = sum(variant.kind == SLIP for variant in comparison.variants)
    doubts = [
        1 - passage.confidence
        for passage in comparison.passages
        if passage.confidence is not None
    ]
    wrong = _WRONG_OF_UNSURE * max(doubts, default=0) * len(comparison.quoted)
    return slips + int(wrong)
