"""Quotation marks, paired: where the quotations of a text begin and end.

All national customs are read: “ ” " " « » » « „ “ „ ” ‚ ‘ ‘ ’ ' '. A quotation over
several paragraphs reopens with its mark in each and has one span for each. A mark left
open ends with its paragraph, so that a stray one never swallows the rest. Apostrophes
and signs for inches or minutes are not marks; marks inside a quotation are part of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.data import entries
from onrecord.model.document import Span

_CLOSERS = {
    "“": '”"',
    '"': '"”',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‚": "‘’",
    "‘": "’'",
    "'": "'",
    "‹": "›",
}
_SINGLE = frozenset("‘'‚")
_PARAGRAPH = re.compile(r"\n[ \t]*\r?\n\s*|\Z")
_BLOCK = re.compile(r"(?m)^[ \t]*>[ \t]?")
_WORD = re.compile(r"\w")
_WORD_BEFORE = re.compile(r"(?P<word>\w+)[\s,:]*\Z")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation as the marks show it."""

    opened: int
    """Of the first mark."""
    closed: int
    """After the last mark."""
    content: tuple[Span, ...]
    """Without the marks; one span a paragraph."""


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Return the paragraphs of a text: what blank lines part.

    >>> paragraphs("One.\n\nTwo\nlines.")
    (Span(start=0, end=4), Span(start=6, end=16))
    """
    found, start = [], 0
    for gap in _PARAGRAPH.finditer(text):
        if gap.start() > start:
            found.append(Span(start, gap.start()))
        start = gap.end()
    return tuple(found)


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the outermost quotations of a text, in order.

    >>> [quote.content[0].of("He said “no”.") for quote in quotes("He said “no”.")]
    ['no']
    """
    found: list[Quote] = []
    going_on: str | None = None
    for paragraph in paragraphs(text):
        pieces = [*_block(text, paragraph)] or [*_pairs(text, paragraph)]
        reopens = going_on and text[paragraph.start] == going_on and pieces
        if reopens and found:
            found[-1] = _continued(found[-1], pieces.pop(0)[0])
        found.extend(quote for quote, _ in pieces)
        going_on = _left_open(text, paragraph, found)
    return tuple(found)


def _continued(quote: Quote, piece: Quote) -> Quote:
    return Quote(quote.opened, piece.closed, (*quote.content, *piece.content))


def _left_open(text: str, paragraph: Span, found: Sequence[Quote]) -> str | None:
    """Return the mark with which the next paragraph would go on."""
    if not found or found[-1].closed != paragraph.end:
        return None
    content = found[-1].content[-1]
    mark = text[content.start - 1] if content.start else ""
    closed = content.end < paragraph.end and not text[content.end].isspace()
    return None if closed else mark


def _block(text: str, paragraph: Span) -> Iterator[tuple[Quote, bool]]:
    """Read a paragraph set off with `>` as one quotation."""
    lines = list(_BLOCK.finditer(text, paragraph.start, paragraph.end))
    if not lines or lines[0].start() != paragraph.start:
        return
    ends = [line.start() for line in lines[1:]] + [paragraph.end]
    spans = [
        _stripped(text, line.end(), end) for line, end in zip(lines, ends, strict=True)
    ]
    content = tuple(span for span in spans if span.end > span.start)
    if content:
        yield Quote(paragraph.start, paragraph.end, content), True


def _pairs(text: str, paragraph: Span) -> Iterator[tuple[Quote, bool]]:
    at = paragraph.start
    while at < paragraph.end:
        if not _opens(text, at, paragraph):
            at += 1
            continue
        end = _closing(text, at, paragraph)
        if end is None and not _may_stay_open(text, at, paragraph):
            at += 1
            continue
        limit = paragraph.end if end is None else end
        content = _stripped(text, at + 1, limit)
        closed = limit if end is None else end + 1
        if content.end > content.start:
            yield Quote(at, closed, (content,)), end is not None
        at = max(closed, at + 1)


def _opens(text: str, at: int, paragraph: Span) -> bool:
    mark = text[at]
    if mark not in _CLOSERS:
        return False
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark in "“„«‹":
        return True
    fresh = before.isspace() or before in "([{—–-/“„«‘"
    return fresh and not after.isspace()


def _closing(text: str, at: int, paragraph: Span) -> int | None:
    mark, depth = text[at], 0
    closers, _single = _CLOSERS[mark], mark in _SINGLE
    for place in range(at + 1, paragraph.end):
        sign = text[place]
        if sign == mark and mark in "“«‹" and _nests(text, place):
            depth += 1
        elif sign in closers and _closes(
            text, place, paragraph, single=mark in _SINGLE
        ):
            if depth == 0:
                return place
            depth -= 1
    return None


def _nests(text: str, place: int) -> bool:
    """Tell whether a second opening mark opens: it stands before a word."""
    return text[place - 1].isspace() and bool(_WORD.match(text, place + 1))


def _closes(text: str, place: int, paragraph: Span, *, single: bool) -> bool:
    before = text[place - 1]
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if single:
        return not before.isspace() and not after.isalnum()
    if text[place] == '"':
        return not (before.isspace() and after.isalnum())
    return True


def _may_stay_open(text: str, at: int, paragraph: Span) -> bool:
    """Tell whether a mark without a partner opens a quotation all the same.

    A mark that can only open does; a straight one does at the head of a paragraph,
    before a capital, or behind a cue: `she said "we will`.
    """
    if text[at] in "“„«":
        return True
    if text[at] != '"' or text[at - 1 : at].isdigit():
        return False
    cue = _WORD_BEFORE.search(text[max(paragraph.start, at - 30) : at])
    led = cue is not None and cue["word"] in entries("speech_verbs")
    return at == paragraph.start or text[at + 1 : at + 2].isupper() or led


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
