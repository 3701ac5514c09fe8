"""An indirect statement, set against the sentences of the record that answer it."""

from collections.abc import Callable, Sequence

from onrecord.desk.record import Record
from onrecord.judge import Claim, judge_claim, not_found, not_quoted
from onrecord.judge.rules.speaker import RULE as SPEAKER_RULE
from onrecord.match import Retold, retold
from onrecord.model.document import Document, Span
from onrecord.model.result import Checked
from onrecord.model.statement import Statement
from onrecord.model.verdict import Agreement, Outcome, Verdict
from onrecord.text.terms import Term, terms
from onrecord.text.words import words

FEWEST = 4
"""Words of content; that fewer of them are nowhere tells nothing."""
_EQUALLY_GOOD = 0.05
"""Places that answer so much less than the best still compete by their verdicts."""


def retelling(
    record: Record,
    text: str,
    statement: Statement,
    admit: Callable[[Document], bool],
) -> Checked:
    """Return what is held of what an indirect statement of a report claims.

    Of several records of one event that which agrees best counts; the others are shown.
    """
    claimed = _terms(text, statement.content)
    found = retold(record.concordance, claimed, admit=admit)
    if not found:
        return Checked(statement, _nowhere(record, statement, claimed))
    cue = tuple(term.form for term in _terms(text, statement.cue))
    verdicts = [judge_claim(statement, _claim(each, claimed, cue)) for each in found]
    best = _best(found, verdicts)
    others = [each.passage for at, each in enumerate(found) if at != best]
    passages = (found[best].passage, *others)
    return Checked(statement, verdicts[best], passages, compared=1, occurrences=1)


def _nowhere(record: Record, statement: Statement, claimed: Sequence[Term]) -> Verdict:
    if sum(term.says for term in claimed) < FEWEST:
        return not_quoted(statement)
    summary = record.summary
    return not_found(
        statement, documents=summary.documents, unreadable=summary.unreadable
    )


def _terms(text: str, spans: Sequence[Span]) -> tuple[Term, ...]:
    return terms(
        [word for span in spans for word in words(text, start=span.start, end=span.end)]
    )


def _claim(place: Retold, claimed: tuple[Term, ...], cue: tuple[str, ...]) -> Claim:
    return Claim(place.recorded, claimed, place.around, place.passage, cue)


def _best(found: Sequence[Retold], verdicts: Sequence[Verdict]) -> int:
    """Return the place that agrees best: from this speaker, and with no change."""
    least = found[0].share - _EQUALLY_GOOD

    def rank(at: int) -> tuple[bool, bool, bool, int]:
        verdict = verdicts[at]
        agrees = verdict.speaker is Agreement.AGREES
        others = any(each.rule == SPEAKER_RULE for each in verdict.findings)
        contradicts = verdict.outcome is Outcome.CONTRADICTS
        near = found[at].share >= least
        return (others and not agrees, not near, contradicts, at)

    return min(range(len(found)), key=rank)
