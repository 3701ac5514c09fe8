"""An indirect statement says too little for its absence from the record to tell.

An indirect statement has other words by right, so what it claims is looked for in any
words. Fewer than four words of content, of which the record has no sentence, say
nothing: they were not compared. Longer ones, and words between marks, are left to the
other rules.
"""

from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "not-quoted"


def not_quoted(statement: Statement) -> Verdict:
    """Return the verdict on a statement none of whose words stand between marks."""
    finding = Finding(
        RULE,
        Wording.UNCHECKED,
        "an indirect statement of few words, the reporter's: nothing was compared",
        statement.content[0],
    )
    return Verdict(Wording.UNCHECKED, findings=(finding,))
