"""The heads of declassified telegrams, read from their text."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.corpora import Half, Record, half_of
from onrecord.read.heading import Heading, heading

NAME = "state-cables-bolivia-declassified"
_NUMBER = re.compile(r"\d{4}(?P<post>[A-Z]+?)0*(?P<number>\d+)")
_SUBJECT = 30
"""Characters of the subject that the data keeps in one line."""


class Rate(NamedTuple):
    """How many were right of how many."""

    right: int
    known: int


def facts(corpora: Path, half: Half) -> dict[str, Rate]:
    """Hold date, number and subject of every telegram against the data."""
    right = {"date": 0, "number": 0, "subject": 0}
    known = 0
    for _, record in half_of(corpora, NAME, half):
        known += 1
        for name in _right(record, heading(record["text"])):
            right[name] += 1
    return {name: Rate(count, known) for name, count in right.items()}


def _right(record: Record, read: Heading) -> Iterator[str]:
    if read.date == record["date"]:
        yield "date"
    if _same_number(record["doc_number"], read.particulars.number or ""):
        yield "number"
    subject = " ".join((read.particulars.subject or "").split()).casefold()
    if subject.startswith(record["title"].casefold()[:_SUBJECT]):
        yield "subject"


def _same_number(known: str, read: str) -> bool:
    """Tell whether both are one number: `1979LAPAZ09940` is `LA PAZ 9940` of 1979."""
    match = _NUMBER.fullmatch(known)
    bare = re.sub(r"\W", "", read)
    if known == bare or not match:
        return known == bare
    return bool(re.fullmatch(f"{match['post']}0*{match['number']}", bare))
