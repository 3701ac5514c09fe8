"""The words beside quoted ones say "not" in the record, or in the report, alone.

Of *it is not a cure for the fever*, a report may quote *a cure for the fever*, and say
that it is, or quote those of *it is a cure* and say that it is not. Told where the
reporter's own words lay the quotation on something (*it was “…”*, *called the plan
“…”*, *would “…”*) and the record has them in the same clause. A "not only", a double
negation, a question of the record, and a report that speaks of the words without saying
that they are so (*asked about “…”*, *reluctant to call it “…”*) are left alone.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front, last_clause, stands_by
from onrecord.judge.negated import negations
from onrecord.judge.reporter import is_distant, reporters_clause
from onrecord.judge.sentence import said
from onrecord.model.alignment import Edit, Step, Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.counterparts import in_acting_forms, in_common_forms, lays
from onrecord.text.language import ENGLISH
from onrecord.text.senses import sense

RULE = "negation-beside"
_REACH = 6
"""Words between a "not" and what it denies: *would not call the new treatment | a*."""
_BESIDE = 2
"""How near to the quotation the reporter's "not" stands: *was not a*."""
_LONGEST = 2
"""Words of a reporter's that lay a quotation on something: *able to*."""
_CALLED = frozenset({"for", "on", "upon"})
"""Words with which a verb lays nothing on anything: *called for*, *called on them*."""
_MERELY = frozenset({"just", "merely", "simply", "solely"})


def negation_beside(comparison: Comparison) -> Iterator[Finding]:
    """Report a "not" that stands right before the words on one side only."""
    opened = comparison.edits[0] if comparison.edits else None
    if not opened or opened.step is not Step.KEPT:
        return
    if comparison.language != ENGLISH:
        yield from _in_another_language(comparison, opened)
        return
    first, quoted = next(iter(opened.recorded), None), next(iter(opened.quoted), None)
    sentence = front(comparison.contexts[opened.passage].before, first)
    told = reporters_clause(comparison.lead)
    recorded, reported = last_clause(sentence[-_REACH:]), last_clause(told)
    alike = _end_alike(recorded, reported)
    laid = alike or _lays(reported)
    if not sentence or not laid or _leaves_open(sentence, told):
        return
    lays = alike or _lays(recorded)
    ours, theirs = _denials(recorded, first), _denials(told, quoted)
    where = span_of(recorded)
    if len(ours) == 1 and not _denies((*told, *comparison.trail)):
        line = f"in the record these words follow {said(recorded)}"
        yield Finding(RULE, Wording.ALTERED, line, None, where, opened.passage)
    elif lays and not _denies(sentence) and _ends_in(told, theirs):
        line = f"the report denies them, and in the record they follow {said(recorded)}"
        yield Finding(RULE, Wording.ALTERED, line, None, where, opened.passage)


def _in_another_language(comparison: Comparison, opened: Edit) -> Iterator[Finding]:
    """Report a "not" of the record right before words that a verb lays."""
    first, code = next(iter(opened.recorded), None), comparison.language
    near = front(comparison.contexts[opened.passage].before, first)[-_BESIDE:]
    denials = _denials((*near, *opened.recorded[:1]), None)
    around = (*comparison.lead, *comparison.trail)
    told = in_acting_forms(in_common_forms(around, code), code)
    laid = any(lays(word, code) for word in comparison.lead[-1:])
    if laid and not set(near).isdisjoint(denials) and not _denies(told):
        line = f"in the record these words follow {said(near)}"
        yield Finding(RULE, Wording.ALTERED, line, None, span_of(near), opened.passage)


def _leaves_open(sentence: Sequence[Word], told: Sequence[Word]) -> bool:
    """Tell whether either side asks, or the record vouches by its "no": *no doubt*."""
    asks = sentence[0].form in entries("auxiliaries") or sentence[0].form.endswith(
        "n't"
    )
    forms = {word.form for word in told}
    return asks or stands_by(sentence) or not forms.isdisjoint(entries("asking_cues"))


def _lays(clause: Sequence[Word]) -> bool:
    """Tell whether a clause ends in words that say of what follows that it is so."""
    bare = [word.form for word in clause if not _is_slight(word)]
    ends = {" ".join(bare[-length:]) for length in range(1, _LONGEST + 1)}
    verbs = {sense(verb) for verb in entries("laying_verbs")}
    named = any(
        sense(form) in verbs and then not in _CALLED
        for form, then in pairwise([*bare[-_REACH:], ""])
    )
    return named or not ends.isdisjoint(entries("affirming_leads"))


def _end_alike(recorded: Sequence[Word], told: Sequence[Word]) -> bool:
    """Tell whether one word stands before the quoted ones: *support | a ban*."""
    sides = ([w for w in side if not _is_slight(w)] for side in (recorded, told))
    one, other = ({sense(w.form) for w in side[-1:]} for side in sides)
    return bool(one & other)


def _is_slight(word: Word) -> bool:
    return word.form in entries("determiners") or bool(negations([word]))


def _denials(clause: Sequence[Word], following: Word | None) -> tuple[Word, ...]:
    """Return what denies in a clause, but for one that says *not merely*."""
    merely = any(word.form in _MERELY for word in clause)
    return () if merely else negations(clause, following)


def _denies(words: Sequence[Word]) -> bool:
    return bool(negations(words)) or is_distant(words)


def _ends_in(told: Sequence[Word], denials: Sequence[Word]) -> bool:
    return len(denials) == 1 and denials[0] in told[-_BESIDE:]
