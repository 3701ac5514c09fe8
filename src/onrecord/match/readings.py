"""What a word of a quotation may be in the record, where the record lacks it as it is.

A scan or a typist takes one letter for another, loses the space between two words, or
leaves one inside a word. The record's own words say which of that may have happened.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.match.vocabulary import Vocabulary

Count = Callable[[str], int]
"""How often the record has a word."""

_RARE = 5
"""A word that stands no oftener in the record may be a slip in the record itself."""
_MOST = 3
"""How many readings of one kind are followed up."""
_SHORTEST = 3


class Reading(NamedTuple):
    """Some words of the record instead of `length` words of the quotation."""

    at: int
    length: int
    forms: tuple[str, ...]


def readings(
    forms: Sequence[str], vocabulary: Vocabulary, count: Count
) -> Iterator[Reading]:
    """Yield other readings of the words that the record hardly has."""
    odd = [count(form) <= _RARE for form in forms]
    for at, form in enumerate(forms):
        if not odd[at] or form.isdigit():
            continue
        for alike in _oftenest(vocabulary.near(form), count):
            yield Reading(at, 1, (alike,))
        for parts in _parted(form, count):
            yield Reading(at, 1, parts)
    for at, pair in enumerate(pairwise(forms)):
        joined = "".join(pair)
        if (odd[at] or odd[at + 1]) and count(joined) > _RARE:
            yield Reading(at, 2, (joined,))


def length(forms: Sequence[str], count: Count) -> int:
    """Return how many words these are, where some have run into the next one."""
    return sum(
        2 if not count(form) and _parted(form, count, 0) else 1 for form in forms
    )


def _oftenest(forms: Sequence[str], count: Count) -> list[str]:
    counted = sorted(((count(form), form) for form in forms), reverse=True)
    return [form for often, form in counted[:_MOST] if often > _RARE]


def _parted(form: str, count: Count, rare: int = _RARE) -> list[tuple[str, str]]:
    """Return the ways to cut a form into two words of the record, the best first.

    Both stand there oftener than `rare`.
    """
    if len(form) < _SHORTEST:
        return []
    cuts = ((form[:at], form[at:]) for at in range(1, len(form)))
    counted = sorted(
        ((min(count(left), count(right)), left, right) for left, right in cuts),
        reverse=True,
    )
    return [(left, right) for often, left, right in counted[:_MOST] if often > rare]
