"""The record has it on a condition, and the indirect statement has none.

"They would come home" for "we will come home if the border stays open". A condition
that the report puts in words of its own (*if*, *unless*, *once*, *provided*) is left
alone, and so is one in a sentence that answers nothing.
"""

from collections.abc import Iterator

from onrecord.data import entries
from onrecord.judge.claim import Claim, closes, words_of
from onrecord.judge.sentence import said
from onrecord.model.verdict import Finding

RULE = "claim-condition"


def claim_condition(claim: Claim) -> Iterator[Finding]:
    """Report the condition of the sentence that answers most, if it is gone."""
    if any(term.form in entries("claim_conditions") for term in claim.quoted):
        return
    sentence = claim.main[0]
    for at in sentence:
        if claim.recorded[at].form not in entries("strict_conditions"):
            continue
        end = at + 1
        while end < sentence.stop and not closes(claim.recorded[end - 1]):
            end += 1
        clause = claim.recorded[at:end]
        if not claim.answering.issuperset(
            place for place in range(at, end) if claim.recorded[place].says
        ):
            put = f"the record has it on a condition: {said(words_of(clause))}"
            yield claim.finding(RULE, put, clause)
            return
