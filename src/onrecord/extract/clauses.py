"""The reporter's words as tokens."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.data import rows
from onrecord.model.document import Span
from onrecord.text.sentences import is_abbreviation

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.&/‐-][^\W_]+)*(?:(?<=s)[’'](?=\s))?|\S"
)
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
_PLAIN = frozenset(
    {"has", "have", "had", "will", "would", "did", "does", "do", "could", "should"}
)
_SHORTENED = frozenset({"ca", "could", "did", "do", "does", "is", "are", "was", "were"})
AUXILIARIES = (
    BE
    | _PLAIN
    | {"can", "cannot"}
    | {
        f"{stem}n{mark}t"
        for stem in _SHORTENED | {"has", "have", "had", "wo", "would", "should"}
        for mark in "'’"
    }
)


class Token(NamedTuple):
    """A word or a sign of the reporter's."""

    text: str
    start: int
    end: int

    @property
    def form(self) -> str:
        """The word without its capital."""
        return self.text.casefold()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the words and signs between two positions.

    A full stop is one token with the abbreviation or initial before it.

    >>> [token.text for token in tokens("Gen. J. Poe’s aide said,", 0, 24)]
    ['Gen.', 'J.', 'Poe’s', 'aide', 'said', ',']
    """
    return tuple(_tokens(text, start, end))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    at = start
    while found := _TOKEN.search(text, at, end):
        at = found.end()
        if text[at : at + 1] == "." and at < end and found.group()[-1].isalnum():
            following = text[at + 1 : at + 3].lstrip()[:1]
            at += is_abbreviation(found.group(), following)
        yield Token(text[found.start() : at], found.start(), at)


def may_attribute(form: str) -> bool:
    """Tell whether a word is a form of a verb that attributes, with an ending.

    >>> may_attribute("said"), may_attribute("sang")
    (True, False)
    """
    return form in _forms()


@cache
def _forms() -> frozenset[str]:
    return frozenset(
        form for forms, *_ in rows("cue_verbs") for form in forms.split()[1:]
    )


def span(clause: Sequence[Token]) -> Span:
    """Return the stretch of text that the tokens take."""
    return Span(clause[0].start, clause[-1].end)
