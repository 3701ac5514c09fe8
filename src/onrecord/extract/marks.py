"""Quotation marks, paired: which mark opens, and which one closes it.

All national customs are read: “ ” " " ‘ ’ ' ' « » » « „ “ „ ” ‚ ‘ ‹ › ” ” '' ''.
Apostrophes and signs for inches or minutes are no marks. One pass over a paragraph
with a stack; a mark that nothing closes is dropped, so that a stray one never takes
in what follows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.extract.clauses import may_attribute
from onrecord.model.document import Span

_CLOSERS = {
    "“": ("”", '"', "“"),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''",),
    "„": ("“", "”", '"'),
    "‟": ("”",),
    "«": ("»",),
    "»": ("«", "»"),
    "‚": ("‘", "’"),
    "‘": ("’", "'"),
    "'": ("'", "’"),
    "‹": ("›",),
    "›": ("‹",),
    "”": ("”",),
}
SINGLE = frozenset("‘'‚‹›")
"""Marks of inner quotations in most customs, and of outer ones in some."""
_MARK = re.compile(r"(?<=\S)'(?=''(?!'))|''|``|[“”\"«»„‟‚‘’'‹›]")
_MEASURE = re.compile(r"\d\s?['’′]\s?\d{1,2}\Z|\d[½¼¾]\Z")
_ELISIONS = frozenset({"n", "em", "tis", "twas", "til", "till", "cause", "bout"})
_LETTERS = re.compile(r"[^\W\d_]+")
_FRESH = "([{—–-/“„«‘\"'¿¡>*_"
_ONLY_OPENING = frozenset({"“", "„", "‟", "«", "``"})
_SPACED = "«‹"
"""French custom sets a space after these."""
_PLURAL = re.compile(r"\s[a-z]")
_BEFORE_QUOTATION = ":,.!?"
_INNER = frozenset("[(‘'…$£€")
_LAST_WORD = re.compile(r"\w+\Z")
_LOOK_BACK = 30
_DEEPEST = 5
_NEAR = 300


class Sign(NamedTuple):
    """A mark of the text, and which of its two works it may do here."""

    text: str
    start: int
    end: int
    opens: bool
    closes: bool
    doubtful: bool = False
    """Whether it may be the apostrophe of a plural: the workers’ pay."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark and the one that closes it, if any does."""

    opening: Sign
    closing: Sign | None


def pairs(text: str, start: int, end: int) -> tuple[Pair, ...]:
    """Return the outermost pairs of marks between two positions, in order.

    >>> text = "“We don’t call it ‘reform’,” he said at the workers’ hall."
    >>> [text[p.opening.end : p.closing.start] for p in pairs(text, 0, len(text))]
    ['We don’t call it ‘reform’,']
    """
    found, unclosed = _matched(_signs(text, Span(start, end)))
    left = _left_open(text, start, unclosed)
    outermost: list[Pair] = []
    reached = start
    for pair in sorted(found, key=lambda pair: pair.opening.start):
        if pair.closing and pair.opening.start >= reached:
            outermost.append(pair)
            reached = pair.closing.end
    if left is None:
        return tuple(outermost)
    inner = [pair for pair in outermost if pair.opening.start > left.start]
    if any(pair.opening.text not in SINGLE for pair in inner):
        return tuple(outermost)
    return (*outermost[: len(outermost) - len(inner)], Pair(left, None))


def _left_open(text: str, start: int, unclosed: Sequence[Sign]) -> Sign | None:
    """Return the last mark that nothing closes, if it seems meant to open."""
    double = [sign for sign in unclosed if sign.text not in SINGLE]
    if not double:
        return None
    last = double[-1]
    lead = text[max(start, last.start - _LOOK_BACK) : last.start].rstrip()
    word = _LAST_WORD.search(lead)
    cue = word is not None and may_attribute(word.group())
    meant = not lead or lead[-1] in _BEFORE_QUOTATION or cue
    begins = (
        text[last.end : last.end + 1].isalnum()
        or text[last.end : last.end + 1] in _INNER
    )
    return last if meant and begins else None


def _matched(signs: Sequence[Sign]) -> tuple[list[Pair], list[Sign]]:
    open_signs: list[Sign] = []
    found: list[Pair] = []
    for at, sign in enumerate(signs):
        depth = _depth(open_signs, sign, signs[at + 1 : at + 2])
        if depth:
            found.append(Pair(open_signs[-depth], sign))
            del open_signs[-depth:]
        elif sign.opens:
            open_signs.append(sign)
    return found, open_signs


def _depth(open_signs: Sequence[Sign], sign: Sign, following: Sequence[Sign]) -> int:
    """Return how deep in the stack the sign closes a mark; 0 if it closes none."""
    if not sign.closes:
        return 0
    for depth, opened in enumerate(reversed(open_signs[-_DEEPEST:]), start=1):
        if sign.text in _CLOSERS[opened.text]:
            return 0 if _is_possessive(sign, following, opened) else depth
    return 0


def _is_possessive(sign: Sign, following: Sequence[Sign], opened: Sign) -> bool:
    """Tell whether the next mark closes better: ‘the workers’ pay is low’."""
    if not sign.doubtful or sign.text not in "’'" or not following:
        return False
    rival = following[0]
    near = rival.start - sign.end < _NEAR
    closes = rival.closes and not rival.opens and rival.text in _CLOSERS[opened.text]
    return near and closes


def _signs(text: str, within: Span) -> tuple[Sign, ...]:
    found = (
        _sign(text, within, Span(*match.span()))
        for match in _MARK.finditer(text, *within)
    )
    return tuple(sign for sign in found if sign.opens or sign.closes)


def _sign(text: str, within: Span, place: Span) -> Sign:
    mark = place.of(text)
    before = text[place.start - 1] if place.start > within.start else " "
    after = text[place.end] if place.end < within.end else " "
    return Sign(
        mark,
        *place,
        opens=not _pads(mark, after) and _opens(text, mark, place, before),
        closes=_closes(text, mark, place, before, after),
        doubtful=before == "s" and bool(_PLURAL.match(text, place.end)),
    )


def _pads(mark: str, after: str) -> bool:
    """Tell whether the white space after the mark keeps it from opening."""
    return after.isspace() and mark not in _SPACED


def _opens(text: str, mark: str, place: Span, before: str) -> bool:
    if mark == "’":
        return False
    if mark in _ONLY_OPENING:
        return not before.isalnum() or mark == "“"
    if not (before.isspace() or before in _FRESH):
        return False
    if mark not in SINGLE:
        return True
    word = _LETTERS.match(text, place.end)
    elided = word is not None and word.group().casefold() in _ELISIONS
    is_year = text[place.end : place.end + 1].isdigit()
    return not is_year and not (elided and mark == "'")


def _closes(text: str, mark: str, place: Span, before: str, after: str) -> bool:
    if mark in SINGLE or mark == "’":
        return not before.isspace() and not after.isalnum()
    if mark in {'"', "“", "''"}:
        lead = text[max(0, place.start - 6) : place.start]
        measure = mark == '"' and bool(_MEASURE.search(lead))
        return not measure and not (before.isspace() and after.isalnum())
    return True
