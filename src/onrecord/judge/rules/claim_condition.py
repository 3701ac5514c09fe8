"""The record has it on a condition, and the indirect statement has none.

"They would come home" for "we will come home if the border stays open". A condition
that the report puts in words of its own (*if*, *unless*, *once*, *provided*) is left
alone, and so is one in a sentence that answers nothing, or behind another clause of it
that answers nothing: *…, and I expect more, provided that …*.
"""

from collections.abc import Iterator

from onrecord.data import entries
from onrecord.judge.claim import Claim, closes, words_of
from onrecord.judge.sentence import said
from onrecord.model.verdict import Finding

RULE = "claim-condition"
_JOINING = frozenset({"and", "but"})


def claim_condition(claim: Claim) -> Iterator[Finding]:
    """Report the condition of the sentence that answers most, if it is gone."""
    if any(term.form in entries("claim_conditions") for term in claim.quoted):
        return
    sentence = claim.main[0]
    for at in sentence:
        if claim.recorded[at].form not in entries("strict_conditions"):
            continue
        if _is_of_another_clause(claim, sentence, at):
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


def _is_of_another_clause(claim: Claim, sentence: range, at: int) -> bool:
    """Tell whether a clause that answers nothing stands right before the condition."""
    joints = [
        joint
        for joint in range(sentence.start + 1, at)
        if claim.recorded[joint].form in _JOINING and closes(claim.recorded[joint - 1])
    ]
    return bool(joints) and claim.answering.isdisjoint(range(joints[-1], at))
