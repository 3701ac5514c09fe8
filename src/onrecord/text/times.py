"""Words that say when: dates as printed, and times counted from another.

*On Tuesday* is counted from the day a text was published, *two years later* from what
it tells before. Neither is turned into a date here: a found time says what it is
counted from, and reckons once it is given that.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from onrecord.data import rows
from onrecord.model.document import Span
from onrecord.model.statement import Basis
from onrecord.text import reckoning
from onrecord.text.dates import find_dates
from onrecord.text.months import day_of_week, month_number

Reckon = Callable[[str], str | None]
_YEAR = r"(?:1[1-9]|20)\d\d"
_PART = r"(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:[ -]| in (?:the )?)"
_PART_BEFORE = re.compile(rf"\b{_PART}(?:on )?\Z")
_WEEKDAY_BEFORE = re.compile(r"\b([A-Z][a-z]+)\.?,? \Z")
_LOOK_BACK = 16
_OF_ANOTHER = ("before", "after")
_GOES_ON = re.compile(r"\s+(?!that\b)\w")
"""What follows "the day after" is the event that it counts from."""
_DECADE = 10
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_YEARLESS = "XXXX"


@dataclass(frozen=True, slots=True)
class Time:
    """Words that say when, and how a date follows from them."""

    span: Span
    basis: Basis
    reckon: Reckon
    """From the date it is counted from, or from anything where it is absolute."""
    is_bare: bool = False
    """Whether it names a day or a month without the year, which may be another one."""


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[Time, ...]:
    """Return the words between two positions that say when; they do not overlap.

    >>> text = "In mid-January 1990 it rained. Two years later, on Tuesday, it snowed."
    >>> for time in find_times(text):
    ...     print(time.span.of(text), time.basis.value, time.reckon("1990-01-03"))
    mid-January 1990 absolute 1990-01-11~/1990-01-20~
    Two years later event 1992~
    Tuesday publication 1990-01-02
    """
    within = Span(start, len(text) if end is None else end)
    found = sorted(
        (*_dates(text, within), *_relative(text, within)),
        key=lambda time: (time.span.start, -time.span.end),
    )
    kept: list[Time] = []
    for time in found:
        if not kept or time.span.start >= kept[-1].span.end:
            kept.append(time)
    return tuple(kept)


def _dates(text: str, within: Span) -> Iterator[Time]:
    """Yield dates as printed, with a weekday or a "late" before them."""
    for found in find_dates(text, start=within.start, end=within.end):
        low = max(within.start, found.span.start - _LOOK_BACK)
        before = text[low : found.span.start]
        start, edtf = found.span.start, found.edtf
        if part := _PART_BEFORE.search(before):
            start = low + part.start()
            edtf = reckoning.part_of(edtf, part["part"].lower())
        day = _WEEKDAY_BEFORE.search(before)
        if day and day_of_week(day[1]):
            start = low + day.start()
        span = Span(start, found.span.end)
        if not edtf.startswith(_YEARLESS):
            yield Time(span, Basis.ABSOLUTE, partial(_as_printed, edtf))
        elif edtf.count("-") > 1 and "/" not in edtf:
            monthly = edtf.removeprefix(_YEARLESS)
            reckon = partial(reckoning.day_of_month, monthly=monthly)
            yield Time(span, Basis.PUBLICATION, reckon, is_bare=True)
        else:
            yield Time(span, Basis.PUBLICATION, _unknown)


def _relative(text: str, within: Span) -> Iterator[Time]:
    for match in _expression().finditer(text, *within):
        kind = match.lastgroup or ""
        basis, reckon = _READERS[kind](match.group().lower())
        if match.group().endswith(_OF_ANOTHER) and _GOES_ON.match(text, match.end()):
            reckon = _unknown
        bare = kind in {"weekday", "month"}
        yield Time(Span(*match.span()), basis, reckon, is_bare=bare)


def _phrase(printed: str) -> tuple[Basis, Reckon]:
    part, _, rest = printed.partition(" ")
    if part not in {"early", "late", "earlier", "later"}:
        part, rest = "", printed
    basis, unit, count = _phrases()[rest]
    if unit == "-":
        return basis, _unknown
    counts = (int(count), int(count))
    if part in {"early", "late"} and unit in {"month", "year"}:
        return basis, partial(_part_of_shifted, unit=unit, counts=counts, part=part)
    return basis, partial(reckoning.shifted, unit=unit, counts=counts)


def _counted(printed: str) -> tuple[Basis, Reckon]:
    words = printed.replace("-", " ").split()
    way, unit = words[-1], words[-2].removesuffix("s")
    basis = Basis.PUBLICATION if way == "ago" else Basis.EVENT
    low, high = _counts(" ".join(words[:-2]))
    if unit == "decade":
        low, high, unit = low * _DECADE, high * _DECADE, "year"
    if unit == "hour" or way in {"before", "after", "afterwards"}:
        return basis, _unknown
    if way in {"ago", "earlier"}:
        low, high = -high, -low
    return basis, partial(reckoning.shifted, unit=unit, counts=(low, high), about=True)


def _weekday(printed: str) -> tuple[Basis, Reckon]:
    words = printed.replace(".", "").split()
    number = next(day for day in map(day_of_week, words) if day)
    if words[0] in {"next", "that"}:
        return (Basis.EVENT if words[0] == "that" else Basis.PUBLICATION), _unknown
    last = words[0] == "last"
    return Basis.PUBLICATION, partial(reckoning.weekday, number=number, last=last)


def _month(printed: str) -> tuple[Basis, Reckon]:
    words = re.split(r"[ -]+", printed)
    part = words[0] if words[0] in {"early", "mid", "late"} else ""
    number = month_number(words[-1])
    last = words[0] == "last"
    return Basis.PUBLICATION, partial(
        reckoning.month, number=number, part=part, last=last
    )


def _year(printed: str) -> tuple[Basis, Reckon]:
    edtf = reckoning.part_of(printed[-len("1990") :], re.split(r"[ -]", printed)[0])
    return Basis.ABSOLUTE, partial(_as_printed, edtf)


def _season(printed: str) -> tuple[Basis, Reckon]:
    season = next(word for word in printed.split() if word in _SEASONS)
    edtf = f"{printed[-len('1990') :]}-{_SEASONS[season]}"
    return Basis.ABSOLUTE, partial(_as_printed, edtf)


def _decade(printed: str) -> tuple[Basis, Reckon]:
    digits = printed.rstrip("s’'")[-len("1990") :]
    return Basis.ABSOLUTE, partial(_as_printed, f"{digits[:-1]}X")


_READERS = {
    "phrase": _phrase,
    "counted": _counted,
    "weekday": _weekday,
    "month": _month,
    "year": _year,
    "season": _season,
    "decade": _decade,
}


def _as_printed(edtf: str, since: str) -> str:  # ruff: ignore[unused-function-argument] - as every reckoning
    return edtf


def _unknown(since: str) -> None:  # ruff: ignore[unused-function-argument] - likewise
    return None


def _part_of_shifted(
    since: str, *, unit: str, counts: tuple[int, int], part: str
) -> str | None:
    found = reckoning.shifted(since, unit, counts)
    return reckoning.part_of(found, part) if found else None


def _counts(printed: str) -> tuple[int, int]:
    if printed.isdecimal():
        return int(printed), int(printed)
    low, high = _table_of_counts()[printed]
    return int(low), int(high)


@cache
def _expression() -> re.Pattern[str]:
    days = _any_of({_weekday_form(row[0]) for row in rows("weekdays")})
    months = _any_of({row[0].title() for row in rows("months") if row[3] == "en"})
    counts = _first_letter_free(_table_of_counts())
    phrases = _first_letter_free(_phrases())
    number = rf"(?:\d{{1,4}}|{counts})"
    units = r"(?:hour|day|week|month|year|decade)s?"
    ways = (
        rf"(?P<phrase>(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater) )?(?:{phrases}))",
        (
            rf"(?P<counted>{number}[ -]{units} "
            r"(?:ago|later|earlier|before|after(?:wards)?))"
        ),
        rf"(?P<weekday>(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat) )?{days})",
        (
            rf"(?P<month>(?:(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])|[Ll]ast |[Tt]his "
            rf"|(?<=\b[Ii]n )|(?<=\b[Ss]ince ))"
            rf"{months}\b(?!\.?,? (?:of )?\d|’s|'s))"
        ),
        rf"(?P<year>(?:[Ee]arly|[Mm]id|[Ll]ate)[ -]{_YEAR})",
        (
            rf"(?P<season>[Tt]he (?:{'|'.join(_SEASONS)}) of {_YEAR}"
            rf"|(?:{'|'.join(_SEASONS)}) {_YEAR})"
        ),
        rf"(?P<decade>(?:(?:early|mid|late)[ -])?{_YEAR[:-2]}0(?:[’'])?s)",
    )
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(ways)})(?![\w-])")


def _weekday_form(name: str) -> str:
    """Return the pattern of a weekday: a short one may have a full stop."""
    return name.title() if name.endswith("day") else rf"{name.title()}\b\.?"


def _any_of(words: set[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


def _first_letter_free(phrases: Iterable[str]) -> str:
    """Return an alternation of phrases, each with or without a capital."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(
        f"[{phrase[0].upper()}{phrase[0]}]{phrase[1:]}" for phrase in longest
    )


@cache
def _phrases() -> dict[str, tuple[Basis, str, str]]:
    return {
        phrase: (Basis(basis), unit, count)
        for phrase, basis, unit, count in rows("relative_times")
    }


@cache
def _table_of_counts() -> dict[str, tuple[str, ...]]:
    return {words: tuple(counts) for words, *counts in rows("counts_of_time")}
