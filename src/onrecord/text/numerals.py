"""One numeral: the run of words, digits or both that writes one value.

`numbers` reads with it and adds the units. A numeral runs on only over spaces and
hyphens: "ten, twenty" is two of them, "twenty-five" is one.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from onrecord.model.alignment import Word
from onrecord.text.spelled import (
    LARGEST,
    Numeral,
    form_at,
    next_word,
    number_word,
    runs_on,
    spelled,
)
from onrecord.text.units import symbol, unit_at

_DIGITS = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)*)(?P<letters>[^\W\d_]*)(?P<part>(?:\d⁄\d)?)"
)
_VULGAR = re.compile(r"(?P<whole>\d*)(?P<over>\d)⁄(?P<under>\d)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_STOPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+|,\d{1,2})?")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_MOST_DIGITS = 24
"""Longer runs of digits are codes; no quantity anybody quotes is longer."""
_ENDINGS_OF_DECADES = frozenset({"s", "er"})
"""1990s, and German 1990er."""
_SIGNS = frozenset({"$", "€", "£", "¥"})
_MOST_PARTS = 100
_SECOND = 2
_ADVERBS_UP_TO = 3
"""First, second and third are often no numbers: "First, we …", "at first"."""


def numeral(
    words: Sequence[Word], at: int, *, after_sign: bool = False
) -> Numeral | None:
    """Read the numeral that begins with the word at `at`, if one does.

    `after_sign`: a currency sign stands before it, so that "m" means million.

    >>> from onrecord.text.words import words
    >>> numeral(words("half a million men"), 0)
    Numeral(value=Decimal('500000.0'), end=3, unit=None)
    >>> numeral(words("twenty-first"), 0)
    Numeral(value=Decimal('21'), end=2, unit='ordinal')
    """
    if at >= len(words):
        return None
    if words[at].form[:1].isdigit():
        return _from_digits(words, at, after_sign=after_sign)
    read = _half(words, at) or _article(words, at) or _from_words(words, at)
    return read and _part_of(words, read)


def _part_of(words: Sequence[Word], read: Numeral) -> Numeral:
    """Take in what stands between a part and its unit: half *a* mile, *of an* hour."""
    if read.value >= 1 or read.unit:
        return read
    after = read.end + (form_at(words, read.end) == "of")
    is_one = form_at(words, after) in {"a", "an"} and unit_at(words, after + 1)[0]
    return read._replace(end=after + 1) if is_one else read


def _from_digits(words: Sequence[Word], at: int, *, after_sign: bool) -> Numeral | None:
    form = words[at].form
    if vulgar := _VULGAR.fullmatch(form):
        whole = Decimal(vulgar["whole"] or 0)
        under = Decimal(vulgar["under"])
        part = Decimal(vulgar["over"]) / under if under else Decimal(0)
        return _scaled(words, Numeral(whole + part, at + 1))
    found = _DIGITS.fullmatch(form)
    if not found:
        return None
    letters = found["letters"]
    if letters in _ORDINAL_ENDINGS:
        return _code_or(found["digits"], at + 1, "ordinal")
    if letters:
        return _with_letters(found["digits"], letters, at)
    if over := _over(words, at):
        return over
    grouped = _grouped_by_spaces(words, at)
    read = grouped or _code_or(found["digits"], at + 1, None)
    before_sign = form_at(words, read.end) == "m" and (
        form_at(words, read.end + 1) in _SIGNS and not words[read.end].tail
    )
    return read if read.unit else _scaled(words, read, letter=after_sign or before_sign)


def _over(words: Sequence[Word], at: int) -> Numeral | None:
    """Read 2/3; not 24/7, and not the 3/4 of 3/4/1992."""
    over, under = words[at].form, form_at(words, at + 1)
    is_part = words[at].tail == "/" and over.isdecimal() and under.isdecimal()
    if not is_part or not 0 < int(over) < int(under) <= _MOST_PARTS:
        return None
    if "/" in words[at + 1].tail or (at and "/" in words[at - 1].tail):
        return None
    return Numeral(Decimal(over) / Decimal(under), at + 2)


def _with_letters(digits: str, letters: str, at: int) -> Numeral:
    """Read 3bn and 5k, 1990s, 5kg; other letters (5x) are left to the word itself."""
    unit = "decade" if letters in _ENDINGS_OF_DECADES else symbol(letters)
    kind, value = number_word(letters)
    read = _code_or(digits, at + 1, None if kind == "letter" else unit)
    if read.unit or kind not in {"magnitude", "letter"}:
        return read
    return Numeral(read.value * value, at + 1)


def _code_or(digits: str, end: int, unit: str | None) -> Numeral:
    if len(digits) <= _MOST_DIGITS:
        if _GROUPED.fullmatch(digits):
            return Numeral(Decimal(digits.replace(",", "")), end, unit)
        if _GROUPED_BY_STOPS.fullmatch(digits):
            bare = digits.replace(".", "").replace(",", ".")
            return Numeral(Decimal(bare), end, unit)
        if _PLAIN.fullmatch(digits):
            return Numeral(Decimal(digits.replace(",", ".")), end, unit)
    return Numeral(Decimal(re.sub(r"\D", "", digits)), end, "code")


def _grouped_by_spaces(words: Sequence[Word], at: int) -> Numeral | None:
    """Read 1 000 000, whose groups are words of their own."""
    end = at + 1
    while (
        end < len(words)
        and len(words[end].form) == len("000")
        and words[end].form.isdecimal()
        and len(words[end - 1].tail) == 1
        and words[end - 1].tail.isspace()
    ):
        end += 1
    digits = "".join(word.form for word in words[at:end])
    short = words[at].form.isdecimal() and len(words[at].form) <= len("000")
    if end == at + 1 or not short or len(digits) > _MOST_DIGITS:
        return None
    return Numeral(Decimal(digits), end)


def _scaled(words: Sequence[Word], read: Numeral, *, letter: bool = False) -> Numeral:
    """Add "and a half", then multiply by the magnitude or dozen that follows."""
    value, end = _and_a_half(words, read)
    kind, factor = next_word(words, end)
    known = {"hundred", "magnitude", "dozen", "some"} | (
        {"letter"} if letter else set()
    )
    if kind in known and value * factor < LARGEST:
        scaled = Numeral(value * factor, end + 1)
        return _scaled(words, scaled) if kind == "hundred" else scaled
    return Numeral(value, end, read.unit)


def _and_a_half(words: Sequence[Word], read: Numeral) -> tuple[Decimal, int]:
    following = tuple(word.form for word in words[read.end : read.end + 3])
    halves = {("and", "a", "half"): "0.5", ("and", "a", "quarter"): "0.25"}
    if following in halves and runs_on(words, read.end):
        return read.value + Decimal(halves[following]), read.end + 3
    return read.value, read.end


def _half(words: Sequence[Word], at: int) -> Numeral | None:
    """Read "half", "half a million", "half-dozen"; not the half of "second half"."""
    if words[at].form != "half":
        return None
    if at and number_word(words[at - 1].form)[0] == "ordinal":
        return None
    article = form_at(words, at + 1) in {"a", "an"} and runs_on(words, at + 1)
    after = at + 2 if article else at + 1
    kind, factor = next_word(words, after)
    if kind in {"magnitude", "dozen", "hundred"}:
        return Numeral(factor * Decimal("0.5"), after + 1)
    if "-" in words[at].tail:
        return None
    return Numeral(Decimal("0.5"), at + 1)


def _article(words: Sequence[Word], at: int) -> Numeral | None:
    """Read "a hundred and six", "a dozen", "a million and a half", "a quarter"."""
    if words[at].form not in {"a", "an"}:
        return None
    kind, value = next_word(words, at + 1)
    if kind in {"hundred", "magnitude"}:
        return _from_words(words, at + 1)
    if kind == "dozen":
        return Numeral(value, at + 2)
    third = kind == "ordinal" and form_at(words, at + 2) == "of" and value > _SECOND
    if kind in {"part", "half"} or third:
        return Numeral(1 / value, at + 2)
    return _one_and_a_half(words, at)


def _one_and_a_half(words: Sequence[Word], at: int) -> Numeral | None:
    """Read "an hour and a half"."""
    unit, end = unit_at(words, at + 1)
    value, after = _and_a_half(words, Numeral(Decimal(1), end))
    return Numeral(value, after, unit) if unit and after > end else None


def _from_words(words: Sequence[Word], at: int) -> Numeral | None:
    kind, value = number_word(words[at].form)
    if kind == "zero":
        return _with_decimals(words, Numeral(value, at + 1))
    if kind == "dozen":
        return None
    if kind == "some":
        return Numeral(value, at + 1, "some")
    if kind == "ordinal":
        counts = value > _ADVERBS_UP_TO or not _is_adverb(words, at)
        return Numeral(value, at + 1, "ordinal") if counts else None
    read = spelled(words, at)
    if read is None or read.unit:
        return read
    read = _with_decimals(words, read)
    return _fraction(words, read) or _scaled(words, read)


def _with_decimals(words: Sequence[Word], read: Numeral) -> Numeral:
    """Read "three point one four"."""
    if form_at(words, read.end) != "point":
        return read
    digits, end = "", read.end + 1
    while next_word(words, end)[0] in {"zero", "unit"}:
        digits += str(next_word(words, end)[1])
        end += 1
    whole = read.value == int(read.value)
    if not digits or not whole:
        return read
    return Numeral(read.value + Decimal(f"0.{digits}"), end)


def _fraction(words: Sequence[Word], read: Numeral) -> Numeral | None:
    """Read "two thirds", "one third", "three quarters"."""
    kind, parts = next_word(words, read.end)
    plural = kind == "parts" and read.value != 1
    single = read.value == 1 and kind in {"part", "half", "ordinal"}
    if plural or (single and parts > 1 and form_at(words, read.end) != "second"):
        return Numeral(read.value / parts, read.end + 1)
    return None


def _is_adverb(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1].form if at else ""
    after = tuple(word.form for word in words[at + 1 : at + 3])
    parted = words[at].tail[:1] in {",", ":", ";"}
    return parted or before == "at" or after == ("of", "all")
