"""Golden cases of records: a short text, and what its heading and its labels tell."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.model.document import Document
from onrecord.read.plain import read
from onrecord.text.speaking import speaking


class Case(NamedTuple):
    """A record, and what is known of it as `known` says it."""

    title: str
    record: str
    expected: list[str]

    def told(self) -> list[str]:
        """Return what is known of the record, a line for each fact."""
        return list(known(read(self.record.encode(), name="record.txt")))


def cases() -> Iterator[Case]:
    for path in sorted((Path(__file__).parent / "records").glob("*.md")):
        for section in re.split(r"(?m)^## ", path.read_text("utf-8"))[1:]:
            title, _, body = section.partition("\n")
            record, _, expected = body.partition("\n~~~\n")[2].partition("\n~~~\n")
            lines = re.findall(r"(?m)^- (.+(?:\n  .+)*)", expected)
            yield Case(title.strip(), record, [" ".join(x.split()) for x in lines])


def known(document: Document) -> Iterator[str]:
    """Yield what is known of a document, a fact a line: `date | 2031-03-03`."""
    marked = document.particulars
    facts = {
        "kind": document.kind,
        "date": document.date,
        "place": document.place,
        "subject": marked.subject,
        "classification": marked.classification,
        "number": marked.number,
        "from": marked.sender,
        "to": "; ".join(marked.recipients),
    }
    yield from (f"{name} | {value}" for name, value in facts.items() if value)
    for each in document.participants:
        yield " | ".join(filter(None, ("person", each.name, each.role)))
    for turn in document.turns:
        meant = speaking(turn.speaker, document.participants)
        who = f"{turn.speaker} = {meant}" if meant else str(turn.speaker)
        words = " ".join(turn.span.of(document.text).split())
        yield " | ".join(filter(None, ("turn", who, turn.role, words)))


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.title)
def test_a_record_tells(case: Case) -> None:
    assert case.told() == case.expected
