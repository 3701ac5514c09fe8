"""A denial is given without what the record limits it by.

*We will not sell the mill* says more than *We will not sell the mill to strangers*: a
sentence that says what is so stays true when its end goes, one that says what is not so
may not. Told where the quotation ends, without a comma, before the limit of what its
last clause negates. A limit that only strengthens (*under any terms*) or that the
reporter tells, and a cut inside a phrase, are left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import last_clause, same_sentence
from onrecord.judge.negated import negations
from onrecord.judge.reporter import is_told
from onrecord.judge.sentence import said
from onrecord.model.alignment import Word, span_of
from onrecord.model.verdict import Finding, Wording

RULE = "denial-cut-short"
_LIMIT = 4
"""Words of a limit in which one that strengthens it would stand."""
_FEWEST = 2
"""Words that a negation has after it where something is denied."""


def denial_cut_short(comparison: Comparison) -> Iterator[Finding]:
    """Report a limit of a denial right after the end of the quotation."""
    if not comparison.edits:
        return
    passage = comparison.edits[-1].passage
    ending = next((e.recorded for e in comparison.edits[::-1] if e.recorded), ())
    rest = same_sentence(ending[-1:], comparison.contexts[passage].after)
    if not ending or not rest or ending[-1].tail.strip():
        return
    beside = (*comparison.lead, *comparison.trail)
    given = comparison.quoted[0].text[:1].isupper() or bool(beside)
    denied = given and _limits(rest) and _denies(last_clause(comparison.quoted))
    if denied and not is_told(rest, comparison.trail):
        sentence = f"the record limits what it denies: it goes on {said(rest)}"
        yield Finding(RULE, Wording.REWORDED, sentence, None, span_of(rest), passage)


def _limits(rest: Sequence[Word]) -> bool:
    ends = [at for at, word in enumerate(rest) if word.tail.strip()]
    limit = rest[: min(ends[0] + 1 if ends else _LIMIT, _LIMIT)]
    strengthened = any(word.form in entries("strengthening_words") for word in limit)
    limits = rest[0].form in entries("limits_of_denials") and not _is_infinitive(rest)
    return limits and not strengthened


def _is_infinitive(words: Sequence[Word]) -> bool:
    """Tell whether a "to" begins what was to be done, and says not to whom."""
    if words[0].form != "to" or len(words) == 1:
        return False
    plural = words[1].form.endswith("s") or words[1].text[:1].isupper()
    return words[1].form not in entries("determiners") and not plural


def _denies(clause: Sequence[Word]) -> bool:
    """Tell whether the clause negates something that it says in full."""
    negating = negations(clause)
    if not negating or clause[-1].form in entries("governors"):
        return False
    return len(clause) - clause.index(negating[-1]) > _FEWEST
