"""Pictures of pages: scans. Without recognition nothing is known of their words."""

from collections.abc import Iterator

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.described import origin
from onrecord.read.paged import REMEDY, Paper
from onrecord.read.sheet import Source, empty
from onrecord.read.sniff import media_type


def read(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Document | Problem]:
    """Raise `ReadError`: its text is to be recognised, which the desk sees to."""
    del options
    raise ReadError(f"is a {_kind(data, name)} image without text", REMEDY)


def paper(data: bytes, *, name: str, frames: int) -> Paper:
    """Return a file of so many pictures, all of them still to be recognised."""
    source = origin(
        data, name=name, media_type=media_type(data, name=name), reader="ocr"
    )
    return Paper(source, (empty(Source.PICTURE),) * frames)


def _kind(data: bytes, name: str) -> str:
    return media_type(data, name=name).rpartition("/")[2].upper()
