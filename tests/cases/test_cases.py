"""Golden cases of statements: a short report, and what it attributes to whom."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Statement


class Case(NamedTuple):
    """A report, and its statements as `shown` prints them."""

    title: str
    report: str
    expected: list[str]


def cases() -> Iterator[Case]:
    for path in sorted(Path(__file__).parent.glob("*.md")):
        for section in re.split(r"(?m)^## ", path.read_text("utf-8"))[1:]:
            title, _, body = section.partition("\n")
            report, _, expected = body.partition("\n~~~\n")[2].partition("\n~~~\n")
            lines = re.findall(r"(?m)^- (.+(?:\n  .+)*)", expected)
            yield Case(title.strip(), report, [" ".join(x.split()) for x in lines])


def shown(statement: Statement, text: str) -> str:
    """Return a statement on a line: `direct | Ida Lind | said | We stay.`."""
    who = statement.speaker
    name = (who.name or who.role) if who else None
    cue = " ".join(span.of(text) for span in statement.cue)
    content = " … ".join(" ".join(span.of(text).split()) for span in statement.content)
    manner = statement.manner.value
    within = f"{manner} in {statement.nested_in}" if statement.nested_in else manner
    return " | ".join((within, name or "nobody", cue or "no cue", content))


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.title)
def test_a_report_attributes(case: Case) -> None:
    text = case.report
    made = statements(Document("r", text, Origin("r", "", "text/plain", "plain")))
    assert [shown(each, text) for each in made] == case.expected
