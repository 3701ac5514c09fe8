r"""White space as a browser shows it, and where each character came from.

>>> collapsed([("He  said\n ", 3), ("no.", 40)])
('He said no.', ((0, 3), (3, 7), (8, 40)))
"""

import re
from collections.abc import Iterable

from onrecord.model.document import Anchors

BREAK = "\0"
"""Stands for a line end that is to be kept, among pieces of text."""

_PART = re.compile(r"([^ \t\r\n\f\0]+(?: [^ \t\r\n\f\0]+)*)|[ \t\r\n\f\0]+")
_LINE = re.compile(r"\r\n?|\0|[^\r\0]+")

Piece = tuple[str, int]
"""A stretch of text, and where it begins in its source."""


class _Text:
    """Text that is put together, with its anchors."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.anchors: list[tuple[int, int]] = []
        self._length = 0
        self._next = -1
        """Where in the source the next character stands if it just runs on."""

    def add(self, text: str, at: int) -> None:
        """Add text that begins at `at` in the source, and runs on from there."""
        if at != self._next:
            self.anchors.append((self._length, at))
        self.parts.append(text)
        self._length += len(text)
        self._next = at + len(text)


def collapsed(pieces: Iterable[Piece]) -> tuple[str, Anchors]:
    """Return the text of `pieces`, each stretch of space in it one space or line end.

    No space is left at its ends.
    """
    made = _Text()
    gap = -1
    breaks = 0
    for text, at in pieces:
        for match in _PART.finditer(text):
            if match[1] is None:
                gap = at + match.start() if gap < 0 else gap
                breaks += match[0].count(BREAK)
                continue
            if gap >= 0 and made.parts:
                made.add("\n" * breaks or " ", gap)
            made.add(match[1], at + match.start())
            gap, breaks = -1, 0
    return "".join(made.parts), tuple(made.anchors)


def preformatted(pieces: Iterable[Piece]) -> tuple[str, Anchors]:
    r"""Return the text of `pieces` with all its space, but for line ends at its ends.

    >>> preformatted([("\r\na  b\r\n", 5)])
    ('a  b', ((0, 7),))
    """
    made = _Text()
    for text, at in pieces:
        for match in _LINE.finditer(text):
            line = "\n" if match[0][0] in "\r\0" else match[0]
            made.add(line, at + match.start())
    text = "".join(made.parts)
    lead = len(text) - len(text.lstrip("\n"))
    text = text.strip("\n")
    inside = [each for each in made.anchors if lead < each[0] < lead + len(text)]
    before = [each for each in made.anchors if each[0] <= lead]
    if not text:
        return "", ()
    first = before[-1]
    anchors = [(lead, first[1] + lead - first[0]), *inside]
    return text, tuple((begun - lead, at) for begun, at in anchors)
