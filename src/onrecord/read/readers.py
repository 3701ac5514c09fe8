"""The right reader for each file; what it cannot read comes back as a `Problem`.

Readers are registered by media type. Those of other packages, found by entry point,
are asked first.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document, Origin
from onrecord.model.reading import DEFAULT, Options
from onrecord.read import (
    docx,
    epub,
    html,
    jsonl,
    mail,
    markdown,
    odt,
    pdf,
    pictures,
    plain,
    rtf,
    subtitles,
    tei,
    warc,
)
from onrecord.read.described import origin
from onrecord.read.enclosed import Enclosed
from onrecord.read.installed import installed
from onrecord.read.sniff import media_type

Read = Callable[..., Document | Iterable[Document | Problem | Enclosed]]
"""Called with the bytes, and by keyword `name` and `options`."""


READERS: Mapping[str, tuple[str, Read]] = {
    "application/epub+zip": ("epub", epub.read),
    "application/json": ("json", jsonl.read_json),
    "application/jsonl": ("jsonl", jsonl.read),
    "application/mbox": ("mail", mail.read_mailbox),
    "application/pdf": ("pdf", pdf.read),
    "application/rtf": ("rtf", rtf.read),
    "application/tei+xml": ("tei", tei.read),
    "application/warc": ("warc", warc.read),
    "application/x-subrip": ("subtitles", subtitles.read),
    docx.MEDIA_TYPE: ("docx", docx.read),
    odt.MEDIA_TYPE: ("odt", odt.read),
    odt.FLAT: ("odt", odt.read_flat),
    "image/jpeg": ("picture", pictures.read),
    "image/png": ("picture", pictures.read),
    "image/tiff": ("picture", pictures.read),
    "message/rfc822": ("mail", mail.read),
    "text/html": ("html", html.read),
    "text/markdown": ("markdown", markdown.read),
    "text/plain": ("plain", plain.read),
    "text/vtt": ("subtitles", subtitles.read),
}
"""By media type: the name of the reader, and the reader."""


class _File(NamedTuple):
    """The bytes of a file, or of one that lies in another."""

    data: bytes
    name: str
    declared: str = ""
    depth: int = 0
    """How many files it lies in."""


def documents(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Document | Problem]:
    """Yield the documents in the bytes of one file, and what could not be read.

    A file that holds others (JSON Lines, an edition, a letter with attachments, a web
    archive) has a document for each, whose id is its own or `name#part`; every other
    file has one, whose id is `name`. Bad data never raises.
    """
    yield from _documents(_File(data, name), options)


def _documents(file: _File, options: Options) -> Iterator[Document | Problem]:
    try:
        kind, reader, read = _reader(file)
    except ReadError as error:
        yield Problem(file.name, error.reason, error.hint)
        return
    found = _found(file, read, options)
    names: Counter[str] = Counter()
    count = 0
    outer: Origin | None = None
    for each in found:
        count += 1
        if not isinstance(each, Enclosed):
            yield each
            continue
        outer = outer or origin(
            file.data, name=file.name, media_type=kind, reader=reader
        )
        names[each.name] += 1
        for inner in _documents(_inside(file, each, names[each.name]), options):
            yield _from(outer, inner) if isinstance(inner, Document) else inner
    if not count:
        yield Problem(file.name, "holds no words", "check that it is the right file")


def _found(
    file: _File, read: Read, options: Options
) -> Iterator[Document | Problem | Enclosed]:
    try:
        if file.depth > options.max_enclosed:
            raise options.too_enclosed()
        found = read(file.data, name=file.name, options=options)
        for each in [found] if isinstance(found, Document) else found:
            yield _with_words(each) if isinstance(each, Document) else each
    except ReadError as error:
        yield Problem(file.name, error.reason, error.hint)


def _reader(file: _File) -> tuple[str, str, Read]:
    for name, reader in installed():
        if reader.recognises(file.data, file.name):
            return reader.media_type, name, reader.read
    kind = media_type(file.data, name=file.name, declared=file.declared)
    return kind, *READERS[kind]


def _inside(file: _File, enclosed: Enclosed, count: int) -> _File:
    again = f" ({count})" if count > 1 else ""
    name = f"{file.name}#{enclosed.name}{again}"
    return _File(enclosed.data, name, enclosed.media_type, file.depth + 1)


def _from(outer: Origin, document: Document) -> Document:
    """Return a document with the bytes of the file around it as its origin."""
    return replace(document, origin=replace(outer, name=document.origin.name))


def _with_words(document: Document) -> Document:
    if not document.text.strip():
        raise ReadError("holds no words", "check that it is the right file")
    return document
