"""Whose a cue is: the phrase before its verb or after it, in its clause."""

from collections.abc import Sequence

from onrecord.extract.clauses import Token
from onrecord.extract.languages.cues import Cue
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.phrases import (
    Range,
    in_side_clause,
    is_role,
    phrase_at,
    phrase_before,
    phrase_up_to,
)
from onrecord.extract.units import QUOTED

_VERBS = ("verb", "parted", "finite", "auxiliary", "passive")
_FAR = 30
"""Tokens between a verb and its subject behind an adjunct."""


def subject(
    tokens: Sequence[Token],
    cue: Cue,
    low: int,
    words: Lexicon,
    *,
    after: bool = False,
) -> Range | None:
    """Return whose a cue is; `after` where it can only follow."""
    if cue.kind == "own":
        own = (at for at in cue.at if words.has("possessive", tokens[at].form))
        at = next(own, cue.verb)
        return at, at + 1
    if cue.kind in {"before", "aside"}:
        return phrase_at(tokens, cue.end, words, is_subject=False)
    if cue.kind == "after":
        return phrase_up_to(tokens, cue.verb, words)
    following = _subject_after(tokens, cue, words)
    if after:
        return following or _past_adjunct(tokens, cue.end, words)
    before = phrase_before(tokens, low, cue.verb, words)
    if before and not _gives_way(tokens, before, following, words):
        return before
    return (
        following
        or in_side_clause(tokens, low, cue.verb, words)
        or _shared(tokens, low, cue.verb, words)
    )


def _gives_way(
    tokens: Sequence[Token], before: Range, following: Range | None, words: Lexicon
) -> bool:
    """Tell whether the phrase after a verb is its subject, not the one before.

    *Unmissverständlich sagt das Gericht*; *das Angebot lehnt er ab*.
    """
    first = tokens[before[0]]
    if words.has("impersonal", first.form):
        return True
    if following is None or not words.has("custom", "verb-second"):
        return False
    second = tokens[following[0]]
    if words.has("nominative", second.form):
        return True
    if first.form != second.form and _is_called(tokens, following, words):
        thing = words.has("article", first.form)
        if thing and not _is_called(tokens, before, words):
            return True
    single = before == (0, 1) and not words.any(("pronoun", "role"), first.form)
    return single and words.has("article", second.form)


def _is_called(tokens: Sequence[Token], part: Range, words: Lexicon) -> bool:
    return any(is_role(token, words) for token in tokens[slice(*part)])


def _shared(
    tokens: Sequence[Token], low: int, verb: int, words: Lexicon
) -> Range | None:
    """Return the subject of an earlier verb: *gestern kam X und sagte*."""
    for at in range(low, verb - 1):
        if words.any(_VERBS, tokens[at].form) and tokens[at].text[0].islower():
            start = _past_small(tokens, at + 1, words)
            found = phrase_at(tokens, start, words, last=verb)
            if found:
                return found
    return None


def _subject_after(tokens: Sequence[Token], cue: Cue, words: Lexicon) -> Range | None:
    at = _past_small(tokens, cue.end, words)
    if at < len(tokens) and words.has("impersonal", tokens[at].form):
        return _place(tokens, at + 1, words) or _place(tokens, 0, words)
    return phrase_at(tokens, at, words)


def _past_adjunct(tokens: Sequence[Token], at: int, words: Lexicon) -> Range | None:
    """Return the office behind an adjunct: *a dit devant la presse la ministre X*."""
    start = _past_small(tokens, at, words)
    if start >= len(tokens) or not words.has("preposition", tokens[start].form):
        return None
    for here in range(start + 2, min(start + _FAR, len(tokens) - 1)):
        if not tokens[here].text[0].isalnum() or tokens[here].text == QUOTED:
            return None
        leads = words.has("article", tokens[here].form)
        if leads and words.has("role", tokens[here + 1].form):
            return phrase_at(tokens, here, words)
    return None


def _past_small(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """Return what follows adverbs and days: *dijo ayer, el martes,*."""
    small = ("adverb", "clitic", "participle", "time")
    while at < len(tokens):
        form = tokens[at].form
        day = at + 1 < len(tokens) and words.has("time", tokens[at + 1].form)
        if day and words.any(("article", "preposition"), form):
            at += 2
        elif words.any(small, form) and not words.has("article", form):
            at += 1
        else:
            break
    return at


def _place(tokens: Sequence[Token], at: int, words: Lexicon) -> Range | None:
    """Return what is quoted: *hieß es in dem Schreiben*."""
    if at < len(tokens) and words.has("preposition", tokens[at].form):
        return phrase_at(tokens, at + 1, words, is_subject=False)
    return None
