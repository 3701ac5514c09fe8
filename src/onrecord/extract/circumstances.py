"""To whom, on what occasion, where and when: only what the attribution plainly says.

A date or a place that belongs to another event would be held against the report
later, so every word between the cue and either must belong to an attribution.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.data import entries
from onrecord.extract.adjuncts import Adjuncts, Reader
from onrecord.extract.attribution import Attribution
from onrecord.extract.chronology import Chronology
from onrecord.extract.clauses import tokens
from onrecord.extract.people import People
from onrecord.extract.sources import PRONOUNS
from onrecord.extract.speakers import named
from onrecord.model.document import Span
from onrecord.model.statement import Basis, Circumstances, Speaker

_AHEAD = frozenset({"will", "would", "shall", "to"})
_NEAR = 24
"""Code points before a cue in which its "will" stands."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report tells besides the attribution: its people, and its times."""

    known: People
    times: Chronology


@dataclass(frozen=True, slots=True)
class Told:
    """What an attribution says of the circumstances, and in which words."""

    addressee: Speaker | None = None
    said_on: str | None = None
    place: str | None = None
    words: Circumstances = field(default_factory=Circumstances)


def circumstances(
    text: str, attribution: Attribution, content: Iterable[Span], setting: Setting
) -> Told:
    """Return to whom, when and where, as the attribution has it."""
    reader = Reader(text, setting.known)
    for gap in _gaps(text, attribution, content):
        reader.read(gap.span, whole=gap.leads, told=gap.told)
    return _told(text, attribution, reader.found, setting)


def _told(
    text: str, attribution: Attribution, found: Adjuncts, setting: Setting
) -> Told:
    dating = setting.times.date(found.time) if found.time else None
    if dating and dating.basis is Basis.PUBLICATION and _is_ahead(text, attribution):
        dating = None
    whom = found.addressee
    return Told(
        named(text, whom, setting.known)[0] if whom else None,
        dating.edtf if dating else None,
        " ".join(found.place.of(text).split()) if found.place else None,
        Circumstances(
            whom,
            found.occasion,
            found.place,
            found.time_words,
            dating.basis if dating else None,
            dating.counted_from if dating else None,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch of the reporter's words in an attribution."""

    span: Span
    leads: bool
    """Whether it stands before cue and source: all of it must be understood."""
    told: str = ""


def _gaps(
    text: str, attribution: Attribution, content: Iterable[Span]
) -> Iterator[_Gap]:
    """Return what is left of a clause without its cue, source and content."""
    source = attribution.source or attribution.cue
    first = min(attribution.cue.start, source.start)
    own = [attribution.cue, _with_role(text, source, attribution.role)]
    start, last = attribution.clause
    for part in (*sorted((*own, *content)), Span(last, last)):
        end = min(part.start, last)
        if any(map(str.isalnum, text[start:end])):
            yield _Gap(
                Span(start, end),
                leads=end <= first,
                told=_told_how(text, attribution, start),
            )
        start = max(start, part.end)


def _with_role(text: str, source: Span, role: str | None) -> Span:
    """Return a source with the apposition after it: said Ida Lind, *the mayor*, on."""
    between = text[source.end : source.end + 2]
    lead = source.end + len(between) - len(between.lstrip(", "))
    if role and text.startswith(role, lead):
        return Span(source.start, lead + len(role))
    return source


def _told_how(text: str, attribution: Attribution, start: int) -> str:
    """Return how a stretch may begin with whom it was said to."""
    if start < attribution.cue.end:
        return ""
    verb = [token.form for token in tokens(text, *attribution.cue)][-1:]
    according = verb == ["to"]
    if according or _ends_in_noun(text, attribution.source, start):
        return ""
    at_once = start == attribution.cue.end
    takes = not set(verb).isdisjoint(entries("verbs_with_addressee"))
    return "person" if at_once and takes else "to"


def _ends_in_noun(text: str, source: Span | None, start: int) -> bool:
    """Tell whether "to" belongs to whoever spoke: *said an adviser to the mayor*."""
    if source is None or source.end != start:
        return False
    last = source.of(text).split()[-1]
    return last[:1].islower() and last not in PRONOUNS


def _is_ahead(text: str, attribution: Attribution) -> bool:
    """Tell whether it is still to be said: *she will tell the council on Monday*."""
    source = attribution.source
    start = max(0, attribution.cue.start - _NEAR, source.end if source else 0)
    before: Sequence[str] = text[start : attribution.cue.start].casefold().split()
    return not _AHEAD.isdisjoint(before[-2:])
