"""What is held of words that no place of the record is near to."""

from itertools import islice

from onrecord.desk.record import Record
from onrecord.judge import not_found, other_script
from onrecord.model.statement import Statement
from onrecord.model.verdict import Verdict
from onrecord.text.scripts import script_of

_LOOKED_AT = 1_000
"""Documents of which the script is told; a record that has so many in another script
than the report is called one in that script."""


def nowhere(record: Record, statement: Statement, text: str) -> Verdict:
    """Return that they are not in this record, or only what they may be a rendering of.

    `text` is that of the report.
    """
    quoted = script_of("".join(span.of(text) for span in statement.content))
    recorded = _other_script(record, quoted)
    if quoted and recorded:
        return other_script(statement, recorded=recorded, quoted=quoted)
    summary = record.summary
    return not_found(
        statement, documents=summary.documents, unreadable=summary.unreadable
    )


def _other_script(record: Record, quoted: str | None) -> str | None:
    """Return the script of the record if no document of it is in the report's."""
    found = None
    concordance = record.concordance
    for document in islice(concordance.documents, _LOOKED_AT):
        script = script_of(document.text)
        if script == quoted:
            return None
        found = found or script
    return found
