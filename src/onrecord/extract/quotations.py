"""From quotations and what stands beside them to statements."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extract.attribution import Attribution
from onrecord.extract.chronology import Chronology
from onrecord.extract.circumstances import Setting, Told, circumstances
from onrecord.extract.cue_verbs import cue_class
from onrecord.extract.given import Given, ending, given
from onrecord.extract.people import people
from onrecord.extract.speakers import CARRIED, UNCERTAIN, speaker
from onrecord.extract.worth import is_statement
from onrecord.model.document import Document
from onrecord.model.statement import Manner, Speaker, Statement

_ENDED = frozenset(".!?,…—–")
_CONTINUES = 80
"""Code points between two quotations of one speaker where the second has no cue."""


def quotations(document: Document) -> tuple[Statement, ...]:
    """Return every quotation of a report that is a statement, for the record to hold.

    The content is the words between marks alone, and a sentence that goes on after
    its attribution stands by itself: the record may have it far from the one before.

    A sentence interrupted by its attribution is one statement of two spans; a
    quotation over several paragraphs has a span for each; a sentence that goes on
    after the attribution of the one before is a statement with the same cue. Scare
    quotes, titles of works and words mentioned as words are no statements. *X
    recalled the promise made by Y “…”* is two: Y's stands nested in X's, over the
    same words.
    """
    text = document.text
    found = given(text)
    reported = [span for each in found for span in each.quote.content]
    setting = Setting(people(text), Chronology(text, document.date, reported))
    made: list[Statement] = []
    previous: Statement | None = None
    for each in found:
        if is_statement(text, each):
            previous, *nested = _statements(text, each, setting, previous, len(made))
            made.extend((previous, *nested))
    return tuple(made)


def _statements(
    text: str, each: Given, setting: Setting, previous: Statement | None, count: int
) -> Iterator[Statement]:
    outer = replace(_statement(text, each, setting, previous), id=f"s{count + 1}")
    yield outer
    nested = each.attribution.nested if each.attribution else None
    if nested:
        inner = _statement(text, replace(each, attribution=nested), setting, None)
        yield replace(inner, id=f"s{count + 2}", nested_in=outer.id)


def _statement(
    text: str, each: Given, setting: Setting, previous: Statement | None
) -> Statement:
    attribution = each.attribution
    who, confidence = _who(text, each, setting, previous)
    who = who and replace(who, confidence=confidence)
    told = (
        circumstances(text, attribution, each.quote.content, setting)
        if attribution
        else Told()
    )
    return Statement(
        "",
        _manner(text, each),
        each.quote.content,
        (attribution.cue,) if attribution else (),
        (attribution.source,) if attribution and attribution.source else (),
        who,
        addressee=told.addressee,
        said_on=told.said_on,
        place=told.place,
        confidence=confidence,
        quoted=each.quote.content,
        cue_class=cue_class(attribution.cue.of(text)) if attribution else None,
        circumstances=told.words,
    )


def _who(
    text: str, each: Given, setting: Setting, previous: Statement | None
) -> tuple[Speaker | None, float]:
    before = previous.speaker if previous else None
    if each.attribution and each.attribution.source:
        who, sure = speaker(text, each.attribution, setting.known, before)
        return who, min(sure, CARRIED) if each.goes_on else sure
    if previous is None or before is None or not _continues(text, each, previous):
        return None, UNCERTAIN
    return before, min(CARRIED, previous.confidence)


def _continues(text: str, each: Given, previous: Statement) -> bool:
    """Tell whether the quotation stands right after the one before and its cue."""
    ends = (
        max(
            previous.content[-1].end,
            *(span.end for span in previous.cue + previous.source),
        )
        if previous.cue
        else previous.content[-1].end
    )
    between = text[ends : each.quote.opened]
    return len(between.strip()) <= _CONTINUES and between.count("\n\n") <= 1


def _manner(text: str, each: Given) -> Manner:
    """A sentence of the speaker's own, or a piece of the reporter's."""
    printed = each.quote.content[0].of(text)
    starts = not printed[:1].islower()
    if each.attribution is None or each.quote.is_block:
        return Manner.DIRECT
    if not each.attribution.leads:
        ended = ending(text, each.quote) in _ENDED or text.startswith(
            ",", each.quote.closed
        )
        whole = ended and not each.lead
        return Manner.DIRECT if starts and whole else Manner.MIXED
    return Manner.DIRECT if starts and _is_led(each, each.attribution) else Manner.MIXED


def _is_led(each: Given, attribution: Attribution) -> bool:
    """Tell whether the cue leads straight to the quotation: `she said: “…`."""
    return attribution.is_near and (
        each.lead.endswith((":", ",")) or each.quote.opened - attribution.cue.end <= 1
    )
