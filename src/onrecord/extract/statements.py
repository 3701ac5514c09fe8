"""From quotations and what stands beside them to statements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.data import entries
from onrecord.extract.attribution import Attribution, after, before
from onrecord.extract.marks import Quote, paragraphs, quotes
from onrecord.extract.people import (
    Mention,
    fullest,
    in_role,
    mentions,
    role_words,
)
from onrecord.model.document import Document, Span
from onrecord.model.statement import Manner, Speaker, Statement
from onrecord.text.dates import find_dates
from onrecord.text.names import is_personal
from onrecord.text.sentences import sentence_spans
from onrecord.text.words import words

NAMED = 0.95
"""A name stands beside the cue."""
BY_ROLE = 0.75
"""A role stands there, and someone was named with it before."""
CARRIED = 0.7
"""The speaker of the quotation before goes on."""
UNCERTAIN = 0.5
"""A pronoun, or nobody."""
SHORTEST_ALONE = 4
"""Fewer words that nobody is said to have spoken are no statement."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
_ENDED = (".", "!", "?", ",", "…", "—", "–")
_FEWEST = 3
"""Fewer words behind a determiner are a scare quote: the so-called “reform”."""
_WORD_BEFORE = re.compile(r"[\w-]+(?=[\s“‘\"]*$)")
_ON = re.compile(r"\bon\s+(?:\w+day,?\s+)?$")
_FULL_DATE = len("1992-02-25")


@dataclass(frozen=True, slots=True)
class _Given:
    """A quotation with its attribution, if any."""

    quote: Quote
    attribution: Attribution | None


def statements(document: Document) -> tuple[Statement, ...]:
    """Return every direct and mixed statement of a report, in order of its text.

    A quotation interrupted in mid-sentence by its attribution is one statement of two
    spans; one over several paragraphs has a span for each. Scare quotes, titles of
    works and words mentioned as words are no statements.
    """
    text = document.text
    known = mentions(text)
    made: list[Statement] = []
    for given in _joined(text, tuple(_given(text))):
        if not _is_statement(text, given):
            continue
        previous = made[-1] if made else None
        statement = _statement(text, given, known, previous)
        made.append(replace(statement, id=f"s{len(made) + 1}"))
        nested = given.attribution.nested if given.attribution else None
        if nested:
            inner = _statement(text, replace(given, attribution=nested), known, None)
            number = f"s{len(made) + 1}"
            made.append(replace(inner, id=number, nested_in=made[-1].id))
    return tuple(made)


def _given(text: str) -> Iterator[_Given]:
    found = quotes(text)
    blocks = paragraphs(text)
    at = 0
    for index, quote in enumerate(found):
        while at + 1 < len(blocks) and blocks[at].end <= quote.opened:
            at += 1
        end = next((b.end for b in blocks[at:] if b.end >= quote.closed), len(text))
        low = max(blocks[at].start, found[index - 1].closed if index else 0)
        high = min(end, found[index + 1].opened if index + 1 < len(found) else end)
        yield _Given(quote, _attribution(text, quote, low, high))


def _attribution(text: str, quote: Quote, low: int, high: int) -> Attribution | None:
    sentences = sentence_spans(text, low, quote.opened)
    start = sentences[-1].start if sentences else low
    lead = text[low : quote.opened].rstrip()
    leads = bool(lead) and not lead.endswith((".", "!", "?")) and lead[-1:] != "\n"
    ends = text[quote.content[-1].start : quote.closed].rstrip("”\"»’'“« ")
    follows = after(text, quote.closed, high)
    if follows and ends.endswith((",", "?", "!", "…", "—", "–", ".")):
        return follows
    ahead = before(text, start, quote.opened) if leads else None
    return ahead or follows


def _joined(text: str, given: Sequence[_Given]) -> Iterator[_Given]:
    """Join the two halves of a sentence that its attribution interrupts."""
    waiting: _Given | None = None
    for each in given:
        if waiting and _interrupted(text, waiting, each):
            quote = Quote(
                waiting.quote.opened,
                each.quote.closed,
                (*waiting.quote.content, *each.quote.content),
            )
            waiting = _Given(quote, waiting.attribution)
            continue
        if waiting:
            yield waiting
        waiting = each
    if waiting:
        yield waiting


def _interrupted(text: str, first: _Given, second: _Given) -> bool:
    between = text[first.quote.closed : second.quote.opened]
    ending = text[first.quote.content[-1].start : first.quote.content[-1].end]
    return (
        first.attribution is not None
        and not first.attribution.leads
        and ending.rstrip("”’'\"").endswith((",", "—", "–", "-"))
        and between.rstrip().endswith(",")
        and "\n\n" not in between
    )


def _is_statement(text: str, given: _Given) -> bool:
    content = given.quote.content
    printed = " ".join(span.of(text) for span in content)
    count = len(words(printed))
    if not count or _is_mention(text, given.quote.opened, count):
        return False
    if given.attribution and (not given.attribution.leads or _is_led(text, given)):
        return True
    whole = printed[:1].isupper() and printed.rstrip("’'”\"").endswith(_ENDED)
    if _is_title(printed) and not whole:
        return False
    return given.attribution is not None or count >= SHORTEST_ALONE


def _is_mention(text: str, opened: int, count: int) -> bool:
    """Tell whether the word before the mark makes it a name or a scare quote."""
    found = _WORD_BEFORE.search(text[max(0, opened - 30) : opened])
    word = found.group().casefold() if found else ""
    scare = count < _FEWEST and word in entries("determiners")
    return scare or word in entries("mention_words")


def _is_title(printed: str) -> bool:
    """Tell whether a fragment is printed like the title of a work."""
    found = words(printed)
    grammar = entries("function_words")
    matter = [word for word in found if word.form not in grammar]
    return len(found) > 1 and all(word.text[0].isupper() for word in matter)


def _statement(
    text: str, given: _Given, known: Sequence[Mention], previous: Statement | None
) -> Statement:
    attribution = given.attribution
    speaker, confidence = _speaker(text, attribution, known, previous)
    if attribution is None:
        return Statement(
            "",
            _manner(text, given),
            given.quote.content,
            speaker=speaker,
            confidence=confidence,
        )
    return Statement(
        "",
        _manner(text, given),
        given.quote.content,
        (attribution.cue,),
        (attribution.source,) if attribution.source else (),
        speaker,
        said_on=_said_on(text, attribution),
        confidence=confidence,
    )


def _manner(text: str, given: _Given) -> Manner:
    printed = given.quote.content[0].of(text)
    last = given.quote.content[-1].of(text).rstrip("’'”\"")
    starts = printed[:1].isupper() or printed[:1] in "[…." or printed[:1].isdigit()
    if given.attribution is None or not given.attribution.leads:
        return Manner.DIRECT if starts or last.endswith(_ENDED) else Manner.MIXED
    return Manner.DIRECT if starts and _is_led(text, given) else Manner.MIXED


def _is_led(text: str, given: _Given) -> bool:
    """Tell whether the cue leads straight to the quotation: `she said: “…”`."""
    if given.attribution is None:
        return False
    lead = text[given.attribution.cue.end : given.quote.opened].rstrip()
    return lead.endswith((":", ",")) or not lead


def _speaker(
    text: str,
    attribution: Attribution | None,
    known: Sequence[Mention],
    previous: Statement | None,
) -> tuple[Speaker | None, float]:
    if attribution is None or attribution.source is None:
        if previous is None or previous.speaker is None:
            return None, UNCERTAIN
        return previous.speaker, min(CARRIED, previous.confidence)
    printed = attribution.source.of(text)
    if printed.casefold() in _PRONOUNS:
        return _by_pronoun(text, attribution.source, known, previous)
    return _named(printed, attribution, known)


def _named(
    printed: str, attribution: Attribution, known: Sequence[Mention]
) -> tuple[Speaker | None, float]:
    source = attribution.source
    assert source is not None  # ruff: ignore[assert] - the caller has looked
    inside = [
        each
        for each in known
        if source.start <= each.span.start and each.span.end <= source.end
    ]
    if inside:
        named = inside[-1]
        return Speaker(named.name, named.role or attribution.role), NAMED
    surname = _surname(printed)
    if surname:
        full = fullest(surname, known)
        return Speaker(full, attribution.role or _role_of(full, known)), NAMED
    holder = in_role(printed, source.start, known)
    if holder:
        return Speaker(holder.name, printed), BY_ROLE
    return Speaker(None, printed), BY_ROLE


def _surname(printed: str) -> str | None:
    """Return a name printed alone or under a title: `Hale`, `Mr. Hale`."""
    bare = printed.removesuffix("’s").removesuffix("'s")
    parts = bare.split()
    if not parts or not parts[-1][:1].isupper() or len(parts) > 3:  # ruff: ignore[magic-value-comparison]
        return None
    return parts[-1] if is_personal(bare) and role_words(parts[-1]) else None


def _role_of(name: str, known: Sequence[Mention]) -> str | None:
    return next((each.role for each in known if each.name == name and each.role), None)


def _by_pronoun(
    text: str, source: Span, known: Sequence[Mention], previous: Statement | None
) -> tuple[Speaker | None, float]:
    """Return who is meant if one person alone is named since the speaker before."""
    start = previous.content[-1].end if previous else max(0, source.start - 400)
    near = {each.name for each in known if start <= each.span.start < source.start}
    if len(near) == 1:
        return Speaker(near.pop()), UNCERTAIN
    if previous and previous.speaker and not near:
        return previous.speaker, UNCERTAIN
    return Speaker(None, source.of(text)), UNCERTAIN


def _said_on(text: str, attribution: Attribution) -> str | None:
    """Return a full date that the clause gives with "on", after the cue."""
    start = attribution.cue.end
    for found in find_dates(text, start=start, end=attribution.clause.end):
        lead = text[max(start, found.span.start - 20) : found.span.start]
        if len(found.edtf) == _FULL_DATE and _ON.search(lead) and "X" not in found.edtf:
            return found.edtf
    return None
