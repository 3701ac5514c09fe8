"""One part of a Word document: its paragraphs, every change accepted.

What is not of the text is taken out of the tree first, so that what remains can be
walked in one go. Most of the markup only formats, and parts one run from the next; it
goes before the tree is made, for making and freeing that takes most of the time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from onrecord.model.reading import Options
from onrecord.read.composing import BETWEEN, Block
from onrecord.read.xml import tree

_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # the strict form
)
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": ""}
_EMPTY = (
    rb"<w:(?!(?:p|t|tab|br|cr|noBreakHyphen|sym|vanish|pStyle|ins|del)[\s/])"
    rb"\w++[^<>/]*+/>"
)
_EMPTIES = rb"\s*+(?:%b\s*+)*+" % _EMPTY
_FORMATTING = re.compile(rb"<w:([pr]Pr)>%b</w:\1>|%b" % (_EMPTIES, _EMPTY))
_BETWEEN_RUNS = re.compile(
    rb"</w:t>\s*+</w:r>%(E)b<w:r(?:\s[^<>/]*+)?+>"
    rb"\s*+(?:<w:rPr>%(E)b</w:rPr>)?+%(E)b<w:t(?:\s++xml:space=\"preserve\"\s*+)?+>"
    % {b"E": _EMPTIES}
)
"""What parts the words of two runs that differ in nothing but their form."""
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_OFF = frozenset({"0", "false", "off"})
_TITLES = frozenset({"title", "titel", "titre", "título", "titolo"})
_OPENING = 20
"""Paragraphs among which the title is looked for."""


@dataclass(frozen=True, slots=True)
class Story:
    """The text of one part."""

    blocks: tuple[Block, ...]
    title: str | None = None
    inserted: int = 0
    """How many stretches were put in while changes were tracked."""
    deleted: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def story(data: bytes, options: Options, *, part: str, element: str = "") -> Story:
    """Return what the part `part` holds; raises `ReadError` where it is damaged.

    `element` is `footnote`, `endnote` or `comment` where the part is made of such.
    """
    hides = b"vanish" in data or b"\0" in data
    if b"<!" not in data:  # comments and CDATA may hold anything
        data = _FORMATTING.sub(b"", data if hides else _BETWEEN_RUNS.sub(b"", data))
    root = tree(data, options, part=part)
    word = _Word(root, data)
    if b"Fallback" in data:
        etree.strip_elements(root, _FALLBACK, with_tail=False)
    inserted = sum(1 for _ in word.each("ins", "moveTo"))
    deleted = tuple(word.deleted())
    hidden = tuple(word.hidden()) if hides else ()
    word.move_boxes()
    if element:
        blocks = tuple(_numbered(root, word, part, element))
        return Story(blocks, None, inserted, deleted, hidden)
    return Story(
        tuple(_blocks(root, word, part)), word.title, inserted, deleted, hidden
    )


def _blocks(root: etree._Element, word: "_Word", part: str) -> Iterator[Block]:
    before = BETWEEN
    for number, (paragraph, text) in enumerate(word.paragraphs(root), start=1):
        before = word.before(paragraph) if before else ""
        if not text.strip():
            before = BETWEEN if before != "\t" else before
            continue
        yield Block(text, f"paragraph {number}", part, (), before)
        if number <= _OPENING:
            word.note_title(paragraph, text)
        before = "" if paragraph in word.joined else BETWEEN


def _numbered(
    root: etree._Element, word: "_Word", part: str, element: str
) -> Iterator[Block]:
    number = 0
    for note in root.iter(word.name(element)):
        if note.get(word.name("type")) in _SEPARATORS:
            continue
        number += 1
        text = "\n".join(text.strip() for _, text in word.paragraphs(note)).strip()
        author = note.get(word.name("author"))
        if text:
            name = f"{element} {number}" + (f" by {author}" if author else "")
            yield Block(text, name, part)


class _Word:
    """The names of one of the two forms of the format, and what they stand for."""

    def __init__(self, root: etree._Element, data: bytes) -> None:
        self._root = root
        self._data = data
        space = str(root.tag).rpartition("}")[0].lstrip("{")
        self._space = f"{{{space if space in _SPACES else _SPACES[0]}}}"
        self._text = self.name("t")
        self._paragraph = self.name("p")
        self._cell = self.name("tc")
        self._signs = {self.name(tag): sign for tag, sign in _SIGNS.items()}
        self.title: str | None = None
        self.joined: set[etree._Element] = set()
        """Paragraphs that run on into the next, since the mark at their end is gone."""

    def name(self, tag: str) -> str:
        """Return a name with its name space."""
        return self._space + tag

    def each(self, *tags: str) -> Iterator[etree._Element]:
        """Yield the elements of these names; most documents have none, and no walk."""
        wide = b"\0" in self._data  # UTF-16, in which no name stands as it is
        there = [self.name(tag) for tag in tags if wide or tag.encode() in self._data]
        return self._root.iter(*there) if there else iter(())

    def paragraphs(self, root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
        """Yield each paragraph below `root` with its text, in order."""
        texts = frozenset({self._text, _MATHS})
        now: etree._Element | None = None
        pieces: list[str] = []
        for element in root.iter(self._paragraph, self._text, _MATHS, *self._signs):
            tag = element.tag
            if tag in texts:
                pieces.append(element.text or "")
            elif tag == self._paragraph:
                if now is not None:
                    yield now, "".join(pieces)
                now, pieces = element, []
            else:
                pieces.append(self._sign(element))
        if now is not None:
            yield now, "".join(pieces)

    def before(self, paragraph: etree._Element) -> str:
        """Return what parts a paragraph from the one before: a tab between cells."""
        cell = paragraph.getparent()
        if cell is None or cell.tag != self._cell:
            return BETWEEN
        is_first = next(cell.iterchildren(self._paragraph)) is paragraph
        row = next(cell.itersiblings(self._cell, preceding=True), None)
        return "\t" if is_first and row is not None else BETWEEN

    def note_title(self, paragraph: etree._Element, text: str) -> None:
        """Take a paragraph for the title if its style says so, and none did before."""
        style = paragraph.find(f"{self.name('pPr')}/{self.name('pStyle')}")
        name = "" if style is None else style.get(self.name("val"), "")
        if self.title is None and name.lower() in _TITLES:
            self.title = " ".join(text.split())

    def deleted(self) -> Iterator[str]:
        """Take out what was deleted or moved away; yield the words deleted."""
        gone = (self.name("del"), self.name("moveFrom"))
        for mark in list(self.each("del", "moveFrom")):
            parent = mark.getparent()
            if parent is not None and parent.tag == self.name("rPr"):
                self._join(parent)
                continue
            of_row = parent is not None and parent.tag == self.name("trPr")
            element = parent.getparent() if parent is not None and of_row else mark
            if element is None or (around := element.getparent()) is None:
                continue
            words = self._words(element)
            if words.strip() and mark.tag == gone[0]:
                yield words
            around.remove(element)

    def hidden(self) -> Iterator[str]:
        """Take out the runs that are not shown; yield their words."""
        for mark in list(self.each("vanish")):
            properties = mark.getparent()
            run = None if properties is None else properties.getparent()
            if run is None or run.tag != self.name("r"):
                continue
            parent = run.getparent()
            if mark.get(self.name("val")) not in _OFF and parent is not None:
                if words := self._words(run):
                    yield words
                parent.remove(run)

    def move_boxes(self) -> None:
        """Put each text box behind the paragraph that it is fixed to."""
        for box in reversed(list(self.each("txbxContent"))):
            around = next(box.iterancestors(self._paragraph), None)
            if around is not None and around.getparent() is not None:
                around.addnext(box)

    def _join(self, properties: etree._Element) -> None:
        """Mark the paragraph whose end has these properties, and is deleted."""
        around = properties.getparent()
        paragraph = None if around is None else around.getparent()
        if paragraph is not None and paragraph.tag == self._paragraph:
            self.joined.add(paragraph)

    def _words(self, element: etree._Element) -> str:
        found = element.iter(self._text, self.name("delText"), self._paragraph)
        return "".join(
            "\n" if each.tag == self._paragraph else each.text or "" for each in found
        ).strip("\n")

    def _sign(self, element: etree._Element) -> str:
        """Return what an element without text prints; a tab may also be a tab stop."""
        parent = element.getparent()
        if parent is not None and parent.tag == self.name("tabs"):
            return ""
        code = element.get(self.name("char"))
        return _symbol(code) if code else self._signs[str(element.tag)]


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
