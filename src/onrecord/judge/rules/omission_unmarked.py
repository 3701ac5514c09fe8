"""Words are missing, and nothing in the report says so.

A fact about the wording. Whether it turns the meaning is for the rules on negation,
modals, quantity and splices; the fillers of a verbatim transcript (uh, er) are left
alone, and so is a speaker's label.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "omission-unmarked"


def omission_unmarked(comparison: Comparison) -> Iterator[Finding]:
    """Report each omission without a mark."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.DROPPED and edit.mark is Mark.NONE:
            yield finding(RULE, Wording.REWORDED, edit, difference(comparison, at))
