"""A document, and the addresses inside it.

The text of a document is never altered after reading. Every position is a half-open
span of code points in that text.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice, takewhile
from operator import itemgetter
from typing import NamedTuple

from onrecord.model.layout import Box, lines, unpacked

_SURE_ENOUGH = 60
"""Per cent. Of words that Tesseract was less sure of, a third to a half were wrong on
worn pages of our own (dpi 60 to 300); of those from 90 on, one in a hundred."""


class Span(NamedTuple):
    """A half-open stretch of code points: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words at this span.

        >>> Span(3, 7).of("We did not")
        'did '
        """
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the bytes of a document came from, and which reader read them."""

    name: str
    """Path, address, or `-` for standard input; with `#line` for a JSON line."""
    sha256: str
    """Of the bytes of the whole file, in hexadecimal."""
    media_type: str
    reader: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One stretch of a transcript, by one speaker as far as the record says."""

    speaker: str | None
    """As printed: `SECRETARY HALE`, `Q`, `В.Иванов`; none where the file sets a stretch
    apart and names nobody, as it does with remarks on what went on."""
    span: Span
    """Of the words spoken, without the label."""
    role: str | None = None
    labelled: bool = False
    """Whether it was told by a label in the text, and not given by the file's data."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paged document."""

    number: int
    """Counted from 1, in the order of the file."""
    span: Span
    confidence: float | None = None
    """How sure its recognition was, 0 to 1; `None` where its text stood in the file."""
    layout: bytes = field(default=b"", repr=False)
    """Where each code point of `span` stands, as `model.layout.packed` has it; empty
    where that is not known."""


Anchors = tuple[tuple[int, int], ...]
"""Pairs of a position in a text and one in its source, ascending by the first. From
one pair to the next both run on character by character."""


class Address(NamedTuple):
    """Where a stretch of the text stands in the file that it was read from."""

    span: Span
    name: str
    """As a person finds it: `paragraph 12`, `footnote 3`, `00:01:02.500`."""
    part: str = ""
    """The file inside the file, `word/document.xml`; empty for the file itself."""
    anchors: Anchors = ()
    """From positions in `span`, counted from its start, to code points of the part as
    decoded; empty where only the name is known."""

    def source(self, position: int) -> int | None:
        """Return where the code point at `position` of the text stands in the part.

        >>> Address(Span(10, 20), "", anchors=((0, 100), (4, 250))).source(15)
        251
        """
        at = position - self.span.start
        found = bisect_right(self.anchors, at, key=itemgetter(0))
        if not found:
            return None
        begun, source = self.anchors[found - 1]
        return source + at - begun


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone the heading or the metadata names as taking part."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a heading says for the file: about what, how secret, from and to whom.

    Each as printed; `None` or empty where it says nothing.
    """

    subject: str | None = None
    classification: str | None = None
    number: str | None = None
    """Of the document: `Telegram 412`, `LA PAZ 7386`, `325`."""
    sender: str | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One report or one primary document, as read.

    Dates are EDTF strings at the precision that was found (`1992`, `1992-02`,
    `1992-02-25`). `kind` is the kind of record in one word (`transcript`,
    `memorandum`, `translation`, `report` …), where it is known.
    """

    id: str
    text: str
    origin: Origin
    title: str | None = None
    author: str | None = None
    date: str | None = None
    place: str | None = None
    lang: str | None = None
    kind: str | None = None
    participants: tuple[Participant, ...] = ()
    particulars: Particulars = Particulars()
    turns: tuple[Turn, ...] = ()
    """In the order of the text; they do not overlap."""
    pages: tuple[Page, ...] = ()
    """In the order of the text; empty where the document has no pages."""
    addresses: tuple[Address, ...] = ()
    """In the order of the text; empty where its positions are those of the file."""
    set_aside: tuple[str, ...] = ()
    """Stretches that stand in the file and are not in `text`: the chrome of a web page,
    deleted words, comments, the marks of footnotes."""
    notes: tuple[str, ...] = ()
    """Remarks of the reader for a person: `read as Windows-1252, not UTF-8`."""

    def turn_at(self, position: int) -> Turn | None:
        """Return the turn in which the code point at `position` stands."""
        found = bisect_right(self.turns, position, key=lambda turn: turn.span.start)
        if found and position < self.turns[found - 1].span.end:
            return self.turns[found - 1]
        return None

    def page_at(self, position: int) -> int | None:
        """Return the number of the page on which `position` stands."""
        found = bisect_right(self.pages, position, key=lambda page: page.span.start)
        return self.pages[found - 1].number if found else None

    def addresses_of(self, span: Span) -> tuple[Address, ...]:
        """Return the addresses of the stretches that `span` touches."""
        first = bisect_right(self.addresses, span.start, key=lambda each: each.span.end)
        found = islice(self.addresses, first, None)
        return tuple(takewhile(lambda each: each.span.start < span.end, found))

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """Return where the words at `span` stand on their pages, a box a line.

        Empty where the place of any of these lines is not known for certain.
        """
        found = [box for page in self._pages(span) for box in self._on(page, span)]
        return () if None in found else tuple(filter(None, found))

    def confidence(self, span: Span) -> float | None:
        """Return how sure the recognition of the words at `span` was, 0 to 1.

        `None` where they were not recognised but stood in the file.
        """
        pages = [page for page in self._pages(span) if page.confidence is not None]
        sure = [each for page in pages for each in _sure(page, span)]
        return sum(sure) / len(sure) / 100 if sure else None

    def unsure(self, span: Span) -> tuple[Span, ...]:
        """Return the words within `span` whose recognition may as well be wrong."""
        pages = [page for page in self._pages(span) if page.confidence is not None]
        return tuple(word for page in pages for word in _unsure(page, span))

    def _pages(self, span: Span) -> Iterator[Page]:
        """Yield the pages that hold a part of `span`."""
        for page in self.pages:
            if page.span.start < span.end and span.start < page.span.end:
                yield page

    def _on(self, page: Page, span: Span) -> Iterator[Box | None]:
        if not page.layout:
            yield None
            return
        layout, first = unpacked(page.layout), page.span.start
        start, stop = max(span.start, first), min(span.end, page.span.end)
        for low, high in lines(self.text, start, stop):
            if self.text[low:high].strip():
                yield layout.around(low - first, high - first, page=page.number)


def _sure(page: Page, span: Span) -> Iterator[int]:
    return (sure for _, sure in _sureness(page, span))


def _sureness(page: Page, span: Span) -> Iterator[tuple[int, int]]:
    """Yield where each printed code point stands, and how sure it is in per cent."""
    if not page.layout:
        return
    layout, first = unpacked(page.layout), page.span.start
    for at in range(max(span.start, first), min(span.end, page.span.end)):
        if layout.is_printed(at - first):
            yield at, layout.sure[at - first]


def _unsure(page: Page, span: Span) -> Iterator[Span]:
    """Yield stretches of code points in a row that are not sure."""
    doubtful = (at for at, sure in _sureness(page, span) if sure < _SURE_ENOUGH)
    for _, run in groupby(enumerate(doubtful), key=lambda each: each[1] - each[0]):
        places = [at for _, at in run]
        yield Span(places[0], places[-1] + 1)
