"""A marked omission takes away a "not", a condition or a contrast.

"We will withdraw … by spring" for "We will withdraw, but only if the inspectors are
admitted, by spring". Only what belongs to a sentence that was kept counts: whole
sentences under an ellipsis are left to the rule on marked omissions.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import conditions, fragments
from onrecord.judge.rules.negation import negations
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

NEGATION = "omission-swallows-negation"
CONDITION = "omission-swallows-condition"


def omission_swallows_negation(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a negation out of a kept sentence."""
    for at, edit, part in _fragments(comparison):
        if negations(part):
            where = place(comparison, at)
            sentence = f"the omission marked{where} takes away {said(part)}"
            yield finding(NEGATION, Wording.ALTERED, edit, sentence)


def omission_swallows_condition(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a condition out of a kept sentence."""
    for at, edit, part in _fragments(comparison):
        if conditions(part):
            where = place(comparison, at)
            sentence = f"the omission marked{where} takes away {said(part)}"
            yield finding(CONDITION, Wording.ALTERED, edit, sentence)


def _fragments(
    comparison: Comparison,
) -> Iterator[tuple[int, Edit, tuple[Word, ...]]]:
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.DROPPED or edit.mark is not Mark.ELLIPSIS:
            continue
        before = comparison.recorded_before(at)
        after = comparison.recorded_after(at)
        for part in fragments(before, edit.recorded, after):
            yield at, edit, part
