"""The head of a telegram: the group of day and hour, the lines FM, TO and INFO.

R 031422Z MAR 81
FM AMEMBASSY ALDIS
TO SECSTATE WASHDC 1412
C O N F I D E N T I A L ALDIS 0412
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.data import entries
from onrecord.read.dates import first_date

_GROUP = re.compile(r"(?:[A-Z]{1,2} )*\d{6}Z ?[A-Z]{3} \d{2}(?:\D|$)")
_FROM = re.compile(r"FM:? +(?P<sender>\S.*)")
_TO = re.compile(r"TO:? +(?P<recipient>\S.*)")
_PRECEDENCE = re.compile(
    r"\s+(?:(?:NIACT|FLASH|IMMEDIATE|PRIORITY|ROUTINE)\s*)*\d{0,6}\s*$"
)
_SPREAD = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")
_NUMBER = re.compile(
    r"(?:SECTION )?(?:\d+ OF \d+ )?(?P<number>[A-Z][A-Z .]*? ?\d{3,6})"
)
_MISSION = re.compile(r"(?:AM)?(?:EMBASSY|CONSUL|CONGEN|MISSION|INT)\s+")
_NEAR = 4
"""Lines between the group of day and hour and the sender."""


@dataclass(frozen=True, slots=True)
class Telegram:
    """What the head of a telegram says, each as printed."""

    date: str | None
    sender: str
    place: str | None
    recipients: tuple[str, ...]
    classification: str | None
    number: str | None


def telegram(lines: Sequence[str]) -> Telegram | None:
    """Read the head of a telegram; `None` where the lines are none.

    >>> head = ["R 031422Z MAR 81", "FM AMEMBASSY ALDIS", "TO SECSTATE WASHDC 1412",
    ...         "INFO AMEMBASSY KELM", "C O N F I D E N T I A L ALDIS 0412"]
    >>> found = telegram(head)
    >>> found.date, found.sender, found.place, found.recipients
    ('1981-03-03', 'AMEMBASSY ALDIS', 'ALDIS', ('SECSTATE WASHDC',))
    >>> found.classification, found.number
    ('CONFIDENTIAL', 'ALDIS 0412')
    """
    for at, line in enumerate(lines):
        match = _FROM.fullmatch(line)
        group = _group(lines[max(at - _NEAR, 0) : at])
        if match and group:
            return _read(lines[at + 1 :], match["sender"].strip(), group)
    return None


def _group(above: Sequence[str]) -> str | None:
    return next((line for line in reversed(above) if _GROUP.match(line)), None)


def _read(below: Sequence[str], sender: str, group: str) -> Telegram:
    dated = first_date(group)
    secrecy, number = _marking(below)
    town = _MISSION.sub("", sender)
    return Telegram(
        date=dated.edtf if dated else None,
        sender=sender,
        place=town if town != sender else None,
        recipients=tuple(_recipients(below)),
        classification=secrecy,
        number=number,
    )


def _recipients(below: Sequence[str]) -> Iterator[str]:
    """Yield those after TO, one a line, up to INFO or an empty line."""
    is_open = False
    for line in below:
        match = _TO.fullmatch(line)
        if not match and (not line or line.startswith(("INFO", "ZEN")) or not is_open):
            if is_open:
                return
            continue
        is_open = True
        named = match["recipient"] if match else line
        yield from re.split(r"\s{3,}", _PRECEDENCE.sub("", named))


def _marking(below: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the classification, and the number that the sender gave, on one line."""
    for line in below:
        joined = _SPREAD.sub(lambda match: match[0].replace(" ", ""), line)
        for marking in _markings():
            if joined.startswith(marking):
                rest = joined[len(marking) :].strip()
                number = _NUMBER.match(rest)
                return marking, number["number"].strip() if number else None
    return None, None


def _markings() -> list[str]:
    known = [entry.upper() for entry in entries("classifications")]
    return sorted([*known, "UNCLAS"], key=len, reverse=True)
