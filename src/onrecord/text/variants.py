"""One word, two spellings: which difference between two words is harmless.

Forms are compared (see `text.words`). Singular and plural, tense, and any two common
words that a scan might confuse (fail and fall) are different words, always.
"""

import re
from functools import cache, lru_cache

from onrecord.data import entries, rows, table
from onrecord.model.alignment import Word
from onrecord.text.amounts import Number
from onrecord.text.months import month_number
from onrecord.text.numbers import numbers_with_ones
from onrecord.text.slips import is_confusion
from onrecord.text.spelling import american

_MEASURED = re.compile(r"(\d[\d.,:]*)([^\W\d_]+)")


@lru_cache(maxsize=1 << 15)
def same_word(recorded: str, quoted: str) -> str | None:
    """Return the kind of harmless difference between two forms; `None` if it is not.

    `same`, `number`, `abbreviation`, `spelling` or `ocr`. The order of the two does
    not matter.

    >>> same_word("colour", "color"), same_word("15", "fifteen")
    ('spelling', 'number')
    >>> same_word("feb", "february"), same_word("govemment", "government")
    ('abbreviation', 'ocr')
    >>> same_word("fail", "fall"), same_word("treaty", "treaties")
    (None, None)
    >>> same_word("3am", "3pm"), same_word("5km", "5m")
    (None, None)
    """
    if recorded == quoted:
        return "same"
    if _is_same_number(recorded, quoted):
        return "number"
    if _abbreviates(recorded, quoted) or _abbreviates(quoted, recorded):
        return "abbreviation"
    if american(recorded) == american(quoted):
        return "spelling"
    return "ocr" if is_confusion(recorded, quoted) else None


def measure(form: str) -> str:
    """Return the letters that hang on figures and are no part of the number.

    >>> measure("5x"), measure("5kg"), measure("5th"), measure("3bn")
    ('x', '', '', '')
    """
    found = _MEASURED.fullmatch(form)
    number, bare = (_number(form), _number(found[1])) if found else (None, None)
    alike = number and bare and number.amount == bare.amount
    return found[2] if found and alike else ""


def fillers() -> frozenset[str]:
    """Return the forms a verbatim transcript holds and a report may leave out.

    >>> "uh" in fillers(), "well" in fillers()
    (True, False)
    """
    return frozenset(entries("fillers"))


def _is_same_number(recorded: str, quoted: str) -> bool:
    left, right = _number(_in_figures(recorded)), _number(_in_figures(quoted))
    same = left is not None and right is not None and left.same(right)
    return same and measure(recorded) == measure(quoted)


def _in_figures(form: str) -> str:
    return _roman().get(form, form)


@cache
def _roman() -> dict[str, str]:
    return table("roman_numerals")


def _number(form: str) -> Number | None:
    alone = (Word(form, form, 0, len(form)),) if form else ()
    return next(iter(numbers_with_ones(alone)), None)


def _abbreviates(short: str, long: str) -> bool:
    if long in _long_forms().get(short, ()):
        return True
    return 0 < month_number(short) == month_number(long) and long.startswith(short)


@cache
def _long_forms() -> dict[str, tuple[str, ...]]:
    return {
        form: tuple(longs.split("|"))
        for form, _, longs in rows("abbreviations")
        if longs != "-"
    }
