"""The letters of a PDF page with their places, as PDFium has them.

PDFium adds signs of its own: spaces and line ends that nothing prints, and a mark where
a word is parted at a line end. They keep no place; the mark becomes the hyphen that is
printed there. A ligature becomes its letters, which share its place.
"""

import unicodedata
from collections import deque
from collections.abc import Callable
from ctypes import CFUNCTYPE, byref, c_int, c_uint, c_void_p, cast
from functools import cache
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.model.layout import FULL
from onrecord.read.sheet import Boxes, Codes

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_HYPHENS = (0x02, 0xFFFE)
"""What PDFium puts where a word is parted at a line end."""
_LINE_ENDS = (0x0A, 0x0D)
_SPACE, _HYPHEN, _DELETE, _UNKNOWN = 0x20, 0x2D, 0x7F, 0xFFFD
_SURROGATES = (0xD800, 0xDFFF)
_HIGHEST = 0x10FFFF
_LIGATURES = (0xFB00, 0xFB06)
_TALLEST = 4
"""How many times the common height a box may have before it is not believed."""


Placed = npt.NDArray[np.float32]


class Glyphs(NamedTuple):
    """The letters of a page in the order of the file, line ends among them."""

    codes: Codes
    boxes: Boxes
    starts: npt.NDArray[np.int64]
    """Where PDFium begins a line."""
    stops: npt.NDArray[np.int64]


def glyphs(page: "PdfPage", layer: "PdfTextPage") -> Glyphs:
    """Return the letters of a page; `layer` is its open text page."""
    codes, placed = _taken(layer)
    codes, placed = _spelled_out(codes, placed)
    is_hyphen = (codes == _HYPHENS[0]) | (codes == _HYPHENS[1])
    is_end = (codes == _LINE_ENDS[0]) | (codes == _LINE_ENDS[1])
    codes = _cleaned(np.where(is_hyphen, _HYPHEN, codes))
    borders = np.flatnonzero(is_end | is_hyphen)
    starts = np.concatenate(([0], borders + 1))
    stops = np.concatenate((borders + is_hyphen[borders], [len(codes)]))
    keep = starts < stops
    return Glyphs(codes, _on_page(page, placed), starts[keep], stops[keep])


def _taken(layer: "PdfTextPage") -> tuple[Codes, Placed]:
    """Ask for each code point and its box: left, top, right, bottom, in points."""
    import pypdfium2.raw as pdfium  # ruff: ignore[import-outside-top-level] - slow, seldom needed

    count = max(pdfium.FPDFText_CountChars(layer.raw), 0)
    handle = cast(layer.raw, c_void_p).value
    code_of, box_of = _functions()
    codes = np.fromiter(
        map(code_of, repeat(handle), range(count)), dtype=np.uint32, count=count
    )
    placed = np.zeros((count, 4), np.float32)
    first, size = placed.ctypes.data, placed.strides[0]
    places = accumulate(repeat(size, count - 1), initial=first) if count else ()
    deque(map(box_of, repeat(handle), range(count), places), maxlen=0)
    for at in np.flatnonzero(_is_doubtful(placed)).tolist():
        left, bottom, right, top = layer.get_charbox(at)
        placed[at] = left, top, right, bottom
    return codes, placed


def _is_doubtful(placed: Placed) -> npt.NDArray[np.bool_]:
    """Tell boxes of absurd height, which some fonts declare, and broken ones."""
    heights = np.abs(placed[:, 1] - placed[:, 3])
    real = heights[heights > 0]
    common = float(np.median(real)) if len(real) else 0.0
    absurd: npt.NDArray[np.bool_] = heights > _TALLEST * common
    broken: npt.NDArray[np.bool_] = ~np.isfinite(placed.sum(axis=1))
    return absurd | broken


@cache
def _functions() -> tuple[Callable[..., int], ...]:
    """Return two functions of PDFium without the checks of each argument.

    They are called for every letter; the checks would take most of the time.
    """
    import pypdfium2.raw as pdfium  # ruff: ignore[import-outside-top-level] - as above

    code = CFUNCTYPE(c_uint, c_void_p, c_int)
    box = CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)
    return (
        code(cast(pdfium.FPDFText_GetUnicode, c_void_p).value or 0),
        box(cast(pdfium.FPDFText_GetLooseCharBox, c_void_p).value or 0),
    )


def _spelled_out(codes: Codes, placed: Placed) -> tuple[Codes, Placed]:
    """Write each ligature as its letters, side by side in its place."""
    found = np.flatnonzero((codes >= _LIGATURES[0]) & (codes <= _LIGATURES[1]))
    for at in reversed(found.tolist()):
        letters = unicodedata.normalize("NFKC", chr(codes[at]))
        left, top, right, bottom = placed[at]
        edges = np.linspace(left, right, len(letters) + 1, dtype=np.float32)
        boxes = [(edges[n], top, edges[n + 1], bottom) for n in range(len(letters))]
        codes = np.concatenate(
            (codes[:at], [ord(each) for each in letters], codes[at + 1 :])
        ).astype(np.uint32)
        placed = np.concatenate((placed[:at], boxes, placed[at + 1 :]))
    return codes, placed.astype(np.float32)


def _cleaned(codes: Codes) -> Codes:
    """Replace what no text may hold: control characters and halves of pairs."""
    broken = (codes >= _SURROGATES[0]) & (codes <= _SURROGATES[1])
    broken |= codes > _HIGHEST
    blank = (codes < _SPACE) | (codes == _DELETE)
    return np.where(broken, _UNKNOWN, np.where(blank, _SPACE, codes)).astype(np.uint32)


def _on_page(page: "PdfPage", placed: Placed) -> Boxes:
    """Turn points of the file into shares of the page as it is shown."""
    width, height = page.get_size()
    (x0, y0), (x1, y1), (x2, y2) = (
        _shown(page, *at) for at in ((0, 0), (width, 0), (0, height))
    )
    turn = np.array(
        [
            [(x1 - x0) / max(width, 1), (y1 - y0) / max(width, 1)],
            [(x2 - x0) / max(height, 1), (y2 - y0) / max(height, 1)],
        ],
        np.float32,
    )
    one = placed[:, :2] @ turn + (x0, y0)
    other = placed[:, 2:] @ turn + (x0, y0)
    boxes = np.hstack((np.minimum(one, other), np.maximum(one, other)))
    whole: Boxes = np.clip(np.nan_to_num(np.rint(boxes)), 0, FULL).astype(np.uint16)
    flat = placed[:, 0] == placed[:, 2]  # of no width: PDFium's own signs
    whole[flat] = 0
    return whole


def _shown(page: "PdfPage", x: float, y: float) -> tuple[int, int]:
    import pypdfium2.raw as pdfium  # ruff: ignore[import-outside-top-level] - as above

    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(
        page.raw, 0, 0, FULL, FULL, 0, x, y, byref(across), byref(down)
    )
    return across.value, down.value
