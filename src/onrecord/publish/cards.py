"""What a page shows of each statement, ready to be printed by a template."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model.alignment import Passage
from onrecord.model.document import Document, Span
from onrecord.model.result import Checked, CheckedReport
from onrecord.model.verdict import Outcome
from onrecord.model.view import View
from onrecord.publish.differences import Difference, differences
from onrecord.publish.document_form import location
from onrecord.publish.evidence import (
    CONTEXT,
    Around,
    Stretch,
    quoted_marks,
    recorded,
    stretches,
)
from onrecord.publish.linked import Part, parts
from onrecord.publish.page_view import Viewer, no_view
from onrecord.publish.phrases import Say, say
from onrecord.text.sentences import sentence_spans

_FARTHEST = 500
"""How many code points around a quotation its sentences are looked for."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Card:
    """One statement with its verdict, both sides cut into stretches."""

    anchor: str
    """Its address in the page: `r1-s3`."""
    checked: Checked
    say: Say
    location: str
    """`line:column` in the report."""
    quoted: tuple[Stretch, ...]
    """The sentences of the report that hold the words."""
    recorded: tuple[Around, ...]
    differences: tuple[Difference, ...]
    others: tuple[Passage, ...]
    """Other places of the record."""

    @property
    def outcome(self) -> Outcome:
        """The verdict in one word."""
        return self.checked.verdict.outcome


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report: its cards in the order of its text, and the text with the marks."""

    report: CheckedReport
    cards: tuple[Card, ...]
    text: tuple[Part, ...]
    """The whole text, cut where statements stand."""

    @property
    def problems(self) -> tuple[Card, ...]:
        """The statements that need eyes, the gravest outcome first."""
        return tuple(
            card
            for outcome in Outcome
            for card in self.cards
            if card.outcome is outcome
            and outcome is not Outcome.STANDS
            and not card.checked.is_only_told
        )

    @property
    def clean(self) -> tuple[Card, ...]:
        """The statements that stand, in the order of the text."""
        return tuple(card for card in self.cards if card.outcome is Outcome.STANDS)

    @property
    def told(self) -> tuple[Card, ...]:
        """The statements that the report gives in its own words, not compared."""
        return tuple(card for card in self.cards if card.checked.is_only_told)


def sheet(number: int, report: CheckedReport, viewer: Viewer = no_view) -> Sheet:
    """Return what the page shows of the report with this number, counted from 1."""
    cards = tuple(
        _card(f"r{number}-{checked.statement.id}", report.document, checked, viewer)
        for checked in report.statements
    )
    contents = [checked.statement.content for checked in report.statements]
    return Sheet(report, cards, tuple(parts(report.document.text, contents)))


def pictures(around: Iterable[Around]) -> tuple[View, ...]:
    """Return each page that is drawn, once."""
    views = (figure.view for each in around for figure in each.figures)
    return tuple({view.id: view for view in views}.values())


def _card(anchor: str, document: Document, checked: Checked, viewer: Viewer) -> Card:
    return Card(
        anchor,
        checked,
        say(checked.verdict.outcome),
        location(document, checked.statement.content[0].start),
        tuple(_in_context(document.text, checked)),
        recorded(checked, viewer),
        differences(checked),
        checked.passages[checked.compared :],
    )


def _in_context(text: str, checked: Checked) -> Iterator[Stretch]:
    """Cut the sentences around the content into context and words compared."""
    content = checked.statement.content
    at, end = _sentences(text, Span(content[0].start, content[-1].end))
    marks = quoted_marks(checked)
    for piece in content:
        if at < piece.start:
            yield Stretch(text[at : piece.start], CONTEXT)
        yield from stretches(text, piece, marks)
        at = piece.end
    if at < end:
        yield Stretch(text[at:end], CONTEXT)


def _sentences(text: str, within: Span) -> Span:
    """Return the span of the sentences that hold `within`, in its paragraph."""
    low, high = max(within.start - _FARTHEST, 0), within.end + _FARTHEST
    breaks = [found.end() for found in _BLANK_LINE.finditer(text, low, within.start)]
    start = breaks[-1] if breaks else low
    after = _BLANK_LINE.search(text, within.end, high)
    end = after.start() if after else min(high, len(text))
    held = [
        span
        for span in sentence_spans(text, start, end)
        if span.end > within.start and span.start < within.end
    ]
    if not held:
        return within
    return Span(min(held[0].start, within.start), max(held[-1].end, within.end))
