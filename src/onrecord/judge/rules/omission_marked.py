"""Words were left out, and the report marks the place.

An ellipsis is an honest mark: the quotation is trimmed. What must not go under it (a
negation, a condition) has rules of its own.
"""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "omission-marked"


def omission_marked(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission as a trim."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.DROPPED and edit.mark is Mark.ELLIPSIS:
            where = place(comparison, at)
            sentence = f"at its mark{where} the report leaves out {said(edit.recorded)}"
            yield finding(RULE, Wording.TRIMMED, edit, sentence)
    for at, (left, right) in enumerate(pairwise(comparison.edits), start=1):
        if left.passage != right.passage and comparison.marked_before(at):
            where = place(comparison, at)
            sentence = (
                f"at its mark{where} the report goes on farther off in the record"
            )
            yield finding(RULE, Wording.TRIMMED, right, sentence)
    if {0, len(comparison.quoted)} & comparison.omissions:
        sentence = "the report marks that the record goes on at an end of the quotation"
        yield Finding(RULE, Wording.TRIMMED, sentence)
