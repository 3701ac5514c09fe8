"""HTML to blocks of visible text, in reading order, none lost.

White space is collapsed as a browser does, `<br>` is a line end, `<pre>` is kept, and
`<q>` yields the quotation marks that a browser draws. Scripts and styles hold no
visible text and go.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

from onrecord.data import rows
from onrecord.read.chrome import is_chrome

_UNSEEN = frozenset({"head", "script", "style", "title"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = "\0"
_DEPTH = 12
"""How many of the elements around a block it remembers."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands by itself on the page."""

    text: str
    tag: str
    """Of the nearest element that makes a block."""
    path: tuple[int, ...]
    """Numbers of the elements around that one, the nearest last."""
    chrome: tuple[int, ...] = ()
    """Numbers of the elements around the text that look like no part of an article."""
    linked: float = 0.0
    """The share of the text that is a link, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows, and the language it says it is in."""

    blocks: tuple[Block, ...]
    lang: str | None = None


def page(markup: str) -> Page:
    r"""Return the blocks of a page.

    >>> for block in page("<p>He said<br> <q>No</q>.<div>Next").blocks:
    ...     print(repr(block.text))
    'He said\n“No”.'
    'Next'
    """
    parser = _Parser()
    parser.feed(markup.replace(_BREAK, ""))
    parser.close()
    parser.flush()
    return Page(tuple(parser.blocks), parser.lang)


@cache
def _named(kind: str) -> frozenset[str]:
    return frozenset(tag for tag, made, _ in rows("html_elements") if made == kind)


@dataclass(frozen=True, slots=True)
class _Element:
    number: int
    tag: str
    chrome: tuple[int, ...]
    unseen: bool
    linked: bool


@dataclass(slots=True)
class _Run:
    """Text that will be one block, once the block ends."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0


class _Parser(HTMLParser):
    """Collects blocks while the markup is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lang: str | None = None
        self._open = [_Element(0, "html", (), unseen=False, linked=False)]
        self._tags = Counter(["html"])
        self._runs: dict[tuple[int, ...], _Run] = {}
        self._made = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = self.lang or attributes.get("lang") or None
        if tag in _named("block") or tag == "hr":
            self.flush()
        if tag == "br":
            self._write(_BREAK)
        if tag not in _named("void"):
            self._push(tag, attributes)
        if tag == "q":
            self._write("‘" if self._nested_quote() else "“")

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those left open inside it."""
        if tag in _named("block"):
            self.flush()
        if tag == "br":
            self._write(_BREAK)
        if not self._tags[tag] or tag == "html":
            return
        if tag not in _named("block") and self._beyond_block(tag):
            return
        while self._pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take the text of the innermost element."""
        self._write(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Read `<![…` as the comment a browser takes it for; never raise."""
        del report
        end = self.rawdata.find(">", i)
        return -1 if end < 0 else end + 1

    def flush(self) -> None:
        """End the block that is being written."""
        for chrome, run in self._runs.items():
            if text := self._collapsed("".join(run.pieces)):
                self.blocks.append(self._block(text, chrome, run.linked))
        self._runs.clear()

    def _block(self, text: str, chrome: tuple[int, ...], linked: int) -> Block:
        around = self._open[-_DEPTH:]
        depth = next(
            (n for n, e in enumerate(reversed(around)) if e.tag in _named("block")), 0
        )
        inmost = len(around) - 1 - depth
        path = tuple(element.number for element in around[:inmost])
        return Block(text, around[inmost].tag, path, chrome, linked / len(text))

    def _collapsed(self, raw: str) -> str:
        if self._tags["pre"]:
            return raw.replace(_BREAK, "\n").replace("\r\n", "\n").strip("\r\n")
        spaced = _SPACE.sub(" ", raw)
        return re.sub(f" ?{_BREAK} ?", "\n", spaced).strip(" \n")

    def _write(self, text: str) -> None:
        inmost = self._open[-1]
        if inmost.unseen:
            return
        run = self._runs.setdefault(inmost.chrome, _Run())
        run.pieces.append(text)
        run.linked += len(text) * inmost.linked

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        outer = self._open[-1]
        self._made += 1
        chrome = outer.chrome
        if len(chrome) < _DEPTH and is_chrome(tag, attributes, inside=self._around()):
            chrome = (*chrome, self._made)
        unseen = outer.unseen or tag in _UNSEEN
        unseen = unseen and tag != "body"
        linked = outer.linked or tag == "a"
        self._open.append(_Element(self._made, tag, chrome, unseen, linked))
        self._tags[tag] += 1

    def _around(self) -> frozenset[str]:
        return frozenset(
            tag for tag in ("article", "main", "blockquote") if self._tags[tag]
        )

    def _pop(self) -> str:
        element = self._open[-1]
        if element.tag == "q":
            self._write("’" if self._nested_quote() else "”")
        self._open.pop()
        self._tags[element.tag] -= 1
        return element.tag

    def _nested_quote(self) -> bool:
        return self._tags["q"] % 2 == 0

    def _beyond_block(self, tag: str) -> bool:
        """Tell whether a block is open inside the last open `tag`."""
        return (
            next(t for t in self._inside_out() if t == tag or t in _named("block"))
            != tag
        )

    def _inside_out(self) -> Iterator[str]:
        return (element.tag for element in reversed(self._open))
