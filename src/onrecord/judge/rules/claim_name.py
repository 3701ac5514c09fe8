"""An indirect statement names another than the record does, in the same place.

The two names stand beside the same words. Spellings of one name are left alone; a name
that only stands for a pronoun, or is the reporter's help to the reader, is no other.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.claim import Claim, words_of
from onrecord.judge.sentence import said
from onrecord.model.verdict import Finding
from onrecord.text.names import same_name
from onrecord.text.terms import Kind, Term

RULE = "claim-name"


def claim_name(claim: Claim) -> Iterator[Finding]:
    """Report each name that stands where the record has another."""
    answers = {other: one for one, other in claim.pairs}
    for at in claim.missing:
        term = claim.quoted[at]
        if term.kind is not Kind.NAME:
            continue
        place = _place(claim, answers, at)
        if place is None or _is_same(claim.recorded[place], term):
            continue
        other = claim.recorded[place]
        put = (
            f"the report has {said(words_of([term]))} "
            f"where the record has {said(words_of([other]))}"
        )
        yield claim.finding(RULE, put, [other], [term])


def _place(claim: Claim, answers: dict[int, int], at: int) -> int | None:
    """Return the recorded name that no term answers, beside the same term as here."""
    for step in (-1, 1):
        here = _next_that_says(claim.quoted, at, step)
        there = answers.get(here) if here is not None else None
        place = None if there is None else _next_that_says(claim.recorded, there, -step)
        if place is None or place in claim.answering:
            continue
        if claim.recorded[place].kind is Kind.NAME:
            return place
    return None


def _next_that_says(found: Sequence[Term], at: int, step: int) -> int | None:
    place = at + step
    while 0 <= place < len(found):
        if found[place].says:
            return place
        place += step
    return None


def _is_same(one: Term, other: Term) -> bool:
    return same_name(one.words[0].text, other.words[0].text)
