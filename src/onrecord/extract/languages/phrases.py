"""The noun phrase that names who spoke, by the table of a language.

There is no parser: a phrase begins where a clause or a verb lets it begin, and ends
before a word that cannot be in it. Where that gives nothing, there is no source.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.clauses import Token
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.units import QUOTED

Range = tuple[int, int]
_LONGEST = 16
_BACK = 8
"""Tokens of a phrase that stands before its cue."""
_INSIDE = frozenset("(&-/")
_JOINS = frozenset("&-/")
_VERBS = (
    "verb",
    "parted",
    "participle",
    "auxiliary",
    "finite",
    "cited",
    "passive",
    "mood",
)
_SKIPPED = ("adverb", "clitic", "auxiliary", "participle", "as")
_ENDS = ("preposition", "dative", "adverb", "relative", "subordinate", "time", *_VERBS)
_SIDE = ("preposition", "dative", "relative", "subordinate")
_ADJUNCTS = ("preposition", "time", "conjunction", "subordinate", "adverb", "as")


def phrase_at(
    tokens: Sequence[Token],
    at: int,
    words: Lexicon,
    *,
    last: int | None = None,
    is_subject: bool = True,
) -> Range | None:
    """Return the phrase that begins at a token, if one can begin there.

    A subject cannot begin with a dative: *dem Sender*.
    """
    end = len(tokens) if last is None else last
    if at >= end or not _may_begin(tokens, at, words, is_subject=is_subject):
        return None
    if words.has("pronoun", tokens[at].form):
        return at, at + 1
    stop = at
    while stop < end and stop - at < _LONGEST and _goes_on(tokens, stop, at, words):
        stop = _closing(tokens, stop) if tokens[stop].text == "(" else stop + 1
    while stop > at and _is_loose(tokens[stop - 1], words):
        stop -= 1
    return (at, stop) if stop > at else None


def _is_loose(token: Token, words: Lexicon) -> bool:
    return token.text in _JOINS or words.any(
        ("link", "article", "conjunction"), token.form
    )


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Return what follows a bracket that holds little: Lind (SPD)."""
    for here in range(at, min(at + 6, len(tokens))):
        if tokens[here].text == ")":
            return here + 1
    return at


def _may_begin(
    tokens: Sequence[Token], at: int, words: Lexicon, *, is_subject: bool = True
) -> bool:
    token = tokens[at]
    if not token.text[0].isalnum() or token.text == QUOTED:
        return False
    if words.any(("pronoun", "article"), token.form):
        return True
    if not is_subject and words.any(("dative", "link"), token.form):
        return True
    barred = (*_ADJUNCTS, "dative", "impersonal", "relative")
    if words.any(barred, token.form):
        return False
    return token.text[0].isupper() or _may_begin_small(tokens, at, words)


def _may_begin_small(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a phrase begins with a word without a capital: *führende Räte*."""
    if words.any(_VERBS, tokens[at].form):
        return False
    if not words.has("custom", "nouns-capitalised"):
        return True
    return tokens[at].form.endswith(("e", "er", "en")) and _names_next(tokens, at)


def _goes_on(tokens: Sequence[Token], at: int, first: int, words: Lexicon) -> bool:
    """Tell whether the token at an index goes on with the phrase begun at `first`."""
    token = tokens[at]
    if token.text == "(":
        return _closing(tokens, at) > at
    if token.text == QUOTED or not (token.text[0].isalnum() or token.text in _JOINS):
        return False
    return at == first or _is_inside(tokens, at, words)


def _is_inside(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    token = tokens[at]
    if words.has("conjunction", token.form):
        return _joins(tokens, at, words)
    if words.has("link", token.form):
        return _links(tokens, at, words)
    if token.text[0].isupper():
        return not words.has("time", token.form)
    return is_role(token, words) or _is_small_inside(tokens, at, words)


def _is_small_inside(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    form = tokens[at].form
    if words.any(_ENDS, form) and not _is_noun_after_all(tokens, at, words):
        return words.has("inside", form) and _names_next(tokens, at)
    return _is_noun_word(tokens, at, words)


def _names_next(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()


def _joins(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a conjunction joins two names: not *X said and …*."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.text == QUOTED:
        return False
    named = following.text[0].isupper() or words.has("article", following.form)
    return named and not words.any(_VERBS, following.form)


def _links(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a link goes on: *Sprecher der Stadt*, but *Lind der Zeitung*."""
    if not words.has("listener", tokens[at].form):
        return True
    return is_role(tokens[at - 1], words)


def _is_noun_word(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a word without a capital can be in a phrase here."""
    if not words.has("custom", "nouns-capitalised"):
        return True
    before = tokens[at - 1]
    leads = ("link", "article", "conjunction", "inside")
    after = words.any(leads, before.form) or (
        before.text[0].islower() and not words.any(_VERBS, before.form)
    )
    return after and any(token.text[0].isupper() for token in tokens[at + 1 : at + 4])


def _is_noun_after_all(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    return words.any(_VERBS, tokens[at].form) and is_noun(tokens, at, words)


def is_noun(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a form of a verb is a noun here: *la critique*, not *l’affirme*."""
    if not at or words.has("custom", "nouns-capitalised"):
        return False
    before = tokens[at - 1]
    return before.text[-1].isalpha() and words.any(("article", "link"), before.form)


def is_role(token: Token, words: Lexicon) -> bool:
    """Tell whether a word is an office or a kind of people."""
    return words.any(("role", "title", "group"), token.form)


def phrase_up_to(tokens: Sequence[Token], high: int, words: Lexicon) -> Range | None:
    """Return the longest phrase that ends right before a token: *der Frau zufolge*."""
    for start in range(max(0, high - _BACK), high):
        found = phrase_at(tokens, start, words, last=high, is_subject=False)
        if found and found[1] == high:
            return found
    return None


def phrase_before(
    tokens: Sequence[Token], low: int, high: int, words: Lexicon
) -> Range | None:
    """Return the subject in the stretch of a clause before its verb.

    *In Berlin, Ida Lind, the mayor,* gives *Ida Lind*.
    """
    while high > low and _is_skipped(tokens[high - 1], words):
        high -= 1
    if high > low and tokens[high - 1].text in {"–", "—", "-"}:
        high -= 1
    plain = [
        piece
        for piece in _pieces(tokens, low, high)
        if not _is_adjunct(tokens, piece, words)
    ]
    closed = high > low and tokens[high - 1].text == ","
    for start, end in plain if closed else reversed(plain):
        first = _past_openers(tokens, start, end, words)
        found = phrase_at(tokens, first, words, last=end)
        if found:
            return found
    return None


def in_side_clause(
    tokens: Sequence[Token], low: int, high: int, words: Lexicon
) -> Range | None:
    """Return the subject of a verb in a side clause: *während X erklärte*."""
    *_, (start, end) = [(low, low), *_pieces(tokens, low, high)]
    if start < end and words.has("subordinate", tokens[start].form):
        return phrase_at(tokens, start + 1, words, last=end)
    return None


def _past_openers(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> int:
    while start < end and words.any(
        ("conjunction", "adverb", "as", "time"), tokens[start].form
    ):
        start += 1
    return start


def _pieces(tokens: Sequence[Token], low: int, high: int) -> Iterator[Range]:
    """Return the stretches between commas."""
    start = low
    for at in range(low, high + 1):
        if at == high or tokens[at].text == ",":
            if at > start:
                yield start, at
            start = at + 1


def _is_adjunct(tokens: Sequence[Token], piece: Range, words: Lexicon) -> bool:
    start = _past_openers(tokens, *piece, words)
    if start == piece[1]:
        return True
    form = tokens[start].form
    return words.any(_SIDE, form) or not _may_begin(tokens, start, words)


def _is_skipped(token: Token, words: Lexicon) -> bool:
    return token.text[0].islower() and words.any(_SKIPPED, token.form)
