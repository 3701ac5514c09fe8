"""Invented documents, and a builder that finds the place of every word in them."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.model.alignment import Edit, Mark, Passage, Step, Word
from onrecord.model.document import (
    Document,
    Origin,
    Page,
    Participant,
    Span,
    Turn,
)
from onrecord.model.result import Checked
from onrecord.model.statement import Manner, Speaker, Statement
from onrecord.model.verdict import Verdict
from onrecord.text.words import words

REPORT = """# The bridge at Kelm will open in spring

“The bridge will not open before May,” Mayor Ida Lind told the council on 3 March 2031.

“The bridge is safe,” the mayor said on 4 March 2031.

“We asked for forty million crowns, and the coast has refused every crown of it,” \
the engineer Tomas Arendt wrote.

“Nobody will pay a toll as long as I live,” Lind added.

“They [the upper valley] will pay for the piers … and nothing else,” Arendt said.

“In the autumn we signed the contract,” Arendt recalled.

“Yes,” she said.

“The tunnel was never promised to anyone,” said Ida Lind.

“We will finish the road,” Lind said, “in the second winter.”

“The stones of the old bridge go back to the quarry,” the letter from Nagara says.
"""

MINUTES = """MAYOR LIND: I am told that the bridge is not safe. The bridge will not \
open before May. We will finish the road in the second winter, but only if the coast \
pays.
MR. ARENDT: We asked for forty million crowns. They will pay for the piers, as we \
agreed last year, and nothing else. We signed the contract in the autumn. The tunnel \
was never promised to anyone.
"""

LETTER = (
    "To the council of Kelm. I write in some haste. The coast has refused every crown "
    "of it. Yours, Tomas Arendt."
)

NAGARA = "The stones of the old bridge shall be returned to the quarry."

Described = tuple[Step, str, str] | tuple[Step, str, str, Mark, int]
LIND = Speaker("Ida Lind", "Mayor")
ARENDT = Speaker("Tomas Arendt", "the engineer", "arendt")


class _Source(NamedTuple):
    """A primary document, as much of it as a passage shows."""

    id: str
    text: str
    title: str | None
    date: str | None
    place: str | None
    page: int | None
    kind: str


FROM_MINUTES = _Source(
    "minutes-7", MINUTES, "Minutes, 7th meeting", "2031-03-03", "Kelm", 2, "minutes"
)
FROM_LETTER = _Source(
    "letters/arendt.txt", LETTER, None, "2031-02", "Kelm", None, "letter"
)
FROM_NAGARA = _Source(
    "nagara", NAGARA, "橋に関する長良の手紙", None, None, 1, "translation"
)


def report() -> Document:
    """Return the report with the statements."""
    return Document(
        "drafts/bridge.md",
        REPORT,
        Origin("drafts/bridge.md", "ab" * 32, "text/markdown", "markdown"),
        title="The bridge at Kelm will open in spring",
        date="2031-03-05",
    )


def silent() -> Document:
    """Return a report in which nobody says anything."""
    origin = Origin("drafts/silent.md", "cd" * 32, "text/markdown", "markdown")
    return Document("drafts/silent.md", "It rained all day in Kelm.\n", origin)


def minutes() -> Document:
    """Return the minutes as a document with everything a document can have."""
    second = MINUTES.index("MR. ARENDT")
    return Document(
        "minutes-7",
        MINUTES,
        Origin("record/minutes-7.txt", "ef" * 32, "text/plain", "plain"),
        title="Minutes, 7th meeting",
        author="The clerk of Kelm",
        date="2031-03-03",
        place="Kelm",
        lang="en",
        kind="minutes",
        participants=(Participant("Ida Lind", "Mayor"), Participant("Tomas Arendt")),
        turns=(
            Turn("MAYOR LIND", Span(12, second - 1)),
            Turn("MR. ARENDT", Span(second + 12, len(MINUTES) - 1), "engineer"),
        ),
        pages=(Page(1, Span(0, second)), Page(2, Span(second, len(MINUTES)))),
        set_aside=("Leave a reply",),
        notes=("read as Windows-1252, not UTF-8",),
    )


def statement(
    name: str, said: str, speaker: Speaker | None, *, said_on: str | None = None
) -> Statement:
    """Return a direct quotation of one piece of the report."""
    content = (in_report(said),)
    return Statement(name, Manner.DIRECT, content, speaker=speaker, said_on=said_on)


def compared(
    made: Statement,
    verdict: Verdict,
    passages: tuple[Passage, ...],
    *described: Described,
) -> Checked:
    """Return a statement set against passages, by edits told in plain words."""
    edits = _edits(made.content, passages, described)
    return Checked(made, verdict, passages, len(passages), edits, 1)


def passage(
    source: _Source, said: str, speaker: str | None, *, similarity: float = 1.0
) -> Passage:
    """Return the passage of `source` with these words, whatever their case."""
    start = source.text.lower().index(said.lower())
    end = start + len(said)
    return Passage(
        source.id,
        source.title,
        Span(start, end),
        source.text[start:end],
        source.text[max(0, start - 40) : start],
        source.text[end : end + 60],
        speaker,
        source.date,
        source.place,
        source.page,
        source.kind,
        similarity,
    )


def _edits(
    content: Iterable[Span],
    passages: tuple[Passage, ...],
    described: Iterable[Described],
) -> tuple[Edit, ...]:
    """Return edits with the words at the places where they stand."""
    quoted = tuple(
        word
        for span in content
        for word in words(REPORT, start=span.start, end=span.end)
    )
    at, made = 0, []
    for each in described:
        step, recorded, said = each[:3]
        mark, number = (each[3], each[4]) if len(each) == 5 else (Mark.NONE, 0)
        count = len(words(said))
        there = _recorded(passages[number], recorded)
        made.append(Edit(step, there, quoted[at : at + count], mark, number))
        assert _forms(made[-1].quoted) == _forms(words(said))
        at += count
    assert at == len(quoted)
    return tuple(made)


def _recorded(passage: Passage, said: str) -> tuple[Word, ...]:
    """Return the words of the passage that read like `said`, with their places."""
    wanted = _forms(words(said))
    there = tuple(
        word._replace(
            start=word.start + passage.span.start, end=word.end + passage.span.start
        )
        for word in words(passage.text)
    )
    starts = range(len(there) - len(wanted) + 1)
    found = next(at for at in starts if _forms(there[at:])[: len(wanted)] == wanted)
    return there[found : found + len(wanted)]


def _forms(found: Iterable[Word]) -> list[str]:
    return [word.form for word in found]


def in_report(said: str) -> Span:
    """Return where these words stand in the report."""
    return place_in(REPORT, said)


def place_in(text: str, said: str, part: str | None = None) -> Span:
    """Return where `part` of `said` stands in `text`; all of `said` if no part."""
    start = text.index(said) + (said.index(part) if part else 0)
    return Span(start, start + len(part or said))
