"""Headings of printed conversations, read from their text alone.

The corpus keeps the heading of a conversation as data: title, day, place, people. It is
printed here as the volumes print it, above its text, and read back.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.corpora import Half, Record, half_of, text_of
from onrecord.model.document import Participant
from onrecord.read.fields import is_group
from onrecord.read.heading import heading

NAME = "frus-conversations"
_OPENING = 1500
_YEAR = re.compile(r"\b19\d\d\b")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


class Fact(NamedTuple):
    """Of how many documents the data knows a fact, and what of it was read."""

    known: int = 0
    read: int = 0
    right: int = 0
    stands: int = 0
    """In how many of them the fact stands in what was read, in any words."""

    def plus(self, *, read: int, right: int, stands: int, known: int = 1) -> "Fact":
        """Return the count with one document more."""
        return Fact(
            self.known + known,
            self.read + read,
            self.right + right,
            self.stands + stands,
        )

    @property
    def share(self) -> float:
        """The share of what is known that was read right."""
        return self.right / max(self.known, 1)

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / max(self.read, 1)


class Facts(NamedTuple):
    """The facts of headings; of people, each one is counted."""

    date: Fact = Fact()
    place: Fact = Fact()
    people: Fact = Fact()
    lists: Fact = Fact()
    """Documents whose whole list of participants is right."""


def as_printed(record: Record, *, style: int) -> str:
    """Print a conversation as a volume does; `style` chooses how people are listed."""
    lines = [record["title"]]
    day = record["date_text"]
    if day and not _YEAR.search(record["title"]):
        lines.append(", ".join(filter(None, (record["place"], day.rstrip(".")))))
    return "\n".join(
        [*lines, "", *_list(record["participants"], style), text_of(record)]
    )


def as_body(record: Record, *, style: int) -> str:
    """Print the text alone, without the heading."""
    del style
    return text_of(record)


def facts(corpora: Path, half: Half, *, body: bool = False) -> Facts:
    """Read every conversation of a half and hold what was read against the data."""
    found = Facts()
    for at, record in half_of(corpora, NAME, half):
        printed = (as_body if body else as_printed)(record, style=at % 3)
        found = _with(found, record, printed)
    return found


def _with(found: Facts, record: Record, text: str) -> Facts:
    made = heading(text)
    date, place, people, lists = found
    top = text[:_OPENING]
    if day := record["date"]:
        right = bool(made.date) and str(made.date).partition("/")[0] == day
        stands = _spelled(day) in top
        date = date.plus(read=bool(made.date), right=right, stands=stands)
    if town := record["place"]:
        right = _same_place(town, made.place)
        stands = any(part in top for part in re.split(r"[,;] ?", town))
        place = place.plus(read=bool(made.place), right=right, stands=stands)
    if wanted := list(_people(record["participants"])):
        bags, stands = [_bag(each) for each in made.participants], _all_in(wanted, top)
        right = sum((Counter(map(_words, wanted)) & Counter(bags)).values())
        people = people.plus(
            known=len(wanted),
            read=len(bags),
            right=right,
            stands=sum(each in text for each in wanted),
        )
        whole = right == len(wanted) == len(bags)
        lists = lists.plus(read=bool(bags), right=whole, stands=stands)
    return Facts(date, place, people, lists)


def _list(people: Sequence[str], style: int) -> list[str]:
    if not people:
        return []
    if style == 0:
        return ["PARTICIPANTS", *people, ""]
    if style == 1:
        first, *others = people
        return [f"Participants: {first}", *(f"{' ' * 14}{each}" for each in others), ""]
    parted = any(";" in each for each in people)
    return ["PRESENT", *(people if parted else ["; ".join(people)]), ""]


def _people(lines: Sequence[str]) -> Iterator[str]:
    """Yield those whom the data lists, without the lines that only head a group."""
    for line in lines:
        for each in line.split(";"):
            words = each.strip()
            if words and not is_group(words) and not re.match(r"\d+\.", words):
                yield words


def _words(line: str) -> tuple[str, ...]:
    return tuple(sorted(re.findall(r"\w+", line.casefold())))


def _bag(participant: Participant) -> tuple[str, ...]:
    return _words(f"{participant.name} {participant.role or ''}")


def _same_place(known: str, read: str | None) -> bool:
    """Tell whether a part of one is a part of the other: `White House, Washington`."""
    return bool(_parts(known) & _parts(read or ""))


def _parts(place: str) -> set[str]:
    parts = re.split(r"[,;]", place.casefold())
    return {part.strip().removeprefix("the ") for part in parts if part.strip()}


def _spelled(day: str) -> str:
    year, month, *number = day.split("-")
    name = _MONTHS[int(month) - 1]
    return f"{name} {int(number[0])}, {year}" if number else f"{name} {year}"


def _all_in(wanted: Sequence[str], top: str) -> bool:
    return all(each in top for each in wanted)
