"""Numbers, however they are written: 15, fifteen, $1.5 billion, 25 per cent.

A number is read from the words that make it up: its value, and its unit where that is
a share, money, or a place in an order. "One" is a number only where it counts (one
million, one of them), since elsewhere it is mostly a pronoun.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import zip_longest

from onrecord.data import rows
from onrecord.model.alignment import Word
from onrecord.text.numerals import numeral
from onrecord.text.spelled import form_at

_DASHES = re.compile(r"\s*[-‐‑–—]\s*")


@dataclass(frozen=True, slots=True)
class Number:
    """A value as it was read, and the words it was read from."""

    value: Decimal
    unit: str | None
    """`%`, `pp` (percentage points), a currency, `ordinal`, `some` (vague: millions
    of), `decade`
    (1990s), `code` (digits that are no quantity: 1.2.3), or nothing."""
    words: tuple[Word, ...]

    @property
    def amount(self) -> tuple[Decimal, str | None]:
        """Value and unit: what is compared."""
        return self.value, self.unit


def numbers(words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers in `words`, in their order.

    >>> from onrecord.text.words import words
    >>> text = words("Two hundred and six ships, 25 per cent, cost $1.5 billion")
    >>> [(str(n.value), n.unit) for n in numbers(text)]
    [('206', None), ('25', '%'), ('1500000000.0', '$')]
    """
    return _with_shared_units(words, count_ones=False)


def same_numbers(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether both sides hold the same values and units in the same order.

    Both sides may hold none. A bare "one" is counted only if they differ without it.

    >>> from onrecord.text.words import words
    >>> same_numbers(words("fifteen"), words("15"))
    True
    >>> same_numbers(words("$1.5 billion"), words("1,500 million dollars"))
    True
    >>> same_numbers(words("15 per cent"), words("50 per cent"))
    False
    """
    return _amounts(numbers(recorded)) == _amounts(numbers(quoted)) or (
        _amounts(numbers_with_ones(recorded)) == _amounts(numbers_with_ones(quoted))
    )


def numbers_with_ones(words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers in `words`, every "one" among them.

    >>> from onrecord.text.words import words
    >>> [str(n.value) for n in numbers_with_ones(words("one man, two dogs"))]
    ['1', '2']
    """
    return _with_shared_units(words, count_ones=True)


def _amounts(found: Sequence[Number]) -> list[tuple[Decimal, str | None]]:
    return [number.amount for number in found]


def _with_shared_units(
    words: Sequence[Word], *, count_ones: bool
) -> tuple[Number, ...]:
    """Read the numbers, and give the 5 of "5 to 10 per cent" the unit of the 10."""
    found = tuple(_numbers(words, count_ones=count_ones))
    shared: list[Number] = []
    for (start, number), following in zip_longest(found, found[1:]):
        unit = number.unit
        if following and unit is None:
            between = words[start + len(number.words) : following[0]]
            unit = _range_unit(number.words[-1], between, following[1])
        shared.append(Number(number.value, unit, number.words))
    return tuple(shared)


def _range_unit(last: Word, between: Sequence[Word], right: Number) -> str | None:
    dashed = not between and _DASHES.fullmatch(last.tail)
    spoken = [word.form for word in between] in (["to"], ["or"])
    if (dashed or spoken) and right.unit in set(_units().values()):
        return right.unit
    return None


def _numbers(
    words: Sequence[Word], *, count_ones: bool
) -> Iterator[tuple[int, Number]]:
    at = 0
    while at < len(words):
        found = _number(words, at, count_ones=count_ones)
        if found:
            yield at, found
        at += len(found.words) if found else 1


def _number(words: Sequence[Word], at: int, *, count_ones: bool) -> Number | None:
    sign = _currency_sign(words, at)
    start = at + 1 if sign else at
    read = numeral(words, start, after_sign=bool(sign))
    if read is None:
        return None
    unit, end = _unit(words, read.end)
    unit = sign or unit or read.unit
    lone = words[start].form == "one" and read.end == start + 1
    if lone and not (count_ones or unit or form_at(words, read.end) == "of"):
        return None
    return Number(read.value, unit, tuple(words[at:end]))


def _currency_sign(words: Sequence[Word], at: int) -> str | None:
    sign = words[at].form
    if sign in {"%", "‰"} or sign.isalpha() or words[at].tail.strip():
        return None
    return _units().get(sign) if at + 1 < len(words) else None


def _unit(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    """Return the unit that stands at `at`, and where it ends."""
    if at and words[at - 1].tail.strip(" \t\r\n-‐‑"):
        return None, at
    first, second = form_at(words, at), form_at(words, at + 1)
    if (first, second) == ("per", "cent"):
        return "%", at + 2
    if first == "percentage" and second in {"point", "points"}:
        return "pp", at + 2
    if first == "us" and second in _units():
        return _units()[second], at + 2
    unit = _units().get(first)
    return unit, at + 1 if unit else at


@cache
def _units() -> dict[str, str]:
    return {form: unit for form, unit, *_ in rows("units")}
