"""The report gives what somebody said in its own words, not in the speaker's.

An indirect statement has other words by right, another tense and another person, so
its words are not held against the record. It is looked up: where the record has the
very words, it stands; elsewhere the nearest place is shown, and nothing is said of it.
Words between marks are left to the other rules.
"""

from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "not-quoted"


def not_quoted(statement: Statement) -> Verdict:
    """Return the verdict on a statement none of whose words stand between marks."""
    finding = Finding(
        RULE,
        Wording.UNCHECKED,
        "an indirect statement: the words are the reporter's, and were not compared",
        statement.content[0],
    )
    return Verdict(Wording.UNCHECKED, findings=(finding,))
