"""The files that are damaged: those of the tests, small PDFs, and small pictures."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

from tests.read.papers import drawn, joined, pdf, pictures

FILES = Path(__file__).parents[1] / "tests" / "read" / "files"
_WORDS = "HALE: No."
_SIZE = (90, 24)
"""Dots, and points of a page that is a picture: so small, it is read in a moment."""
_TALK = "HALE: We will not sell.\nQ: Why?\nHALE: Ask the council."


class Source(NamedTuple):
    """A good file."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """Its format, by its name."""
        return self.name.rpartition(".")[2]


def sources() -> list[Source]:
    """Return every file to be damaged."""
    files = [Source(path.name, path.read_bytes()) for path in sorted(FILES.iterdir())]
    return [*files, *_papers(), *_pictures()]


def _papers() -> Iterator[Source]:
    scan = pictures((*_SIZE, _written().tobytes()), page=_SIZE)
    yield Source("two.pdf", pdf(_TALK, "Two.", info={"Title": "Two"}))
    yield Source("turned.pdf", drawn((60, 780, "First."), (60, 760, "So."), rotate=90))
    yield Source("scan.pdf", scan)
    yield Source("mixed.pdf", joined(pdf(_TALK), scan))


def _pictures() -> Iterator[Source]:
    shown = _written()
    clear = shown.convert("P")
    clear.info["transparency"] = 255
    upside = Image.Exif()
    upside[0x0112] = 3  # the orientation: it is to be shown the other way up
    yield _saved("grey.png", shown)
    yield _saved("clear.png", clear)
    yield _saved("faint.png", shown.convert("I;16"))
    yield _saved("colours.jpg", shown.convert("RGB"), exif=upside.tobytes())
    yield _saved("printed.jpg", shown.convert("CMYK"))
    yield _saved("fax.tif", shown.convert("1"), compression="group4")
    pages = {"save_all": True, "append_images": [shown.rotate(180), shown]}
    yield _saved("pages.tif", shown, compression="tiff_lzw", **pages)


def _written() -> Image.Image:
    image = Image.new("L", _SIZE, 255)
    ImageDraw.Draw(image).text((6, 6), _WORDS, fill=0)
    return image


def _saved(name: str, image: Image.Image, **how: object) -> Source:
    made = io.BytesIO()
    image.save(made, {"png": "PNG", "jpg": "JPEG", "tif": "TIFF"}[name[-3:]], **how)
    return Source(name, made.getvalue())
