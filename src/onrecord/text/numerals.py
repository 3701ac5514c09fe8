"""One numeral: the run of words, digits or both that writes one value.

`numbers` reads with it and adds the units. A numeral runs on only over spaces and
hyphens: "ten, twenty" is two of them, "twenty-five" is one.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from onrecord.data import rows
from onrecord.model.alignment import Word

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
_TEN = 10
_LARGEST = Decimal(10) ** 24
_ADVERBS_UP_TO = 3
"""First, second and third are often no numbers: "First, we …", "at first"."""


class Numeral(NamedTuple):
    """A value, where its words end, and its unit if it has one by its form."""

    value: Decimal
    end: int
    """The index of the first word after it."""
    unit: str | None = None
    """`ordinal`, `some` (vague), `code`, or nothing."""


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
    return _half(words, at) or _article(words, at) or _from_words(words, at)


def _from_digits(
    words: Sequence[Word], at: int, *, after_sign: bool
) -> Numeral | None:
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
    grouped = _grouped_by_spaces(words, at)
    read = grouped or _code_or(found["digits"], at + 1, None)
    return read if read.unit else _scaled(words, read, letter=after_sign)


def _with_letters(digits: str, letters: str, at: int) -> Numeral:
    """Read 3bn and 5k; other letters (5kg, 1990s) are left to the word itself."""
    read = _code_or(digits, at + 1, "decade" if letters == "s" else None)
    kind, value = _table().get(letters, ("", Decimal(1)))
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
    kind, factor = _entry(words, end)
    scales = kind in {"hundred", "magnitude", "dozen"} or (
        letter and kind == "letter"
    )
    plural = kind == "some" and end > read.end - 1
    if (scales or plural) and value * factor < _LARGEST:
        scaled = Numeral(value * factor, end + 1)
        return _scaled(words, scaled) if kind == "hundred" else scaled
    return Numeral(value, end, read.unit)


def _and_a_half(words: Sequence[Word], read: Numeral) -> tuple[Decimal, int]:
    following = tuple(word.form for word in words[read.end : read.end + 3])
    halves = {("and", "a", "half"): "0.5", ("and", "a", "quarter"): "0.25"}
    if following in halves and _joined(words, read.end):
        return read.value + Decimal(halves[following]), read.end + 3
    return read.value, read.end


def _half(words: Sequence[Word], at: int) -> Numeral | None:
    """Read "half", "half a million", "half-dozen"; not the half of "second half"."""
    if words[at].form != "half":
        return None
    if at and _kind(words[at - 1].form) == "ordinal":
        return None
    article = _form(words, at + 1) in {"a", "an"} and _joined(words, at + 1)
    after = at + 2 if article else at + 1
    kind, factor = _entry(words, after)
    if kind in {"magnitude", "dozen", "hundred"}:
        return Numeral(factor * Decimal("0.5"), after + 1)
    if "-" in words[at].tail:
        return None
    return Numeral(Decimal("0.5"), at + 1)


def _article(words: Sequence[Word], at: int) -> Numeral | None:
    """Read "a hundred and six", "a dozen", "a million and a half", "a quarter"."""
    if words[at].form not in {"a", "an"}:
        return None
    kind, value = _entry(words, at + 1)
    if kind in {"hundred", "magnitude"}:
        return _from_words(words, at + 1)
    if kind == "dozen":
        return Numeral(value, at + 2)
    if kind in {"part", "half"}:
        return Numeral(1 / value, at + 2)
    return None


def _from_words(words: Sequence[Word], at: int) -> Numeral | None:
    kind, value = _table().get(words[at].form, ("", Decimal(0)))
    if kind in {"zero", "dozen"}:
        return Numeral(value, at + 1) if kind == "zero" else None
    if kind == "some":
        return Numeral(value, at + 1, "some")
    if kind == "ordinal":
        counts = value > _ADVERBS_UP_TO or not _is_adverb(words, at)
        return Numeral(value, at + 1, "ordinal") if counts else None
    spelled = _Spelled(words, at).read()
    if spelled is None or spelled.unit:
        return spelled
    return _fraction(words, spelled) or _scaled(words, spelled)


def _fraction(words: Sequence[Word], read: Numeral) -> Numeral | None:
    """Read "two thirds", "one third", "three quarters"."""
    kind, parts = _entry(words, read.end)
    plural = kind == "parts" and read.value != 1
    single = read.value == 1 and kind in {"part", "half", "ordinal"}
    if plural or (single and parts > 1 and _form(words, read.end) != "second"):
        return Numeral(read.value / parts, read.end + 1)
    return None


def _is_adverb(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1].form if at else ""
    after = tuple(word.form for word in words[at + 1 : at + 3])
    parted = words[at].tail[:1] in {",", ":", ";"}
    return parted or before == "at" or after == ("of", "all")


class _Spelled:
    """The reading of a number in words: what is summed up so far, and where."""

    def __init__(self, words: Sequence[Word], at: int) -> None:
        self.words = words
        self.start = self.at = at
        self.total = self.group = Decimal(0)
        self.last = ""
        self.scale = Decimal(0)

    def read(self) -> Numeral | None:
        """Return the numeral, or `None` if the first word begins none."""
        unit = None
        while unit is None and self._takes():
            kind, value = self._next()
            unit = "ordinal" if kind == "ordinal" else None
            self._add(kind, value)
            self.at += 1
        if self.at == self.start:
            return None
        return Numeral(self.total + self.group, self.at, unit)

    def _next(self) -> tuple[str, Decimal]:
        return _table().get(_form(self.words, self.at), ("", Decimal(0)))

    def _takes(self) -> bool:
        if self.at > self.start and not _joined(self.words, self.at):
            return False
        if self._at_and():
            self.at += 1
        kind, value = self._next()
        if kind == "magnitude":
            small = self.total + self.group < _LARGEST / value
            return small and not (self.last == kind and value <= self.scale)
        if kind == "ordinal":
            return self.last in {"tens", "hundred", "magnitude"} and (
                self.last != "tens" or value < _TEN
            )
        return self.last in _MAY_STAND_AFTER.get(kind, ())

    def _at_and(self) -> bool:
        """Tell whether "and" goes on with this number: one hundred and six."""
        if _form(self.words, self.at) != "and" or not _joined(self.words, self.at + 1):
            return False
        kind, _ = _entry(self.words, self.at + 1)
        if kind not in {"unit", "teen", "tens", "ordinal"}:
            return False
        hundred = _form(self.words, self.at + 2) == "hundred"
        return self.last == "magnitude" or (self.last == "hundred" and not hundred)

    def _add(self, kind: str, value: Decimal) -> None:
        if kind == "hundred":
            self.group = (self.group or 1) * value
        elif kind == "magnitude":
            self._multiply(value)
        elif self.last in {"teen", "tens"} and kind in {"teen", "tens"}:
            self.group = self.group * 100 + value  # nineteen ninety-two
            kind = "tens"
        else:
            self.group += value
        self.last = kind

    def _multiply(self, value: Decimal) -> None:
        if value > self.scale and self.total:
            self.total = (self.total + self.group) * value
        else:
            self.total += (self.group or 1) * value
        self.group, self.scale = Decimal(0), value


_MAY_STAND_AFTER = {
    "unit": ("", "tens", "hundred", "magnitude"),
    "teen": ("", "teen", "tens", "hundred", "magnitude"),
    "tens": ("", "teen", "tens", "hundred", "magnitude"),
    "hundred": ("", "unit", "teen", "tens"),
}
"""What the words of a number may follow; nothing stands for the beginning."""


def _joined(words: Sequence[Word], at: int) -> bool:
    """Tell whether only space or a hyphen parts this word from the one before."""
    return at < len(words) and not words[at - 1].tail.strip(" \t\r\n\xa0\u202f-‐‑")


def _entry(words: Sequence[Word], at: int) -> tuple[str, Decimal]:
    """Return kind and value of the word at `at` if it runs on from the one before."""
    if not _joined(words, at):
        return "", Decimal(1)
    return _table().get(words[at].form, ("", Decimal(1)))


def _form(words: Sequence[Word], at: int) -> str:
    return words[at].form if at < len(words) else ""


def _kind(form: str) -> str:
    return _table().get(form, ("", Decimal(0)))[0]


@cache
def _table() -> dict[str, tuple[str, Decimal]]:
    return {form: (kind, Decimal(value)) for form, kind, value in rows("number_words")}
