"""The record has this only as a question, and a question claims nothing.

*Did the captains threaten to strike?* does not say that they did, nor that they did
not. An indirect statement that only a question answers is neither borne out nor
contradicted; the place is shown. Where the report itself tells of a question ("he asked
whether") the question is its record.
"""

from onrecord.judge.claim import Claim
from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "only-asked"


def only_asked(statement: Statement, claim: Claim) -> Verdict:
    """Return the verdict on a claim that only a question of the record answers."""
    finding = Finding(
        RULE,
        Wording.UNCHECKED,
        "the record has this only as a question, which claims nothing",
        statement.content[0],
        claim.passage.span,
    )
    return Verdict(Wording.UNCHECKED, findings=(finding,))
