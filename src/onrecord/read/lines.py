"""From letters with places to the lines of a page, in the order of reading."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, starmap
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.model.layout import CERTAIN, FULL
from onrecord.read.glyphs import Glyphs
from onrecord.read.order import rows
from onrecord.read.sheet import Boxes, Codes, Line, Sheet, Source

_SPACES = (0x20, 0xA0)
_APART = 1.5
"""How wide a gap parts a line into pieces, in heights of a letter."""
_RIGHT_TO_LEFT = (0x590, 0x8FF)
_TELLING = 3
"""Letters by which the direction of a line can be told."""

Numbers = npt.NDArray[np.int64]


class _Runs(NamedTuple):
    """Runs of ink: which letters of the page, and which line of the file each is in."""

    letters: Numbers
    line: Numbers


def sheet(found: Glyphs, *, aspect: float) -> Sheet:
    """Return the page of these letters; `aspect` is its height by its width."""
    ink = _ink(found)
    if not len(ink.letters):
        return _joined(found.codes, found.boxes, [])
    turns = _turns(found, ink, aspect)
    turn = int(np.bincount(turns[ink.line]).argmax())
    upright = _turned(found.boxes, turn)
    shape = aspect if turn % 2 == 0 else 1 / aspect
    pieces = list(_pieces(upright, ink, shape))
    others = _turned_otherwise(found, pieces, turns != turn)
    mine = [each for each in pieces if each not in others] if others else pieces
    ordered = [*rows(mine, aspect=shape), *([each] for each in others)]
    return _joined(found.codes, found.boxes, ordered)


def _ink(found: Glyphs) -> _Runs:
    """Return the letters that are printed and no blanks, with their lines."""
    sizes = found.stops - found.starts
    line = np.repeat(np.arange(len(sizes)), sizes)
    before = np.repeat(np.cumsum(sizes) - sizes, sizes)
    letters = np.repeat(found.starts, sizes) + np.arange(len(line)) - before
    printed = found.boxes[letters, 0] < found.boxes[letters, 2]
    codes = found.codes[letters]
    printed &= (codes != _SPACES[0]) & (codes != _SPACES[1])
    return _Runs(letters[printed], line[printed])


def _turns(found: Glyphs, ink: _Runs, aspect: float) -> Numbers:
    """Return by how many quarters, clockwise, each line of the file is turned."""
    count = len(found.starts)
    first = np.searchsorted(ink.line, np.arange(count), "left")
    after = np.searchsorted(ink.line, np.arange(count), "right")
    turns = np.zeros(count, np.int64)
    telling = np.flatnonzero(after - first >= _TELLING)
    if not len(telling):
        return turns
    one, other = (
        found.boxes[ink.letters[at]].astype(np.int64)
        for at in (first[telling], after[telling] - 1)
    )
    across = other[:, 0] + other[:, 2] - one[:, 0] - one[:, 2]
    down = (other[:, 1] + other[:, 3] - one[:, 1] - one[:, 3]) * aspect
    codes = found.codes[ink.letters[first[telling]]]
    backwards = (codes >= _RIGHT_TO_LEFT[0]) & (codes <= _RIGHT_TO_LEFT[1])
    upright = np.where((across < 0) & ~backwards, 2, 0)
    turns[telling] = np.where(
        np.abs(across) >= np.abs(down), upright, np.where(down > 0, 1, 3)
    )
    return turns


def _turned(boxes: Boxes, turn: int) -> Boxes:
    """Return places on a page that is turned so that its text stands upright."""
    left, top, right, bottom = boxes.T
    match turn:
        case 1:
            sides = (top, FULL - right, bottom, FULL - left)
        case 2:
            sides = (FULL - right, FULL - bottom, FULL - left, FULL - top)
        case 3:
            sides = (FULL - bottom, left, FULL - top, right)
        case _:
            return boxes
    return np.stack(sides, axis=1).astype(np.uint16)


def _pieces(boxes: Boxes, ink: _Runs, aspect: float) -> Iterator[Line]:
    """Cut the lines of the file where a wide gap is."""
    placed = boxes[ink.letters].astype(np.int64)
    gap = np.maximum(placed[1:, 0] - placed[:-1, 2], placed[:-1, 0] - placed[1:, 2])
    height = np.maximum(placed[1:, 3] - placed[1:, 1], 1)
    cut = (gap > _APART * height * aspect) | (ink.line[1:] != ink.line[:-1])
    first = np.concatenate(([0], np.flatnonzero(cut) + 1))
    last = np.concatenate((first[1:], [len(placed)])) - 1
    least = np.minimum.reduceat(placed[:, :2], first)
    most = np.maximum.reduceat(placed[:, 2:], first)
    table = np.column_stack((ink.letters[first], ink.letters[last] + 1, least, most))
    yield from starmap(Line, table.tolist())


def _turned_otherwise(
    found: Glyphs, pieces: Iterable[Line], turned: npt.NDArray[np.bool_]
) -> list[Line]:
    """Return the pieces of the lines that run another way than the page."""
    if not turned.any():
        return []
    lines = np.searchsorted(found.starts, [each.start for each in pieces], "right")
    return [
        each for each, at in zip(pieces, lines - 1, strict=True) if bool(turned[at])
    ]


def _joined(codes: Codes, boxes: Boxes, ordered: Iterable[list[Line]]) -> Sheet:
    """Make one line of the pieces of each row.

    Pieces that do not follow one another in the file are copied behind the letters of
    the page, a blank between them.
    """
    lines: list[Line] = []
    copied: list[Numbers] = []
    end, blank = len(codes), len(codes)
    for row in ordered:
        start, stop = row[0].start, row[-1].stop
        if any(one.stop != other.start for one, other in pairwise(row)):
            parts = [part for each in row for part in (_range(each), np.array([blank]))]
            copied.append(np.concatenate(parts[:-1]))
            start, stop = end, end + len(copied[-1])
            end = stop
        lines.append(_around(row, start, stop))
    more = np.concatenate([np.zeros(0, np.int64), *copied])
    all_codes = np.append(codes, np.uint32(_SPACES[0]))
    all_boxes = np.vstack((boxes, np.zeros((1, 4), np.uint16)))
    which = np.concatenate((np.arange(len(codes)), more))
    return Sheet(
        Source.LAYER,
        all_codes[which],
        all_boxes[which],
        np.full(len(which), CERTAIN, np.uint8),
        tuple(lines),
    )


def _range(piece: Line) -> Numbers:
    return np.arange(piece.start, piece.stop)


def _around(row: list[Line], start: int, stop: int) -> Line:
    return Line(
        start,
        stop,
        min(each.left for each in row),
        min(each.top for each in row),
        max(each.right for each in row),
        max(each.bottom for each in row),
    )
