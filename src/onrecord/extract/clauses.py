"""The reporter's words around a quotation, as tokens, and the cues among them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.data import entries
from onrecord.model.document import Span
from onrecord.text.sentences import is_abbreviation

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.&/‐-][^\W_]+)*(?:(?<=s)[’'](?=\s))?|\S"
)
_BREAKS = frozenset('.!?;\n“”"«»„…')
_MOST_TOKENS = 60
_REACH = 400
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
AUXILIARIES = BE | frozenset(
    {"has", "have", "had", "will", "would", "did", "does", "do", "could", "should"}
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


class Cue(NamedTuple):
    """The tokens, by index, that say someone said something."""

    first: int
    end: int
    form: str


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


def clause_after(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return what follows a quotation in its sentence, without commas at its head."""
    found: list[Token] = []
    for token in _tokens(text, start, min(end, start + _REACH)):
        if token.text in _BREAKS or len(found) == _MOST_TOKENS:
            break
        if found or token.text != ",":
            found.append(token)
    return tuple(found)


def cues(clause: Sequence[Token]) -> tuple[Cue, ...]:
    """Return the cues of a clause, in order; "was told" is none.

    >>> clause = tokens("He was told that she had shot back, adding", 0, 42)
    >>> [cue.form for cue in cues(clause)]
    ['shot back', 'adding']
    """
    return tuple(_cues(clause))


def _cues(clause: Sequence[Token]) -> Iterator[Cue]:
    at = 0
    while at < len(clause):
        length = _length(clause, at)
        if length > 1 or (length and not _is_passive(clause, at)):
            form = " ".join(token.form for token in clause[at : at + length])
            yield Cue(at, at + length, form)
        at += length or 1


def _length(clause: Sequence[Token], at: int) -> int:
    """Return how many tokens the longest cue that begins here has."""
    if clause[at].text[:1].isupper() and at:
        return 0
    for rest in _verbs().get(clause[at].form, ()):
        here = tuple(token.form for token in clause[at : at + len(rest)])
        if here == rest:
            return len(rest)
    return 0


def _is_passive(clause: Sequence[Token], at: int) -> bool:
    before = [token.form for token in clause[max(0, at - 2) : at]]
    ends = clause[at].form.endswith(("ed", "told", "said", "quoted", "written"))
    return ends and bool(BE & set(before)) and not set(before) & {"who", ","}


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the cues by their first word, the longest first."""
    phrases = sorted(
        (tuple(entry.split()) for entry in entries("speech_verbs")),
        key=len,
        reverse=True,
    )
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(found) for first, found in by_first.items()}


def span(clause: Sequence[Token]) -> Span:
    """Return the stretch of text that the tokens take."""
    return Span(clause[0].start, clause[-1].end)
