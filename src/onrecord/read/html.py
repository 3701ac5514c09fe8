"""A web page: its article, out of its chrome.

Quotation marks that a browser draws around `<q>` are in the text; what was read as
chrome is in `set_aside`, for a person to look over.
"""

import codecs
import re

from onrecord.errors import ReadError
from onrecord.model.document import Document
from onrecord.read.article import article, extract
from onrecord.read.decoding import BOMS, decode
from onrecord.read.described import described, origin
from onrecord.read.markup import page

_BETWEEN_BLOCKS = "\n\n"
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096


def read(data: bytes, *, name: str) -> Document:
    """Read a page; raises `ReadError` where it shows no words."""
    markup, notes = _decoded(data)
    shown = page(markup)
    if not shown.blocks:
        raise ReadError("is a page without words", "save it once it is shown in full")
    found = extract(markup)
    parts = article(shown.blocks, found)
    return described(
        Document(
            id=name,
            text=_BETWEEN_BLOCKS.join(block.text for block in parts.kept),
            origin=origin(data, name=name, media_type="text/html", reader="html"),
            title=parts.title,
            author=found.author,
            date=found.date,
            lang=shown.lang,
            set_aside=tuple(block.text for block in parts.set_aside),
            notes=notes,
        )
    )


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode by byte order mark, then by what the page says, then by what it is."""
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith(tuple(mark for mark, _ in BOMS)):
        encoding = _encoding(declared[1].decode("ascii", "replace").lower())
        if encoding:
            return data.decode(encoding, "replace"), ()
    return decode(data)


def _encoding(label: str) -> str | None:
    """Return the codec of a label; a page that says Latin-1 means Windows-1252."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)
