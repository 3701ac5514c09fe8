"""Words stand in the quotation that the passage does not have.

A fact about the wording; additions in brackets are left to the rule on brackets.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "addition-unmarked"


def addition_unmarked(comparison: Comparison) -> Iterator[Finding]:
    """Report each addition without a mark."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.ADDED and edit.mark is not Mark.BRACKET:
            yield finding(RULE, Wording.REWORDED, edit, difference(comparison, at))
