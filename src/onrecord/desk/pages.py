"""What is asked of a process for pages, and what it answers besides their words."""

from pathlib import Path
from typing import NamedTuple

from onrecord.model.reading import Options

MODULE = "onrecord.desk.page_reading"
"""The process."""


class Shown(NamedTuple):
    """A page as it is shown."""

    png: bytes
    width: int
    """Dots, and likewise the height."""
    height: int


class Wanted(NamedTuple):
    """A page to recognise, or to show."""

    place: Path | bytes
    """Where the bytes of its file lie, or they themselves."""
    is_pdf: bool
    at: int
    """Counted from 0."""
    options: Options
    show: bool = False
