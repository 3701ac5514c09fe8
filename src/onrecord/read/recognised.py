"""What was recognised on the picture of a page, as a page like any other."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from onrecord.model.layout import FULL
from onrecord.model.picture import Picture
from onrecord.read.sheet import Line, Sheet, Source, empty

INK = 0.001
"""The share of dark dots below which a picture is an empty page."""
_DARK = 128


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


def is_empty(picture: Picture) -> bool:
    """Tell whether next to nothing on the picture is dark."""
    dots = np.frombuffer(picture.dots, np.uint8)
    return not len(dots) or float((dots < _DARK).mean()) < INK


def sheet(seen: Iterable[Seen], *, width: int, height: int) -> Sheet:
    """Return the page with these words, on a picture of so many dots.

    The letters of a word share its box: recognition places words.
    """
    lines = [list(words) for _, words in groupby(seen, key=lambda each: each.line)]
    if not lines:
        return empty(Source.RECOGNISED)
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
    return Sheet(
        Source.RECOGNISED,
        np.array(codes, np.uint32),
        places,
        np.array(sure, np.uint8),
        tuple(placed),
    )


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
