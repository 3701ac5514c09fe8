"""A stretch of a TEI edition as blocks of text, with its pages, turns and notes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from onrecord.data import table
from onrecord.read.composing import Block
from onrecord.read.spacing import BREAK, Piece, collapsed
from onrecord.read.xml import words_of

_SPEECHES = frozenset({"u", "sp"})
_PARAGRAPHS = frozenset(
    {"p", "head", "ab", "l", "item", "cell", "seg", "label", "signed", "dateline"}
)
"""In these a note is a footnote; elsewhere it stands in the text."""
_EDITORS = frozenset({"corr", "reg", "expan"})
"""What an editor puts beside what the source has."""
_QUOTED = frozenset({"q", "quote", "said", "soCalled"})
_MARKS = frozenset('“”„«»‹›"‘’')
_NOT_PRINTED = ("{*}del", "{*}fw")


@dataclass(slots=True)
class Edited:
    """What was found, in order."""

    blocks: list[Block] = field(default_factory=list)
    speeches: list[tuple[str | None, int, int]] = field(default_factory=list)
    """Who speaks, and from which block up to which."""
    notes: list[Block] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)


def edited(root: etree._Element, people: Mapping[str, str]) -> Edited:
    """Return the text below `root`; `people` has the names behind each `#id`.

    What is not of the source is taken out of the tree.
    """
    aside = list(_set_aside(root))
    walk = _Walk(people)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = local(element)
        if event == "start":
            walk.start(element, tag)
            walk.write(element.text)
            continue
        walk.end(element, tag)
        if element is not root:
            walk.write(element.tail)
    walk.flush()
    walk.found.aside += aside
    return walk.found


def local(element: etree._Element) -> str:
    """Return the name of an element without its name space."""
    return str(element.tag).rpartition("}")[2]


def _set_aside(root: etree._Element) -> Iterator[str]:
    for choice in root.iter("{*}choice"):
        of_editors = [each for each in choice if local(each) in _EDITORS]
        if len(of_editors) < len(choice):
            for each in of_editors:
                yield words_of(each)
                choice.remove(each)
    for each in root.iter(*_NOT_PRINTED):
        yield words_of(each)
    etree.strip_elements(root, *_NOT_PRINTED, with_tail=False)


@dataclass(slots=True)
class _Speech:
    who: str | None
    first: int
    """The number of the block that it begins with."""


class _Walk:
    """Puts blocks together while it is led through the tree."""

    def __init__(self, people: Mapping[str, str]) -> None:
        self.found = Edited()
        self._people = people
        self._kinds = table("tei_elements")
        self._pieces: list[Piece] = []
        self._outer: list[list[Piece]] = []
        self._in_notes: list[etree._Element] = []
        self._quoted: list[etree._Element] = []
        self._speeches: list[_Speech] = []
        self._page = ""
        self._line = 0

    def start(self, element: etree._Element, tag: str) -> None:
        """Begin an element."""
        match self._kinds.get(tag, "block"):
            case "inline":
                if tag in _QUOTED and not self._is_marked(element):
                    self._quoted.append(element)
                    self._pieces.append(("“", 0))
            case "line":
                self._pieces.append((BREAK if element.get("break") != "no" else "", 0))
            case "page":
                self._page = element.get("n") or ""
            case "note" if _is_footnote(element):
                self._outer.append(self._pieces)
                self._in_notes.append(element)
                self._pieces = []
            case _:
                self._block(element, tag)

    def end(self, element: etree._Element, tag: str) -> None:
        """End an element."""
        if self._quoted and self._quoted[-1] is element:
            self._quoted.pop()
            self._pieces.append(("”", 0))
        elif self._in_notes and self._in_notes[-1] is element:
            self._end_note(self._in_notes.pop())
        elif self._kinds.get(tag, "block") in {"block", "note"}:
            self.flush()
            if tag == "speaker":
                self._name_speaker()
            elif tag in _SPEECHES and self._speeches:
                speech = self._speeches.pop()
                span = (speech.who, speech.first, len(self.found.blocks))
                self.found.speeches.append(span)

    def write(self, text: str | None) -> None:
        """Take text."""
        if text:
            self._pieces.append((text, 0))

    def flush(self) -> None:
        """End the block that is being written."""
        text, _ = collapsed(self._pieces)
        self._pieces.clear()
        if text and not self._in_notes:
            self.found.blocks.append(Block(text, self._address()))
        elif text:
            self._pieces += [(text, 0), (BREAK, 0)]

    def _block(self, element: etree._Element, tag: str) -> None:
        self.flush()
        if isinstance(element.sourceline, int) and not self._in_notes:
            self._line = element.sourceline
        if tag in _SPEECHES:
            who = element.get("who") or ""
            name = self._people.get(who.lstrip("#"), who.lstrip("#")) or None
            self._speeches.append(_Speech(name, len(self.found.blocks)))

    def _is_marked(self, element: etree._Element) -> bool:
        """Tell whether a quotation has marks in the text, or stands as a block."""
        before = self._pieces[-1][0] if self._pieces else ""
        first = (element.text or "").lstrip()[:1]
        if any(local(each) in _PARAGRAPHS for each in element):
            return True
        return not _MARKS.isdisjoint((before[-1:], first))

    def _name_speaker(self) -> None:
        """Take the block before for the label of the speech it stands in."""
        if self._speeches and self.found.blocks:
            speech = self._speeches[-1]
            label = self.found.blocks[-1].text.strip(" .:—–-")
            speech.who = speech.who or label
            speech.first = len(self.found.blocks)

    def _end_note(self, note: etree._Element) -> None:
        text, _ = collapsed(self._pieces)
        self._pieces = self._outer.pop()
        if text:
            number = note.get("n") or str(len(self.found.notes) + 1)
            self.found.notes.append(Block(text, f"footnote {number}"))

    def _address(self) -> str:
        return self._page_name() or f"line {self._line}"

    def _page_name(self) -> str:
        return f"page {self._page}" if self._page else ""


def _is_footnote(note: etree._Element) -> bool:
    around = (local(each) for each in note.iterancestors())
    return next((tag for tag in around if tag in _PARAGRAPHS), None) is not None
