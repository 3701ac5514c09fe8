"""Quotations as the page shows them: between marks, or set off as a block.

A quotation over several paragraphs, each of which reopens with the mark, is one, with
a span for each paragraph. A mark left open ends with its paragraph. Marks inside a
quotation are part of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.extract.marks import Pair, pairs
from onrecord.extract.paragraphs import paragraphs, prose, stripped
from onrecord.model.document import Span

_BLOCK_LINE = re.compile(r"(?m)^[ \t]*>[ \t>]*")
_CREDIT = re.compile(r"[–—-]")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation."""

    opened: int
    """Where its first mark begins."""
    closed: int
    """Where its last mark ends."""
    content: tuple[Span, ...]
    """Without marks and outer white space; none is empty."""
    head: int
    """Where the paragraph begins in which it begins."""
    paragraph: Span
    """The paragraph in which it ends."""
    is_block: bool = False


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the outermost quotations of a text, in order.

    >>> [quote.content[0].of("He said “no”.") for quote in quotes("He said “no”.")]
    ['no']
    """
    found: list[list[Quote]] = []
    bare = prose(text)
    going_on: str | None = None
    for paragraph in paragraphs(bare):
        block = _block(bare, paragraph)
        pieces = [block] if block else list(_marked(bare, paragraph))
        if found and pieces and _continues(bare, going_on, found[-1][-1], pieces[0]):
            found[-1].append(pieces.pop(0))
        found.extend([piece] for piece in pieces)
        going_on = _left_open(bare, paragraph, found[-1][-1]) if found else None
    return tuple(_whole(pieces) for pieces in found)


def _continues(text: str, going_on: str | None, last: Quote, piece: Quote) -> bool:
    if piece.is_block:
        return last.is_block and not text[last.closed : piece.opened].strip()
    at_start = piece.opened == piece.paragraph.start
    return at_start and going_on is not None and text.startswith(going_on, piece.opened)


def _whole(pieces: list[Quote]) -> Quote:
    content = tuple(span for piece in pieces for span in piece.content)
    first = pieces[0]
    return replace(pieces[-1], opened=first.opened, head=first.head, content=content)


def _left_open(text: str, paragraph: Span, last: Quote) -> str | None:
    """Return the mark with which the next paragraph would go on."""
    if last.paragraph != paragraph or last.is_block:
        return None
    content = last.content[-1]
    is_open = last.closed == content.end
    return text[content.start - 1] if is_open and content.start else None


def _marked(text: str, paragraph: Span) -> Iterator[Quote]:
    for pair in pairs(text, *paragraph):
        content = _content(text, pair, paragraph)
        if content.end > content.start:
            closed = pair.closing.end if pair.closing else content.end
            yield Quote(
                pair.opening.start, closed, (content,), paragraph.start, paragraph
            )


def _content(text: str, pair: Pair, paragraph: Span) -> Span:
    end = pair.closing.start if pair.closing else paragraph.end
    return stripped(text, pair.opening.end, end)


def _block(text: str, paragraph: Span) -> Quote | None:
    """Read a paragraph set off with `>` as one quotation, without its credit."""
    lines = list(_BLOCK_LINE.finditer(text, *paragraph))
    if not lines or lines[0].start() != paragraph.start:
        return None
    ends = [*(line.start() for line in lines[1:]), paragraph.end]
    spans = [
        _unmarked(text, stripped(text, line.end(), end))
        for line, end in zip(lines, ends, strict=True)
    ]
    content = [span for span in spans if span.end > span.start]
    if len(content) > 1 and _CREDIT.match(text, content[-1].start):
        content.pop()
    if not content:
        return None
    return Quote(
        paragraph.start,
        paragraph.end,
        tuple(content),
        paragraph.start,
        paragraph,
        is_block=True,
    )


def _unmarked(text: str, span: Span) -> Span:
    """Return a line of a block without marks that stand around it."""
    inside = pairs(text, *span)
    whole = len(inside) == 1 and inside[0].opening.start == span.start
    if whole and inside[0].closing and inside[0].closing.end == span.end:
        return stripped(text, inside[0].opening.end, inside[0].closing.start)
    return span
