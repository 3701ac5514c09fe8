"""Styled words set into lines of a terminal: none too wide, no word cut in two.

What a document says is shown and never obeyed: control characters and marks that turn
the direction of writing, by which a text could repaint a terminal, become `�`.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

_NARROWEST = 20
_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PARTS = re.compile(r"\s+|\S+")


class Style(StrEnum):
    """How words look at a terminal, as an ANSI number; nothing depends on it alone."""

    PLAIN = ""
    BOLD = "1"
    FAINT = "2"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    BLUE = "34"
    MAGENTA = "35"


class Piece(NamedTuple):
    """Some text, perhaps half a word, perhaps many, in one style."""

    text: str
    style: Style = Style.PLAIN


Chunk = tuple[Piece, ...]
"""What stands together: a word with its marks and its punctuation."""


def harmless(text: str) -> str:
    r"""Return `text` on one line, without anything that a terminal would obey.

    >>> harmless("one\n  two \x1b[2Jthree")
    'one two �[2Jthree'
    """
    return _COMMANDS.sub("�", " ".join(text.split()))


def wrapped(
    pieces: Iterable[Piece], *, width: int, lead: str = "", colour: bool = False
) -> Iterator[str]:
    """Yield the lines that `pieces` fill, none wider than `width` columns.

    `lead` begins the first line; the others are indented as far.

    >>> for line in wrapped([Piece("We will not come")], width=20, lead="record  "):
    ...     print(line)
    record  We will not
            come
    """
    room = max(width, _NARROWEST)
    if cell_len(lead) > room // 2:
        pieces, lead = [Piece(f"{lead.strip()} "), *pieces], ""
    indent = " " * cell_len(lead)
    for at, line in enumerate(_filled(_chunks(pieces), room - len(indent))):
        words = " ".join(_painted(chunk, colour=colour) for chunk in line)
        yield f"{indent if at else lead}{words}".rstrip()


def cut(text: str, width: int) -> str:
    """Return `text` if it fits into `width` columns, or its beginning and a `…`.

    >>> cut("We will not come", 12)
    'We will not…'
    """
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"


def painted(text: str, style: Style, *, colour: bool) -> str:
    """Return `text` in its style where colours are wanted."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour and style else text


def _painted(chunk: Chunk, *, colour: bool) -> str:
    return "".join(painted(text, style, colour=colour) for text, style in chunk)


def _chunks(pieces: Iterable[Piece]) -> Iterator[Chunk]:
    chunk: list[Piece] = []
    for text, style in pieces:
        for part in _PARTS.findall(text):
            if part.isspace():
                if chunk:
                    yield tuple(chunk)
                chunk = []
            else:
                chunk.append(Piece(harmless(part), style))
    if chunk:
        yield tuple(chunk)


def _filled(chunks: Iterable[Chunk], room: int) -> Iterator[list[Chunk]]:
    line: list[Chunk] = []
    used = 0
    for chunk in (part for whole in chunks for part in _fitting(whole, room)):
        needed = _cells(chunk)
        if line and used + 1 + needed > room:
            yield line
            line, used = [], 0
        used += needed + (1 if line else 0)
        line.append(chunk)
    yield line


def _fitting(chunk: Chunk, room: int) -> Iterator[Chunk]:
    """Cut what is longer than a whole line; leave everything else as it is."""
    if _cells(chunk) <= room:
        yield chunk
        return
    for text, style in chunk:
        for part in chop_cells(text, room):
            yield (Piece(part, style),)


def _cells(chunk: Chunk) -> int:
    return sum(cell_len(piece.text) for piece in chunk)
