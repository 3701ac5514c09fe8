"""A word stands where the record has its opposite.

"Accept" for "reject", "before" for "after", "more" for "less". Only pairs of a table
count, and not where a "not" came or went with them (not dead, alive); opposites made
by un- or in- are left to the rule on negation. What is merely another word is reported
as a change of words.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.negated import are_opposite, negations
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Step
from onrecord.model.verdict import Finding, Wording

RULE = "opposite-word"
_FEW = 4
"""Words. Among more of them two opposites may belong to two things."""


def opposite_word(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of a word for its opposite."""
    for at, edit in enumerate(comparison.edits):
        few = max(len(edit.recorded), len(edit.quoted)) <= _FEW
        if (
            few
            and edit.step is Step.CHANGED
            and are_opposite(edit.recorded, edit.quoted)
        ):
            more = len(negations(edit.recorded)) - len(negations(edit.quoted))
            if more % 2 == 0:
                yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))
