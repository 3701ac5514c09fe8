"""The whole record is in another language than the quotation.

What an English report quotes from a German record can only be a rendering, as from a
record in another script. It is not compared, and not called missing. A record that has
documents in the language of the quotation, or of the report around it, is searched as
ever.
"""

from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording
from onrecord.text.language import names

RULE = "other-language"


def other_language(statement: Statement, *, recorded: str, quoted: str) -> Verdict:
    """Return the verdict on words in a language that no document of the record has.

    Both languages are given by their codes.
    """
    put = (
        f"the record is in {names()[recorded]} and the quotation in {names()[quoted]}: "
        "its words can only be a rendering, and were not compared"
    )
    finding = Finding(RULE, Wording.RENDERING, put, statement.content[0])
    return Verdict(Wording.RENDERING, findings=(finding,))
