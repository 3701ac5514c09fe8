"""Plain text, unaltered: line ends and all, but for a byte order mark."""

from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.decoding import decode
from onrecord.read.described import described, origin


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read a text; raises `ReadError` where the bytes are none."""
    del options  # its size is that of the file
    text, notes = decode(data)
    source = origin(data, name=name, media_type="text/plain", reader="plain")
    return described(Document(name, text, source, notes=notes))
