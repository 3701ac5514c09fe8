"""The whole record is in another script than the quotation.

What an English report quotes from a Russian record can only be a rendering: no word of
it stands there. It is not compared, and not called missing. A record that has documents
in the script of the report is searched as ever.
"""

from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "other-script"


def other_script(statement: Statement, *, recorded: str, quoted: str) -> Verdict:
    """Return the verdict on words in a script that no document of the record has."""
    put = (
        f"the record is in {recorded} script and the report in {quoted}: "
        "its words can only be a rendering, and were not compared"
    )
    finding = Finding(RULE, Wording.RENDERING, put, statement.content[0])
    return Verdict(Wording.RENDERING, findings=(finding,))
