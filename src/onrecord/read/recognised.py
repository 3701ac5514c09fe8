"""What was recognised on the picture of a page, as a page like any other.

A page that lies on its side or stands on its head is turned before it is read, and the
places of its words are turned back: they are those on the picture as it was given.
Which way it lies is told by the recognition itself: which way its words run, and how
sure it is of them. Letters upside down are read as well, but as others, and unsurely.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from onrecord.model.layout import FULL
from onrecord.model.picture import Picture
from onrecord.read.sheet import Boxes, Line, Sheet, Source, empty

INK = 0.001
"""The share of dark dots below which a picture is an empty page."""
_DARK = 128
_UNSURE = 60
"""Per cent: a page that is read less surely may stand on its head."""
_ALIKE = 5
"""Per cent: two readings that differ by less are as sure as each other."""


class Seen(NamedTuple):
    """A word that was recognised: in which line, where, and how sure."""

    line: int
    """Words with one number in a row are a line."""
    text: str
    left: int
    top: int
    right: int
    bottom: int
    """Dots from the upper left corner, and likewise the others."""
    sure: float
    """0 to 100."""
    runs_down: bool = False
    """Whether its letters stand below one another, on a page that lies on its side."""


class Reading(NamedTuple):
    """The words on a picture that was turned before it was read."""

    seen: tuple[Seen, ...]
    turns: int
    """By how many quarters, clockwise; the places are those after that."""

    @property
    def sure(self) -> float:
        """How sure its letters are in the mean, 0 to 100."""
        letters = sum(len(word.text) for word in self.seen)
        return sum(len(word.text) * word.sure for word in self.seen) / max(letters, 1)

    @property
    def runs_down(self) -> bool:
        """Whether most of its words run down the picture."""
        return 2 * sum(word.runs_down for word in self.seen) > len(self.seen)


def upright(read: Callable[[Picture], Iterable[Seen]], picture: Picture) -> Reading:
    """Return the words on a picture, read by `read` the right way up.

    Text that is printed in columns from the top down stays as it is: lying on its side
    it is read less surely.
    """

    def turned_by(turns: int) -> Reading:
        return Reading(tuple(read(turned(picture, turns))), turns)

    best = turned_by(0)
    if best.runs_down and (level := turned_by(3)).sure > best.sure - _ALIKE:
        best = level
    if best.seen and best.sure < _UNSURE:
        other = turned_by((best.turns + 2) % 4)
        best = other if other.sure > best.sure + _ALIKE else best
    return best


def turned(picture: Picture, turns: int) -> Picture:
    r"""Return a picture turned clockwise by so many quarters.

    >>> turned(Picture(2, 1, b"ab"), 1), turned(Picture(2, 1, b"ab"), 2)
    (Picture(width=1, height=2, dots=b'ab'), Picture(width=2, height=1, dots=b'ba'))
    """
    if not turns:
        return picture
    dots = np.frombuffer(picture.dots, np.uint8)
    rows = np.rot90(dots.reshape(picture.height, picture.width), -turns)
    return Picture(rows.shape[1], rows.shape[0], rows.tobytes())


def is_empty(picture: Picture) -> bool:
    """Tell whether next to nothing on the picture is dark."""
    dots = np.frombuffer(picture.dots, np.uint8)
    return not len(dots) or float((dots < _DARK).mean()) < INK


def sheet(reading: Reading, *, width: int, height: int) -> Sheet:
    """Return the page with these words, on a picture of so many dots.

    The letters of a word share its box: recognition places words. Boxes are those on
    the picture as it is, lines stand as they do on the one that was read.
    """
    found = groupby(reading.seen, key=lambda each: each.line)
    lines = [list(words) for _, words in found]
    if not lines:
        return empty(Source.RECOGNISED)
    if reading.turns % 2:
        width, height = height, width
    scale = np.array([FULL / width, FULL / height] * 2)
    codes: list[int] = []
    boxes: list[Sequence[float]] = []
    sure: list[int] = []
    placed: list[Line] = []
    for words in lines:
        start = len(codes)
        for word in words:
            if len(codes) > start:
                codes.append(ord(" "))
                boxes.append((0, 0, 0, 0))
                sure.append(0)
            codes += map(ord, word.text)
            boxes += _letters(word)
            sure += [round(min(max(word.sure, 0), 100))] * len(word.text)
        placed.append(_line(start, len(codes), words, scale))
    places = np.clip(np.rint(np.array(boxes) * scale), 0, FULL).astype(np.uint16)
    places = _turned_back(places, reading.turns)
    return Sheet(
        Source.RECOGNISED,
        np.array(codes, np.uint32),
        places,
        np.array(sure, np.uint8),
        tuple(placed),
    )


def _turned_back(boxes: Boxes, turns: int) -> Boxes:
    """Turn boxes anticlockwise, with the page; what has no width keeps no place."""
    for _ in range(turns):
        left, top, right, bottom = boxes.T
        boxes = np.stack((top, FULL - right, bottom, FULL - left), axis=1)
        boxes[left == right] = 0
    return boxes


def _letters(word: Seen) -> list[Sequence[float]]:
    """Part the box of a word among its letters, evenly."""
    count = len(word.text)
    step = (word.right - word.left) / count
    return [
        (word.left + n * step, word.top, word.left + (n + 1) * step, word.bottom)
        for n in range(count)
    ]


def _line(
    start: int,
    stop: int,
    words: Sequence[Seen],
    scale: "np.ndarray[tuple[int], np.dtype[np.float64]]",
) -> Line:
    sides = np.array(
        [
            min(word.left for word in words),
            min(word.top for word in words),
            max(word.right for word in words),
            max(word.bottom for word in words),
        ]
    )
    left, top, right, bottom = np.rint(sides * scale).astype(int).tolist()
    return Line(start, stop, left, top, right, bottom)
