"""An indirect statement claims less than the sentences of the record that answer it.

A word that narrows was added ("a *written* commitment" for "a commitment"), or one of
several things named is gone ("and of other members"). It is a difference, and said to
be this one; whether it matters is the reader's to say. Words that only praise, and what
stands in another clause, are left alone.
"""

from collections.abc import Iterator

from onrecord.judge.claim import Claim, words_of
from onrecord.judge.scope import joined_things, narrowing
from onrecord.judge.sentence import said
from onrecord.model.alignment import span_of
from onrecord.model.verdict import Finding, Wording

RULE = "claim-narrowed"


def claim_narrowed(claim: Claim) -> Iterator[Finding]:
    """Report each narrowing word that was added, and each joined thing that is gone."""
    answers = {at: place for place, at in claim.pairs}
    for at in narrowing(claim.quoted, answers, claim.recorded):
        added = words_of(claim.quoted[at : at + 1])
        noun = words_of(claim.quoted[at + 1 : at + 2])
        put = f"the report says less: it adds {said(added)} before {said(noun)}"
        yield Finding(RULE, Wording.REWORDED, put, span_of(added))
    for things in joined_things(claim.recorded, claim.answering):
        gone = words_of(claim.recorded[things.start : things.stop])
        put = f"the report says less: it leaves out {said(gone)}"
        yield Finding(RULE, Wording.REWORDED, put, None, span_of(gone))
