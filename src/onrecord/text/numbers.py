"""Numbers, however they are written: 15, fifteen, $1.5 billion, 25 per cent.

A number is read from the words that make it up: its value, and its unit where that is
a share, money, or a place in an order. "One" is a number only where it counts (one
million, one of them), since elsewhere it is mostly a pronoun.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import starmap, zip_longest

from onrecord.data import rows
from onrecord.model.alignment import Word
from onrecord.text.amounts import CENTURY, CLOCK, HALF_A_DAY, HOUR, Amount, Number
from onrecord.text.clock import time_at
from onrecord.text.numerals import numeral
from onrecord.text.spelled import Numeral, form_at, runs_on
from onrecord.text.units import (
    is_measure,
    rate_at,
    sign_units,
    symbols,
    unit_at,
)

_DASHES = re.compile(r"\s*[-‐‑–—]\s*")
_GLUED = re.compile(r"(\d+)([^\W\d_]+)")
_HUNDRED = 100
_MINUSES = frozenset("-−")
_SHARE = "share"
_CENTURIES = (1700, 1800, 1900, 2000)
"""Of which a decade may be named alone: the nineties."""
_MILLION = 1_000_000


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
    return _all_same(numbers(recorded), numbers(quoted)) or _all_same(
        numbers_with_ones(recorded), numbers_with_ones(quoted)
    )


def numbers_with_ones(words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers in `words`, every "one" among them.

    >>> from onrecord.text.words import words
    >>> [str(n.value) for n in numbers_with_ones(words("one man, two dogs"))]
    ['1', '2']
    """
    return _with_shared_units(words, count_ones=True)


def _all_same(recorded: Sequence[Number], quoted: Sequence[Number]) -> bool:
    return len(recorded) == len(quoted) and all(
        starmap(Number.same, zip(recorded, quoted, strict=True))
    )


def _with_shared_units(
    words: Sequence[Word], *, count_ones: bool
) -> tuple[Number, ...]:
    """Read the numbers, and give the 5 of "5 to 10 per cent" the unit of the 10."""
    found = tuple(_numbers(words, count_ones=count_ones))
    shared: list[Number] = []
    for (start, number), following in zip_longest(found, found[1:]):
        if following and number.unit is None:
            between = words[start + len(number.words) : following[0]]
            before = form_at(words, start - 1) if start else ""
            unit = _range_unit(before, number.words[-1], between, following[1])
            shared.append(replace(number, unit=unit))
        else:
            shared.append(number)
    return tuple(shared)


def _range_unit(
    before: str, last: Word, between: Sequence[Word], right: Number
) -> str | None:
    dashed = not between and _DASHES.fullmatch(last.tail)
    joint = [word.form for word in between]
    spoken = joint in (["to"], ["or"]) or (before == "between" and joint == ["and"])
    counted = right.unit in sign_units().values() or is_measure(right.unit)
    return right.unit if (dashed or spoken) and counted else None


def _numbers(
    words: Sequence[Word], *, count_ones: bool
) -> Iterator[tuple[int, Number]]:
    at = 0
    while at < len(words):
        found = (
            _named(words, at)
            or _time(words, at)
            or _number(words, at, count_ones=count_ones)
        )
        if found:
            yield at, found
        at += len(found.words) if found else 1


def _named(words: Sequence[Word], at: int) -> Number | None:
    """Read the number in a name that bears one: World War II."""
    for phrase, value, name in _names().get(words[at].form, ()):
        run = tuple(words[at : at + len(phrase)])
        if tuple(word.form for word in run) == phrase:
            return Number(value, name, run, bare=len(run))
    return None


def _time(words: Sequence[Word], at: int) -> Number | None:
    time = time_at(words, at)
    if time is None:
        return None
    minutes = Decimal(time.minutes)
    run = tuple(words[at : time.end])
    others: list[Amount] = []
    if not time.is_sure:
        others.append(((minutes + HALF_A_DAY) % (2 * HALF_A_DAY), CLOCK))
        others += [(minutes / HOUR, None)] * (minutes % HOUR == 0)
    return Number(minutes, CLOCK, run, tuple(others), len(run))


def _number(words: Sequence[Word], at: int, *, count_ones: bool) -> Number | None:
    minus = words[at].form == "minus" and runs_on(words, at + 1)
    sign, start = _currency_sign(words, at + minus)
    read = numeral(words, start, after_sign=bool(sign))
    if read is None:
        return None
    unit, end = _unit(words, read, sign)
    value, end = _with_cents(words, read.value, unit, end)
    value = -value if minus or _has_minus(words, at) else value
    lone = words[start].form == "one" and read.end == start + 1
    counts = unit is not None and not is_measure(unit)
    if lone and not (count_ones or counts or form_at(words, read.end) == "of"):
        return None
    run = tuple(words[at:end])
    units: list[str | None] = [*(unit or "").split("|")] if unit else [None]
    amounts = tuple((value, each) for each in units)
    others = (*amounts[1:], *_other_readings(run, amounts[0], sign))
    return Number(*amounts[0], run, others, read.end - at)


def _with_cents(
    words: Sequence[Word], value: Decimal, unit: str | None, end: int
) -> tuple[Decimal, int]:
    """Add "and fifty cents" to a sum of whole dollars or euros."""
    whole = unit in {"$", "€"} and value == int(value)
    read = numeral(words, end + 1) if whole and form_at(words, end) == "and" else None
    if read is None or read.unit or read.value >= _HUNDRED:
        return value, end
    cents, after = unit_at(words, read.end)
    return (value + read.value / _HUNDRED, after) if cents == "cent" else (value, end)


def _has_minus(words: Sequence[Word], at: int) -> bool:
    """Tell whether a minus stands right before a number, and after a space."""
    tail = words[at - 1].tail if at else ""
    return tail[-1:] in _MINUSES and tail[-2:-1].isspace()


def _other_readings(
    run: Sequence[Word], amount: Amount, sign: str | None
) -> Iterator[Amount]:
    value, unit = amount
    if unit == "%":
        yield value / _HUNDRED, _SHARE
    if unit is None and 0 < value < 1 and "." not in run[0].form:
        yield value, _SHARE
    if unit == "decade" and value < CENTURY:
        yield from ((century + value, unit) for century in _CENTURIES)
    glued = _GLUED.fullmatch(run[0].form)
    if glued and unit is None and not sign and glued[2] in symbols():
        yield Decimal(glued[1]), symbols()[glued[2]]
    if unit == "metre" and run[-1].form == "m":
        yield value * _MILLION, None


def _currency_sign(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    """Return the currency that stands before a number, and where that begins."""
    place = at + (words[at].text == "US" and not words[at].tail.strip())
    sign = form_at(words, place)
    named = sign.isalpha() and not words[place].text.isupper()
    if sign in {"%", "‰"} or named or not runs_on(words, place + 1):
        return None, at
    unit = sign_units().get(sign)
    return unit, place + 1 if unit else at


def _unit(
    words: Sequence[Word], read: Numeral, sign: str | None
) -> tuple[str | None, int]:
    """Return the unit of a number that was read, and where that ends."""
    own = sign or read.unit
    if own and (sign or is_measure(own)):
        return rate_at(words, own, read.end)
    return (own, read.end) if own else unit_at(words, read.end)


@cache
def _names() -> dict[str, tuple[tuple[tuple[str, ...], Decimal, str], ...]]:
    """Return the names with a number, the longest first, by their first words."""
    found: dict[str, list[tuple[tuple[str, ...], Decimal, str]]] = {}
    for name, value, kind in rows("numbered_names"):
        phrase = tuple(name.split())
        found.setdefault(phrase[0], []).append((phrase, Decimal(value), kind))
    return {
        first: tuple(sorted(each, key=lambda entry: -len(entry[0])))
        for first, each in found.items()
    }
