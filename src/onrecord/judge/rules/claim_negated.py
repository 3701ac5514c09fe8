"""An indirect statement denies what the record affirms, or affirms what it denies.

Every "not" is counted with the word it speaks of, on both sides, and so are words that
deny (*refused to*, *failed to*, *denied that*) and a word that stands for its opposite.
Where either side negates twice, no rule can tell how they add up, and it is left to
the reader; a "not all" denies nothing of what the record says of some. Where the
statement has few words, or not all are answered, it is a question; where little is
answered, or the statement says "whether", nothing is asked.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from onrecord.data import entries, rows, table
from onrecord.judge.claim import Claim, closes, governed, words_of
from onrecord.judge.reporter import is_distant
from onrecord.judge.sentence import said
from onrecord.model.verdict import Finding
from onrecord.text.phrases import negations
from onrecord.text.senses import sense
from onrecord.text.terms import Term

RULE = "claim-negated"


class _Denial(NamedTuple):
    """A term that denies, and the term it speaks of."""

    term: Term
    of: int


def claim_negated(claim: Claim) -> Iterator[Finding]:
    """Report a statement and a record of which one negates once more."""
    if not claim.sure and len(claim.missing) > 1:
        return
    turned = _opposites(claim)
    paired = {term for pair in turned for term in pair}
    own = [claim.quoted[at] for at in claim.missing]
    asks = any(term.form == "whether" for term in claim.quoted)
    if asks or any(is_distant(each.words) for each in own if each not in paired):
        return
    recorded = _denials(claim.recorded, claim.answering, paired, _disowned(claim))
    too = _thought(claim.quoted, claim.answered) if recorded else frozenset()
    quoted = _denials(claim.quoted, claim.answered, paired, too)
    if not any(map(_is_all, claim.recorded)):
        quoted = [each for each in quoted if not _is_not_all(claim.quoted, each.term)]
    if _is_until(claim, recorded):
        return
    left = len(recorded)
    right = len(quoted) + len(turned) + _denies(claim.cue)
    if {left, right} != {0, 1} or (not claim.sure and _negates_elsewhere(claim)):
        return
    yield _finding(claim, recorded, quoted, turned)


def _is_until(claim: Claim, recorded: Sequence[_Denial]) -> bool:
    """Tell whether a "not until" of the record may be an "only" of the report."""
    until = any(term.form == "until" for term in claim.recorded)
    only = any(term.form == "only" for term in claim.quoted)
    return bool(recorded) and until and only


def _finding(
    claim: Claim,
    recorded: Sequence[_Denial],
    quoted: Sequence[_Denial],
    turned: Sequence[tuple[Term, Term]],
) -> Finding:
    for one, other in turned:
        sentence = f"the report has {_said(other)} where the record has {_said(one)}"
        return claim.finding(RULE, sentence, [one], [other])
    for denial in recorded:
        of = claim.recorded[denial.of]
        sentence = f"the record has {_said(denial.term)} with {_said(of)}"
        sentence += "; the report affirms it"
        return claim.finding(RULE, sentence, [denial.term])
    for denial in quoted:
        of = claim.quoted[denial.of]
        sentence = f"the report has {_said(denial.term)} with {_said(of)}"
        sentence += "; the record affirms it"
        return claim.finding(RULE, sentence, (), [denial.term])
    cue = " ".join(claim.cue)
    sentence = f"the report has “{cue}”; the record affirms what follows"
    return claim.finding(RULE, sentence)


def _disowned(claim: Claim) -> frozenset[int]:
    """Return the recorded terms by which a speaker says what the report tells as so.

    The deed that the report attributes (*promised* for *cannot promise*), or a verb of
    thinking right before what both have, where the report has nothing besides.
    """
    deeds = {sense(form) for form in _cues("force-labelling").intersection(claim.cue)}
    said = {at for at, term in enumerate(claim.recorded) if term.key in deeds}
    asks = not set(claim.cue).isdisjoint(entries("asking_cues"))
    thought = _thought(claim.recorded, claim.answering)
    return frozenset(said if claim.missing or asks else said | thought)


def _thought(found: Sequence[Term], shared: frozenset[int]) -> frozenset[int]:
    """Return the verbs of thinking right before what both have: *not true that*."""
    return frozenset(
        at
        for at, term in enumerate(found)
        if term.form in entries("deniable") and _next_said(found, at) in shared
    )


def _next_said(found: Sequence[Term], at: int) -> int | None:
    """Return which term says something next in the clause."""
    for after in range(at + 1, len(found)):
        if closes(found[after - 1]):
            return None
        if found[after].says:
            return after
    return None


def _denials(
    found: Sequence[Term],
    shared: frozenset[int],
    opposites: Collection[Term],
    disowned: frozenset[int],
) -> list[_Denial]:
    """Return what denies a term that both sides have, but for opposites."""
    denying = {sense(word) for word in entries("denying_words")}
    both = {found[at].key for at in shared}
    made: list[_Denial] = []
    for at, term in enumerate(found):
        negates = negations([term.form]) and not _is_only(found, at)
        denies = term.key in denying and at not in shared and term not in opposites
        if negates or denies:
            of = governed(found, at)
            if of is None or (negates and of < at and made):
                continue  # a "not" behind another repeats it: *and never will*
            if _is_rather_at_another(found, of, shared):
                continue  # the record says it twice: *do not want war, want a price*
            told = of in shared | disowned or found[of].key in both
            if told or found[of].key in denying:
                made.append(_Denial(term, of))
    return made


def _is_rather_at_another(
    found: Sequence[Term], at: int, shared: frozenset[int]
) -> bool:
    """Tell whether the same term stands nearer before what both sides have."""
    anchors = [each for each in shared if found[each].key != found[at].key]
    same = [each for each, term in enumerate(found) if term.key == found[at].key]
    far = {
        each: min((x - each for x in anchors if x > each), default=len(found))
        for each in same
    }
    return far[at] > min(far.values())


def _negates_elsewhere(claim: Claim) -> bool:
    """Tell whether a "not" of the record speaks of what the report has otherwise."""
    sentence = claim.main[0]
    return any(
        negations([claim.recorded[at].form])
        and governed(claim.recorded, at) not in claim.answering
        for at in sentence
    )


def _is_not_all(found: Sequence[Term], term: Term) -> bool:
    """Tell whether a "not" only takes some out of all: where some did, not all did."""
    at = found.index(term)
    return any(map(_is_all, found[at + 1 : at + 2]))


def _is_all(term: Term) -> bool:
    return table("quantifiers").get(term.form) == "every"


def _is_only(found: Sequence[Term], at: int) -> bool:
    return [each.form for each in found[at : at + 2]] == ["not", "only"]


def _opposites(claim: Claim) -> list[tuple[Term, Term]]:
    """Return the terms left on both sides that are each other's opposite."""
    left = [term for at, term in enumerate(claim.recorded) if at not in claim.answering]
    right = [claim.quoted[at] for at in claim.missing]
    pairs = {(sense(one), sense(other)) for one, other in rows("opposites")}
    return [
        (one, other)
        for one in left
        for other in right
        if {(one.key, other.key), (other.key, one.key)} & pairs
    ]


def _denies(cue: Sequence[str]) -> int:
    counter = _cues("counter-factive")
    return sum(form in counter for form in cue) + negations(cue)


def _cues(wanted: str) -> frozenset[str]:
    """Return every form of the verbs of attribution of a class."""
    return frozenset(
        form
        for forms, kind, *_ in rows("cue_verbs")
        if kind == wanted
        for form in forms.split()
    )


def _said(term: Term) -> str:
    return said(words_of([term]))
