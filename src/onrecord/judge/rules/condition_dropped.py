"""A condition, a restriction or a contrast is missing, and no mark says so.

"Every day the ice is thick" for "every day unless the ice is thick". Other words left
out without a mark are left to the rule on unmarked omissions.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import conditions
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "condition-dropped"


def condition_dropped(comparison: Comparison) -> Iterator[Finding]:
    """Report each omission without a mark that takes a condition away."""
    for at, edit in enumerate(comparison.edits):
        unmarked = edit.step is Step.DROPPED and edit.mark is Mark.NONE
        if unmarked and conditions(comparison.fragments(at)):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))
