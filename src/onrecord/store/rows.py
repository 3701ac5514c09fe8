"""A document as rows of the database, and back, nothing lost."""

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import starmap
from typing import Any

import zstandard

from onrecord.errors import ArchiveError
from onrecord.model.document import (
    Address,
    Anchors,
    Document,
    Origin,
    Page,
    Participant,
    Particulars,
    Span,
    Turn,
)
from onrecord.text.dates import bounds
from onrecord.text.words import folded

_LEVEL = 3
_LINES = ("recipients", "set_aside", "notes")
"""Tables of lines of text, one a row."""
_COUNTED = ("turns", "participants", "pages", "addresses", *_LINES)
"""Tables of a document's parts, whose rows its own row counts."""
_PARTS = (*_COUNTED, "layouts", "lengths")

_PAIR = struct.Struct("<IQ")
"""A position in the text of an address, and one in its source."""

_INSERT = """
INSERT INTO documents (id, original, name, title, author, date, place, lang, kind,
  subject, classification, reference, sender, earliest, latest, characters, turns,
  labelled, pages, addresses, participants, recipients, set_aside, notes, sha256, text)
VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"""

_SELECT = """
SELECT d.id, d.text, d.name, o.sha256, o.media_type, o.reader, d.title, d.author,
  d.date, d.place, d.lang, d.kind, d.subject, d.classification, d.reference, d.sender,
  d.turns, d.participants, d.pages, d.addresses, d.recipients, d.set_aside, d.notes
FROM documents AS d JOIN originals AS o ON o.number = d.original
WHERE d.number = ?"""

_SELECT_TURNS = """
SELECT people.name, start, stop, role, labelled
FROM turns LEFT JOIN people ON people.number = speaker
WHERE document = ? ORDER BY position"""

_SELECT_PARTICIPANTS = """
SELECT name, role FROM participants JOIN people ON people.number = person
WHERE document = ? ORDER BY position"""


def insert(database: sqlite3.Connection, document: Document, *, original: int) -> int:
    """Store a document; return its number, which is never used again."""
    coded = document.text.encode()
    first, last = bounds(document.date or "") or (None, None)
    described = (
        document.title,
        document.author,
        document.date,
        document.place,
        document.lang,
        document.kind,
        document.particulars.subject,
        document.particulars.classification,
        document.particulars.number,
        document.particulars.sender,
    )
    amounts = (
        len(document.turns),
        sum(turn.labelled for turn in document.turns),
        len(document.pages),
        len(document.addresses),
        len(document.participants),
        len(document.particulars.recipients),
        len(document.set_aside),
        len(document.notes),
    )
    row = (document.id, original, document.origin.name, *described, first, last)
    content = (sha256(coded).digest(), _compressor().compress(coded))
    number = database.execute(
        _INSERT, (*row, len(document.text), *amounts, *content)
    ).lastrowid
    if number is None:
        raise ArchiveError("the database gave a document no number")
    _insert_parts(database, document, number)
    return number


def load(database: sqlite3.Connection, number: int) -> Document:
    """Return the document with this number; `ArchiveError` where there is none."""
    row = database.execute(_SELECT, (number,)).fetchone()
    if row is None:
        raise ArchiveError(f"the archive has no document with the number {number}")
    id_, packed, *origin = row[:6]
    title, author, date, place, lang, kind = row[6:12]
    counts = dict(zip(_COUNTED, row[16:], strict=True))
    lines = {
        table: _lines(database, table, number) if counts[table] else ()
        for table in _LINES
    }
    return Document(
        id_,
        unpacked(packed, id_),
        Origin(*origin),
        title=title,
        author=author,
        date=date,
        place=place,
        lang=lang,
        kind=kind,
        participants=_participants(database, number) if counts["participants"] else (),
        particulars=_particulars(row[12:16], lines["recipients"]),
        turns=_turns(database, number) if counts["turns"] else (),
        pages=_pages(database, number) if counts["pages"] else (),
        addresses=_addresses(database, number) if counts["addresses"] else (),
        set_aside=lines["set_aside"],
        notes=lines["notes"],
    )


def _particulars(
    marked: Sequence[str | None], recipients: tuple[str, ...]
) -> Particulars:
    subject, classification, number, sender = marked
    return Particulars(subject, classification, number, sender, recipients)


def texts(database: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of every document, in order."""
    for number, id_, packed in database.execute(
        "SELECT number, id, text FROM documents ORDER BY number"
    ):
        yield number, unpacked(packed, id_)


def unpacked(packed: bytes, id_: str) -> str:
    """Return a stored text; `ArchiveError` where its bytes are damaged."""
    try:
        return _decompressor().decompress(packed).decode()
    except (zstandard.ZstdError, UnicodeDecodeError) as error:
        raise ArchiveError(
            f"the text of {id_!r} is damaged; see onrecord archive verify"
        ) from error


def delete(database: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Delete documents and remember that the index still holds their words."""
    for number in numbers:
        for table in _PARTS:
            database.execute(f"DELETE FROM {table} WHERE document = ?", (number,))  # ruff: ignore[hardcoded-sql-expression] - a name of our own
        database.execute("DELETE FROM documents WHERE number = ?", (number,))
        database.execute("INSERT INTO removed VALUES (?)", (number,))


def _insert_parts(
    database: sqlite3.Connection, document: Document, number: int
) -> None:
    people = _people(database, document)
    database.executemany(
        "INSERT INTO turns VALUES (?,?,?,?,?,?,?)",
        (
            (
                number,
                at,
                None if turn.speaker is None else people[turn.speaker],
                turn.role,
                turn.labelled,
                *turn.span,
            )
            for at, turn in enumerate(document.turns)
        ),
    )
    database.executemany(
        "INSERT INTO participants VALUES (?,?,?,?)",
        (
            (number, at, people[each.name], each.role)
            for at, each in enumerate(document.participants)
        ),
    )
    database.executemany(
        "INSERT INTO pages VALUES (?,?,?,?,?)",
        (
            (number, at, page.number, *page.span)
            for at, page in enumerate(document.pages)
        ),
    )
    database.executemany(
        "INSERT INTO addresses VALUES (?,?,?,?,?,?,?)",
        (
            (number, at, *each.span, each.name, each.part, _packed(each.anchors))
            for at, each in enumerate(document.addresses)
        ),
    )
    database.executemany(
        "INSERT INTO layouts VALUES (?,?,?,?)",
        (
            (number, at, page.confidence, page.layout)
            for at, page in enumerate(document.pages)
            if page.layout
        ),
    )
    for table in _LINES:
        lines = _lines_of(document, table)
        database.executemany(
            f"INSERT INTO {table} VALUES (?,?,?)",  # ruff: ignore[hardcoded-sql-expression] - a name of our own
            ((number, at, line) for at, line in enumerate(lines)),
        )


def _lines_of(document: Document, table: str) -> tuple[str, ...]:
    owner = document.particulars if table == "recipients" else document
    lines: tuple[str, ...] = getattr(owner, table)
    return lines


def _people(database: sqlite3.Connection, document: Document) -> dict[str, int]:
    """Return the number of each name, new ones included."""
    spoke = (turn.speaker for turn in document.turns if turn.speaker is not None)
    names = {*spoke, *(each.name for each in document.participants)}
    return {name: _person(database, name) for name in sorted(names)}


def _person(database: sqlite3.Connection, name: str) -> int:
    known: Any = database.execute(
        "SELECT number FROM people WHERE name = ?", (name,)
    ).fetchone()
    if known is None:
        known = database.execute(
            "INSERT INTO people (name, folded) VALUES (?, ?) RETURNING number",
            (name, folded(name)),
        ).fetchone()
    number: int = known[0]
    return number


def _turns(database: sqlite3.Connection, number: int) -> tuple[Turn, ...]:
    return tuple(
        Turn(speaker, Span(start, stop), role, bool(labelled))
        for speaker, start, stop, role, labelled in database.execute(
            _SELECT_TURNS, (number,)
        )
    )


def _participants(database: sqlite3.Connection, number: int) -> tuple[Participant, ...]:
    found = database.execute(_SELECT_PARTICIPANTS, (number,))
    return tuple(starmap(Participant, found))


def _pages(database: sqlite3.Connection, number: int) -> tuple[Page, ...]:
    found = database.execute(
        "SELECT page, start, stop, confidence, boxes FROM pages "
        "LEFT JOIN layouts USING (document, position) "
        "WHERE document = ? ORDER BY position",
        (number,),
    )
    return tuple(
        Page(page, Span(start, stop), confidence, boxes or b"")
        for page, start, stop, confidence, boxes in found
    )


def _addresses(database: sqlite3.Connection, number: int) -> tuple[Address, ...]:
    found = database.execute(
        "SELECT start, stop, name, part, anchors FROM addresses WHERE document = ? "
        "ORDER BY position",
        (number,),
    )
    return tuple(
        [
            Address(Span(start, stop), name, part, _unpacked(packed))
            for start, stop, name, part, packed in found
        ]
    )


def _unpacked(packed: bytes) -> Anchors:
    return tuple([(pair[0], pair[1]) for pair in _PAIR.iter_unpack(packed)])


def _packed(anchors: Anchors) -> bytes:
    return b"".join(starmap(_PAIR.pack, anchors))


def _lines(database: sqlite3.Connection, table: str, number: int) -> tuple[str, ...]:
    found = database.execute(
        f"SELECT text FROM {table} WHERE document = ? ORDER BY position",  # ruff: ignore[hardcoded-sql-expression] - a name of our own
        (number,),
    )
    return tuple(line for (line,) in found)


@cache
def _compressor() -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=_LEVEL)


@cache
def _decompressor() -> zstandard.ZstdDecompressor:
    return zstandard.ZstdDecompressor()
