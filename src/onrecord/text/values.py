"""Values: what may be written in several ways and is read as one.

Numbers with their units, times of day, dates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.model.alignment import Word
from onrecord.text.amounts import Number
from onrecord.text.dates import dates_in, same_dates
from onrecord.text.months import day_of_week, month_number
from onrecord.text.numbers import numbers_with_ones
from onrecord.text.spelled import number_word

_DASHES = frozenset("-‐‑–—")


@dataclass(frozen=True, slots=True)
class Value:
    """One value, and where it stands among the words that it was read from."""

    words: tuple[Word, ...]
    start: int
    number: Number | None
    """What it counts; nothing if it is a date."""

    @property
    def stop(self) -> int:
        """The index of the first word after it."""
        return self.start + len(self.words)

    def contradicts(self, other: "Value") -> bool:
        """Tell whether both cannot be said of one thing."""
        if self.number and other.number:
            return self.number.contradicts(other.number)
        return not self.same(other)

    def same(self, other: "Value") -> bool:
        """Tell whether both may be one value."""
        if self.number and other.number:
            return self.number.same(other.number)
        return same_dates(self.words, other.words)


def values(words: Sequence[Word]) -> tuple[Value, ...]:
    """Return the values among words, in their order.

    >>> from onrecord.text.words import words
    >>> met = values(words("We met at 3 p.m. on the 4th of May, 12 km from here"))
    >>> [" ".join(word.text for word in each.words) for each in met]
    ['3 p.m.', 'the 4th of May', '12 km']
    """
    if not any(may_count(word.form) for word in words):
        return ()
    dates = dates_in(words)
    dated = {at for each in dates for at in each}
    found = [Value(tuple(words[d.start : d.stop]), d.start, None) for d in dates]
    at = 0
    for number in numbers_with_ones(words):
        while words[at] is not number.words[0]:
            at += 1
        if dated.isdisjoint(range(at, at + len(number.words))):
            found.append(Value(number.words, at, number))
    return tuple(sorted(found, key=lambda value: value.start))


def same_values(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether both sides say the same values, and the same words beside them.

    >>> from onrecord.text.words import words
    >>> same_values(words("3 p.m. on the 4th of May"), words("3pm on May 4"))
    True
    >>> same_values(words("ten to fifteen per cent"), words("10–15%"))
    True
    >>> same_values(words("two men and a dog"), words("2 men and a cat"))
    False
    """
    return told_alike(recorded, values(recorded), quoted, values(quoted))


def told_alike(
    recorded: Sequence[Word],
    recorded_values: Sequence[Value],
    quoted: Sequence[Word],
    quoted_values: Sequence[Value],
) -> bool:
    """Tell the same where the values were read already, with the words around them."""
    left = list(_told(recorded, recorded_values))
    right = list(_told(quoted, quoted_values))
    if not recorded_values or len(left) != len(right):
        return False
    return all(map(_agree, left, right))


def _told(words: Sequence[Word], found: Sequence[Value]) -> Iterator[Value | str]:
    """Yield values and the forms between them; a dash before one of them is a "to"."""
    begun = {value.words[0]: value for value in found}
    at = 0
    while at < len(words):
        value = begun.get(words[at])
        yield value or words[at].form
        at += len(value.words) if value else 1
        ranged = at < len(words) and words[at] in begun
        if ranged and words[at - 1].tail.strip() in _DASHES:
            yield "to"


def _agree(one: Value | str, other: Value | str) -> bool:
    if isinstance(one, Value) and isinstance(other, Value):
        return one.same(other)
    return one == other


@lru_cache(maxsize=1 << 14)
def may_count(form: str) -> bool:
    """Tell whether a form can be part of a number or of a date.

    Reading numbers and dates is slow, and hardly any word needs it.
    """
    if not form[:1].isalpha() or any(letter.isnumeric() for letter in form):
        return True
    kind, _ = number_word(form)
    named = kind or month_number(form) or day_of_week(form)
    return bool(named) or form in _counting_words()


@cache
def _counting_words() -> frozenset[str]:
    tables = "units", "measures", "unit_symbols"
    units = (
        word for name in tables for form, *_ in rows(name) for word in form.split()
    )
    names = (
        name.removeprefix("the ").split()[0] for name, *_ in rows("numbered_names")
    )
    times = "noon", "midday", "midnight", "past", "o'clock", "am", "pm"
    return frozenset({"point", "minus", *times, *units, *names})
