"""What kind of record a text is: by the words of its heading, else by how it speaks.

A translation is called so whatever else it is: its words are nobody's own. A text that
names no kind is a transcript if it has turns, and a speech if it greets its listeners
and speaks to them; else its kind stays unknown.
"""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.data import entries, rows
from onrecord.read.dateline import is_short

_LINES = 15
_TITLE = 400
_OPENING = 1500
_CLOSING = 400
_READ = 200_000
_SIGNS = 3
"""Different signs of speech that a text must have."""
_FIRST_PERSON = 0.005
"""Share of a speech's words, outside quotation marks, that are I, we, our …"""
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{0,600}[”\"»“]")
_WORD = re.compile(r"\w+")
_ENDED = re.compile(r"(?<![ap]\.m)(?<![ap]\. m)[.?!]$")
_NUMBER = re.compile(r"(?:No\.? ?)?\d{1,4}[a-z]?\.? +(?=\D)")


def kind_by_heading(lines: Sequence[str]) -> str | None:
    """Name the kind by the words of short lines above the first paragraph.

    >>> kind_by_heading(["SECRET", "12. Memorandum of Conversation"])
    'memorandum'
    >>> kind_by_heading(["Memorandum of Conversation", "(Unofficial translation)"])
    'translation'
    """
    above = [line.casefold() for line in _title_lines(lines)]
    above = [line for line in above if _any_kind().match(line)]
    for pattern, kind in _patterns():
        if any(pattern.match(line) for line in above):
            return kind
    return None


def kind_by_words(text: str, *, has_turns: bool) -> str | None:
    """Name the kind of a text whose heading does not."""
    if has_turns:
        return "transcript"
    return "speech" if _is_spoken(text) else None


def _title_lines(lines: Sequence[str]) -> list[str]:
    """Return the short lines above the text, and the title, which may be long."""
    top = [line for line in lines[:_LINES] if line]
    title = [
        line for line in top[:1] if len(line) <= _TITLE and not _ENDED.search(line)
    ]
    return [_NUMBER.sub("", line, count=1) for line in title] + [
        _NUMBER.sub("", line, count=1) for line in top if is_short(line)
    ]


def _is_spoken(text: str) -> bool:
    """Tell whether a text greets its listeners, or speaks to them as one of them.

    What stands in quotation marks is somebody else's.
    """
    own = _QUOTED.sub(" ", text[:_READ])
    greets = _signs_in(own[:_OPENING], "opening")
    ends = _signs_in(own[-_CLOSING:], "closing")
    if greets and len(greets | ends) >= _SIGNS:
        return True
    said = greets | ends | _signs_in(own, "anywhere")
    return len(said) >= _SIGNS and _speaks_for_itself(own)


def _speaks_for_itself(own: str) -> bool:
    words = _WORD.findall(own.casefold())
    count = sum(word in _first_person() for word in words)
    return count >= _FIRST_PERSON * len(words)


def _signs_in(text: str, place: str) -> set[str]:
    squeezed = f" {' '.join(text.casefold().split())} "
    return {sign for sign in _signs(place) if sign in squeezed}


@cache
def _signs(place: str) -> tuple[str, ...]:
    return tuple(words for words, where in rows("speech_signs") if where == place)


@cache
def _first_person() -> frozenset[str]:
    return frozenset(entries("first_person"))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (_after_a_few(re.escape(words)), kind) for words, kind in rows("record_kinds")
    )


@cache
def _any_kind() -> re.Pattern[str]:
    """Match what one of the patterns matches: most lines are none."""
    return _after_a_few("|".join(re.escape(row[0]) for row in rows("record_kinds")))


def _after_a_few(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\w+ ){{0,4}}\W?(?:{words})\b")
