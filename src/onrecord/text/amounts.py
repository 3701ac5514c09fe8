"""Amounts: a value and its unit; which are one, and which may be of one thing.

What is written may have more than one reading: two amounts are the same if a reading
of the one is a reading of the other.
"""

from dataclasses import dataclass
from decimal import Decimal

from onrecord.model.alignment import Word
from onrecord.text.units import is_measure

Amount = tuple[Decimal, str | None]
"""A value and its unit."""
CLOCK = "clock"
CENTURY = 100
"""Years; a smaller decade is of one that is not named: the nineties."""
HOUR = 60
HALF_A_DAY = 12 * HOUR
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value as it was read, and the words it was read from."""

    value: Decimal
    unit: str | None
    """`%`, `pp` (percentage points), a currency, a measure, `ordinal`, `some` (vague:
    millions of), `decade` (1990s), `clock` (minutes since midnight), what bears the
    number as a name (world war), `code` (digits that are no quantity: 1.2.3), or
    nothing."""
    words: tuple[Word, ...]
    others: tuple[Amount, ...] = ()
    """What else it may be: 10m is ten million or ten metres, 3:30 before noon or after
    it, a half also fifty per cent."""
    bare: int = 0
    """How many of the words are there without the unit."""

    @property
    def amount(self) -> Amount:
        """Value and unit: what it is first of all."""
        return self.value, self.unit

    def same(self, other: "Number") -> bool:
        """Tell whether both may be one value in one unit."""
        return not {self.amount, *self.others}.isdisjoint({other.amount, *other.others})

    def contradicts(self, other: "Number") -> bool:
        """Tell whether both cannot be said of one thing.

        A measure, a rate or an "-th" on one side alone leaves it open.
        """
        alike = self.value == other.value and _may_agree(self.unit, other.unit)
        return not alike and not self.same(other) and not _one_hour(self, other)


def _may_agree(one: str | None, other: str | None) -> bool:
    """Tell whether units may be of one thing, of which a side says less."""
    if one == other or "ordinal" in {one, other}:
        return True
    if one is None or other is None:
        return is_measure(one or other)
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer.startswith(f"{shorter}/") or longer.endswith(f" {shorter}")


def _one_hour(one: Number, other: Number) -> bool:
    """Tell whether a number is the hour of a time: at eight, at 8:00."""
    if one.unit != CLOCK:
        one, other = other, one
    if (one.unit, other.unit) != (CLOCK, None):
        return False
    return (one.value - other.value * HOUR) % HALF_A_DAY == 0
