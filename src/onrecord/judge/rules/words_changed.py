"""Other words stand in the quotation than in the record.

A fact, not a fault: no rule saw a change of meaning. It is the normal answer to a
good paraphrase, and a question to the reader when the words stand in quotation marks.
A word for one that looks like it, among slips of a scan, is taken for one more of them.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.misread import misread
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "words-changed"


def words_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of words that is not in brackets."""
    slips = misread(comparison)
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.CHANGED or edit.mark is not Mark.NONE:
            continue
        sentence = difference(comparison, at)
        if at in slips:
            sentence += ", which a scan may take for one another"
            yield finding(RULE, Wording.FAITHFUL, edit, sentence)
        else:
            yield finding(RULE, Wording.REWORDED, edit, sentence)
