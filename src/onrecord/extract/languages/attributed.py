"""Which words of its sentence say who spoke a quotation."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.languages.cues import Cue, cues
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.phrases import Range, phrase_at
from onrecord.extract.languages.sentences import Sentence
from onrecord.extract.languages.subjects import subject

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
        source = subject(tokens, moved, start, words, after=True)
        return Attributed("trailing", moved.at, source) if source else None
    return None


def reporting(sentence: Sentence, words: Lexicon) -> Attributed | None:
    """Return the last cue of a sentence that has a source."""
    tokens = sentence.tokens
    for cue in reversed(cues(tokens, words)):
        source = subject(tokens, cue, _clause(tokens, cue.at[0]), words)
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
            source = subject(tokens, cue, start, words, after=near)
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
        source = subject(tokens, cue, low, words)
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
            source = subject(tokens, cue, at + 1, words)
            return Attributed("far", cue.at, source) if source else None
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
