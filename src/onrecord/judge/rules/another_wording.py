"""So many words differ that this is another wording of the passage, if it is one.

A translation by someone else, a paraphrase, a record of another kind: here no rule can
tell a dropped "not" from another way to put it. What differs is listed, and the
meaning is left open. Quotations that keep most words of the record are left alone.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "another-wording"
LEAST_KEPT = 0.62
"""Below this share of quoted words kept, edits are no evidence of a change."""


def another_wording(comparison: Comparison) -> Iterator[Finding]:
    """Report a quotation that keeps too little of the passage to weigh its edits."""
    own = [edit for edit in comparison.edits if edit.mark is not Mark.BRACKET]
    total = sum(len(edit.quoted) for edit in own)
    kept = sum(len(edit.quoted) for edit in own if edit.step in {Step.KEPT, Step.MOVED})
    if kept < LEAST_KEPT * total:
        sentence = (
            f"only {kept} of {total} words agree: this is another wording of the "
            "passage, if it is one; what differs is listed, not weighed"
        )
        yield Finding(RULE, Wording.REWORDED, sentence)
