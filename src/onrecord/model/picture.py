"""A picture of a page."""

from typing import NamedTuple


class Picture(NamedTuple):
    """Shades of grey: a byte a dot, row by row from the top."""

    width: int
    """Dots, and likewise the height."""
    height: int
    dots: bytes
