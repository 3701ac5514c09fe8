"""The record's speaker only quotes these words, takes them back, or leaves them open.

"Critics say", "it is not true that", "it would be wrong to say that", "I doubt", "if it
turns out that" stand right before the words in the record, or "some say", "would be
wrong" right behind them, so they are not what he said is so. His own "I say" and "we
believe that" are left alone, and so is a quotation that holds such words itself, or
stands beside such words of the reporter's own. Of what stands between marks in a
transcript, the words before its colon tell whose it is. Where a writer tells of a talk
(a memorandum, a cable), *he said that* is how he gives the speaker's words.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front, same_sentence
from onrecord.judge.governor import Hold, Voice, hold, voice_of
from onrecord.judge.reporter import is_denial, is_given, is_said, is_told
from onrecord.judge.sentence import said
from onrecord.judge.sequel import held_behind
from onrecord.model.alignment import Mark, Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.names import is_title

RULE = "only-quoted"
_QUOTING = frozenset({"quote", "quoting"})
_CITING = frozenset({"citing", "cited", "quoting", "quoted"})
_TELLING = frozenset({"tell", "tells", "told"})
_BESIDE = 2
"""Words on each side: *told us | the story*."""
_ANNOUNCED = re.compile(r":\s*[“”\"«„]")


def only_quoted(comparison: Comparison) -> Iterator[Finding]:
    """Report a quotation that the record's speaker does not give as his own words."""
    edits = comparison.edits
    if not edits or edits[0].mark is Mark.BRACKET:
        return
    first = next((edit.recorded[0] for edit in edits if edit.recorded), None)
    beside = (*comparison.lead, *comparison.trail)
    if first is None or not (
        is_given(comparison.quoted, first, beside)
        or (first.form == "that" and is_said(comparison.lead))
    ):
        return
    before, behind = _before(comparison, first), _behind(comparison, first)
    found, passage = before or behind, edits[0 if before else -1].passage
    cited = any(word.form in _CITING for word in beside)
    disowned = cited or is_denial(comparison.lead)
    if found and not (disowned or is_told(found, beside)):
        where = "these words follow {}" if before else "{} follows these words"
        sentence = f"in the record {where.format(said(found))}"
        yield Finding(RULE, Wording.ALTERED, sentence, None, span_of(found), passage)


def _before(comparison: Comparison, first: Word) -> tuple[Word, ...]:
    """Return the words before a clause that hold it to be something else than so."""
    if first.form in entries("auxiliaries"):
        return ()  # without its subject, it is no clause: *limits that | have been set*
    passage = comparison.edits[0].passage
    before = comparison.contexts[passage].before
    beside = (*comparison.lead, *comparison.trail)
    voice = voice_of(comparison.passages[passage], before, beside)
    words = _untitled(front(before, first), first)
    if words or voice is not Voice.SPOKEN:
        heard = (*words, first) if first.form == "that" else words
        tale = _is_tale(words, comparison.quoted)
        return words if hold(heard, voice) and not tale else ()
    words = _announcing(before, first)
    return words if _announced(words) else ()


def _behind(comparison: Comparison, first: Word) -> tuple[Word, ...]:
    """Return the words behind a clause that do so."""
    ending = next(edit for edit in comparison.edits[::-1] if edit.recorded)
    last, passage = ending.recorded[-1], ending.passage
    context = comparison.contexts[passage]
    rest, words = same_sentence([last], context.after), front(context.before, first)
    beside = (*comparison.lead, *comparison.trail)
    voice = voice_of(comparison.passages[passage], context.before, beside)
    return held_behind(words, last, rest, voice)


def _is_tale(words: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether a thing is what was told: *he told us | the story of …*."""
    told = not _TELLING.isdisjoint(word.form for word in words[-_BESIDE:])
    things = entries("things_told")
    return told and any(word.form in things for word in quoted[:_BESIDE])


def _announcing(before: Sequence[Word], first: Word) -> tuple[Word, ...]:
    """Return the words before a colon and a mark: *the mayor told me: | “We …*."""
    if not before or not _ANNOUNCED.fullmatch(before[-1].tail):
        return ()
    return front([*before[:-1], before[-1]._replace(tail=" ")], first)


def _announced(words: Sequence[Word]) -> Hold | None:
    """Return what these words make of the quotation they announce, as if by "that"."""
    if any(word.form in _QUOTING for word in words):
        return Hold.OTHERS
    that = [word._replace(text="that", form="that") for word in words[-1:]]
    return hold([*words, *that])


def _untitled(words: tuple[Word, ...], first: Word) -> tuple[Word, ...]:
    """Return words without the titles at their end, if a name follows."""
    named = first.text[:1].isupper()
    while words and named and is_title(words[-1].form):
        words = words[:-1]
    return words
