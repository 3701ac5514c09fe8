"""Everything a report attributes to somebody: direct, mixed and indirect."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from onrecord.data import rows
from onrecord.extract.attribution import Attribution
from onrecord.extract.chronology import Chronology
from onrecord.extract.circumstances import Setting, Told, circumstances
from onrecord.extract.cue_verbs import cue_class
from onrecord.extract.drafts import Draft, drafts, overlaps
from onrecord.extract.nested import nested
from onrecord.extract.people import People, people
from onrecord.extract.reported_source import RELATIVES
from onrecord.extract.roles import role_before, standing
from onrecord.extract.speakers import UNCERTAIN, carried, speaker
from onrecord.extract.taken_over import taken_over
from onrecord.extract.unsaid import is_unsaid
from onrecord.extract.worth import is_title
from onrecord.model.document import Document, Span
from onrecord.model.statement import Manner, Speaker, Statement

_NOT_SURE = frozenset({"participle", "infinitive", "nested"})
"""Patterns in which the subject is another verb's, or someone else tells of him."""
_SOURCELESS = 0.3
"""The confidence of a statement that names nobody."""
_NEAR = 60
"""Code points before a relative pronoun in which its person is named."""
_BY_PRONOUN = 0.9
"""What is left of it where a pronoun stands for the speaker."""


def statements(document: Document) -> tuple[Statement, ...]:
    """Return everything a report attributes to somebody, in the order of its text.

    Direct: the words between marks, those on both sides of the attribution and those
    that go on after it in the paragraph as one statement. Mixed: the whole reported
    clause, with its quoted words kept apart. Indirect: the reported clause. What a
    statement reports in its turn is a statement nested in it.
    """
    text = document.text
    found = drafts(text)
    reported = [span for draft in found for span in draft.content]
    setting = Setting(people(text), Chronology(text, document.date, reported))
    made = sorted(
        _outermost(text, found, setting), key=lambda each: each.content[0].start
    )
    return _numbered(text, list(taken_over(text, made)), setting)


def _outermost(
    text: str, found: Iterable[Draft], setting: Setting
) -> Iterator[Statement]:
    previous: Speaker | None = None
    for draft in found:
        made = _statement(text, draft, setting, previous)
        if draft.goes_on and made.speaker is None:
            made = replace(made, speaker=carried(previous))
        previous = made.speaker or previous
        yield made


def _statement(
    text: str, draft: Draft, setting: Setting, previous: Speaker | None
) -> Statement:
    attribution = Attribution(
        draft.cue, draft.source, draft.clause, draft.role, leads=True
    )
    quoted = _spoken(text, draft)
    manner = _manner(draft, quoted)
    who, sure = speaker(text, attribution, setting.known, previous)
    who = _apposed(text, who, draft, setting.known) or who
    who = who and replace(who, confidence=sure)
    if draft.pattern in _NOT_SURE:
        who = carried(who)
    named = draft.source is not None
    told = circumstances(text, attribution, draft.content, setting) if named else Told()
    return Statement(
        "",
        manner,
        tuple(sorted(draft.content)),
        (draft.cue,) if draft.cue.end > draft.cue.start else (),
        (draft.source,) if draft.source else (),
        who,
        addressee=told.addressee,
        said_on=told.said_on,
        place=told.place,
        confidence=_confidence(draft, manner, sure),
        quoted=quoted,
        cue_class=cue_class(draft.cue.of(text)),
        circumstances=told.words,
        unsaid=is_unsaid(text, cue=draft.cue, source=draft.source),
    )


def _apposed(
    text: str, who: Speaker | None, draft: Draft, known: People
) -> Speaker | None:
    """Return who is named beside a role or a relative pronoun.

    *The head of the fleet, Admiral Jo Marsh, said*; *Jo Marsh, who said*.
    """
    if who is None or who.name or draft.source is None:
        return None
    if draft.source.of(text) in RELATIVES:
        before = known.between(draft.source.start - _NEAR, draft.source.start)
        joined = before and text[before[-1].span.end : draft.source.start]
        return Speaker(before[-1].name) if joined in {", ", " "} else None
    named = known.between(draft.source.end, draft.cue.start)
    apart = len(named) == 1 and text.startswith(",", draft.source.end)
    ended = apart and text.startswith(",", named[0].span.end)
    if not ended:
        return None
    role = role_before(who.role or "") or named[0].role or who.role
    return Speaker(named[0].name, role, standing=standing(role))


def _confidence(draft: Draft, manner: Manner, sure: float) -> float:
    if draft.source is None:
        return _SOURCELESS
    known = _patterns()[draft.pattern][manner]
    return round(known * (_BY_PRONOUN if sure <= UNCERTAIN else 1), 2)


@cache
def _patterns() -> dict[str, dict[Manner, float]]:
    return {
        pattern: dict(zip(Manner, map(float, figures), strict=True))
        for pattern, *figures in rows("statement_confidence")
    }


def _spoken(text: str, draft: Draft) -> tuple[Span, ...]:
    """Return the words between marks, without titles in the reporter's sentence."""
    direct = draft.content == draft.quoted
    return tuple(
        span for span in sorted(draft.quoted) if direct or not is_title(span.of(text))
    )


def _manner(draft: Draft, quoted: Sequence[Span]) -> Manner:
    if not quoted:
        return Manner.INDIRECT
    return Manner.DIRECT if draft.content == draft.quoted else Manner.MIXED


def _numbered(
    text: str, ordered: Sequence[Statement], setting: Setting
) -> tuple[Statement, ...]:
    """Number all statements as they begin in the text, each nested one in its outer."""
    numbered: list[Statement] = []
    rows = sorted(
        (
            row
            for at, each in enumerate(ordered)
            for row in _rows(text, at, each, setting)
        ),
        key=lambda row: (row[2] or row[0]).content[0].start,
    )
    names: dict[int, str] = {}
    for number, (each, at, inner) in enumerate(rows, start=1):
        if inner is None:
            names[at] = f"s{number}"
            numbered.append(replace(each, id=names[at]))
        else:
            numbered.append(replace(inner, id=f"s{number}", nested_in=names[at]))
    return tuple(numbered)


def _rows(
    text: str, at: int, outer: Statement, setting: Setting
) -> Iterator[tuple[Statement, int, Statement | None]]:
    """Return a statement, and it again with each that is nested in it.

    Words that both quote may be recorded from either speaker.
    """
    inner = list(_inner(text, outer, setting))
    if any(each.quoted for each in inner):
        outer = replace(outer, speaker=carried(outer.speaker))
    yield outer, at, None
    for each in inner:
        yield outer, at, each


def _within(quoted: Sequence[Span], content: Iterable[Span]) -> Iterator[Span]:
    """Return which of some spans, in order, lie in others."""
    for part in content:
        first = bisect_left(quoted, part.start, key=lambda span: span.start)
        past = bisect_right(quoted, part.end, key=lambda span: span.end)
        yield from quoted[first:past]


def _inner(text: str, outer: Statement, setting: Setting) -> Iterator[Statement]:
    if outer.manner is Manner.DIRECT:  # his "yesterday" is not the report's
        setting = Setting(setting.known, Chronology(text, None, outer.content))
    for draft in nested(text, outer.content):
        spans = [draft.cue, *draft.content]
        if draft.source and not overlaps([*spans, draft.source]):
            if outer.manner is Manner.MIXED:
                draft.quoted = [*_within(outer.quoted, draft.content)]
            made = _statement(text, draft, setting, None)
            if not made.unsaid:
                yield made
