"""The names of months and weekdays, the days a month has, and how dates are written."""

import re
from calendar import monthrange
from functools import cache, lru_cache

from onrecord.data import rows

_LEAP_YEAR = 2000
_YEAR = r"(?:1[1-9]|20)\d\d"
_ENDING = r"(?:st|nd|rd|th|\.(?=\s*[^\W\d]))?"
_ISO = r"(?<![\d.,/-])(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)"
_BARE_YEAR = (
    rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Oo]f|[Uu]ntil)\s+(?P<bare>{_YEAR})"
    # not "by 2000 soldiers", "in 1992-93", "of 1500.5", "in 1990s"
    r"(?![\w%]|[-–/.,]\d|\s+(?!was\b|is\b|has\b|his\b|this\b|its\b|as\b|us\b)[a-z]+s\b)"
)


@lru_cache(maxsize=1 << 12)
def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month, in any case; 0 for any other word.

    >>> month_number("Feb."), month_number("MARCH"), month_number("marsh")
    (2, 3, 0)
    """
    return int(_months().get(name.rstrip(".").casefold(), ("0",))[0])


@lru_cache(maxsize=1 << 12)
def needs_number(name: str) -> bool:
    """Tell whether this month is also another word (may, march)."""
    return _months().get(name.rstrip(".").casefold(), ("", ""))[1] == "ambiguous"


@lru_cache(maxsize=1 << 12)
def day_of_week(name: str) -> int:
    """Return 1 (Monday) to 7 for the name of a weekday; 0 for any other word."""
    return {form: int(day) for form, day in rows("weekdays")}.get(name.casefold(), 0)


def is_year(form: str) -> bool:
    """Tell whether this is a year of our time by its look: 1100 to 2099."""
    return re.fullmatch(_YEAR, form) is not None


def is_day(year: str | None, month: int, day: int | None) -> bool:
    """Tell whether the calendar has this day; without a day, this month.

    >>> is_day("1992", 2, 29), is_day("1991", 2, 29), is_day(None, 2, 29)
    (True, False, True)
    """
    if not 1 <= month <= len("JFMAMJJASOND"):
        return False
    return day is None or 1 <= day <= monthrange(int(year or _LEAP_YEAR), month)[1]


@cache
def expression(*, any_case: bool) -> re.Pattern[str]:
    """Return the pattern of a date.

    Unless `any_case`, months are capitalised and 25/2 is no date: both sides of a
    comparison may be anything, running text must not turn into dates.
    """
    yearless = r"|(?<=/\d)|(?<=/\d\d)" if any_case else ""
    month = rf"(?:{'|'.join(_printed())})\b\.?"
    gap = r"[\s\xa0]+"
    to = r"\s*[-–—]\s*"
    year = rf"(?:,?{gap}({{}}{_YEAR})(?!\d))"
    ways = (
        _ISO,
        (
            r"(?<![\d.,/-])(?P<fig_one>\d{1,2})(?P<mark>[./])(?P<fig_two>\d{1,2})"
            rf"(?:(?P=mark)(?P<fig_year>{_YEAR}){yearless})(?![\d/]|[.,]\d)"
        ),
        (
            rf"(?<![\d.,:])(?P<day>\d{{1,2}}){_ENDING}"
            rf"(?:{to}(?P<last_day>\d{{1,2}}){_ENDING})?{gap}(?:(?:day{gap})?of{gap})?"
            rf"(?P<month>{month}){year.format('?P<year>')}?"
        ),
        (
            rf"\b(?P<month_first>{month}){gap}(?:the{gap})?"
            rf"(?P<day_first>\d{{1,2}}){_ENDING}"
            rf"(?:{to}(?P<last_day_first>\d{{1,2}}){_ENDING})?(?![\w%]|[.,:]\d)"
            rf"{year.format('?P<year_first>')}?"
        ),
        rf"\b(?P<month_only>{month})(?:{gap}of)?{year.format('?P<year_only>')}",
        _BARE_YEAR,
    )
    return re.compile("|".join(ways), re.IGNORECASE if any_case else 0)


def _printed() -> list[str]:
    """Return the names as they are printed, the longest first."""
    names = {
        form
        for name, _, _, language in rows("months")
        for form in (name, name.title(), name.upper())
        if language != "en" or form != name
    }
    return sorted(map(re.escape, names), key=lambda name: (-len(name), name))


@cache
def _months() -> dict[str, tuple[str, str]]:
    return {name: (number, kind) for name, number, kind, _ in rows("months")}
