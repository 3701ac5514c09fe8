"""The report explains or fits in words, in brackets.

An honest bracket tells the reader that its words are the report's. It does not excuse
a changed negation or number: those rules look inside. Brackets that stand in the
record itself are words of the record.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "bracket"


def bracket(comparison: Comparison) -> Iterator[Finding]:
    """Report each editorial bracket."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is not Mark.BRACKET or edit.step is Step.KEPT:
            continue
        where = place(comparison, at)
        sentence = f"the report puts {said(edit.quoted)} in brackets{where}"
        if not edit.quoted:
            sentence = f"beside its bracket the report leaves out {said(edit.recorded)}"
        elif edit.recorded:
            sentence += f" for {said(edit.recorded)}"
        yield finding(RULE, Wording.FAITHFUL, edit, sentence)
