"""Other words stand in the quotation than in the record.

A fact, not a fault: no rule saw a change of meaning. It is the normal answer to a
good paraphrase, and a question to the reader when the words stand in quotation marks.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "words-changed"


def words_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of words that is not in brackets."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.CHANGED and edit.mark is Mark.NONE:
            yield finding(RULE, Wording.REWORDED, edit, difference(comparison, at))
