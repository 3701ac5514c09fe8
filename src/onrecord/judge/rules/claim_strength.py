"""An indirect statement binds its speaker more, or less, than the record does.

"Must" for "may", "would" for "might", a "perhaps" gone. What the tense of reported
speech does by itself is undone first: *would* answers *will*, *could* answers *can*.
Plans, wishes and plain futures may stand for each other.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.data import entries, table
from onrecord.judge.claim import Claim, governed, words_of
from onrecord.judge.sentence import said
from onrecord.judge.strengths import is_month
from onrecord.model.verdict import Finding
from onrecord.text.terms import Term

RULE = "claim-strength"
_OPEN = frozenset({"possibility", "hedge", "doubt"})
_BOUND = frozenset({"necessity"})
_LOOSER = frozenset({"future", "ability", "advice"})
_UNDONE = frozenset({"would", "could", "should"})
"""Of the report: what these say may be the tense of reported speech."""


class _Strength(NamedTuple):
    kind: str
    term: Term


def claim_strength(claim: Claim) -> Iterator[Finding]:
    """Report a modal or a hedge that only one side has, or that differs in strength."""
    recorded = _strengths(claim.recorded, claim.answering)
    quoted = _strengths(claim.quoted, claim.answered)
    left, right = ({each.kind for each in side} for side in (recorded, quoted))
    plain = not _doubts(claim.cue)
    if left & _OPEN and not right & (_OPEN | {"could"}) and plain:
        strong = next((each for each in quoted if each.kind in _BOUND), None)
        yield _finding(claim, _first(recorded, _OPEN), strong)
    elif (
        right & _BOUND and left & {"future", "ability", "advice"} and not left & _BOUND
    ):
        yield _finding(claim, recorded[0], _first(quoted, _BOUND))
    elif left & (_BOUND | {"future"}) and right & _OPEN and not left & _OPEN:
        weaker = _first(recorded, _BOUND | {"future"})
        yield _finding(claim, weaker, _first(quoted, _OPEN))


def _finding(
    claim: Claim, recorded: _Strength | None, quoted: _Strength | None
) -> Finding:
    one = [recorded.term] if recorded else []
    other = [quoted.term] if quoted else []
    if one and other:
        sentence = (
            f"the report has {said(words_of(other))} "
            f"where the record has {said(words_of(one))}"
        )
    else:
        sentence = f"the report leaves out {said(words_of(one))}"
    return claim.finding(RULE, sentence, one, other)


def _first(found: Sequence[_Strength], kinds: frozenset[str]) -> _Strength | None:
    return next((each for each in found if each.kind in kinds), None)


def _strengths(found: Sequence[Term], shared: frozenset[int]) -> list[_Strength]:
    """Return the modals and hedges that speak of a term that both sides have."""
    strengths = table("modals")
    joined = {
        at: f"{one.form} {other.form}"
        for at, (one, other) in enumerate(pairwise(found))
    }
    made = []
    for at, term in enumerate(found):
        kind = strengths.get(joined.get(at, "")) or strengths.get(term.form)
        if term.form in _UNDONE:
            kind = term.form
        is_date = is_month(term.words[0], words_of(found))
        if kind and not is_date and governed(found, at) in shared:
            made.append(_Strength(kind, term))
    return made


def _doubts(cue: Sequence[str]) -> bool:
    """Tell whether the report's own verb says that it was not sure."""
    return not set(cue).isdisjoint(entries("doubting_cues"))
