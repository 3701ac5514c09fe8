"""Someone quoted by someone else: what a statement says that others said."""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.extract.clauses import Token, span, tokens
from onrecord.extract.cue_verbs import COLON
from onrecord.extract.drafts import Draft
from onrecord.extract.reported import reported
from onrecord.extract.reported_clause import has_verb, last_word
from onrecord.extract.sentence import Reported
from onrecord.extract.sources import source_after
from onrecord.extract.units import QUOTED
from onrecord.extract.verbless import made_by
from onrecord.model.document import Span
from onrecord.text.sentences import sentence_spans

_PATTERNS = frozenset({"leading", "trailing"})


def nested(text: str, content: Sequence[Span]) -> Iterator[Draft]:
    """Return what the words of a statement report in their turn.

    >>> text = "that the guards said nobody had left"
    >>> [each.content[0].of(text) for each in nested(text, [Span(0, len(text))])]
    ['nobody had left']
    """
    for part in content:
        for sentence in sentence_spans(text, *part):
            yield from _inside(text, tokens(text, *sentence))


def _inside(text: str, sentence: Sequence[Token]) -> Iterator[Draft]:
    promised = _promised(text, sentence)
    if promised:
        yield promised
        return
    for each in reported(text, sentence):
        plain = each.pattern in _PATTERNS and each.cue.verb is not COLON
        if plain and each.source and _is_said(sentence, each):
            yield _draft(sentence, each)


def _is_said(sentence: Sequence[Token], each: Reported) -> bool:
    """Tell whether a clause is reported, or anything that is plainly *said*."""
    verb = each.cue.verb
    clausal = any(has_verb(sentence, *part) for part in each.content)
    if verb.lemma == "ask" and not _is_question(sentence, each):
        return False
    return "clause" in verb.frames and (clausal or verb.lemma == "say")


def _is_question(sentence: Sequence[Token], each: Reported) -> bool:
    """Tell whether what is asked is a question: not *ask the council for help*."""
    first = sentence[each.content[0][0]]
    return first.text == QUOTED or first.form in entries("question_words")


def _draft(sentence: Sequence[Token], each: Reported) -> Draft:
    return Draft(
        span(sentence[each.cue.first : each.cue.end]),
        each.source.span if each.source else None,
        each.source.role if each.source else None,
        span(sentence),
        "nested",
        0,
        0,
        [span(sentence[first:end]) for first, end in each.content],
    )


def _promised(text: str, sentence: Sequence[Token]) -> Draft | None:
    """Read `the promise made by X to Y not to go`."""
    found = made_by(text, sentence)
    if found is None:
        return None
    cue, source = found
    start = _past_listener(text, sentence, source.end)
    if start >= last_word(sentence):
        return None
    return Draft(
        span(sentence[cue.first : cue.end]),
        source.span,
        source.role,
        span(sentence),
        "nested",
        0,
        0,
        [Span(sentence[start].start, sentence[-1].end)],
    )


def _past_listener(text: str, sentence: Sequence[Token], at: int) -> int:
    """Return what follows `to Y`, if Y is named there."""
    if at + 1 < len(sentence) and sentence[at].form == "to":
        listener = source_after(text, sentence, at + 1, close=False)
        if listener and sentence[at + 1].text[:1].isupper():
            return listener.end
    return at
