"""In which order the pieces of a page are read.

Pieces are what stands on one line without a wide gap. Two columns of running text are
read one after the other; the cells of a table, which are narrow, are read row by row.
What stands across both columns parts them. Text that runs another way than most of the
page (a stamp along the margin) comes last.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from onrecord.read.sheet import Line

_GUTTER = 0.6
"""The least width of the space between columns, in heights of a line."""
_WIDE = 0.55
"""What takes more of the width of the text stands across the columns."""
_PROSE = 12
"""The least width of a column of running text, in heights of a line."""
_ROWS = 3
"""The fewest lines of a column."""
_BESIDE = 0.5
"""How much of the lower of two columns must have the other one beside it."""


def rows(pieces: Sequence[Line], *, aspect: float) -> Iterator[list[Line]]:
    """Yield the lines of a page, each as its pieces, in the order of reading.

    `aspect` is the height of the page by its width.
    """
    gutter = _gutter(pieces, aspect)
    if gutter is None:
        yield from _downwards(pieces)
        return
    for band in _bands(pieces, gutter):
        left = [each for each in band if each.right <= gutter]
        right = [each for each in band if each.left >= gutter]
        if left and right:
            yield from rows(left, aspect=aspect)
            yield from rows(right, aspect=aspect)
        else:
            yield from _downwards(band)


def _gutter(pieces: Sequence[Line], aspect: float) -> int | None:
    """Return where the space between two columns of running text is, if anywhere."""
    if len(pieces) < 2 * _ROWS:
        return None
    height = median(each.height for each in pieces) * aspect
    across = max(p.right for p in pieces) - min(p.left for p in pieces)
    narrow = [each for each in pieces if each.right - each.left <= _WIDE * across]
    for low, high in _gaps(narrow):
        if high - low >= _GUTTER * height:
            middle = (low + high) // 2
            left = [each for each in narrow if each.right <= middle]
            right = [each for each in narrow if each.left >= middle]
            if _stand_side_by_side(left, right, height):
                return middle
    return None


def _gaps(pieces: Iterable[Line]) -> Iterator[tuple[int, int]]:
    """Yield the stretches across the page in which no piece stands."""
    end: int | None = None
    for piece in sorted(pieces, key=lambda each: each.left):
        if end is not None and piece.left > end:
            yield end, piece.left
        end = max(end or 0, piece.right)


def _stand_side_by_side(
    left: Sequence[Line], right: Sequence[Line], height: float
) -> bool:
    if min(len(left), len(right)) < _ROWS:
        return False
    if min(_width(left), _width(right)) < _PROSE * height:
        return False
    (top, end), (other_top, other_end) = _extent(left), _extent(right)
    beside = min(end, other_end) - max(top, other_top)
    return beside >= _BESIDE * min(end - top, other_end - other_top)


def _width(side: Sequence[Line]) -> float:
    return median(each.right - each.left for each in side)


def _extent(side: Sequence[Line]) -> tuple[int, int]:
    return min(each.top for each in side), max(each.bottom for each in side)


def _bands(pieces: Sequence[Line], gutter: int) -> Iterator[list[Line]]:
    """Part the page where something stands across the columns, from the top down."""
    crossing = [p for p in pieces if p.left < gutter < p.right]
    edges = sorted((each.top + each.bottom) / 2 for each in crossing)
    beside = [p for p in pieces if not p.left < gutter < p.right]
    for low, high in pairwise([float("-inf"), *edges, float("inf")]):
        yield [p for p in beside if low <= (p.top + p.bottom) / 2 < high]
        yield [p for p in crossing if (p.top + p.bottom) / 2 == high]


def _downwards(pieces: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield pieces row by row."""
    row: list[Line] = []
    for piece in sorted(pieces, key=lambda each: (each.top + each.bottom, each.start)):
        if row and not _on_one_row(row[0], piece):
            yield _across(row)
            row = []
        row.append(piece)
    if row:
        yield _across(row)


def _on_one_row(one: Line, other: Line) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return 2 * shared > min(one.height, other.height)


def _across(row: list[Line]) -> list[Line]:
    """Order the pieces of a row: as the file has them if they follow one another.

    So a line of Hebrew or Arabic stays as it is read.
    """
    in_file = sorted(row)
    runs_on = all(one.stop + 1 >= other.start - 1 for one, other in pairwise(in_file))
    return in_file if runs_on else sorted(row, key=lambda each: each.left)
