"""Numbers in words, one after another: two hundred and six, nineteen ninety-two."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from onrecord.data import rows
from onrecord.model.alignment import Word

_TEN = 10
LARGEST = Decimal(10) ** 24
"""No quantity anybody quotes is larger."""
GAPS = " \t\r\n\xa0\u202f-‐‑"
"""What may stand between two words of one number, or a number and its unit."""
_MAY_STAND_AFTER = {
    "unit": ("", "tens", "hundred", "magnitude"),
    "teen": ("", "teen", "tens", "hundred", "magnitude"),
    "tens": ("", "teen", "tens", "hundred", "magnitude"),
    "hundred": ("", "unit", "teen", "tens"),
    "decade": ("", "teen"),
}
"""What the words of a number may follow; nothing stands for the beginning."""


class Numeral(NamedTuple):
    """A value, where its words end, and its unit if it has one by its form."""

    value: Decimal
    end: int
    """The index of the first word after it."""
    unit: str | None = None
    """`ordinal`, `decade`, `some` (vague), `code`, one that hangs on figures (5kg), or
    nothing."""


def spelled(words: Sequence[Word], at: int) -> Numeral | None:
    """Read the number in words that begins at `at`, if one does.

    >>> from onrecord.text.words import words
    >>> spelled(words("one hundred and six ships"), 0)
    Numeral(value=Decimal('106'), end=4, unit=None)
    """
    return _Spelled(words, at).read()


def number_word(form: str) -> tuple[str, Decimal]:
    """Return the kind and value of a number word; an empty kind for other words."""
    return _table().get(form, ("", Decimal(1)))


def next_word(words: Sequence[Word], at: int) -> tuple[str, Decimal]:
    """Return what `number_word` does, if this word runs on from the one before."""
    return number_word(words[at].form if runs_on(words, at) else "")


def runs_on(words: Sequence[Word], at: int) -> bool:
    """Tell whether only space or a hyphen parts this word from the one before."""
    return at < len(words) and not words[at - 1].tail.strip(GAPS)


def form_at(words: Sequence[Word], at: int) -> str:
    """Return the form at `at`, or nothing past the end."""
    return words[at].form if at < len(words) else ""


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
            unit = kind if kind in {"ordinal", "decade"} else None
            self._add(kind, value)
            self.at += 1
        if self.at == self.start:
            return None
        return Numeral(self.total + self.group, self.at, unit)

    def _next(self) -> tuple[str, Decimal]:
        return number_word(form_at(self.words, self.at))

    def _takes(self) -> bool:
        if self.at > self.start and not runs_on(self.words, self.at):
            return False
        if self._at_and():
            self.at += 1
        kind, value = self._next()
        if kind == "magnitude":
            small = self.total + self.group < LARGEST / value
            return small and not (self.last == kind and value <= self.scale)
        if kind == "ordinal":
            return self.last in {"tens", "hundred", "magnitude"} and (
                self.last != "tens" or value < _TEN
            )
        return self.last in _MAY_STAND_AFTER.get(kind, ())

    def _at_and(self) -> bool:
        """Tell whether "and" goes on with this number: one hundred and six."""
        if form_at(self.words, self.at) != "and" or not runs_on(
            self.words, self.at + 1
        ):
            return False
        kind, _ = next_word(self.words, self.at + 1)
        if kind not in {"unit", "teen", "tens", "ordinal"}:
            return False
        hundred = form_at(self.words, self.at + 2) == "hundred"
        return self.last == "magnitude" or (self.last == "hundred" and not hundred)

    def _add(self, kind: str, value: Decimal) -> None:
        if kind == "hundred":
            self.group = (self.group or 1) * value
        elif kind == "magnitude":
            self._multiply(value)
        elif self.last in {"teen", "tens"} and kind in {"teen", "tens", "decade"}:
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


@cache
def _table() -> dict[str, tuple[str, Decimal]]:
    return {form: (kind, Decimal(value)) for form, kind, value in rows("number_words")}
