"""A process for pages: one is asked for, and its words or its picture come out."""

import os
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path

from onrecord.desk import plugins
from onrecord.desk.memory import bounded
from onrecord.desk.pages import Shown, Wanted
from onrecord.desk.process import serve
from onrecord.errors import ReadError
from onrecord.model.picture import Picture
from onrecord.model.reading import Options
from onrecord.read.png import png, reduced
from onrecord.read.recognised import is_empty, sheet, upright
from onrecord.read.render import page_picture
from onrecord.read.sheet import Sheet, Source, empty
from onrecord.store.folder import read_bytes

_DPI = 300
_SHOWN_DPI = 110
_MOST_ACROSS = 1100
_MOST_SHOWN = 3e6
"""Dots of a page as it is shown."""
_DOT = 12
"""Bytes that recognition takes for each dot of a picture."""


def answers(wanted: Wanted) -> Iterator[Sheet | Shown | ReadError]:
    """Yield the page, or why it could not be recognised."""
    try:
        with bounded(wanted.options.max_memory):
            yield _shown(wanted) if wanted.show else _recognised(wanted)
    except ReadError as error:
        yield error
    except MemoryError:
        yield wanted.options.too_large()


def _recognised(wanted: Wanted) -> Sheet:
    engine = plugins.load("recogniser", "ocr")
    most = wanted.options.max_memory * 1e6 / _DOT
    picture = _picture(wanted, dpi=_DPI, most=most)
    if is_empty(picture):
        return empty(Source.BLANK)
    read = partial(engine.recognised, lang=wanted.options.lang)
    return sheet(upright(read, picture), width=picture.width, height=picture.height)


def _shown(wanted: Wanted) -> Shown:
    whole = _picture(wanted, dpi=_SHOWN_DPI, most=_MOST_SHOWN)
    picture = reduced(whole, width=_MOST_ACROSS)
    return Shown(png(picture), picture.width, picture.height)


def _picture(wanted: Wanted, *, dpi: float, most: float) -> Picture:
    data = _content(wanted.place, wanted.options)
    if wanted.is_pdf:
        return page_picture(data, wanted.at, dpi=dpi, most=most)
    engine = plugins.load("recogniser", "ocr")
    picture: Picture = engine.picture(data, wanted.at, wanted.options)
    return picture


@lru_cache(maxsize=1)
def _content(place: Path | bytes, options: Options) -> bytes:
    """Return the bytes of a file, those of the last one without reading it again."""
    if isinstance(place, bytes):
        return place
    return read_bytes(place, most=options.most_bytes)


if __name__ == "__main__":
    # One thread a process: many processes with many threads each wait for one another.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    serve(answers)
