"""A document as `onrecord read` shows it: its text, its heading, its JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from json import dumps

from onrecord.model.document import (
    Address,
    Document,
    Participant,
    Particulars,
    Span,
    Turn,
)
from onrecord.publish.lines import harmless
from onrecord.text.speaking import speaking
from onrecord.text.words import words
from onrecord.version import __version__

_SPEAKERS = 5
SCHEMA = 1
"""The number of the JSON's form: it grows when a field goes or changes its meaning."""


def document_text(document: Document) -> str:
    """Return the text exactly as every position of every answer counts it."""
    return document.text


def document_json(document: Document) -> str:
    """Return the document, its text and every address in it, as JSON."""
    origin = document.origin
    form = {
        "onrecord": __version__,
        "schema": SCHEMA,
        "id": document.id,
        "path": origin.name,
        "sha256": origin.sha256,
        "media_type": origin.media_type,
        "reader": origin.reader,
        "title": document.title,
        "author": document.author,
        "date": document.date,
        "place": document.place,
        "lang": document.lang,
        "kind": document.kind,
        "participants": [
            {"name": each.name, "role": each.role} for each in document.participants
        ],
        "particulars": {
            "subject": document.particulars.subject,
            "classification": document.particulars.classification,
            "number": document.particulars.number,
            "from": document.particulars.sender,
            "to": list(document.particulars.recipients),
        },
        "turns": [
            {
                "speaker": turn.speaker,
                "participant": speaking(turn.speaker, document.participants),
                "role": turn.role,
                "labelled": turn.labelled,
            }
            | span_dict(turn.span, document.text)
            for turn in document.turns
        ],
        "pages": [
            {
                "number": page.number,
                "start": page.span.start,
                "end": page.span.end,
                "confidence": page.confidence,
            }
            for page in document.pages
        ],
        "addresses": [_address(each) for each in document.addresses],
        "set_aside": list(document.set_aside),
        "notes": list(document.notes),
        "text": document.text,
    }
    return dumps(form, ensure_ascii=False, indent=2) + "\n"


def heading(document: Document) -> str:
    """Return what is known about a document, one thing a line."""
    known = [(name, harmless(value)) for name, value in _known(document) if value]
    longest = max(len(name) for name, _ in known)
    return "".join(f"{name:<{longest}}  {value}\n" for name, value in known)


def span_dict(span: Span, text: str) -> dict[str, object]:
    """Return a span with its words.

    >>> span_dict(Span(3, 6), "We did not")
    {'start': 3, 'end': 6, 'text': 'did'}
    """
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def source_dict(address: Address, span: Span) -> dict[str, object]:
    """Return where the part of `span` that has this address stands in its file.

    >>> source_dict(Address(Span(5, 20), "line 3", "", ((0, 100),)), Span(8, 12))
    {'name': 'line 3', 'part': '', 'start': 103, 'end': 107}
    """
    first = max(span.start, address.span.start)
    last = min(span.end, address.span.end) - 1
    start, end = address.source(first), address.source(last)
    return {
        "name": address.name,
        "part": address.part,
        "start": start,
        "end": None if end is None else end + 1,
    }


def location(document: Document, position: int) -> str:
    """Return a position as an editor counts it, from 1: `line:column`."""
    line_start = document.text.rfind("\n", 0, position) + 1
    line = document.text.count("\n", 0, line_start) + 1
    return f"{line}:{position - line_start + 1}"


def _address(address: Address) -> dict[str, object]:
    first = address.span.start
    return {
        "start": first,
        "end": address.span.end,
        "name": address.name,
        "part": address.part,
        "anchors": [[first + at, source] for at, source in address.anchors],
    }


def _known(document: Document) -> Iterator[tuple[str, str | None]]:
    yield "title", document.title
    yield "author", document.author
    yield "date", document.date
    yield "place", document.place
    yield "language", document.lang
    yield "kind", document.kind
    yield "participants", "; ".join(_named(each) for each in document.participants)
    yield from _particulars(document.particulars)
    yield "turns", _turns(document.turns)
    yield "pages", _number(len(document.pages))
    yield "words", f"{len(words(document.text)):,}"
    for note in document.notes:
        yield "note", note
    yield "set aside", _set_aside(document)
    yield "reader", document.origin.reader
    yield "sha256", document.origin.sha256


def _particulars(particulars: Particulars) -> Iterator[tuple[str, str | None]]:
    yield "subject", particulars.subject
    yield "classification", particulars.classification
    yield "number", particulars.number
    yield "from", particulars.sender
    yield "to", "; ".join(particulars.recipients)


def _turns(turns: Sequence[Turn]) -> str | None:
    """Return how many turns there are, and how many each of the first speakers has."""
    counts = Counter(turn.speaker for turn in turns if turn.speaker)
    most = [f"{name} {count:,}" for name, count in counts.most_common(_SPEAKERS)]
    more = len(counts) - len(most)
    named = ", ".join([*most, f"{more} more"] if more > 0 else most)
    return f"{len(turns):,} ({named})" if named else _number(len(turns))


def _named(participant: Participant) -> str:
    role = f" ({participant.role})" if participant.role else ""
    return participant.name + role


def _number(count: int) -> str | None:
    return f"{count:,}" if count else None


def _set_aside(document: Document) -> str | None:
    count = sum(len(words(stretch)) for stretch in document.set_aside)
    return (
        f"{count:,} words that stand in the file and are not of its text"
        if count
        else None
    )
