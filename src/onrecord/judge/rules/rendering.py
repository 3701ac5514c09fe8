"""The record is itself a rendering of what was said.

A translation or an interpreter's note holds no words of the speaker's own, so nothing
quoted from it can be verbatim. Records whose kind is not known are left alone.
"""

from collections.abc import Iterator

from onrecord.data import entries
from onrecord.judge.claim import Claim
from onrecord.judge.comparison import Comparison
from onrecord.model.verdict import Finding, Wording

RULE = "record-is-rendering"


def record_is_rendering(comparison: Comparison | Claim) -> Iterator[Finding]:
    """Report each compared passage that stands in a rendering."""
    for at, passage in enumerate(comparison.passages):
        if passage.kind in entries("kinds_of_rendering"):
            sentence = (
                f"the record is itself a rendering ({passage.kind}), "
                "not the words as they were spoken"
            )
            yield Finding(RULE, Wording.RENDERING, sentence, None, passage.span, at)
