"""An indirect statement claims more than the sentences of the record that answer it.

A word that narrows is gone ("all boats" for "all fishing boats"), or another thing is
named beside one that the record names. It is a difference, and said to be this one;
whether it matters is the reader's to say. Words that only praise are left alone.
"""

from collections.abc import Iterator

from onrecord.judge.claim import Claim, words_of
from onrecord.judge.scope import joined_things, narrowing
from onrecord.judge.sentence import said
from onrecord.model.alignment import span_of
from onrecord.model.verdict import Finding, Wording

RULE = "claim-widened"


def claim_widened(claim: Claim) -> Iterator[Finding]:
    """Report each narrowing word that is gone, and each thing that was joined."""
    for at in narrowing(claim.recorded, dict(claim.pairs), claim.quoted):
        gone = words_of(claim.recorded[at : at + 1])
        noun = words_of(claim.recorded[at + 1 : at + 2])
        put = f"the report says more: it leaves out {said(gone)} before {said(noun)}"
        yield Finding(RULE, Wording.REWORDED, put, None, span_of(gone))
    for things in joined_things(claim.quoted, claim.answered):
        added = words_of(claim.quoted[things.start : things.stop])
        put = f"the report says more: it adds {said(added)}"
        yield Finding(RULE, Wording.REWORDED, put, span_of(added))
