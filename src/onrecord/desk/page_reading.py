"""A process that recognises pages for another one: a page in, its words out."""

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from onrecord.desk import plugins
from onrecord.desk.memory import bounded
from onrecord.desk.process import serve
from onrecord.errors import ReadError
from onrecord.model.reading import Options
from onrecord.read.recognised import is_empty, sheet
from onrecord.read.render import page_picture
from onrecord.read.sheet import Sheet, Source, empty
from onrecord.store.folder import read_bytes

_DPI = 300
_DOT = 12
"""Bytes that recognition takes for each dot of a picture."""


class Wanted(NamedTuple):
    """A page to recognise."""

    place: Path | bytes
    """Where the bytes of its file lie, or they themselves."""
    is_pdf: bool
    at: int
    """Counted from 0."""
    options: Options


def answers(wanted: Wanted) -> Iterator[Sheet | ReadError]:
    """Yield the page, or why it could not be recognised."""
    try:
        with bounded(wanted.options.max_memory):
            yield _recognised(wanted)
    except ReadError as error:
        yield error
    except MemoryError:
        yield wanted.options.too_large()


def _recognised(wanted: Wanted) -> Sheet:
    engine = plugins.load("recogniser", "ocr")
    data = _content(wanted.place, wanted.options)
    if wanted.is_pdf:
        most = wanted.options.max_memory * 1e6 / _DOT
        picture = page_picture(data, wanted.at, dpi=_DPI, most=most)
    else:
        picture = engine.picture(data, wanted.at, wanted.options)
    if is_empty(picture):
        return empty(Source.BLANK)
    seen = engine.recognised(picture, wanted.options.lang)
    return sheet(seen, width=picture.width, height=picture.height)


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
