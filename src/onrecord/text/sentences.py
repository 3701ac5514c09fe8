"""Where sentences end, by punctuation and a table of abbreviations.

A full stop after an abbreviation or an initial ends no sentence unless a blank line
follows: a sentence too long does less harm here than one cut at "Mr.".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.data import rows
from onrecord.model.alignment import Word
from onrecord.model.document import Span
from onrecord.text.months import month_number

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘„«([¿¡—–- "
_BOUNDARY = re.compile(
    rf"(?<![.!?…])(?P<marks>[.!?…]++)(?P<closers>[{_CLOSERS}]*+)(?P<gap>\s++)"
    r"|(?P<blank>\n[ \t\r]*+\n\s*+)"
)
_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n")
_TAIL = re.compile(
    rf"[,;:]*(?P<marks>[.!?…]++)(?P<closers>[{_CLOSERS}]*+)(?P<gap>\s*+)"
)
_LONGEST_TOKEN = 40
_LIST_NUMBER_DIGITS = 2


class _Stop(NamedTuple):
    """A mark that may end a sentence, and what stands on both sides of it."""

    printed: str
    marks: str
    following: str
    """The first character of the next word, or nothing."""
    opens_line: bool
    """Whether the token is the first of its line."""


def sentence_spans(
    text: str, start: int = 0, end: int | None = None
) -> tuple[Span, ...]:
    r"""Return the sentences of `text` between two positions, without outer space.

    >>> text = "Mr. Roe agreed. Did he sign?\n\nHe did"
    >>> [span.of(text) for span in sentence_spans(text)]
    ['Mr. Roe agreed.', 'Did he sign?', 'He did']
    """
    return tuple(_spans(text, start, len(text) if end is None else end))


def ends_sentence(word: Word, following: Word | None) -> bool:
    """Tell whether a sentence ends between `word` and the word that follows it.

    >>> from onrecord.text.words import words
    >>> text = words("Gen. Poe left. He was late")
    >>> [ends_sentence(*pair) for pair in zip(text, text[1:])]
    [False, False, True, False, False]
    """
    if _BLANK_LINE.search(word.tail):
        return True
    found = _TAIL.match(word.tail)
    if following is None:
        return found is not None or word.text.endswith(".")
    if not found or not found["gap"] or _is_day(word, following):
        return False
    opening = (word.tail[found.end() :] + following.text).lstrip(_OPENERS)
    return _ends(_Stop(word.text, found["marks"], opening[:1], opens_line=False))


def _is_day(word: Word, following: Word) -> bool:
    """Tell whether a number with a full stop is the day of a month: *25. Februar*."""
    short = word.form.isdecimal() and len(word.form) <= _LIST_NUMBER_DIGITS
    return short and month_number(following.text) > 0


def is_abbreviation(printed: str, following: str) -> bool:
    """Tell whether the full stop after `printed` belongs to it.

    `following` is the first character of the next word.

    >>> is_abbreviation("Gen", "R"), is_abbreviation("no", "T")
    (True, False)
    >>> is_abbreviation("No", "5"), is_abbreviation("J", "R")
    (True, True)
    """
    if len(printed) == 1 and printed.isupper():
        return printed != "I"
    if "." in printed.strip("."):
        return True
    condition = _abbreviations().get(printed.rstrip(".").lower())
    return condition == "always" or (condition == "number" and following.isdigit())


def _spans(text: str, start: int, end: int) -> Iterator[Span]:
    opened = start
    for found in _BOUNDARY.finditer(text, start, end):
        if found["blank"] is None and not _ends_at(text, start, found, end):
            continue
        closed = found.start() if found["blank"] else found.start("gap")
        yield from _stripped(text, opened, closed)
        opened = found.end()
    yield from _stripped(text, opened, end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if bare := piece.strip():
        before = len(piece) - len(piece.lstrip())
        yield Span(start + before, start + before + len(bare))


def _ends_at(text: str, start: int, found: re.Match[str], end: int) -> bool:
    if _BLANK_LINE.search(found["gap"]):
        return True
    before = text[max(start, found.start() - _LONGEST_TOKEN) : found.start()]
    lines = before.rpartition("\n")
    pieces = lines[2].split()
    after = text[found.end() : min(end, found.end() + 4)].lstrip(_OPENERS)
    opens_line = bool(lines[1] or found.start() - start < _LONGEST_TOKEN)
    alone = opens_line and len(pieces) == 1
    last = "".join(pieces[-1:])
    return _ends(_Stop(last, found["marks"], after[:1], opens_line=alone))


def _ends(stop: _Stop) -> bool:
    if stop.following.islower():
        return False
    if stop.marks != ".":
        return True
    word = stop.printed.lstrip(_OPENERS)
    numbered = word.isdigit() and len(word) <= _LIST_NUMBER_DIGITS
    if stop.opens_line and numbered:
        return False
    return not is_abbreviation(word, stop.following)


@cache
def _abbreviations() -> dict[str, str]:
    return {form: condition for form, condition, _ in rows("abbreviations")}
