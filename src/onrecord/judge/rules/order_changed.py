"""The words are the record's, in another order."""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, said
from onrecord.model.alignment import Step
from onrecord.model.verdict import Finding, Wording

RULE = "order-changed"


def order_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each stretch that was moved."""
    for edit in comparison.edits:
        if edit.step is Step.MOVED:
            sentence = f"{said(edit.quoted)} stands at another place in the record"
            yield finding(RULE, Wording.REWORDED, edit, sentence)
