"""Units of numbers, however they are written: km, kilometres, per cent, km/h, 30 °C."""

from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.data import rows, table
from onrecord.model.alignment import Word
from onrecord.text.spelled import GAPS, form_at, runs_on

_LONGEST = 2
"""Words of a unit in the tables: *per cent*, *degrees Celsius*."""
_POWERS = {"square": "²", "sq": "²", "cubic": "³", "cu": "³"}
_RAISED = {"2": "²", "3": "³"}
_FOR_EACH = frozenset({"a", "an", "per"})
_DEGREE = "°"


def unit_at(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    """Return the unit that a number before `at` has, and where it ends.

    Alternatives are parted by |: *pounds* are money or a weight.

    >>> from onrecord.text.words import words
    >>> unit_at(words("80 kilometres an hour"), 1), unit_at(words("80 km/h"), 1)
    (('kilometre/hour', 4), ('kilometre/hour', 3))
    >>> unit_at(words("40 sq km"), 1), unit_at(words("ten men"), 1)
    (('kilometre²', 3), (None, 1))
    """
    unit, end = _simple(words, at)
    return rate_at(words, unit, end) if unit else (None, at)


def rate_at(words: Sequence[Word], unit: str, end: int) -> tuple[str, int]:
    """Return the unit with what it is counted for, if that follows: *a day*, */h*."""
    each, after = None, end
    if words[end - 1].tail.strip() == "/":
        each, after = _symbol(words, end)
    elif form_at(words, end) in _FOR_EACH and runs_on(words, end):
        each, after = _simple(words, end + 1)
    if not is_measure(each):
        return unit, end
    return "|".join(f"{one}/{each}" for one in unit.split("|")), after


def is_measure(unit: str | None) -> bool:
    """Tell whether a unit measures: a number may be given without it.

    >>> is_measure("kilometre/hour"), is_measure("%"), is_measure(None)
    (True, False, False)
    """
    return unit is not None and unit.split("/")[0].rstrip("²³") in _measures()


def symbol(letters: str) -> str | None:
    """Return the unit whose symbol these letters are, right after figures."""
    return symbols().get(letters) or _units().get(letters)


@cache
def symbols() -> Mapping[str, str]:
    """Return the symbols that are a unit only right after figures."""
    return table("unit_symbols")


@cache
def sign_units() -> Mapping[str, str]:
    """Return the units of shares and money, by sign and by word."""
    return table("units")


def _simple(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    """Return the unit at `at` that is counted for nothing, and where it ends."""
    if at >= len(words):
        return None, at
    if power := _POWERS.get(words[at].form):
        unit, end = _simple(words, at + 1)
        return (unit and f"{unit}{power}"), end
    gap = words[at - 1].tail.strip(GAPS)
    if gap not in {"", _DEGREE}:
        return None, at
    for length in range(_LONGEST, 0, -1):
        run = words[at : at + length]
        if any(word.tail.strip(GAPS) for word in run[:-1]):
            continue
        phrase = gap + " ".join(word.form for word in run)
        if unit := _units().get(phrase):
            return unit, at + len(run)
    return _symbol(words, at, gap)


def _symbol(words: Sequence[Word], at: int, gap: str = "") -> tuple[str | None, int]:
    """Return the unit whose symbol stands at `at`, after figures or a stroke."""
    if at >= len(words):
        return None, at
    after_figures = words[at - 1].form[:1].isdigit() or "/" in words[at - 1].tail
    form = words[at].form
    power = _RAISED.get(form[-1:], "")
    unit = symbol(gap + form[: len(form) - len(power)]) if after_figures else None
    return (f"{unit}{power}", at + 1) if unit else (None, at)


@cache
def _units() -> Mapping[str, str]:
    measured = {form: unit for form, unit, *often in rows("measures") if not often}
    return {**measured, **sign_units()}


@cache
def _measures() -> frozenset[str]:
    return frozenset([*symbols().values(), *table("measures").values()])
