"""A document with what its own text tells: heading and turns."""

from dataclasses import replace
from hashlib import sha256

from onrecord.model.document import Document, Origin, Particulars
from onrecord.read.bare import bare
from onrecord.read.heading import heading
from onrecord.read.kinds import kind_by_words
from onrecord.read.transcript import turns

_FIRST = 3000
"""Characters among which a title is looked for."""


def origin(data: bytes, *, name: str, media_type: str, reader: str) -> Origin:
    """Return where a document came from, by the bytes of its file."""
    return Origin(name, sha256(data).hexdigest(), media_type, reader)


def described(document: Document, *, spoken: int | None = None) -> Document:
    """Fill what is unknown of `document` from its first lines; find its turns.

    Only the first `spoken` code points are taken for speech: footnotes come after.
    """
    found = heading(document.text)
    found_turns = document.turns or turns(document.text[:spoken])
    kind = document.kind or found.kind
    unmarked = document.particulars == Particulars()
    return replace(
        document,
        title=document.title or found.title,
        author=document.author or found.author,
        date=document.date or found.date,
        place=document.place or found.place,
        kind=kind or kind_by_words(document.text, has_turns=bool(found_turns)),
        participants=document.participants or found.participants,
        particulars=found.particulars if unmarked else document.particulars,
        turns=found_turns,
    )


def printed(value: str | None, text: str) -> str | None:
    r"""Return a title or author of a file's properties if its first lines print it.

    Most of what programs put there names a template, a file or a typist.

    >>> printed("On tolls", "ON TOLLS\n\nNo."), printed("Letter.dot", "ON TOLLS")
    ('On tolls', None)
    """
    words = bare(value or "")
    return value.strip() if value and words and words in bare(text[:_FIRST]) else None
