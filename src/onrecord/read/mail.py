"""E-mail: a letter as a document, its attachments as documents of their own.

The lines of the header that people read stand above the text. Where a letter has its
text twice, plain and as a page, the plain one is read, unless it is a mere stub.
Nothing that the page would load is loaded.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read import letter
from onrecord.read.composing import Block, composed
from onrecord.read.decoding import decode
from onrecord.read.described import described, origin
from onrecord.read.enclosed import Enclosed
from onrecord.read.forms import POSTMARK
from onrecord.read.html import decoded
from onrecord.read.letter import Part
from onrecord.read.markup import page
from onrecord.read.pages import by_line

MEDIA_TYPE = "message/rfc822"
MAILBOX = "application/mbox"
_POSTMARK = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))" + POSTMARK)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_STUB = 0.3
"""The share of the words of the page that a plain text has, unless it is a stub."""
_STUBBED = "its plain text is a stub; the text is that of its page"
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_NO_DOCUMENT = ("image/", "application/pgp-", "application/pkcs7-signature")

Found = Document | Problem | Enclosed


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Iterator[Found]:
    """Yield the letter, and what is attached to it."""
    whole = letter.parsed(data, options)
    parts = list(letter.leaves(whole))
    if any(part.get_content_type() in _SEALED for part in parts) or (
        whole.get_content_type() == "multipart/encrypted"
    ):
        raise ReadError("is an encrypted letter", "save it once it is opened")
    body, notes = _body(parts, options)
    head = "\n".join(letter.shown(whole))
    blocks = [Block(head, "header"), *body] if head else body
    text, addresses = composed(blocks)
    if text.strip():
        yield described(
            Document(
                id=name,
                text=text,
                origin=origin(data, name=name, media_type=MEDIA_TYPE, reader="mail"),
                title=letter.header(whole, "Subject") or None,
                author=letter.author(whole),
                date=letter.date(whole),
                kind="letter",
                participants=letter.participants(whole),
                addresses=addresses,
                notes=notes,
            )
        )
    attached = [part for part in parts if letter.is_attached(part)]
    for number, part in enumerate(attached, start=1):
        kind = part.get_content_type()
        if not kind.startswith(_NO_DOCUMENT):
            called = letter.file_name(part) or f"attachment {number}"
            yield Enclosed(letter.content(part), called, kind)


def read_mailbox(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Found]:
    """Yield each letter of a mailbox, numbered from 1."""
    del name, options  # each letter is read by itself
    postmarks = list(_POSTMARK.finditer(data))
    ends = [*(mark.start() for mark in postmarks[1:]), len(data)][: len(postmarks)]
    for number, (mark, end) in enumerate(zip(postmarks, ends, strict=True), start=1):
        content = _QUOTED.sub(rb"\1", data[mark.end() : end])
        if content.strip():
            yield Enclosed(content, str(number), MEDIA_TYPE)


def _body(
    parts: Sequence[Part], options: Options
) -> tuple[list[Block], tuple[str, ...]]:
    """Return the text of a letter, and what a person should know of the choice."""
    plain, pages = list[Block](), list[Block]()
    notes: dict[str, None] = {}
    for number, part in enumerate(parts, start=1):
        if letter.is_attached(part):
            continue
        where = f"part {number}"
        if part.get_content_type() == "text/html":
            pages += _page(part, where, options)
        else:
            blocks, remarks = _plain(part, where)
            plain += blocks
            notes |= dict.fromkeys(remarks)
    if not pages or (plain and _words(plain) >= _STUB * _words(pages)):
        return plain, tuple(notes)
    return pages, (_STUBBED,) if plain else ()


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _plain(part: Part, where: str) -> tuple[list[Block], tuple[str, ...]]:
    data = letter.content(part)
    text, notes = letter.in_charset(part, data) or decode(data)
    text = text.replace("\r\n", "\n")
    blocks = []
    line, at = 1, 0
    for found in _PARAGRAPH.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        anchors = ((0, at),)
        blocks.append(Block(found[0], f"line {line}", where, anchors))
    return blocks, notes


def _page(part: Part, where: str, options: Options) -> Iterator[Block]:
    data = letter.content(part)
    options.admit_markup(len(data))
    known = letter.in_charset(part, data)
    markup = known[0] if known else decoded(data)[0]
    shown = page(markup, most_nested=options.max_depth)
    for block in by_line(shown.blocks, markup):
        yield block._replace(part=where)
