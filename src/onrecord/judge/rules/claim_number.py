"""An indirect statement has a number that the sentences answering it do not have.

Where the record counts the same thing otherwise, or in another measure (six weeks for
six months), the number was changed. Where it has
the number in another sentence, of something else, the report has moved it, and that
sentence is shown; where it has it nowhere near, that is said. Both ask the reader.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.judge.claim import Claim, words_of
from onrecord.judge.sentence import said
from onrecord.model.alignment import Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.sentences import ends_sentence
from onrecord.text.terms import Kind, Term
from onrecord.text.units import is_measure
from onrecord.text.values import values

RULE = "claim-number"
_VAGUE = "some"
"""The unit of *millions*, *dozens of*: no number to be held against anybody."""


def claim_number(claim: Claim) -> Iterator[Finding]:
    """Report each number of the statement that the record has otherwise."""
    dated = _in_same_dates(claim)
    for at, term in enumerate(claim.quoted):
        counts = term.kind is Kind.NUMBER and not term.key.endswith(_VAGUE)
        if counts and dated.isdisjoint(term.words):
            yield from _noticed(claim, at, term)


def _in_same_dates(claim: Claim) -> frozenset[Word]:
    """Return the quoted words of dates that the record has too, however written."""
    if not any(term.kind is Kind.NUMBER for term in claim.quoted):
        return frozenset()
    recorded, quoted = (
        [value for value in values(words_of(side)) if value.number is None]
        for side in (claim.recorded, claim.quoted)
    )
    return frozenset(
        word
        for told in quoted
        if any(told.same(held) for held in recorded)
        for word in told.words
    )


def _noticed(claim: Claim, at: int, term: Term) -> Iterator[Finding]:
    if at in claim.answered:
        place = next(one for one, other in claim.pairs if other == at)
        measured = _measured_otherwise(claim, at, place)
        if measured:
            yield measured
            return
        sentence = _stray(claim, at, place)
        if sentence:
            yield _moved(claim, at, sentence)
        return
    counted = _counted_otherwise(claim, at)
    if counted:
        put = f"the report has {_said(term)} where the record has {_said(counted)}"
        yield claim.finding(RULE, put, [counted], [term])
        return
    for sentence in _sentences(claim.around):
        if any(each.key == term.key for each in sentence):
            yield _moved(claim, at, sentence)
            return
    put = f"the sentences of the record that answer this have no {_said(term)}"
    yield Finding(RULE, Wording.REWORDED, put, span_of(term.words))


def _measured_otherwise(claim: Claim, at: int, place: int) -> Finding | None:
    """Return that a number that both have is of another measure: six weeks, months."""
    quoted, recorded = claim.quoted[at : at + 2], claim.recorded[place : place + 2]
    told = _measure(claim.quoted, at)
    held = {
        _measure(claim.recorded, one)
        for one, term in enumerate(claim.recorded)
        if term.key == claim.quoted[at].key
    }
    if told is None or None in held or told in held:
        return None
    put = (
        f"the report has {said(words_of(quoted))} "
        f"where the record has {said(words_of(recorded))}"
    )
    return claim.finding(RULE, put, recorded, quoted)


def _measure(found: Sequence[Term], at: int) -> str | None:
    following = found[at + 1 : at + 2]
    return following[0].key if following and is_measure(following[0].key) else None


def _moved(claim: Claim, at: int, sentence: Sequence[Term]) -> Finding:
    term, counted = claim.quoted[at], claim.quoted[at : at + 2]
    number = words_of(counted if all(each.says for each in counted) else [term])
    put = (
        f"the report has {said(number)} here; "
        f"the record has it in another sentence: {said(words_of(sentence))}"
    )
    return Finding(
        RULE,
        Wording.REWORDED,
        put,
        span_of(term.words),
        span_of(words_of(sentence)),
    )


def _counted_otherwise(claim: Claim, at: int) -> Term | None:
    """Return the recorded number of what the quoted one counts."""
    thing, verb = _thing(claim.quoted, at), _before(claim.quoted, at)
    for place, term in enumerate(claim.recorded):
        if term.kind is not Kind.NUMBER or place in claim.answering:
            continue
        other = _thing(claim.recorded, place)
        alone = thing is None and _before(claim.recorded, place) == verb
        if other == thing and (alone or thing is not None):
            return term
    return None


def _before(found: Sequence[Term], at: int) -> str | None:
    """Return the key of the term before a number: *carry* half of it."""
    return next((each.key for each in reversed(found[:at]) if each.says), None)


def _thing(found: Sequence[Term], at: int) -> str | None:
    """Return the key of what a number counts: the next term, or its own unit."""
    following = found[at + 1 : at + 2]
    if following and following[0].says and following[0].kind is not Kind.NUMBER:
        return following[0].key
    unit = found[at].key.lstrip("0123456789.-")
    return None if unit == "ordinal" else unit or None


def _stray(claim: Claim, at: int, place: int) -> tuple[Term, ...]:
    """Return the sentence of a number that answers nothing of the statement beside.

    What stands right beside the number, here and there, tells nothing of its sentence.
    """
    home = next(each for each in claim.main if place in each)
    if home == claim.main[0]:
        return ()
    beside = {
        one
        for one, other in claim.pairs
        if one in home and abs(other - at) > len(("years", "from", "now"))
    }
    return () if beside else claim.recorded[home.start : home.stop]


def _sentences(found: Sequence[Term]) -> Iterator[tuple[Term, ...]]:
    ends = [
        at + 1
        for at, (term, following) in enumerate(pairwise(found))
        if ends_sentence(term.words[-1], following.words[0])
    ]
    for low, high in pairwise([0, *ends, len(found)]):
        yield tuple(found[low:high])


def _said(term: Term) -> str:
    return said(term.words)
