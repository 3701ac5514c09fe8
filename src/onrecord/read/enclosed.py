"""A file that lies in another one, to be read by the reader of its own kind."""

from typing import NamedTuple


class Enclosed(NamedTuple):
    """The bytes of such a file, and what is known of it."""

    data: bytes
    name: str
    """As the file around it calls it: `minutes.docx`, an address, a number."""
    media_type: str = ""
    """As the file around it says; it is believed only where the bytes tell nothing."""
    title: str | None = None
