"""A page of the record as a drawing: its picture, the passage, the differing words."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.model.alignment import Edit, Passage
from onrecord.model.layout import Box
from onrecord.model.view import View

Viewer = Callable[[Passage, Iterable[Edit]], tuple[View, ...]]
"""Shows a passage on its pages; the edits are those that refer to it."""

_AROUND = 0.07
"""The share of a page that is shown above and below a passage."""
_PADDING = 0.004
_NEAR = 0.03
"""The share of a page between two lines of one region."""


class Figure(NamedTuple):
    """What a template draws."""

    view: View
    part: str
    """The part of the page around the passage, as an SVG view box."""
    whole: str
    region: str
    """The passage, one region, as an SVG path."""
    marks: tuple[str, ...]
    """Each line of differing words, as an SVG path."""


def figures(views: Iterable[View]) -> tuple[Figure, ...]:
    """Return the drawings of a passage, one for each of its pages."""
    return tuple(_figure(view) for view in views)


def source(view: View) -> str:
    """Return the picture as an address that needs no request."""
    return "data:image/png;base64," + b64encode(view.picture).decode()


def no_view(_passage: Passage, _edits: Iterable[Edit]) -> tuple[View, ...]:
    """Show nothing."""
    return ()


def _figure(view: View) -> Figure:
    top = max(min(box.top for box in view.region) - _AROUND, 0.0)
    bottom = min(max(box.bottom for box in view.region) + _AROUND, 1.0)
    low, high = round(top * view.height), round(bottom * view.height)
    return Figure(
        view,
        f"0 {low} {view.width} {high - low}",
        f"0 0 {view.width} {view.height}",
        " ".join(_outline(box, view) for box in _merged(view.region)),
        tuple(_outline(box, view) for box in view.marks),
    )


def _merged(lines: Sequence[Box]) -> Iterator[Box]:
    """Let each line reach down to the next, so that there is one region."""
    for line, below in pairwise(lines):
        near = line.bottom - _PADDING < below.top < line.bottom + _NEAR
        yield line._replace(bottom=below.top - _PADDING) if near else line
    yield from lines[-1:]


def _outline(box: Box, view: View) -> str:
    left, right = ((box.left - _PADDING), (box.right + _PADDING))
    top, bottom = (box.top - _PADDING / 2, box.bottom + _PADDING / 2)
    x0, x1 = (round(side * view.width, 1) for side in (left, right))
    y0, y1 = (round(side * view.height, 1) for side in (top, bottom))
    return f"M{x0} {y0}H{x1}V{y1}H{x0}Z"
