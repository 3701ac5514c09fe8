"""What shows the words of a passage on a page of its document."""

from typing import NamedTuple

from onrecord.model.layout import Box


class View(NamedTuple):
    """A page as a picture, and where on it the words stand."""

    id: str
    """The same for every view of one page."""
    page: int
    picture: bytes
    """PNG."""
    width: int
    """Dots, and likewise the height."""
    height: int
    region: tuple[Box, ...]
    """Of the passage, a box a line."""
    marks: tuple[Box, ...]
    """Of the words that the report has not, or not so."""
