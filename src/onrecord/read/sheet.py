"""A page as it is read: its letters, where they stand, and its lines in order."""

import io
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from itertools import starmap
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
"""Code points."""
Boxes = npt.NDArray[np.uint16]
"""A row a code point: left, top, right, bottom, in units of `model.layout.FULL`."""
Sure = npt.NDArray[np.uint8]
"""How sure the recognition of each code point was, 0 to 100."""


class Source(StrEnum):
    """Where the letters of a page come from."""

    LAYER = "layer"
    """From the text layer of the file."""
    RECOGNISED = "recognised"
    """From its picture."""
    PICTURE = "picture"
    """Nowhere yet: it is a picture that was not recognised."""
    BLANK = "blank"
    """Nowhere: nothing is on it."""


class Line(NamedTuple):
    """A line of a page: which of its code points, and the box around them."""

    start: int
    stop: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """From top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, its lines in the order in which they are read."""

    source: Source
    codes: Codes
    boxes: Boxes
    sure: Sure
    lines: tuple[Line, ...]

    @property
    def printed(self) -> npt.NDArray[np.bool_]:
        """Which code points stand on the page."""
        shown: npt.NDArray[np.bool_] = self.boxes[:, 0] < self.boxes[:, 2]
        return shown

    def text(self, line: Line) -> str:
        """Return the words of a line."""
        return decoded(self.codes[line.start : line.stop])


def decoded(codes: Codes) -> str:
    """Return code points as a string."""
    return codes.astype("<u4").tobytes().decode("utf-32-le")


def empty(source: Source) -> Sheet:
    """Return a page without letters."""
    return Sheet(
        source,
        np.zeros(0, np.uint32),
        np.zeros((0, 4), np.uint16),
        np.zeros(0, np.uint8),
        (),
    )


def kept(sheet: Sheet) -> bytes:
    """Return a page as bytes."""
    packed = io.BytesIO()
    np.savez_compressed(
        packed,
        source=np.array(sheet.source.value),
        codes=sheet.codes,
        boxes=sheet.boxes,
        sure=sheet.sure,
        lines=np.array(sheet.lines, np.int64).reshape(-1, len(Line._fields)),
    )
    return packed.getvalue()


def found(packed: bytes) -> Sheet | None:
    """Return the page that was kept; `None` where the bytes are damaged."""
    try:
        with np.load(io.BytesIO(packed), allow_pickle=False) as parts:
            lines = tuple(starmap(Line, parts["lines"].tolist()))
            source = Source(str(parts["source"]))
            return Sheet(source, parts["codes"], parts["boxes"], parts["sure"], lines)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
