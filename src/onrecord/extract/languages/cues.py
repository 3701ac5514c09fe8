"""The words of a sentence that attribute, by the table of its language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.phrases import is_noun, phrase_at, phrase_up_to
from onrecord.extract.units import QUOTED

_REACH = 30
"""Tokens between the two parts of a verb: *teilte … mit*, *hat … gesagt*."""
_CLOSE = 4
"""The same where they stand side by side: *a encore déclaré*, *ha poi detto*."""
_SET_APART = frozenset({",", "–", "—", "-", "(", QUOTED})
_STOPS = frozenset({";", ":", "."})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue, by the indices of its tokens in their order."""

    kind: str
    """verb; before, after or aside, which stand beside the source and have no verb;
    own, which has a possessive for its source: *по её словам*."""
    at: tuple[int, ...]
    verb: int
    """The index of the finite verb, or of the first word."""

    @property
    def end(self) -> int:
        """The index after the words that stand with the first one."""
        end = self.verb + 1
        while end in self.at:
            end += 1
        return end


def cues(tokens: Sequence[Token], words: Lexicon) -> tuple[Cue, ...]:
    """Return the cues of a sentence, in order.

    >>> from onrecord.extract.languages.lexicon import lexicon
    >>> from onrecord.extract.languages.sentences import tokens
    >>> german = lexicon("de")
    >>> text = "Laut Lind hat niemand etwas gesagt, teilte sie mit"
    >>> line = tuple(tokens(text, 0, len(text), german))
    >>> [" ".join(line[at].text for at in cue.at) for cue in cues(line, german)]
    ['Laut', 'hat gesagt', 'teilte mit']
    """
    return tuple(sorted(_cues(tokens, words), key=lambda cue: cue.at))


def _cues(tokens: Sequence[Token], words: Lexicon) -> Iterator[Cue]:
    taken = 0
    for at in range(len(tokens)):
        if at < taken or not tokens[at].text[0].isalpha():
            continue
        found = _beside(tokens, at, words) or _verb(tokens, at, words)
        if found:
            taken = max(taken, found.end if found.kind != "verb" else at + 1)
            yield found


def _beside(tokens: Sequence[Token], at: int, words: Lexicon) -> Cue | None:
    for kind in ("own", "before", "after"):
        length = words.phrase(kind, tokens, at)
        if length:
            found = Cue(kind, tuple(range(at, at + length)), at)
            return found if _names(tokens, found, words) else None
    before = tokens[at - 1].text if at else ""
    if words.has("aside", tokens[at].form) and before in _SET_APART:
        found = Cue("aside", (at,), at)
        return found if _names(tokens, found, words) else None
    return None


def _names(tokens: Sequence[Token], cue: Cue, words: Lexicon) -> bool:
    """Tell whether somebody is named beside a cue that has no verb."""
    if cue.kind == "own":
        return True
    if cue.kind == "after":
        return phrase_up_to(tokens, cue.verb, words) is not None
    found = phrase_at(tokens, cue.end, words, is_subject=False)
    if found is None or cue.kind == "before":
        return found is not None
    first = tokens[found[0]]
    return first.text[0].isupper() or words.any(("article", "pronoun"), first.form)


def _verb(tokens: Sequence[Token], at: int, words: Lexicon) -> Cue | None:
    form = tokens[at].form
    if tokens[at].text[0].isupper() and at and tokens[at - 1].text != QUOTED:
        return None
    if is_noun(tokens, at, words):
        return None
    if form in words.partners:
        partner = _partner(tokens, at, words)
        if partner:
            return Cue("verb", (at, partner), at)
    for kind, helper in (("participle", "auxiliary"), ("cited", "passive")):
        if words.has(kind, form):
            found = _helper(tokens, at, helper, words)
            if found is not None:
                return Cue("verb", tuple(sorted((found, at))), found)
    length = words.phrase("verb", tokens, at)
    return Cue("verb", tuple(range(at, at + length)), at) if length else None


def _partner(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    particles = words.partners[tokens[at].form]
    for here in range(at + 1, min(at + _REACH, len(tokens))):
        if tokens[here].text in _STOPS - {":"}:
            return 0
        if tokens[here].form in particles and _ends_clause(tokens, here):
            return here
    return 0


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a particle closes its clause: *teilte X mit*, not *mit X*."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.text[0].isalnum():
        return True
    return following.form in {"und", "oder", "sowie", "dass"}


def _helper(tokens: Sequence[Token], at: int, kind: str, words: Lexicon) -> int | None:
    """Return the auxiliary of a participle, before it or right after."""
    if at + 1 < len(tokens) and words.has(kind, tokens[at + 1].form):
        return at + 1
    apart = words.has("custom", "verb-bracket")
    stops = _STOPS if apart else _STOPS | {QUOTED, ","}
    reach = _REACH if apart else _CLOSE
    for here in range(at - 1, max(-1, at - reach - 1), -1):
        if tokens[here].text in stops:
            return None
        if words.has(kind, tokens[here].form):
            return here
    return None
