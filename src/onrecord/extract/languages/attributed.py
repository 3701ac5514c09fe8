"""Which words of its sentence say who spoke a quotation."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.languages.cues import Cue, cues
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.phrases import (
    Range,
    in_side_clause,
    is_role,
    phrase_at,
    phrase_before,
    phrase_up_to,
)
from onrecord.extract.languages.sentences import Sentence
from onrecord.extract.units import QUOTED

_VERBS = ("verb", "parted", "finite", "auxiliary", "passive")
_DASHES = frozenset({"–", "—", "-"})
_SOFT = _DASHES | {",", "…"}
_NEAR = 6
"""Tokens between a leading cue and the mark."""
_LONGEST_LABEL = 6
_ASIDE = 30
"""Tokens of an attribution inside a quotation."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """The cue and the source of a quotation, by the indices of their tokens."""

    pattern: str
    """trailing, leading, far, label or introduced."""
    cue: tuple[int, ...]
    source: Range | None


def attributed(sentence: Sentence, at: int, words: Lexicon) -> Attributed | None:
    """Return who the sentence says spoke the quotation at an index of its tokens."""
    tokens = sentence.tokens
    found = cues(tokens, words)
    led = _leading(tokens, at, found, words)
    if led and tokens[at - 1].text == ":":
        return led
    return (
        _trailing(tokens, at, found, words)
        or led
        or _far(tokens, at, found, words)
        or _unspoken(tokens, at, words)
    )


def aside(tokens: Sequence[Token], at: int, words: Lexicon) -> Attributed | None:
    """Return the attribution that begins at a token: *— сказал X.*, *, dit X,*."""
    start = at
    while start < len(tokens) and _may_stand_between(tokens[start], words):
        start += 1
    for cue in cues(tokens[start : start + _ASIDE], words):
        if cue.at[0]:
            return None
        moved = Cue(cue.kind, tuple(here + start for here in cue.at), cue.verb + start)
        source = _source(tokens, moved, start, words, after=True)
        return Attributed("trailing", moved.at, source) if source else None
    return None


def reporting(sentence: Sentence, words: Lexicon) -> Attributed | None:
    """Return the last cue of a sentence that has a source."""
    tokens = sentence.tokens
    for cue in reversed(cues(tokens, words)):
        source = _source(tokens, cue, _clause(tokens, cue.at[0]), words)
        if source:
            return Attributed("carried", cue.at, source)
    return None


def _trailing(
    tokens: Sequence[Token], at: int, found: Sequence[Cue], words: Lexicon
) -> Attributed | None:
    """Read „…“, sagte X; «…», selon X; «…», X zufolge."""
    start = at + 1
    while start < len(tokens) and _may_stand_between(tokens[start], words):
        start += 1
    for cue in found:
        if cue.at[0] > at:
            near = cue.at[0] == start
            source = _source(tokens, cue, start, words, after=near)
            if near or (source and source[0] == start):
                return Attributed("trailing", cue.at, source)
            return None
    return _credit(tokens, at, words)


def _credit(tokens: Sequence[Token], at: int, words: Lexicon) -> Attributed | None:
    """Read „…“ – X, at the end of a line."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in _DASHES:
        return None
    source = phrase_at(tokens, at + 2, words)
    if source is None or not tokens[source[0]].text[0].isupper():
        return None
    ended = source[1] == len(tokens) or tokens[source[1]].text in {",", "."}
    return Attributed("label", (), source) if ended else None


def _may_stand_between(token: Token, words: Lexicon) -> bool:
    return token.text in _SOFT or (
        token.text[0].islower() and words.any(("as", "clitic"), token.form)
    )


def _leading(
    tokens: Sequence[Token], at: int, found: Sequence[Cue], words: Lexicon
) -> Attributed | None:
    """Read X sagte: „…“; laut X „…“; X sagte, dass „…“."""
    before = [cue for cue in found if cue.at[0] < at]
    for cue in reversed(before):
        if ";" in {token.text for token in tokens[cue.end : at]}:
            return None
        low = _clause(tokens, cue.at[0])
        source = _source(tokens, cue, low, words)
        near = at - max(index for index in cue.at if index < at) <= _NEAR
        pattern = "leading" if near or tokens[at - 1].text == ":" else "reported"
        if source or cue is before[0]:
            return Attributed(pattern, cue.at, source)
    return None


def _clause(tokens: Sequence[Token], at: int) -> int:
    """Return where the clause of a cue begins: after a semicolon or a quotation."""
    for here in range(at - 1, -1, -1):
        if tokens[here].text in {";", ":"}:
            return here + 1
    return 0


def _far(
    tokens: Sequence[Token], at: int, found: Sequence[Cue], words: Lexicon
) -> Attributed | None:
    """Read „…“ seien die Tore, sagte X."""
    for cue in found:
        if cue.at[0] > at and ";" not in {
            token.text for token in tokens[at : cue.verb]
        }:
            source = _source(tokens, cue, at + 1, words)
            return Attributed("far", cue.at, source) if source else None
    return None


def _source(
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
    subject = tokens[following[0]]
    if words.has("nominative", subject.form):
        return True
    if first.form != subject.form and _is_called(tokens, following, words):
        thing = words.has("article", first.form)
        if thing and not _is_called(tokens, before, words):
            return True
    single = before == (0, 1) and not words.any(("pronoun", "role"), first.form)
    return single and words.has("article", subject.form)


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
    for here in range(start + 2, min(start + _ASIDE, len(tokens) - 1)):
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


def _unspoken(tokens: Sequence[Token], at: int, words: Lexicon) -> Attributed | None:
    """Read X: „…“ and X war deutlich: „…“, which have no verb of speech."""
    if at < 2 or tokens[at - 1].text != ":":  # ruff: ignore[magic-value-comparison] - a name and a colon
        return None
    label = tokens[: at - 1]
    named = all(
        token.text[0].isupper() or not token.text[0].isalpha() for token in label
    )
    if named and len(label) <= _LONGEST_LABEL:
        return Attributed("label", (at - 1,), (0, at - 1))
    source = phrase_at(tokens, 0, words)
    return Attributed("introduced", (at - 1,), source) if source else None
