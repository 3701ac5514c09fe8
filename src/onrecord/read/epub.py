"""EPUB books: the pages of the spine in their order, each with its file and line.

Where the book tells where its printed pages begin, the text has their numbers. The
table of contents is set aside.
"""

import posixpath
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.composing import Block, composed
from onrecord.read.dates import edtf
from onrecord.read.described import described, origin
from onrecord.read.html import decoded
from onrecord.read.markup import Page, page
from onrecord.read.package import Package
from onrecord.read.pages import by_line
from onrecord.read.xml import tree, words_of

MEDIA_TYPE = "application/epub+zip"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_LOCK = "META-INF/encryption.xml"
_LOCKED = ReadError("is locked by digital rights", "take an unlocked copy")


class _Item(NamedTuple):
    part: str
    is_contents: bool


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read a book; raises `ReadError` where it is damaged or locked."""
    package = Package(data, options)
    folder, opf = _opf(package, options)
    locked = package.find(_LOCK) or b""
    blocks: list[Block] = []
    aside: list[str] = []
    for item in _spine(opf, folder):
        if item.part not in package.names:
            continue
        if item.part.encode() in locked:
            raise _LOCKED
        content = package.part(item.part)
        options.admit_markup(len(content))
        markup, _ = decoded(content)
        shown = page(markup, most_nested=options.max_depth)
        aside += shown.marks
        if item.is_contents:
            aside += (block.text for block in shown.blocks)
        else:
            blocks += _blocks(shown, markup, item.part)
    if not blocks:
        raise ReadError("is a book without words", "fetch it again")
    text, addresses = composed(blocks)
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(data, name=name, media_type=MEDIA_TYPE, reader="epub"),
            title=_said(opf, "title"),
            author=_said(opf, "creator"),
            date=edtf(_said(opf, "date")),
            lang=_said(opf, "language"),
            addresses=addresses,
            set_aside=tuple(aside),
        )
    )


def _opf(package: Package, options: Options) -> tuple[str, etree._Element]:
    """Return the folder of the book's table of parts, and the table."""
    place = "META-INF/container.xml"
    container = tree(package.part(place), options, part=place)
    root = next(container.iter(_CONTAINER), None)
    path = "" if root is None else root.get("full-path", "")
    if path not in package.names:
        raise ReadError("is a book without a table of its parts", "fetch it again")
    return posixpath.dirname(path), tree(package.part(path), options, part=path)


def _spine(opf: etree._Element, folder: str) -> Iterator[_Item]:
    """Yield the pages in reading order."""
    items = {each.get("id"): each for each in opf.iter(f"{_OPF}item")}
    for reference in opf.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and item.get("media-type") in _PAGES:
            path = posixpath.join(folder, unquote(item.get("href", "")))
            contents = "nav" in item.get("properties", "").split()
            yield _Item(posixpath.normpath(path), contents)


def _blocks(shown: Page, markup: str, part: str) -> Iterator[Block]:
    begun = [at for at, _ in shown.breaks]
    for block in by_line(shown.blocks, markup):
        number = ""
        if found := bisect_right(begun, block.anchors[0][1]):
            number = shown.breaks[found - 1][1]
        name = f"page {number}" if number else block.name
        yield block._replace(name=name, part=part)


def _said(opf: etree._Element, name: str) -> str | None:
    found = next(opf.iter(f"{_DC}{name}"), None)
    text = "" if found is None else words_of(found)
    return text or None
