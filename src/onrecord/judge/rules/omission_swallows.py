"""A marked omission takes away a "not", a condition or a contrast.

"We will withdraw … by spring" for "We will withdraw, but only if the inspectors are
admitted, by spring". Only what belongs to a sentence that was kept counts: whole
sentences under an ellipsis are left to the rule on marked omissions.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import Fragments, conditions
from onrecord.judge.rules.negation import negations
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Edit, Mark, Step
from onrecord.model.verdict import Finding, Wording

NEGATION = "omission-swallows-negation"
CONDITION = "omission-swallows-condition"


def omission_swallows_negation(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a negation out of a kept sentence."""
    for at, edit, part in _fragments(comparison):
        if negations((*part.tail, *part.head)):
            yield finding(NEGATION, Wording.ALTERED, edit, _sentence(comparison, at))


def omission_swallows_condition(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a condition out of a kept sentence."""
    for at, edit, part in _fragments(comparison):
        if conditions(part):
            yield finding(CONDITION, Wording.ALTERED, edit, _sentence(comparison, at))


def _fragments(comparison: Comparison) -> Iterator[tuple[int, Edit, Fragments]]:
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.DROPPED and edit.mark is Mark.ELLIPSIS:
            yield at, edit, comparison.fragments(at)


def _sentence(comparison: Comparison, at: int) -> str:
    parts = [said(part) for part in comparison.fragments(at) if part]
    where = place(comparison, at)
    return f"the omission marked{where} takes away {' and '.join(parts)}"
