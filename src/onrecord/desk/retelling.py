"""An indirect statement, set against the sentences of the record that answer it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.desk.noted import is_told, with_speaker
from onrecord.desk.nowhere import nowhere
from onrecord.desk.record import Record
from onrecord.judge import Claim, judge_claim, judge_mixed, judge_told, not_quoted
from onrecord.judge.rules.speaker import RULE as SPEAKER_RULE
from onrecord.match import Retold, retold
from onrecord.model.alignment import Alignment
from onrecord.model.document import Document, Span
from onrecord.model.result import Checked
from onrecord.model.statement import Statement
from onrecord.model.verdict import Agreement, Outcome, Verdict, Wording
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
        return Checked(statement, _nowhere(record, text, statement, claimed))
    cue = tuple(term.form for term in _terms(text, statement.cue))
    claims = [_claim(record, each, claimed, cue) for each in found]
    verdicts = [judge_claim(statement, each) for each in claims]
    best = _best(found, verdicts)
    others = [each.passage for at, each in enumerate(claims) if at != best]
    passages = (claims[best].passage, *others)
    return Checked(statement, verdicts[best], passages, compared=1, occurrences=1)


def as_told(statement: Statement, found: Alignment, worded: Verdict) -> Verdict:
    """Return the verdict on a quotation of words that the record itself only tells of.

    A memorandum has "Lind replied that the dam would stay"; the report may give Lind
    the words "The dam will stay". Tense and person are the writer's there, and what
    is claimed is compared; `worded` is what was held of the words.
    """
    recorded = sorted(
        (word for edit in found.edits for word in edit.recorded),
        key=lambda word: word.start,
    )
    quoted = [word for edit in found.edits for word in edit.quoted]
    claim = Claim(terms(recorded), terms(quoted), (), found.passages[0])
    return judge_told(statement, worded, claim)


def given_back(
    record: Record,
    text: str,
    statement: Statement,
    admit: Callable[[Document], bool],
) -> Checked | None:
    """Return what is held of a quotation that the record may tell in other words.

    Only what a writer noted that somebody said can be given back to him as "I will …";
    and only where that sentence surely answers all of it.
    """
    claimed = _terms(text, statement.quoted)
    for found in retold(record.concordance, claimed, admit=admit):
        claim = _claim(record, found, claimed, ())
        if is_told(claim.passage) and claim.sure and not claim.missing:
            verdict = judge_claim(statement, claim)
            return Checked(statement, verdict, claim.passages, 1, occurrences=1)
    return None


def with_claim(text: str, found: Checked) -> Checked:
    """Return a mixed statement with what its own, unquoted words turn.

    They are held against the sentences in which the quoted words were found, and only
    where most of the whole is answered there.
    """
    if not found.compared:
        return found
    passage = found.passages[0]
    first = passage.span.start - len(passage.before)
    around = words(passage.before + passage.text + passage.after)
    recorded = [
        word._replace(start=word.start + first, end=word.end + first) for word in around
    ]
    claimed = _terms(text, found.statement.content)
    cue = tuple(term.form for term in _terms(text, found.statement.cue))
    claim = Claim(terms(recorded), claimed, (), passage, cue)
    return replace(found, verdict=judge_mixed(found.verdict, claim))


def _nowhere(
    record: Record, text: str, statement: Statement, claimed: Sequence[Term]
) -> Verdict:
    verdict = nowhere(record, statement, text)
    few = sum(term.says for term in claimed) < FEWEST
    if few and verdict.wording is Wording.NOT_FOUND:
        return not_quoted(statement)
    return verdict


def _terms(text: str, spans: Sequence[Span]) -> tuple[Term, ...]:
    return terms(
        [word for span in spans for word in words(text, start=span.start, end=span.end)]
    )


def _claim(
    record: Record, place: Retold, claimed: tuple[Term, ...], cue: tuple[str, ...]
) -> Claim:
    passage = with_speaker(place.passage, record.document)
    return Claim(place.recorded, claimed, place.around, passage, cue)


def _best(found: Sequence[Retold], verdicts: Sequence[Verdict]) -> int:
    """Return the place that agrees best: from this speaker, and with no change.

    A question counts only where nothing else answers.
    """
    least = found[0].share - _EQUALLY_GOOD

    def rank(at: int) -> tuple[bool, bool, bool, bool, int]:
        verdict = verdicts[at]
        agrees = verdict.speaker is Agreement.AGREES
        others = any(each.rule == SPEAKER_RULE for each in verdict.findings)
        contradicts = verdict.outcome is Outcome.CONTRADICTS
        near = found[at].share >= least
        asked = verdict.outcome is Outcome.UNCHECKED
        return (asked, others and not agrees, not near, contradicts, at)

    return min(range(len(found)), key=rank)
