"""What a report says was not said: *Lind did not say that …*, *nobody said that …*.

It gives words to nobody, so nothing can be held against them.
"""

from onrecord.data import entries
from onrecord.extract.clauses import AUXILIARIES, Token, tokens
from onrecord.model.document import Span

_NOBODY = frozenset({"nobody", "none", "neither", "no"})
_NEVER = frozenset({"not", "never", "cannot"})


def is_unsaid(text: str, *, cue: Span, source: Span | None) -> bool:
    """Tell whether a cue is denied, by a word before it or by its subject.

    >>> text = "Lind has never really said that it is safe"
    >>> is_unsaid(text, cue=Span(22, 26), source=Span(0, 4))
    True
    """
    if source is None:
        return False
    who = tokens(text, *source)
    if who and who[0].form in _NOBODY:
        return True
    if source.end > cue.start:
        return False
    before = list(tokens(text, source.end, cue.start))
    while before and _goes_with_verb(before[-1]):
        if _denies(before.pop()):
            return True
    return False


def _goes_with_verb(token: Token) -> bool:
    form = token.form
    adverb = form in entries("cue_adverbs") or form.endswith("ly")
    return adverb or form in AUXILIARIES or _denies(token)


def _denies(token: Token) -> bool:
    return token.form in _NEVER or token.form.endswith(("n't", "n’t"))
