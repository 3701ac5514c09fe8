"""A document with what its own text tells: heading and turns."""

from dataclasses import replace
from hashlib import sha256

from onrecord.model.document import Document, Origin, Particulars
from onrecord.read.heading import heading
from onrecord.read.kinds import kind_by_words
from onrecord.read.transcript import turns


def origin(data: bytes, *, name: str, media_type: str, reader: str) -> Origin:
    """Return where a document came from, by the bytes of its file."""
    return Origin(name, sha256(data).hexdigest(), media_type, reader)


def described(document: Document) -> Document:
    """Fill what is unknown of `document` from its first lines; find its turns."""
    found = heading(document.text)
    spoken = document.turns or turns(document.text)
    kind = document.kind or found.kind
    unmarked = document.particulars == Particulars()
    return replace(
        document,
        title=document.title or found.title,
        author=document.author or found.author,
        date=document.date or found.date,
        place=document.place or found.place,
        kind=kind or kind_by_words(document.text, has_turns=bool(spoken)),
        participants=document.participants or found.participants,
        particulars=found.particulars if unmarked else document.particulars,
        turns=spoken,
    )
