"""Text from pictures, by Tesseract; and pictures from files, by Pillow.

Tesseract comes with `pip install 'onrecord[ocr]'`, the data of a language from the
system: `apt-get install tesseract-ocr-deu`.
"""

import io
import os
import struct
import warnings
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import tesserocr
from PIL import Image, ImageOps

from onrecord.errors import ReadError
from onrecord.model.picture import Picture
from onrecord.model.reading import Options
from onrecord.read.recognised import Seen

_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
_PLAIN_DPI = 300
_FAINT = "I;16"
_COMPLAINTS = (
    *(OSError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError),
    *(ValueError, struct.error),
)
"""What Pillow raises on files that break the rules of their format."""


def require(lang: str) -> None:
    """Raise `ReadError` with the remedy where a language cannot be recognised."""
    known = _languages()
    missing = [each for each in lang.split("+") if each not in known]
    if missing:
        names = " ".join(f"tesseract-ocr-{each.replace('_', '-')}" for each in missing)
        reason = f"cannot be recognised: Tesseract has no data for {lang!r}"
        hint = f"apt-get install {names}, or name their folder in TESSDATA_PREFIX"
        raise ReadError(reason, hint)


def frames(data: bytes, options: Options) -> int:
    """Return how many pages a picture file has; most have one."""
    with _opened(data, options) as image:
        count: int = getattr(image, "n_frames", 1)
    options.admit_pages(count)
    return count


def picture(data: bytes, at: int, options: Options) -> Picture:
    """Return page `at` of a picture file, upright, in shades of grey."""
    with _opened(data, options) as image:
        image.seek(at)
        options.admit_picture(*image.size)
        grey = _grey(ImageOps.exif_transpose(image))
        return Picture(grey.width, grey.height, grey.tobytes())


def recognised(shown: Picture, lang: str) -> Iterator[Seen]:
    """Yield the words on a picture, line by line, in the order of reading."""
    engine = _engine(lang)
    engine.SetImageBytes(shown.dots, shown.width, shown.height, 1, shown.width)
    engine.SetSourceResolution(_PLAIN_DPI)
    engine.Recognize()
    line = 0
    found = engine.GetIterator()
    if found is None:
        return
    level = tesserocr.RIL
    for word in tesserocr.iterate_level(found, level.WORD):
        if word.IsAtBeginningOf(level.TEXTLINE):
            line += 1
        box = word.BoundingBox(level.WORD)
        text = "" if word.Empty(level.WORD) else word.GetUTF8Text(level.WORD).strip()
        if box and text:
            left, top, right, bottom = box
            sure = word.Confidence(level.WORD)
            _, direction, *_ = word.Orientation()
            runs_down = direction == tesserocr.WritingDirection.TOP_TO_BOTTOM
            yield Seen(line, text, left, top, right, bottom, sure, runs_down)
    engine.Clear()


@contextmanager
def _opened(data: bytes, options: Options) -> Generator[Image.Image, None, None]:
    """Open a picture, its size looked at before its dots are.

    What Pillow complains of meanwhile is a `ReadError`; what it merely warns of is not
    for a terminal.
    """
    Image.MAX_IMAGE_PIXELS = None  # our own limit, which can be set, holds instead
    kinds = ("PNG", "JPEG", "TIFF")
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(data), formats=kinds) as image,
        ):
            options.admit_picture(*image.size)
            yield image
    except _COMPLAINTS as error:
        reason = "is a damaged or cut-off picture"
        raise ReadError(reason, "fetch or scan it again") from error


def _grey(image: Image.Image) -> Image.Image:
    """Return shades of grey; what is transparent is white paper."""
    if image.mode.startswith(_FAINT):  # sixteen bits a dot
        return image.point(lambda value: value / 256).convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image.convert("RGBA")).convert("L")
    return image.convert("L")


@cache
def _engine(lang: str) -> "tesserocr.PyTessBaseAPI":
    return tesserocr.PyTessBaseAPI(path=_folder(), lang=lang, psm=tesserocr.PSM.AUTO)


@cache
def _folder() -> str:
    """Return the folder of the language data."""
    named = os.environ.get("TESSDATA_PREFIX", "")
    found = (
        each
        for each in (named, *_FOLDERS)
        if each and any(Path(each).glob("*.traineddata"))
    )
    return next(found, _FOLDERS[0])


@cache
def _languages() -> frozenset[str]:
    return frozenset(path.stem for path in Path(_folder()).glob("*.traineddata"))
