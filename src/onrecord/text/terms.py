"""A text as what it speaks of: numbers, names and words of content, each with a key.

Two texts that say one thing in other words have most of their keys in common. Words of
grammar are terms too, since the polarity and the strength of a claim hang on them.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from onrecord.data import entries
from onrecord.model.alignment import Word
from onrecord.text.amounts import CENTURY, CLOCK, HALF_A_DAY, Number
from onrecord.text.names import name_words
from onrecord.text.numbers import numbers
from onrecord.text.senses import sense
from onrecord.text.units import is_measure

_LAST_CENTURY = 1900
"""Which the nineties are mostly of."""


class Kind(StrEnum):
    """What sort of term it is."""

    CONTENT = "content"
    NAME = "name"
    NUMBER = "number"
    GRAMMAR = "grammar"


class Term(NamedTuple):
    """One or more words that speak of one thing."""

    words: tuple[Word, ...]
    key: str
    """Equal for terms that may stand for each other."""
    kind: Kind

    @property
    def says(self) -> bool:
        """Whether it is more than grammar."""
        return self.kind is not Kind.GRAMMAR

    @property
    def form(self) -> str:
        """The form of its first word."""
        return self.words[0].form


def terms(words: Sequence[Word]) -> tuple[Term, ...]:
    """Return the terms of a text, in order; no word is left out.

    >>> from onrecord.text.words import words
    >>> for term in terms(words("We paid Ann Roe two million crowns")):
    ...     print(term.kind, term.key)
    grammar we
    content pay
    name ann
    name roe
    number 2000000
    content crown
    """
    return tuple(_terms(words))


def paired(
    recorded: Sequence[Term], quoted: Sequence[Term]
) -> tuple[tuple[int, int], ...]:
    """Return which terms answer each other, as indexes, in the order of `quoted`.

    Each recorded term answers one; of several, the one nearest after the last.

    >>> from onrecord.text.words import words
    >>> said, told = terms(words("We will pay Ann")), terms(words("Ann would be paid"))
    >>> paired(said, told)
    ((3, 0), (2, 3))
    """
    places: dict[str, list[int]] = {}
    for at, term in enumerate(recorded):
        if term.says:
            places.setdefault(term.key, []).append(at)
    found: list[tuple[int, int]] = []
    last = 0
    for at, term in enumerate(quoted):
        open_places = places.get(term.key, []) if term.says else []
        if open_places:
            last = min(open_places, key=lambda place: (place < last, abs(place - last)))
            open_places.remove(last)
            found.append((last, at))
    return tuple(found)


def _terms(words: Sequence[Word]) -> Iterator[Term]:
    counted = {number.words[0].start: number for number in numbers(words)}
    named = {word.start for word in name_words(words)}
    skipped_to = -1
    for word in words:
        if word.start < skipped_to:
            continue
        number = counted.get(word.start)
        if number:
            skipped_to = number.words[-1].end
            yield from _number(number)
        elif word.form in _grammar():
            yield Term((word,), word.form, Kind.GRAMMAR)
        else:
            kind = Kind.NAME if word.start in named else Kind.CONTENT
            yield Term((word,), sense(word.form), kind)


def _number(number: Number) -> Iterator[Term]:
    """Yield a number, and the measure in words of its own that it is given in."""
    value, unit = number.value, number.unit or ""
    if unit == "decade" and value < CENTURY:
        value += _LAST_CENTURY
    if unit == CLOCK:
        value %= HALF_A_DAY
    key = f"{value.normalize():f}"
    if not is_measure(unit):
        yield Term(number.words, f"{key}{unit}", Kind.NUMBER)
        return
    bare, measure = number.words[: number.bare], number.words[number.bare :]
    yield Term(bare, key, Kind.NUMBER)
    if measure:
        yield Term(measure, unit, Kind.CONTENT)


@cache
def _grammar() -> Mapping[str, None]:
    """Return the words of grammar, contractions and modal verbs among them."""
    tables = ("function_words", "negation_words", "grammar_of_claims")
    return dict.fromkeys(word for name in tables for word in entries(name))
