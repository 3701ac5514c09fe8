"""What comes again on every page and is no part of the text: heads, feet, numbers.

Only lines at the edge of a page are taken for such, and only where they come again at
the same height; and the page marks that telegrams have in the middle of their text,
with the markings beside them. A line that may be text stays text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.data import entries
from onrecord.model.layout import FULL
from onrecord.read.sheet import Line, Sheet

_EDGE = 0.15
"""The share of a page at its top, and at its foot, where heads and feet stand."""
_OUTERMOST = 4
"""Lines at either edge of a page that may be heads or feet."""
_SAME_HEIGHT = 0.012 * FULL
_OFTEN = 3
_SHORT = 120
"""Code points. Longer lines are never taken for a head."""
_ROMAN = r"[ivxlc]+"

Place = tuple[int, int]
"""The number of a page, counted from 0, and of a line of it."""


class _Edge(NamedTuple):
    """A line at the edge of a page."""

    place: Place
    line: Line
    text: str


def set_aside(sheets: Sequence[Sheet]) -> frozenset[Place]:
    """Return which lines are no part of the text, by page and line."""
    edges = [each for page, sheet in enumerate(sheets) for each in _edges(page, sheet)]
    heads = _without_copies(_heads(edges, len(sheets)), sheets)
    return frozenset({*heads, *_numbers(edges), *_marks(sheets)})


def _without_copies(found: Iterable[Place], sheets: Sequence[Sheet]) -> Iterator[Place]:
    """Leave out pages that would be heads for the most part: one scanned twice."""
    by_page: dict[int, list[Place]] = defaultdict(list)
    for place in found:
        by_page[place[0]].append(place)
    for page, places in by_page.items():
        if 2 * len(places) <= len(sheets[page].lines) or len(places) == 1:
            yield from places


def _edges(page: int, sheet: Sheet) -> Iterator[_Edge]:
    high, low = _EDGE * FULL, (1 - _EDGE) * FULL
    by_height = sorted(range(len(sheet.lines)), key=lambda at: sheet.lines[at].top)
    outermost = {*by_height[:_OUTERMOST], *by_height[-_OUTERMOST:]}
    for at in sorted(outermost):
        line = sheet.lines[at]
        if (line.bottom <= high or line.top >= low) and line.stop - line.start < _SHORT:
            yield _Edge((page, at), line, " ".join(sheet.text(line).split()))


def _heads(edges: Sequence[_Edge], pages: int) -> Iterator[Place]:
    """Find lines that are alike but for their digits, at one height of several pages.

    On two pages that are all there are, and otherwise on three or more.
    """
    alike: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        alike[re.sub(r"\d+", "#", edge.text.casefold())].append(edge)
    for group in alike.values():
        for edge in group:
            level = {
                other.place[0]
                for other in group
                if abs(other.line.top - edge.line.top) <= _SAME_HEIGHT
            }
            if len(level) >= min(_OFTEN, max(pages, 2)):
                yield edge.place


def _numbers(edges: Sequence[_Edge]) -> Iterator[Place]:
    """Find page numbers: lines of nothing else, that count as the pages do."""
    counted: dict[int, list[Place]] = defaultdict(list)
    for edge in edges:
        number = _number(edge.text)
        if number is not None:
            counted[number - edge.place[0]].append(edge.place)
    for places in counted.values():
        if len({page for page, _ in places}) > 1:
            yield from places


def _number(text: str) -> int | None:
    match = _page_number().fullmatch(text.casefold())
    if not match:
        return None
    return int(match["digits"]) if match["digits"] else _roman(match["roman"])


def _roman(text: str) -> int:
    """Return the value of a Roman number in small letters.

    >>> _roman("xiv"), _roman("iii")
    (14, 3)
    """
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[each] for each in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)


@cache
def _page_number() -> re.Pattern[str]:
    words = "|".join(map(re.escape, entries("page_number_words")))
    beside = rf"(?:(?:{words})\b\.?)?"
    return re.compile(
        rf"\W*{beside}\W*(?:(?P<digits>\d{{1,4}})|(?P<roman>{_ROMAN}))"
        rf"(?:\W*(?:{words}|/)\W*\d{{1,4}})?\W*"
    )


def _marks(sheets: Sequence[Sheet]) -> Iterator[Place]:
    """Find the page marks of a telegram, `PAGE 02 …`, after the first one.

    They come with the markings (`SECRET`) that stand directly above and below.
    """
    lines = [
        ((page, at), sheet.text(line).strip())
        for page, sheet in enumerate(sheets)
        for at, line in enumerate(sheet.lines)
    ]
    found = [
        (at, int(match[1]))
        for at, (_, text) in enumerate(lines)
        if (match := re.match(r"PAGE (\d{1,3})(?= |$)", text))
    ]
    for (_, before), (at, number) in pairwise(found):
        if number in {before + 1, 1}:
            yield lines[at][0]
            yield from (lines[each][0] for each in _markings_beside(lines, at))


def _markings_beside(lines: Sequence[tuple[Place, str]], at: int) -> Iterator[int]:
    for step in (-1, 1):
        beside = at + step
        while 0 <= beside < len(lines) and _is_marking(lines[beside][1]):
            yield beside
            beside += step


def _is_marking(text: str) -> bool:
    return text.lower().strip(" .*") in entries("marking_lines")
