"""The record gives the words as someone noted them.

A memorandum, minutes or a cable is written by one who was there, or heard of it: that
its wording agrees says what was noted, not every word that was spoken. Transcripts and
records of an unknown kind are left alone.
"""

from collections.abc import Iterator

from onrecord.data import entries
from onrecord.judge.claim import Claim
from onrecord.judge.comparison import Comparison
from onrecord.model.verdict import Finding, Wording

RULE = "record-is-reported"


def record_is_reported(comparison: Comparison | Claim) -> Iterator[Finding]:
    """Remark on each compared passage that stands in a record of this kind."""
    for at, passage in enumerate(comparison.passages):
        if passage.kind in entries("kinds_of_report"):
            writer = f"{passage.author}, " if passage.author else ""
            sentence = f"as recorded by {writer}the writer of the {passage.kind}"
            yield Finding(RULE, Wording.VERBATIM, sentence, None, passage.span, at)
