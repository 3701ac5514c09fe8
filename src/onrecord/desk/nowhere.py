"""What is held of words that no place of the record is near to."""

from functools import lru_cache
from itertools import islice

from onrecord.desk.record import Record
from onrecord.judge import not_found, other_language, other_script
from onrecord.model.statement import Statement
from onrecord.model.verdict import Verdict
from onrecord.text.language import UNKNOWN, language_of
from onrecord.text.scripts import script_of

_LOOKED_AT = 1_000
"""Documents of which the script and the language are told; a record that has so many
in another than the report is called one in that."""
_BEGINNING = 6_000
"""Code points of a document that tell its language."""


def nowhere(record: Record, statement: Statement, text: str) -> Verdict:
    """Return that they are not in this record, or only what they may be a rendering of.

    `text` is that of the report.
    """
    words = " ".join(span.of(text) for span in statement.content)
    quoted = script_of(words)
    recorded = _other_script(record, quoted)
    if quoted and recorded:
        return other_script(statement, recorded=recorded, quoted=quoted)
    spoken = language_of(words)
    written = _other_language(record, {spoken, _language(text[:_BEGINNING])})
    if written:
        return other_language(statement, recorded=written, quoted=spoken)
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


def _other_language(record: Record, told: set[str]) -> str | None:
    """Return the language of the record if no document of it is in one of the report's.

    A language that cannot be told may be any.
    """
    found = None
    for document in islice(record.concordance.documents, _LOOKED_AT):
        language = _language(document.text[:_BEGINNING])
        if language in {*told, UNKNOWN}:
            return None
        found = found or language
    return None if UNKNOWN in told else found


_language = lru_cache(maxsize=_LOOKED_AT)(language_of)
