"""OpenDocument texts (.odt, and .fodt without a package), every change accepted.

Notes follow the paragraph that they belong to, text boxes the one that they are fixed
to. Comments and deleted words are set aside.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from onrecord.errors import ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.composing import BETWEEN, Block, composed, end_of
from onrecord.read.described import described, origin, printed
from onrecord.read.package import Package
from onrecord.read.xml import tree, words_of

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
FLAT = "application/vnd.oasis.opendocument.text-flat-xml"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT = f"{{{_OASIS}:text:1.0}}"
_OFFICE = f"{{{_OASIS}:office:1.0}}"
_TABLE = f"{{{_OASIS}:table:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ENCRYPTED = f"{{{_OASIS}:manifest:1.0}}encryption-data"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_COMMENT = f"{_OFFICE}annotation"
_NOTE = f"{_TEXT}note"
_LOCKED = ReadError("is locked by a password", "save a copy without password")
_SPACES = 1_000
"""The most that one element may stand for."""


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read an OpenDocument text; raises `ReadError` where it is damaged or locked."""
    package = Package(data, options)
    manifest = package.find("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise _LOCKED
    root = tree(package.part("content.xml"), options, part="content.xml")
    meta = package.find("meta.xml")
    properties = tree(meta, options, part="meta.xml") if meta else None
    return _document(root, properties, data, name, part="content.xml")


def read_flat(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read an OpenDocument text that is one XML file."""
    root = tree(data, options)
    return _document(root, root, data, name, part="")


def _document(
    root: etree._Element,
    properties: etree._Element | None,
    data: bytes,
    name: str,
    *,
    part: str,
) -> Document:
    body = root.find(f".//{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError("is no text document", "save it as text or PDF")
    deleted = list(_deleted(body))
    inserted = sum(1 for _ in body.iter(f"{_TEXT}change-start"))
    etree.strip_elements(body, f"{_TEXT}tracked-changes", with_tail=False)
    comments = list(_comments(body))
    _move_out(body)
    blocks, notes = _blocks(body, part)
    text, addresses = composed([*blocks, *notes])
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(
                data,
                name=name,
                media_type=MEDIA_TYPE if part else FLAT,
                reader="odt",
            ),
            title=printed(_property(properties, "title"), text),
            author=printed(_property(properties, "creator"), text),
            lang=_property(properties, "language"),
            addresses=addresses,
            set_aside=(*deleted, *comments),
            notes=tuple(_remarks(inserted, len(deleted), len(comments))),
        ),
        spoken=end_of(addresses, len(blocks)),
    )


def _deleted(body: etree._Element) -> Iterator[str]:
    for deletion in body.iter(f"{_TEXT}deletion"):
        yield "\n".join(words_of(each) for each in deletion.iter(*_PARAGRAPHS))


def _comments(body: etree._Element) -> Iterator[str]:
    """Take the comments out; yield them."""
    for comment in list(body.iter(_COMMENT)):
        author = comment.findtext(f"{_DC}creator") or ""
        words = "\n".join(_line(each) for each in comment.iter(*_PARAGRAPHS))
        yield f"comment by {author}: {words}" if author else f"comment: {words}"
    etree.strip_elements(body, _COMMENT, f"{_OFFICE}annotation-end", with_tail=False)


def _move_out(body: etree._Element) -> None:
    """Put paragraphs that stand inside a paragraph behind it."""
    inside = [
        each
        for each in body.iter(*_PARAGRAPHS)
        if next(each.iterancestors(*_PARAGRAPHS), None) is not None
    ]
    for each in reversed(inside):
        around = next(each.iterancestors(*_PARAGRAPHS), None)
        note = next(each.iterancestors(_NOTE), None)
        if around is None or around.getparent() is None:
            continue
        if note is not None:
            each.set("note", note.get(f"{_TEXT}note-class", "footnote"))
        each.tail = None
        around.addnext(each)
    etree.strip_elements(body, f"{_TEXT}note-citation", with_tail=False)


def _blocks(body: etree._Element, part: str) -> tuple[list[Block], list[Block]]:
    """Return the paragraphs of the text, and those of the notes."""
    blocks, notes = list[Block](), list[Block]()
    paragraph = 0
    counts: Counter[str] = Counter()
    for element in body.iter(*_PARAGRAPHS):
        kind = element.get("note")
        text = _line(element)
        if kind:
            counts[kind] += 1
            notes.append(Block(text, f"{kind} {counts[kind]}", part))
            continue
        paragraph += 1
        if text.strip():
            name = f"paragraph {paragraph}"
            blocks.append(Block(text, name, part, before=_before(element)))
    return blocks, notes


def _before(element: etree._Element) -> str:
    """Return what parts a paragraph from the one before: a tab between cells."""
    cell = element.getparent()
    if cell is None or cell.tag != f"{_TABLE}table-cell" or cell[0] is not element:
        return BETWEEN
    row = next(cell.itersiblings(f"{_TABLE}table-cell", preceding=True), None)
    return BETWEEN if row is None else "\t"


def _line(element: etree._Element) -> str:
    """Return the text of a paragraph, its space as the format has it."""
    pieces: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces += (_sign(each), _collapsed(each.text))
        elif each is not element:
            pieces.append(_collapsed(each.tail))
    return "".join(pieces).strip(" ")


def _collapsed(text: str | None) -> str:
    if not text:
        return ""
    lead = " " if text[0].isspace() else ""
    tail = " " if text[-1].isspace() and text.strip() else ""
    return lead + " ".join(text.split(None)) + tail if not text.isspace() else " "


def _sign(element: etree._Element) -> str:
    match element.tag:
        case _ if element.tag == f"{_TEXT}s":
            count = element.get(f"{_TEXT}c", "1")
            return " " * min(int(count) if count.isdecimal() else 1, _SPACES)
        case _ if element.tag == f"{_TEXT}tab":
            return "\t"
        case _ if element.tag == f"{_TEXT}line-break":
            return "\n"
    return ""


def _property(root: etree._Element | None, name: str) -> str | None:
    found = None if root is None else root.find(f".//{_OFFICE}meta/{_DC}{name}")
    return None if found is None else found.text or None


def _remarks(inserted: int, deleted: int, comments: int) -> Iterator[str]:
    if inserted or deleted:
        yield (
            f"has tracked changes, read as if accepted: {inserted:,} inserted, "
            f"{deleted:,} deleted; what was deleted is set aside"
        )
    if comments:
        yield f"has comments, set aside: {comments:,}"
