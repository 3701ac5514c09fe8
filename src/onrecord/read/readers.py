"""The right reader for each file; what it cannot read comes back as a `Problem`."""

from collections.abc import Iterator

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.read import html, jsonl, markdown, pdf, pictures, plain
from onrecord.read.sniff import media_type

_ONE = {
    "text/html": html.read,
    "text/markdown": markdown.read,
    "text/plain": plain.read,
}
_MANY = {
    "application/pdf": pdf.read,
    "image/jpeg": pictures.read,
    "image/png": pictures.read,
    "image/tiff": pictures.read,
    "application/jsonl": jsonl.read,
    "application/json": jsonl.read_json,
}


def documents(data: bytes, *, name: str) -> Iterator[Document | Problem]:
    """Yield the documents in the bytes of one file, and what could not be read.

    A JSON file has a document a line, with the line's own id or `name#line`; every
    other file has one, whose id is `name`. Bad data never raises.
    """
    try:
        kind = media_type(data, name=name)
        if kind in _MANY:
            yield from _MANY[kind](data, name=name)
        else:
            yield _with_words(_ONE[kind](data, name=name))
    except ReadError as error:
        yield Problem(name, error.reason, error.hint)


def _with_words(document: Document) -> Document:
    if not document.text.strip():
        raise ReadError("holds no words", "check that it is the right file")
    return document
