"""Who a verb of speech has for subject, read from the words before it."""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.extract.clauses import Token, span
from onrecord.extract.cue_verbs import form_at
from onrecord.extract.reported_clause import is_adverb, is_time
from onrecord.extract.sources import Source, source_before, subject
from onrecord.extract.units import QUOTED
from onrecord.model.document import Span
from onrecord.text.times import find_times

RELATIVES = frozenset({"who", "which"})
_APART = frozenset({",", "—", "–", "-", "--"})
_LONGEST_DATELINE = 10
_LONGEST = 16
_LONGEST_TIME = 5


def source_of(
    text: str, sentence: Sequence[Token], verb: int, bound: int
) -> Source | None:
    """Return who speaks, by the index of the verb; no word before `bound` counts.

    >>> from onrecord.extract.clauses import tokens
    >>> text = "On Monday, Jo Marsh, who led the fleet, said"
    >>> source = source_of(text, tokens(text, 0, len(text)), 11, 0)
    >>> source.span.of(text)
    'Jo Marsh'
    """
    at = verb - 1
    while at >= 0 and is_adverb(sentence[at]):
        at -= 1
    if form_at(sentence, at) in RELATIVES:
        return Source(span(sentence[at : at + 1]), None, at + 1)
    if form_at(sentence, at) in _APART:
        return _apposed(text, sentence, at, bound)
    if form_at(sentence, at) == ")":
        return _before_bracket(text, sentence, at, bound)
    at = _before_time(sentence, at, bound)
    found = (
        source_before(text, sentence, at + 1)
        or _after_mark(sentence, at + 1, bound)
        or first_subject(text, sentence, at + 1, bound)
    )
    return found and _without_date(text, sentence, found)


def first_subject(
    text: str, sentence: Sequence[Token], end: int, bound: int
) -> Source | None:
    """Return the phrase that begins the sentence, after what leads in to it."""
    return subject(text, sentence[_past_lead(sentence, end, bound) : end])


def own_subject(sentence: Sequence[Token], end: int, bound: int) -> Source | None:
    """Return the subject a participle has of its own: *with half of them saying*."""
    for at in range(end - 1, max(bound, end - _LONGEST), -1):
        if form_at(sentence, at) == "with":
            own = sentence[at + 1 : end]
            return Source(span(own), None, end) if own else None
        if not sentence[at].text[0].isalnum():
            return None
    return None


def _apposed(
    text: str, sentence: Sequence[Token], comma: int, bound: int
) -> Source | None:
    """Read `X, who led Y,` before a verb: the phrase that begins it all."""
    found = first_subject(text, sentence, comma, bound)
    return found or source_before(text, sentence, comma + 1)


def _before_bracket(
    text: str, sentence: Sequence[Token], closing: int, bound: int
) -> Source | None:
    """Read `Sen. Lind (D-Halvik)` before a verb, brackets included."""
    opening = closing
    while opening > bound and form_at(sentence, opening) != "(":
        opening -= 1
    found = source_before(text, sentence, opening)
    if found is None or form_at(sentence, opening) != "(":
        return None
    whole = Span(found.span.start, sentence[closing].end)
    return Source(whole, found.role, closing + 1)


def _before_time(sentence: Sequence[Token], at: int, bound: int) -> int:
    """Return what stands before a day between subject and verb: Lind Friday said."""
    start = at
    while at > bound and (
        is_time(sentence, at) or form_at(sentence, at) in entries("time_nouns")
    ):
        at -= 1
    while at < start and form_at(sentence, at) in {"on", "in", "early", "late", "last"}:
        at -= 1
    return at if at > bound else start


def _without_date(text: str, sentence: Sequence[Token], found: Source) -> Source:
    """Return a source without the date before it: *On 14 May 1999 Lind said*."""
    first = next(at for at, each in enumerate(sentence) if each.end > found.span.start)
    if not (is_time(sentence, first) or sentence[first].text.isdecimal()):
        return found
    for time in find_times(text, sentence[0].start, found.span.end):
        if time.span.start <= found.span.start < time.span.end < found.span.end:
            dated = any(map(str.isdecimal, time.span.of(text)))
            rest = [each for each in sentence[first:] if each.start >= time.span.end]
            led = form_at(sentence, first - 1) == "on"
            if rest and rest[0].start < found.span.end and (dated or led):
                own = Span(rest[0].start, found.span.end)
                return found._replace(span=own)
    return found


def _after_mark(sentence: Sequence[Token], end: int, bound: int) -> Source | None:
    """Read all that stands between a quotation and a verb: “A,” Lind (D) said."""
    first = end
    while first > bound and sentence[first - 1].text != QUOTED:
        first -= 1
    marked = first > 0 and sentence[first - 1].text == QUOTED
    if not marked or not 0 < end - first <= _LONGEST:
        return None
    return Source(span(sentence[first:end]), None, end)


def _past_lead(sentence: Sequence[Token], end: int, bound: int) -> int:
    """Return where the subject begins after `On Monday,` and the like."""
    first = _past_dateline(sentence, end, bound)
    while first < end and (
        not sentence[first].text[0].isalnum()
        or sentence[first].form in {"and", "but", "so", "yet", "then", "now"}
    ):
        first += 1
    comma = next((at for at in range(first, end) if form_at(sentence, at) == ","), end)
    leads = form_at(sentence, first) in entries("lead_phrases")
    if comma < end and (leads or _is_when(sentence, first, comma)):
        return comma + 1
    return first


def _is_when(sentence: Sequence[Token], first: int, comma: int) -> bool:
    """Tell whether a sentence begins with a time: *Two years later,*; *That day,*."""
    last = form_at(sentence, comma - 1)
    timed = last in entries("time_nouns") or last in {"later", "earlier", "ago"}
    return timed and 1 < comma - first <= _LONGEST_TIME


def _past_dateline(sentence: Sequence[Token], end: int, bound: int) -> int:
    """Return where a sentence begins after `HALVIK (Wire) —`."""
    if bound or not sentence[0].text.isupper():
        return bound
    dashes = (
        at + 1
        for at in range(1, min(end, _LONGEST_DATELINE))
        if form_at(sentence, at) in _APART - {","}
    )
    return next(dashes, 0)
