"""Dates reckoned from another date: a weekday before it, so many years after it.

A date never comes out more precise than what it is reckoned from and what is counted:
two years after a day is a year, a Tuesday before a month is nothing. What is only near
is marked `~`, what custom leaves open is marked `?` (EDTF, level 1).
"""

import re
from datetime import date, timedelta

from onrecord.text.months import is_day

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_YEAR = 12
"""Months."""
_WEEK = 7
"""Days."""
_NEAR = 300
"""Days within which a day is named without its year."""
_SURE = 10
"""Days that are counted, and not estimated."""


def is_date(edtf: str) -> bool:
    """Tell whether this is a year, a month or a day that others can count from.

    >>> is_date("2031-03-05"), is_date("2031"), is_date("2031-02-30"), is_date("soon")
    (True, True, False, False)
    """
    return any(_parts(edtf))


def weekday(since: str, number: int, *, last: bool = False) -> str | None:
    """Return the nearest such day of the week, up to `since`.

    "Last Tuesday" is another one than the day itself, and open to doubt.

    >>> weekday("2031-03-05", 2), weekday("2031-03-04", 2), weekday("2031-03", 2)
    ('2031-03-04', '2031-03-04', None)
    >>> weekday("2031-03-04", 2, last=True)
    '2031-02-25?'
    """
    day = _day(since)
    if day is None:
        return None
    back = (day.isoweekday() - number) % _WEEK or (_WEEK if last else 0)
    found = _moved(day, -back)
    return f"{found}?" if found and last else found or None


def month(since: str, number: int, *, part: str = "", last: bool = False) -> str | None:
    """Return the nearest such month that has begun by `since`, or a part of it.

    >>> month("2024-04-05", 1, part="mid"), month("2024-04", 1), month("2024", 1)
    ('2024-01-11~/2024-01-20~', '2024-01', None)
    >>> month("2024-01-05", 1, part="mid"), month("2024-01", 1, part="mid")
    ('2023-01-11~/2023-01-20~', None)
    """
    year, now, day = _parts(since)
    if not year or not now or (now == number and part and not day):
        return None
    begins = _THIRDS[part][0] if part else 1
    ahead = (number, begins) > (now, day or 1) or (last and number == now)
    found = part_of(f"{year - ahead:04}-{number:02}", part)
    return f"{found}?" if last and not part else found


def day_of_month(since: str, monthly: str) -> str | None:
    """Return the nearest day `-03-25` of a year, up to `since`.

    Of one that is nearly a year back, the year would have been printed: the next may
    be meant.

    >>> day_of_month("2024-04-05", "-03-25"), day_of_month("2024-01-05", "-12-25")
    ('2024-03-25', '2023-12-25')
    >>> day_of_month("2024-03-05", "-03-25")
    """
    limit = _day(since)
    if limit is None:
        return None
    years = (year for year in (limit.year, limit.year - 1) if year > 0)
    days = (_day(f"{year:04}{monthly}") for year in years)
    past = next((day for day in days if day and day <= limit), None)
    near = past is not None and (limit - past).days <= _NEAR
    return past.isoformat() if past and near else None


def shifted(
    since: str, unit: str, counts: tuple[int, int], *, about: bool = False
) -> str | None:
    """Return the day, week, month or year so many units after `since`.

    >>> shifted("1990-02-09", "year", (2, 2), about=True)
    '1992~'
    >>> shifted("1990-02-09", "day", (1, 1)), shifted("1990-02", "day", (1, 1))
    ('1990-02-10', None)
    >>> shifted("2031-03-05", "week", (-1, -1))
    '2031-02-24/2031-03-02'
    >>> shifted("1991-10", "month", (2, 6), about=True)
    '1991-12~/1992-04~'
    """
    mark = "~" if about else ""
    low, high = (_shifted(since, unit, count) for count in counts)
    if not low or not high:
        return None
    first, last = low.partition("/")[0], high.rpartition("/")[2]
    if unit == "day" and max(map(abs, counts)) <= _SURE and low == high:
        return low
    return f"{first}{mark}" if first == last else f"{first}{mark}/{last}{mark}"


def part_of(edtf: str, part: str) -> str:
    """Return the beginning, the middle or the end of a month or a year.

    >>> part_of("2031-02", "late"), part_of("1990", "mid"), part_of("1990", "")
    ('2031-02-21~/2031-02-28~', '1990-05~/1990-08~', '1990')
    """
    year, number, day = _parts(edtf)
    if not part or not year or day:
        return edtf
    first, last = (_THIRDS if number else _MONTHS)[part]
    while number and not is_day(f"{year:04}", number, last):
        last -= 1
    return f"{edtf}-{first:02}~/{edtf}-{last:02}~"


def _shifted(since: str, unit: str, count: int) -> str | None:
    year, number, _ = _parts(since)
    day = _day(since)
    if unit == "year" and year:
        return _year(year + count)
    if unit == "month" and year and number:
        years, rest = divmod(year * _YEAR + number - 1 + count, _YEAR)
        return _year(years) and f"{_year(years)}-{rest + 1:02}"
    if unit == "day" and day:
        return _moved(day, count) or None
    if unit == "week" and day:
        monday = count * _WEEK - day.weekday()
        ends = _moved(day, monday), _moved(day, monday + _WEEK - 1)
        return "/".join(ends) if all(ends) else None
    return None


def _moved(day: date, days: int) -> str:
    """Return the day so many days later; nothing where the calendar ends."""
    ordinal = day.toordinal() + days
    if not date.min.toordinal() <= ordinal <= date.max.toordinal():
        return ""
    return (day + timedelta(days=days)).isoformat()


def _year(year: int) -> str | None:
    return f"{year:04}" if date.min.year <= year <= date.max.year else None


def _day(edtf: str) -> date | None:
    year, number, day = _parts(edtf)
    return date(year, number, day) if year and number and day else None


def _parts(edtf: str) -> tuple[int, int, int]:
    """Return year, month and day; 0 for what is not known."""
    match = _DATE.fullmatch(edtf)
    year, number, day = (
        (int(each or 0) for each in match.groups()) if match else [0] * 3
    )
    if not year or (number and not is_day(f"{year:04}", number, day or None)):
        return 0, 0, 0
    return year, number, day
