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
    columns: str
    """The file: what it shows besides."""
    published: str | None

    def told(self) -> list[str]:
        """Return what the report attributes, a line for each statement."""
        text = self.report
        origin = Origin("r", "", "text/plain", "plain")
        made = statements(Document("r", text, origin, date=self.published))
        more = COLUMNS.get(self.columns, lambda *_: ())
        return [" | ".join((shown(each, text), *more(each, text))) for each in made]


def cases() -> Iterator[Case]:
    for path in sorted(Path(__file__).parent.glob("*.md")):
        for section in re.split(r"(?m)^## ", path.read_text("utf-8"))[1:]:
            title, _, body = section.partition("\n")
            head, _, rest = body.partition("\n~~~\n")
            report, _, expected = rest.partition("\n~~~\n")
            published = re.search(r"(?m)^- published: (\S+)$", head)
            lines = re.findall(r"(?m)^- (.+(?:\n  .+)*)", expected)
            yield Case(
                title.strip(),
                report,
                [" ".join(x.split()) for x in lines],
                path.stem,
                published and published[1],
            )


def shown(statement: Statement, text: str) -> str:
    """Return a statement on a line: `direct | Ida Lind | said | We stay.`."""
    who = statement.speaker
    name = (who.name or who.role) if who else None
    cue = " ".join(span.of(text) for span in statement.cue)
    content = " … ".join(" ".join(span.of(text).split()) for span in statement.content)
    manner = statement.manner.value
    within = f"{manner} in {statement.nested_in}" if statement.nested_in else manner
    return " | ".join((within, name or "nobody", cue or "no cue", content))


def circumstances(statement: Statement, text: str) -> Iterator[str]:
    """Yield to whom, when, where and on what occasion, as far as it is known."""
    words, whom = statement.circumstances, statement.addressee
    if whom:
        yield f"to {whom.name or whom.role}"
    if words.time:
        date = f"{statement.said_on}, {words.basis}" if words.basis else "nothing"
        since = words.counted_from
        anchor = f" from {since.of(text)}" if since else ""
        yield f"when {date}: {words.time.of(text)}{anchor}"
    if statement.place:
        yield f"in {statement.place}"
    if words.occasion:
        yield f"occasion: {words.occasion.of(text)}"


def classes(statement: Statement, text: str) -> Iterator[str]:  # ruff: ignore[unused-function-argument] - as above
    """Yield the class of the cue, and the role with what it says of its time."""
    who = statement.speaker
    yield str(statement.cue_class)
    if who and who.name and who.role:
        yield f"role: {who.role}" + (f" ({who.standing})" if who.standing else "")


COLUMNS = {"circumstances": circumstances, "classes": classes}


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.title)
def test_a_report_attributes(case: Case) -> None:
    assert case.told() == case.expected
