"""HTML to blocks of visible text, in reading order, none lost.

White space is collapsed as a browser does, `<br>` is a line end, `<pre>` is kept, and
`<q>` yields the quotation marks that a browser draws. Scripts and styles hold no
visible text and go. Marks of footnotes stand apart: they are no part of a sentence.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from onrecord.data import rows
from onrecord.model.document import Anchors
from onrecord.read.chrome import is_chrome
from onrecord.read.notes import is_mark
from onrecord.read.spacing import BREAK, Piece, collapsed, preformatted
from onrecord.read.tokens import End, Start, Text, tokens

_UNSEEN = frozenset({"head", "script", "style", "title"})
_AROUND = ("article", "main", "blockquote")
_LONGEST_MARK = 12
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
    anchors: Anchors = ()
    """Where it stands in the markup."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows, and the language it says it is in."""

    blocks: tuple[Block, ...]
    lang: str | None = None
    marks: tuple[str, ...] = ()
    """Of footnotes, taken out of the sentences that they stand in."""
    breaks: tuple[tuple[int, str], ...] = ()
    """Where in the markup a printed page begins, and its number."""


def page(markup: str, *, most_nested: int = 500) -> Page:
    r"""Return the blocks of a page.

    Elements nested deeper than `most_nested` are read as if they stood side by side,
    as browsers do.

    >>> for block in page("<p>He said<br> <q>No</q>.<div>Next").blocks:
    ...     print(repr(block.text))
    'He said\n“No”.'
    'Next'
    """
    parser = _Parser(most_nested)
    for token in tokens(markup.replace(BREAK, "\ufffd")):
        match token:
            case Text():
                parser.text(token)
            case Start():
                parser.start(token)
            case End():
                parser.end(token)
    parser.flush()
    return Page(
        tuple(parser.blocks), parser.lang, tuple(parser.marks), tuple(parser.breaks)
    )


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
    note: int | None = None
    """For what may be the mark of a note: how many pieces its block had before it."""


@dataclass(slots=True)
class _Run:
    """Text that will be one block, once the block ends."""

    pieces: list[Piece] = field(default_factory=list)
    linked: int = 0


class _Parser:
    """Collects blocks while it is given the tokens."""

    def __init__(self, most_nested: int) -> None:
        self.blocks: list[Block] = []
        self.lang: str | None = None
        self.marks: list[str] = []
        self.breaks: list[tuple[int, str]] = []
        self._open = [_Element(0, "html", (), unseen=False, linked=False)]
        self._tags = Counter(["html"])
        self._beyond: Counter[str] = Counter()
        self._runs: dict[tuple[int, ...], _Run] = {}
        self._made = 0
        self._most = most_nested
        self._blocks, self._void = _named("block"), _named("void")

    def start(self, token: Start) -> None:
        """Open an element."""
        tag, attributes = token.tag, token.attributes
        if tag == "html":
            self.lang = self.lang or attributes.get("lang") or None
        if tag in self._blocks or tag == "hr":
            self.flush()
        if tag == "br":
            self._write(BREAK, token.at)
        if "pagebreak" in {attributes.get("epub:type"), attributes.get("role", "")[4:]}:
            self._break(token)
        if tag not in self._void:
            self._push(tag, attributes)
        if tag == "q":
            self._write("‘" if self._nested_quote() else "“", token.at)

    def end(self, token: End) -> None:
        """Close an element, and those left open inside it."""
        tag = token.tag
        if tag in self._blocks:
            self.flush()
        if tag == "br":
            self._write(BREAK, token.at)
        if self._beyond[tag]:
            self._beyond[tag] -= 1
            return
        if not self._tags[tag] or tag == "html":
            return
        if tag not in self._blocks and self._is_beyond_block(tag):
            return
        while self._pop(token.at) != tag:
            pass

    def text(self, token: Text) -> None:
        """Take the text of the innermost element."""
        self._write(token.text, token.at)

    def flush(self) -> None:
        """End the block that is being written."""
        for chrome, run in self._runs.items():
            shaped = preformatted if self._tags["pre"] else collapsed
            text, anchors = shaped(run.pieces)
            if text:
                self.blocks.append(self._block(text, anchors, chrome, run.linked))
        self._runs.clear()

    def _block(
        self, text: str, anchors: Anchors, chrome: tuple[int, ...], linked: int
    ) -> Block:
        around = self._open[-_DEPTH:]
        depth = next(
            (n for n, e in enumerate(reversed(around)) if e.tag in self._blocks), 0
        )
        inmost = len(around) - 1 - depth
        path = tuple(element.number for element in around[:inmost])
        share = linked / len(text)
        return Block(text, around[inmost].tag, path, chrome, share, anchors)

    def _break(self, token: Start) -> None:
        attributes = token.attributes
        number = attributes.get("title") or attributes.get("aria-label") or ""
        self.breaks.append((token.at, number.strip()))

    def _write(self, text: str, at: int) -> None:
        inmost = self._open[-1]
        if inmost.unseen:
            return
        run = self._runs.get(inmost.chrome)
        if run is None:
            run = self._runs[inmost.chrome] = _Run()
        run.pieces.append((text, at))
        run.linked += len(text) * inmost.linked

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= self._most:
            self._beyond[tag] += 1
            return
        outer = self._open[-1]
        self._made += 1
        chrome = outer.chrome
        if len(chrome) < _DEPTH and is_chrome(tag, attributes, inside=self._around()):
            chrome = (*chrome, self._made)
        unseen = (outer.unseen or tag in _UNSEEN) and tag != "body"
        linked = outer.linked or tag == "a"
        note = None
        if tag == "sup" or (tag == "a" and "#" in attributes.get("href", "")):
            note = len(self._runs[chrome].pieces) if chrome in self._runs else 0
        self._open.append(_Element(self._made, tag, chrome, unseen, linked, note))
        self._tags[tag] += 1

    def _around(self) -> frozenset[str]:
        return frozenset([tag for tag in _AROUND if self._tags[tag]])

    def _pop(self, at: int) -> str:
        element = self._open[-1]
        if element.tag == "q":
            self._write("’" if self._nested_quote() else "”", at)
        if element.note and element.chrome in self._runs:
            self._take_mark(element.tag, self._runs[element.chrome], element.note)
        self._open.pop()
        self._tags[element.tag] -= 1
        return element.tag

    def _take_mark(self, tag: str, run: _Run, since: int) -> None:
        """Take the mark of a note out of the block that it stands in."""
        mark = "".join(text for text, _ in run.pieces[since:]).strip()
        if not mark or len(mark) > _LONGEST_MARK:
            return
        before = "".join(text for text, _ in run.pieces[max(0, since - 2) : since])
        if is_mark(mark, before, linked=tag == "a"):
            del run.pieces[since:]
            run.linked -= len(mark) if tag == "a" else 0
            self.marks.append(mark)

    def _nested_quote(self) -> bool:
        return self._tags["q"] % 2 == 0

    def _is_beyond_block(self, tag: str) -> bool:
        """Tell whether a block is open inside the last open `tag`."""
        return (
            next(t for t in self._inside_out() if t == tag or t in self._blocks) != tag
        )

    def _inside_out(self) -> Iterator[str]:
        return (element.tag for element in reversed(self._open))
