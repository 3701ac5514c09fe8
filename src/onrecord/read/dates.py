"""The dates of headings, as EDTF at the precision that is printed.

`3/4/2031` is left alone: it is two dates, by the country of its reader.
"""

import re
from functools import cache
from typing import NamedTuple

from onrecord.data import rows
from onrecord.model.document import Span

_CENTURY_TURNS = 40
"""Two-digit years of telegrams below this are taken for 20xx."""


_MAYBE = re.compile(r"[12]\d{3}|\dZ\s", re.IGNORECASE)
"""Most lines hold no date: the year is looked for before the rest."""


class Dated(NamedTuple):
    """A date, and where it is printed."""

    edtf: str
    span: Span


def first_date(line: str) -> Dated | None:
    """Return the first date printed in `line`.

    >>> first_date("Port Alder, March 3, 2031")
    Dated(edtf='2031-03-03', span=Span(start=12, end=25))
    >>> [first_date(each).edtf for each in ("3. März 2031", "March 2031")]
    ['2031-03-03', '2031-03']
    >>> first_date("R 031422Z MAR 81").edtf, first_date("March 3–5, 2031").edtf
    ('1981-03-03', '2031-03-03/2031-03-05')
    """
    if not _MAYBE.search(line):
        return None
    for pattern in _patterns():
        for match in pattern.finditer(line):
            if edtf := _edtf(match.groupdict()):
                return Dated(edtf, Span(*match.span()))
    return None


def edtf(value: object) -> str | None:
    """Return a date of metadata as EDTF, its time of day left out.

    >>> edtf("2031-03-03T10:00:00Z"), edtf("2031"), edtf("soon"), edtf("2031-13")
    ('2031-03-03', '2031', None, None)
    """
    printed = str(value).strip() if isinstance(value, str | int) else ""
    if match := re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|[T\s])", printed):
        year, month, day = match.groups()
        return _edtf({"year": year, "number": month, "day": day})
    found = first_date(printed)
    return found.edtf if found else None


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for name, number, *_ in rows("months")}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month, year = rf"(?P<month>{names})\.?", r"(?P<year>[12]\d{3})(?!\d)"
    last = rf"(?:(?P<last_month>{names})\.?\s+)?(?P<last>\d{{1,2}})"
    to = r"\s*(?:–|—|-|/|\band(?:/or)?\b|\bto\b|\bbis\b|&)\s*"
    day, of = r"(?<!\d)(?P<day>\d{1,2})", r"(?:of\s+|de\s+|del\s+)?"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            r"(?<![\d-])(?P<year>[12]\d{3})-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])",
            rf"\b{month}\s+{day}{to}{last}(?:,\s*|\s+){year}",
            rf"{day}\.?{to}(?P<last>\d{{1,2}})\.?\s+{of}{month},?\s+{of}{year}",
            rf"{day}(?:st|nd|rd|th|er|\.)?\s+{of}{month},?\s+{of}{year}",
            rf"\b{month}\s+{day}(?:st|nd|rd|th)?(?:,\s*|\s+){year}",
            rf"(?<!\d)(?P<day>\d\d)\d{{4}}Z\s+{month}\s+(?P<short>\d\d)(?!\d)",
            rf"{day}\.(?P<number>\d\d?)\.{year}",
            rf"\b{month}{to}(?P<last_month>{names}),?\s+{year}",
            rf"\b{month},?\s+{of}{year}",
        )
    )


def _edtf(parts: dict[str, str | None]) -> str | None:
    """Return the date of named parts; `None` where there is no such day."""
    last = parts.get("last"), parts.get("last_month")
    first = _day(parts)
    if not any(last) or not first:
        return first
    until = _day(parts | {"day": last[0], "month": last[1] or parts["month"]})
    return f"{first}/{until}" if until and first < until else None


def _day(parts: dict[str, str | None]) -> str | None:
    month = int(parts.get("number") or 0) or _months().get(
        (parts.get("month") or "").lower(), 0
    )
    day = int(parts.get("day") or 0)
    if month > 12 or day > 31:  # ruff: ignore[magic-value-comparison] - of a year, of a month
        return None
    year = parts.get("year") or _full(parts.get("short") or "00")
    return year + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _full(short: str) -> str:
    return ("20" if int(short) < _CENTURY_TURNS else "19") + short
