"""No passage of this record is near to the words.

It says nothing about whether they were spoken: only what was searched, and how much
could not be read.
"""

from onrecord.model.document import Span
from onrecord.model.statement import Manner, Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "not-found"


def not_found(statement: Statement, *, documents: int, unreadable: int) -> Verdict:
    """Return the verdict on words that stand nowhere in so many documents."""
    wording = Wording.NOT_FOUND if documents else Wording.UNCHECKED
    sentence = _sentence(documents, unreadable)
    if documents and statement.manner is Manner.INDIRECT:
        sentence += "; a free paraphrase may share too few words with it to be found"
    content = Span(statement.content[0].start, statement.content[-1].end)
    return Verdict(wording, findings=(Finding(RULE, wording, sentence, content),))


def _sentence(documents: int, unreadable: int) -> str:
    if not documents:
        return "there was no record to search"
    searched = "1 document was" if documents == 1 else f"{documents:,} documents were"
    unread = f", {unreadable:,} could not be read" if unreadable else ""
    return f"not found in this record: {searched} searched{unread}"
