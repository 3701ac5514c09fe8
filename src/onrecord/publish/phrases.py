"""What the page says of a verdict: shapes, titles and plain words."""

from collections.abc import Mapping
from typing import NamedTuple

from onrecord.model.alignment import Passage
from onrecord.model.result import RecordSummary
from onrecord.model.verdict import (
    Agreement,
    Finding,
    Outcome,
    Severity,
    Verdict,
    Wording,
)
from onrecord.publish.places import page_of


class Say(NamedTuple):
    """How an outcome is shown: a shape, a title, and a count of it."""

    shape: str
    title: str
    one: str
    many: str


_OUTCOMES = {
    Outcome.CONTRADICTS: Say(
        "✗", "Contradicts the record", "contradicts the record", "contradict the record"
    ),
    Outcome.MISSING: Say(
        "?",
        "Not found in this record",
        "not found in the record",
        "not found in the record",
    ),
    Outcome.DIFFERS: Say(
        "≠", "The wording differs", "differs in wording", "differ in wording"
    ),
    Outcome.UNCHECKED: Say("○", "Not checked", "not checked", "not checked"),
    Outcome.STANDS: Say("✓", "Stands as quoted", "stands as quoted", "stand as quoted"),
}

_GRADES = {
    Wording.VERBATIM: "the same words in the same order",
    Wording.FAITHFUL: "differs only in ways that cannot turn the meaning",
    Wording.TRIMMED: "a part of what was said, or with an omission marked",
    Wording.REWORDED: "other words or another order, without a mark",
    Wording.RENDERING: "the record is a rendering, not the speaker’s own words",
    Wording.ALTERED: "a change that may turn the meaning",
    Wording.SPLICED: "pieces that stand apart in the record, joined as one",
    Wording.NOT_FOUND: "no passage of this record is near to these words",
    Wording.UNCHECKED: "could not be checked",
}

_WEIGHTS = {
    Severity.ERROR: "May change the meaning",
    Severity.WARNING: "Difference",
    Severity.NOTE: "Note",
}


_LABELS = {
    Wording.SPLICED: "Joined without a mark",
    Wording.NOT_FOUND: "Not found",
    Wording.UNCHECKED: "Not checked",
}


def say(outcome: Outcome) -> Say:
    """Return how this outcome is shown."""
    return _OUTCOMES[outcome]


def meaning(wording: Wording) -> str:
    """Return in a few words when this grade is given."""
    return _GRADES[wording]


def chips(verdict: Verdict) -> tuple[str, ...]:
    """Return the grade, and which of the other two answers differ.

    >>> chips(Verdict(Wording.VERBATIM, speaker=Agreement.DIFFERS))
    ('wording verbatim', 'speaker differs')
    """
    answers = {"speaker": verdict.speaker, "occasion": verdict.occasion}
    differing = (
        f"{name} differs"
        for name, answer in answers.items()
        if answer is Agreement.DIFFERS
    )
    return (f"wording {verdict.wording}", *differing)


def weight(finding: Finding) -> str:
    """Return how much a finding weighs: a fact, or a question put to the reader.

    >>> weight(Finding("negation-changed", Wording.ALTERED, "the report leaves out …"))
    'May change the meaning'
    """
    if finding.wording is None:
        return "Speaker or occasion"
    return _LABELS.get(finding.wording) or _WEIGHTS[finding.severity]


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "document"), count(1200, "word")
    ('1 document', '1,200 words')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def tally(counts: Mapping[Outcome, int]) -> str:
    """Return how many statements have which outcome, leaving out what nothing has.

    >>> tally({Outcome.CONTRADICTS: 2, Outcome.MISSING: 0, Outcome.STANDS: 1})
    '2 contradict the record, 1 stands as quoted'
    """
    return ", ".join(
        count(number, say(outcome).one, say(outcome).many)
        for outcome, number in counts.items()
        if number
    )


def searched(record: RecordSummary) -> str:
    """Return what was searched, and how much could not be.

    >>> from onrecord.errors import Problem
    >>> searched(RecordSummary(14, 8210, (Problem("a.pdf", "no text"),)))
    '14 documents searched, 1 could not be read'
    """
    unread = f", {record.unreadable:,} could not be read" if record.unreadable else ""
    return f"{count(record.documents, 'document')} searched{unread}"


def title_of(passage: Passage) -> str:
    """Return the title of the document of a passage, or else its id."""
    return passage.title or passage.document


def facts(passage: Passage) -> tuple[str, ...]:
    """Return who speaks in a passage, when and where, on which page, in what kind.

    A record of what somebody else wrote down says so by its kind.
    """
    page = page_of(passage)
    known = (passage.speaker, passage.date, passage.place, page, passage.kind)
    return tuple(fact for fact in known if fact)
