"""Words are missing, and nothing in the report says so.

A fact about the wording. Whether it turns the meaning is for the rules on negation,
modals, quantity and splices; the fillers of a verbatim transcript (uh, er) are left
alone, and so is a label or the end of a sentence before the first word that was used.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording
from onrecord.text.sentences import ends_sentence

RULE = "omission-unmarked"


def omission_unmarked(comparison: Comparison) -> Iterator[Finding]:
    """Report each omission without a mark."""
    for at, edit in enumerate(comparison.edits):
        missing = edit.step is Step.DROPPED and edit.mark is Mark.NONE
        if missing and not _lies_before(comparison, at):
            yield finding(RULE, Wording.REWORDED, edit, difference(comparison, at))


def _lies_before(comparison: Comparison, at: int) -> bool:
    """Tell whether what is missing only stands before the words: *LIND: Twelve …*."""
    edit = comparison.edits[at]
    last = edit.recorded[-1]
    ended = ":" in last.tail or ends_sentence(last, comparison.recorded_after(at))
    return ended and comparison.recorded_before(at) is None
