"""A web page: its article, out of its chrome.

Quotation marks that a browser draws around `<q>` are in the text; what was read as
chrome is in `set_aside`, for a person to look over.
"""

import codecs
import re

from onrecord.errors import ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.article import Extract, article, extract
from onrecord.read.composing import composed
from onrecord.read.decoding import BOMS, decode
from onrecord.read.described import described, origin
from onrecord.read.markup import page
from onrecord.read.pages import by_line

_LABELLED = 8_000_000
"""Characters of a page that trafilatura is asked about; larger ones are tables."""
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read a page; raises `ReadError` where it shows no words."""
    options.admit_markup(len(data))
    markup, notes = decoded(data)
    shown = page(markup, most_nested=options.max_depth)
    if not shown.blocks:
        raise ReadError("is a page without words", "save it once it is shown in full")
    found = extract(markup) if len(markup) <= _LABELLED else Extract()
    parts = article(shown.blocks, found)
    text, addresses = composed(by_line(parts.kept, markup))
    aside = (*(block.text for block in parts.set_aside), *shown.marks)
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(data, name=name, media_type="text/html", reader="html"),
            title=parts.title,
            author=found.author,
            date=found.date,
            lang=shown.lang,
            addresses=addresses,
            set_aside=aside,
            notes=notes,
        )
    )


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode a page by byte order mark, then by what it says, then by what it is."""
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
