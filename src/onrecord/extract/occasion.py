"""To whom, where and when: only what the attribution itself plainly says.

A date or a place that belongs to another event would be held against the report
later, so every word between the cue and either must belong to an attribution.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.data import entries
from onrecord.extract.attribution import Attribution
from onrecord.extract.clauses import Token, tokens
from onrecord.extract.people import People
from onrecord.extract.sources import PRONOUNS, source_after
from onrecord.extract.speakers import named
from onrecord.model.document import Span
from onrecord.model.statement import Speaker
from onrecord.text.dates import find_dates

_FULL_DATE = len("1992-02-25")
_TALKS = frozenset({"meeting", "talks", "conversation", "talk", "call"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """What an attribution says of the occasion."""

    addressee: Speaker | None = None
    said_on: str | None = None
    """EDTF, a full date."""
    place: str | None = None


def occasion(text: str, attribution: Attribution, known: People) -> Occasion:
    """Return to whom, when and where, as the attribution has it."""
    start = attribution.cue.end
    source = attribution.source
    if source and source.start >= start:
        start = source.end
    clause = tokens(text, start, max(start, attribution.clause.end))
    said = tokens(text, *attribution.cue)
    addressee = _addressee(text, said, clause)
    return Occasion(
        named(text, addressee, known)[0] if addressee else None,
        _said_on(text, Span(start, attribution.clause.end), clause)
        or _opening_date(text, attribution),
        _place(clause),
    )


def _addressee(
    text: str, said: Sequence[Token], clause: Sequence[Token]
) -> Span | None:
    found = None
    if said and said[-1].form in entries("verbs_with_addressee"):
        found = source_after(text, clause, 0, close=False) if clause else None
    for at in range(len(clause) - 2):
        plain = _all_plain(clause[:at])
        if plain and clause[at].form in _TALKS and clause[at + 1].form == "with":
            found = source_after(text, clause, at + 2, close=False)
    if found is None or found.span.of(text).casefold() in _PRONOUN_OBJECTS:
        return None
    return found.span


_PRONOUN_OBJECTS = PRONOUNS | {"him", "her", "them", "me", "us", "it", "that"}


def _said_on(text: str, where: Span, clause: Sequence[Token]) -> str | None:
    for found in find_dates(text, start=where.start, end=max(where)):
        before = [token for token in clause if token.end <= found.span.start]
        full = len(found.edtf) == _FULL_DATE and "X" not in found.edtf
        if full and _leads_to_date(before):
            return found.edtf
    return None


def _opening_date(text: str, attribution: Attribution) -> str | None:
    """Return the date of `On 3 March 2031, X said: “…`."""
    source = attribution.source
    if source is None or not attribution.leads:
        return None
    low = attribution.clause.start
    for found in find_dates(text, start=low, end=max(low, source.start)):
        around = text[low : found.span.start], text[found.span.end : source.start]
        plain = [each.strip(" ,").casefold() for each in around] == ["on", ""]
        if plain and len(found.edtf) == _FULL_DATE and "X" not in found.edtf:
            return found.edtf
    return None


def _leads_to_date(before: Sequence[Token]) -> bool:
    on = [token.form for token in before[-3:]]
    return "on" in on and _all_plain(before)


def _place(clause: Sequence[Token]) -> str | None:
    for at in range(len(clause) - 1):
        if clause[at].form == "in" and clause[at + 1].text[:1].isupper():
            found = clause[at + 1 : _end_of_name(clause, at + 1)]
            text = " ".join(token.text for token in found)
            return text if _all_plain(clause[:at]) and _is_place(found) else None
    return None


def _end_of_name(clause: Sequence[Token], at: int) -> int:
    while at < len(clause) and clause[at].text[:1].isupper():
        at += 1
    return at


def _is_place(found: Sequence[Token]) -> bool:
    return not any(
        word.form in entries("function_words")
        or word.text.endswith(("’s", "'s"))
        or find_dates(word.text + " 2000")
        for word in found
    )


def _all_plain(words: Sequence[Token]) -> bool:
    """Tell whether every word may stand in an attribution of one occasion."""
    return all(
        word.text[:1].isupper() or word.form in entries("occasion_words")
        for word in words
    )
