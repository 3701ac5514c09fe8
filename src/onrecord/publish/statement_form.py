"""What a report attributes to whom, as JSON, and as one report a line."""

from collections.abc import Callable, Iterable
from functools import partial
from json import dumps

from onrecord.model.document import Document, Span
from onrecord.model.statement import Speaker, Statement
from onrecord.publish.document_form import SCHEMA, location, span_dict
from onrecord.version import __version__

SHOWN = 0.5
"""The least confidence of a statement that a person is shown unasked."""


def statement_dict(statement: Statement, text: str) -> dict[str, object]:
    """Return a statement with the words at each of its spans of the report's text."""
    return {
        "id": statement.id,
        "manner": statement.manner.value,
        "content": [span_dict(span, text) for span in statement.content],
        "quoted": [span_dict(span, text) for span in statement.quoted],
        "cue": [span_dict(span, text) for span in statement.cue],
        "cue_class": statement.cue_class and statement.cue_class.value,
        "source": [span_dict(span, text) for span in statement.source],
        "unsaid": statement.unsaid,
        **_told(statement),
        "circumstances": _words(statement, partial(span_dict, text=text)),
    }


def report_dict(document: Document) -> dict[str, object]:
    """Return what says which report it is."""
    return {
        "id": document.id,
        "path": document.origin.name,
        "title": document.title,
        "published": document.date,
        "sha256": document.origin.sha256,
    }


def statements_json(document: Document, statements: Iterable[Statement]) -> str:
    """Return the statements of a report as JSON."""
    form = {
        "onrecord": __version__,
        "schema": SCHEMA,
        **report_dict(document),
        "notes": list(document.notes),
        "statements": [statement_dict(each, document.text) for each in statements],
    }
    return dumps(form, ensure_ascii=False, indent=2) + "\n"


def statements_jsonl(document: Document, statements: Iterable[Statement]) -> str:
    """Return a report on one line: its text, and bare spans of what it attributes."""
    form = {
        "id": document.id,
        "text": document.text,
        "attributions": [_attribution(each) for each in statements],
        "notes": list(document.notes),
    }
    return dumps(form, ensure_ascii=False) + "\n"


def nothing_found(document: Document) -> str:
    """Return the sentence for a report in which nothing was found to check."""
    return f"no quotation was found in {document.origin.name}"


def content_text(statement: Statement, text: str) -> str:
    """Return the words attributed, the pieces of an interrupted quotation as one."""
    return " ".join(span.of(text) for span in statement.content)


def place_of(statement: Statement, document: Document) -> str:
    """Return where a statement stands, for an editor to open: `path:line:column`."""
    return f"{document.origin.name}:{line_and_column(statement, document)}"


def line_and_column(statement: Statement, document: Document) -> str:
    """Return the line and column of the first word attributed, counted from 1."""
    spans = statement.content or statement.source or statement.cue or (Span(0, 0),)
    return location(document, spans[0].start)


def named(speaker: Speaker | None) -> str:
    """Return who spoke, as the report prints it: `Ida Lind, Mayor`."""
    if speaker is None:
        return "nobody named"
    return ", ".join(filter(None, (speaker.name, speaker.role))) or "nobody named"


def _told(statement: Statement) -> dict[str, object]:
    return {
        "speaker": _speaker_dict(statement.speaker),
        "addressee": _speaker_dict(statement.addressee),
        "said_on": statement.said_on,
        "place": statement.place,
        "nested_in": statement.nested_in,
        "confidence": statement.confidence,
    }


def _speaker_dict(speaker: Speaker | None) -> dict[str, object] | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "role": speaker.role,
        "standing": speaker.standing and speaker.standing.value,
        "person": speaker.person,
        "confidence": speaker.confidence,
    }


def _words(statement: Statement, form: Callable[[Span], object]) -> dict[str, object]:
    """Return the words that tell the circumstances, and what the date follows from."""
    words = statement.circumstances
    return {
        "addressee": words.addressee and form(words.addressee),
        "occasion": words.occasion and form(words.occasion),
        "place": words.place and form(words.place),
        "time": words.time and form(words.time),
        "basis": words.basis and words.basis.value,
        "counted_from": words.counted_from and form(words.counted_from),
    }


def _attribution(statement: Statement) -> dict[str, object]:
    return {
        "id": statement.id,
        "source": [list(span) for span in statement.source],
        "cue": [list(span) for span in statement.cue],
        "cue_class": statement.cue_class and statement.cue_class.value,
        "content": [list(span) for span in statement.content],
        "quoted": [list(span) for span in statement.quoted],
        "manner": statement.manner.value,
        "unsaid": statement.unsaid,
        **_told(statement),
        "circumstances": _words(statement, list),
    }
