"""The report says that this was not said: *did not say that*, *nobody promised to*.

It attributes the words to nobody, so they are not held against the record. "Denied
that" is another thing: who denies says something, and that is compared.
"""

from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "not-said"


def not_said(statement: Statement) -> Verdict:
    """Return the verdict on a statement that the report itself denies."""
    finding = Finding(
        RULE,
        Wording.UNCHECKED,
        "the report says that this was not said: nothing was compared",
        statement.content[0],
    )
    return Verdict(Wording.UNCHECKED, findings=(finding,))
