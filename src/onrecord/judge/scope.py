"""How far a claim reaches: words that narrow it, and things that are joined to it."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.data import entries
from onrecord.judge.claim import closes
from onrecord.text.terms import Kind, Term

_MOST = 14
"""A longer stretch is no list of things."""
_BESIDE = 2


def narrowing(
    found: Sequence[Term], answers: Mapping[int, int], other: Sequence[Term]
) -> Iterator[int]:
    """Yield each term that stands, alone, right before one that both sides have.

    It narrows a noun where an article or a preposition stands before it, or "only";
    `answers` are the terms of the `other` side that answer, and an "only" that stands
    there too narrows nothing.
    """
    for at in range(len(found) - 1):
        term = found[at]
        if at in answers or at + 1 not in answers or closes(term):
            continue
        if term.form == "only" and _is_beside(other, answers[at + 1], "only"):
            continue
        opens = at == 0 or found[at - 1].form in entries("noun_openers")
        narrows = term.kind is Kind.CONTENT and opens
        loose = term.form in entries("loose_modifiers") or term.form.endswith("ly")
        if term.form == "only" or (narrows and not loose):
            yield at


def _is_beside(found: Sequence[Term], at: int, form: str) -> bool:
    """Tell whether a form stands right before or after a term, or one before that."""
    return any(each.form == form for each in found[max(0, at - _BESIDE) : at + _BESIDE])


def joined_things(found: Sequence[Term], shared: frozenset[int]) -> Iterator[range]:
    """Yield each stretch joined with *and* or *or* of which the other side has nothing.

    What it is joined to must be on both sides; a clause with a verb of its own is none.
    """
    joining = entries("joining_words")
    for at, term in enumerate(found):
        before = [each for each in range(at) if found[each].says][-1:]
        if term.form in joining and before and before[0] in shared:
            things = range(at, _end(found, at, shared))
            if any(found[each].says for each in things) and _is_list(found, things):
                yield things


def _end(found: Sequence[Term], at: int, shared: frozenset[int]) -> int:
    """Return where what is joined here ends: before what both sides have."""
    end = at + 1
    while end < len(found) and not closes(found[end - 1]):
        another = found[end].form in entries("joining_words") and found[end - 1].says
        if end in shared or another or found[end].form in entries("clause_signs"):
            break
        end += 1
    if end not in shared or closes(found[end - 1]):
        return end
    if found[end - 1].says:
        return at + 1  # it only narrows a term that both have
    while end > at + 1 and not found[end - 1].says:
        end -= 1  # a preposition before it: the islands | at any time
    return end


def _is_list(found: Sequence[Term], things: range) -> bool:
    """Tell whether no other clause begins: the verb after it is that of the first."""
    verbs = entries("clause_signs")
    follows = things.stop < len(found) and found[things.stop].form in verbs
    start = things.start
    while start and not closes(found[start - 1]):
        start -= 1
    has_verb = any(each.form in verbs for each in found[start : things.start])
    return len(things) <= _MOST and not (follows and has_verb)
