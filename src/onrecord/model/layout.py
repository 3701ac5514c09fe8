"""Where the letters of a page stand on it.

A place is a share of the page as a reader sees it, upright, from its upper left
corner: it holds for a page of any size, in points or in dots, and on any picture of it.
"""

import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, repeat
from operator import and_, sub
from typing import NamedTuple

FULL = 65535
"""The width and the height of a page, in the units in which places are kept."""
CERTAIN = 100
"""How sure letters are that were not recognised but stand in the file: per cent."""

_FAST = 1
_REMEMBERED = 32
"""Pages."""
_LARGEST = 0.5
"""The share of a page that one line may take; beyond it the place is not believed."""


class Box(NamedTuple):
    """A rectangle on a page, each side as a share of the page, 0 to 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of the code points of a page, side by side in five rows.

    A code point that the reader put in, and that is nowhere on the page (most spaces,
    every line end), has a box without width.
    """

    left: Sequence[int]
    top: Sequence[int]
    right: Sequence[int]
    bottom: Sequence[int]
    sure: Sequence[int]
    """How sure the recognition was, 0 to 100."""

    def is_printed(self, at: int) -> bool:
        """Tell whether the code point stands on the page."""
        return self.left[at] < self.right[at]

    def around(self, start: int, stop: int, *, page: int) -> Box | None:
        """Return the box around what is printed of a line; `None` if nothing is.

        >>> layout = Layout([0, 9, 9], [5, 5, 0], [9, 20, 9], [8, 9, 0], [100] * 3)
        >>> layout.around(0, 3, page=1) == Box(1, 0, 5 / FULL, 20 / FULL, 9 / FULL)
        True
        """
        printed = [at for at in range(start, stop) if self.is_printed(at)]
        if not printed:
            return None
        box = Box(
            page,
            min(self.left[at] for at in printed) / FULL,
            min(self.top[at] for at in printed) / FULL,
            max(self.right[at] for at in printed) / FULL,
            max(self.bottom[at] for at in printed) / FULL,
        )
        area = (box.right - box.left) * (box.bottom - box.top)
        return box if area < _LARGEST else None


def packed(rows: Sequence[Sequence[int]], sure: bytes) -> bytes:
    """Return four rows of places and one of sureness in few bytes.

    >>> layout = unpacked(packed([[7, 9], [5, 5], [9, 12], [8, 8]], bytes([100, 91])))
    >>> list(layout.right), list(layout.sure)
    ([9, 12], [100, 91])
    """
    parts = b"".join(_steps(row) for row in rows)
    return zlib.compress(parts + sure, _FAST)


@lru_cache(maxsize=_REMEMBERED)
def unpacked(kept: bytes) -> Layout:
    """Return what was packed."""
    whole = zlib.decompress(kept)
    count = len(whole) // 9
    rows = [_summed(whole[2 * n * count : 2 * (n + 1) * count]) for n in range(4)]
    left, top, right, bottom = rows
    return Layout(left, top, right, bottom, whole[8 * count :])


def lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    r"""Yield the borders of each line, or part of one, between two positions.

    >>> list(lines("one\ntwo\n\nsix", 1, 11))
    [(1, 3), (4, 7), (9, 11)]
    """
    at = start
    while at < stop:
        found = text.find("\n", at, stop)
        end = stop if found < 0 else found
        if end > at:
            yield at, end
        at = end + 1


def _steps(row: Sequence[int]) -> bytes:
    """Return each number less the one before: lines of letters repeat themselves."""
    before = (0, *row[:-1])
    steps = array("H", map(and_, map(sub, row, before), repeat(FULL)))
    if sys.byteorder == "big":
        steps.byteswap()
    return steps.tobytes()


def _summed(kept: bytes) -> Sequence[int]:
    steps = array("H", kept)
    if sys.byteorder == "big":
        steps.byteswap()
    return array("H", map(and_, accumulate(steps), repeat(FULL)))
