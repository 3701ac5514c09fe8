"""An indirect statement counts more, or nearly none, where the record counts fewer.

"All the crews" or "most crews" for "some of the crews", "few" for "most". What reaches
less far than the record (some for all) says less and is left alone, as is a "not all",
and a quantity that one side does not give.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.data import entries, table
from onrecord.judge.claim import Claim, governed, words_of
from onrecord.judge.sentence import said
from onrecord.model.verdict import Finding
from onrecord.text.terms import Term

RULE = "claim-quantity"
_REACHES = {"few": 0, "minority": 1, "some": 1, "many": 2, "majority": 3, "every": 4}
"""How far each quantity of the table reaches."""
_HARDLY_ANY = "few"
_A_FEW = "some"
_BEFORE = 3
"""Words before a quantity among which a "not" denies it."""


class _Quantity(NamedTuple):
    term: Term
    reach: str


def claim_quantity(claim: Claim) -> Iterator[Finding]:
    """Report each quantity that reaches further than that of the record."""
    recorded = _quantities(claim.recorded)
    quoted = _quantities(claim.quoted)
    for place, at in claim.pairs:
        one, other = recorded.get(place), quoted.get(at)
        if one and other and _turns(one.reach, other.reach):
            left, right = said(words_of([one.term])), said(words_of([other.term]))
            put = f"the report has {right} where the record has {left}"
            yield claim.finding(RULE, put, [one.term], [other.term])


def _turns(recorded: str, quoted: str) -> bool:
    """Tell whether a quantity says more than the record's, or hardly anything of it."""
    if quoted == _HARDLY_ANY:
        return _REACHES[recorded] > _REACHES[_A_FEW]
    return _REACHES[quoted] > _REACHES[recorded]


def _quantities(found: Sequence[Term]) -> dict[int, _Quantity]:
    """Return the quantity of each term that has one, by its index."""
    quantities: dict[int, _Quantity] = {}
    for at, term in enumerate(found):
        reach = table("quantifiers").get(term.form)
        counted = governed(found, at) if reach in _REACHES else None
        if reach and counted is not None and counted > at and not _denied(found, at):
            few = reach == _HARDLY_ANY and at and found[at - 1].form == "a"
            quantities[counted] = _Quantity(term, _A_FEW if few else reach)
    return quantities


def _denied(found: Sequence[Term], at: int) -> bool:
    before = {each.form for each in found[max(0, at - _BEFORE) : at]}
    return not before.isdisjoint(entries("negation_words"))
