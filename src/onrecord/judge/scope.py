"""How far a claim reaches: words that narrow it, and things that are joined to it."""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.claim import closes, stretches
from onrecord.text.terms import Kind, Term

_MOST = 14
"""A longer stretch is no list of things."""


def narrowing(found: Sequence[Term], shared: frozenset[int]) -> Iterator[int]:
    """Yield each term that stands, alone, right before one that both sides have.

    It narrows a noun where an article or a preposition stands before it, or "only".
    """
    for at in range(len(found) - 1):
        term = found[at]
        if at in shared or at + 1 not in shared or closes(term):
            continue
        opens = at == 0 or found[at - 1].form in entries("noun_openers")
        narrows = term.kind is Kind.CONTENT and opens
        loose = term.form in entries("loose_modifiers") or term.form.endswith("ly")
        if term.form == "only" or (narrows and not loose):
            yield at


def joined_things(found: Sequence[Term], shared: frozenset[int]) -> Iterator[range]:
    """Yield each stretch joined with *and* or *or* of which the other side has nothing.

    What it is joined to must be on both sides.
    """
    for stretch in stretches(found):
        says = [at for at in stretch if found[at].says]
        before = [at for at in range(stretch.start) if found[at].says][-1:]
        own = says and shared.isdisjoint(says)
        if own and shared.issuperset(before) and before and len(stretch) <= _MOST:
            yield stretch
