"""Texts as numbers, quickly: the same words that `text.words` finds, one by one.

A text is cut at white space, and each cut piece is looked up: which words it holds was
found out when the piece was first seen. So the slow part, the pattern of a word, runs
once for each different piece, and not once for each word of the record.
"""

import re
from array import array
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from onrecord.match.pieces import BLOCK, MOST, UNKNOWN, Numbers, Pieces, Rows, hashes
from onrecord.text.words import WORD, fold

_LINE_ENDS = ("-\n", "-\r\n", "‐\n", "‐\r\n")
_LINE_END = re.compile(r"\r?\n[ \t]*")
_BLANKS = str.maketrans("\r\n \t", "\ufdd0\ufdd1\ufdd2\ufdd3")
_STAND_INS = str.maketrans("\ufdd0\ufdd1\ufdd2\ufdd3", "\r\n \t")
"""Code points that no text may use (Unicode, 23.7), for blanks that stay in a piece."""
_BLANK = np.array([chr(point).isspace() for point in range(0x3002)])
"""By code point; the last blank of Unicode is U+3000."""
_AROUND_WORDS = ",.;:!?\"'()“”‘’-–—"
"""Signs that, around letters, are no part of the word."""
_UTF32 = "utf-32-le"


class Tokens:
    """Turns texts into numbers of words, and remembers the words."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._forget_pieces()

    def forms(self) -> list[str]:
        """Return every folded word seen so far; the number of the first is 1."""
        return list(self._numbers)

    def read(self, text: str, *, every: int) -> tuple[Numbers, Numbers]:
        """Return the number of each word of `text`, and where every nth word begins.

        >>> tokens = Tokens()
        >>> ids, starts = tokens.read("We will come, we will.", every=2)
        >>> ids.tolist(), starts.tolist(), tokens.forms()
        ([1, 2, 3, 1, 2], [0, 8, 17], ['we', 'will', 'come'])
        """
        blocks = _blocks(_lines_joined(text))
        if blocks is None or any(chr(point) in text for point in _STAND_INS):
            return self._read_slowly(text, every)
        parts, starts, words = [], [], 0
        for points, position in blocks:
            begins, ends = _pieces(points)
            rows = self._looked_up(points, begins, ends)
            ids, at = self._expanded(rows, begins, every, -words % every)
            parts.append(ids)
            starts.append(at + np.uint32(position))
            words += len(ids)
        return np.concatenate([_NONE, *parts]), np.concatenate([_NONE, *starts])

    def _looked_up(self, points: Numbers, begins: Rows, ends: Rows) -> Rows:
        wanted = hashes(points, begins, ends)
        rows = self._pieces.find(wanted)
        unknown = np.flatnonzero(rows == UNKNOWN)
        if not len(unknown):
            return rows
        new, where = np.unique(wanted[unknown], return_index=True)
        for at in unknown[where].tolist():
            self._learn(_decoded(points[begins[at] : ends[at]]))
        self._pieces.add(new)
        rows[unknown] = self._pieces.find(wanted[unknown])
        return rows

    def _learn(self, piece: str) -> None:
        """Find the words of a new piece: the next row of the tables."""
        bare = piece.strip(_AROUND_WORDS)
        if bare.isascii() and bare.isalpha():
            self._ids.append(self._number(bare))
            self._starts.append(piece.index(bare))
        else:
            for match in WORD.finditer(piece.translate(_STAND_INS)):
                self._ids.append(self._number(match.group()))
                self._starts.append(match.start())
        self._first.append(len(self._ids))

    def _number(self, printed: str) -> int:
        return self._numbers.setdefault(fold(printed), len(self._numbers) + 1)

    def _expanded(
        self, rows: Rows, begins: Rows, every: int, skip: int
    ) -> tuple[Numbers, Numbers]:
        """Return the words of pieces, and the beginnings of those asked for."""
        first, ids, starts = map(_view, (self._first, self._ids, self._starts))
        low = first[rows].astype(np.int64)
        counts = first[rows + 1] - low
        ends = np.cumsum(counts)
        total = int(ends[-1]) if len(ends) else 0
        place = np.arange(total) + np.repeat(low - (ends - counts), counts)
        wanted = np.arange(skip, total, every)
        inside = np.searchsorted(ends, wanted, side="right")
        found = begins[inside] + starts[place[wanted]]
        made = ids[place], found.astype(np.uint32)
        del first, ids, starts  # while they are held, nothing can be learnt
        if len(self._pieces) > MOST - BLOCK:
            self._forget_pieces()
        return made

    def _forget_pieces(self) -> None:
        self._pieces = Pieces()
        self._first, self._ids, self._starts = array("I", [0]), array("I"), array("I")

    def _read_slowly(self, text: str, every: int) -> tuple[Numbers, Numbers]:
        found = list(WORD.finditer(text))
        numbers = [self._number(match.group()) for match in found]
        starts = [match.start() for match in found[::every]]
        return np.array(numbers, dtype=np.uint32), np.array(starts, dtype=np.uint32)


_NONE = np.zeros(0, dtype=np.uint32)


def _view(held: "array[int]") -> Numbers:
    return np.frombuffer(held, dtype=np.uint32) if held else _NONE


def _lines_joined(text: str) -> str:
    """Hide the white space by which one word stands on two lines."""
    for line_end in _LINE_ENDS:
        if line_end in text:
            text = "".join(_hidden_after(text, line_end))
    return text


def _hidden_after(text: str, line_end: str) -> Iterator[str]:
    done = 0
    while (found := text.find(line_end, done)) >= 0:
        blanks = _LINE_END.match(text, found + 1)
        following = blanks.end() if blanks else found + 1
        yield text[done : found + 1]
        yield text[found + 1 : following].translate(_BLANKS)
        done = following
    yield text[done:]


def _blocks(text: str) -> list[tuple[Numbers, int]] | None:
    """Return the code points of `text` in blocks that end at white space.

    `None` if there is none to end a block at.
    """
    points = np.frombuffer(text.encode(_UTF32, "surrogatepass"), dtype=np.uint32)
    blocks, start = [], 0
    while len(points) - start > BLOCK:
        blank = np.flatnonzero(_is_blank(points[start : start + BLOCK]))
        if not len(blank):
            return None
        end = start + int(blank[-1]) + 1
        blocks.append((points[start:end], start))
        start = end
    return [*blocks, (points[start:], start)]


def _decoded(points: Numbers) -> str:
    return points.tobytes().decode(_UTF32, "surrogatepass")


def _is_blank(points: Numbers) -> npt.NDArray[np.bool_]:
    return _BLANK.take(points, mode="clip")


def _pieces(points: Numbers) -> tuple[Rows, Rows]:
    """Return where each piece between white space begins and ends."""
    inside = np.zeros(len(points) + 2, dtype=np.bool_)
    np.logical_not(_is_blank(points), out=inside[1:-1])
    borders = np.flatnonzero(inside[1:] != inside[:-1])
    return borders[::2], borders[1::2]
