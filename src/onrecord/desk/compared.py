"""One statement against the record: its words located, judged, and joined again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.desk.noted import is_told, with_speaker
from onrecord.desk.nowhere import nowhere
from onrecord.desk.record import Record
from onrecord.desk.retelling import as_told, given_back, retelling, with_claim
from onrecord.extract import carried, utterances
from onrecord.judge import (
    another_record,
    joined,
    judge,
    judge_short,
    no_words,
    not_said,
    too_short,
)
from onrecord.judge.rules.another_wording import RULE as ANOTHER_WORDING
from onrecord.judge.rules.disowned import RULE as ONLY_QUOTED
from onrecord.match import Quotation, beside, locate, quotation
from onrecord.match.locate import SHORTEST
from onrecord.match.placed import is_exact
from onrecord.model.alignment import Alignment, Edit, Passage
from onrecord.model.document import Document, Span
from onrecord.model.result import Checked
from onrecord.model.statement import Manner, Statement
from onrecord.model.verdict import Outcome, Verdict, Wording

Admit = Callable[[Document], bool]

_EQUALLY_NEAR = 0.05
"""Places whose similarity differs by no more compete by their verdicts."""
_BEST_FIRST = (
    Outcome.STANDS,
    Outcome.DIFFERS,
    Outcome.UNCHECKED,
    Outcome.CONTRADICTS,
    Outcome.MISSING,
)


@dataclass(frozen=True, slots=True)
class _Part:
    """What is held of an utterance of a statement, and the place compared."""

    verdict: Verdict
    compared: Alignment | None = None
    others: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Against:
    """The record that statements are set against, and which documents of it count."""

    record: Record
    admit: Admit

    def compared(self, text: str, statement: Statement) -> Checked:
        """Return a statement of a report with this text, and what is held of it.

        Only quoted words are held against the record, each utterance by itself: the
        gravest of what is held of them is the verdict. What a reporter says in his
        own words is compared for what it claims, unless the record has the very words.
        """
        if statement.unsaid:
            return Checked(statement, not_said(statement))
        if not statement.quoted:
            return self._indirect(text, statement)
        spoken = utterances(text, statement)
        beside_cue = _beside_cue(statement)
        held = [_held(statement, spans, beside_cue) for spans in spoken]
        quoted = [quotation(text, spans) for spans in spoken]
        long = {
            at: self._placed(text, held[at], each)
            for at, each in enumerate(quoted)
            if not _is_short(each)
        }
        near = [part.compared for part in long.values() if part.compared]
        found = _joined(
            statement,
            [
                long.get(at) or self._short(text, held[at], each, near)
                for at, each in enumerate(quoted)
            ],
        )
        if found.verdict.wording is Wording.NOT_FOUND:
            told = given_back(self.record, text, statement, self.admit)
            return told or found
        is_mixed = statement.manner is Manner.MIXED
        return with_claim(text, found) if is_mixed else found

    def _indirect(self, text: str, statement: Statement) -> Checked:
        quoted = quotation(text, statement.content)
        part = None if _is_short(quoted) else self._placed(text, statement, quoted)
        if part and part.compared and part.verdict.outcome is Outcome.STANDS:
            return _joined(statement, [part])
        return retelling(self.record, text, statement, self.admit)

    def _placed(self, text: str, statement: Statement, quoted: Quotation) -> _Part:
        found = self._found(quoted)
        if found:
            return _best(found, [_judged(statement, each) for each in found])
        return _Part(nowhere(self.record, statement, text))

    def _short(
        self,
        text: str,
        statement: Statement,
        quoted: Quotation,
        near: Sequence[Alignment],
    ) -> _Part:
        """Place few words, rather beside the others of the statement."""
        if not quoted.words:
            return _Part(no_words(statement))
        for each in near:
            if place := beside(each, quoted):
                return _Part(judge_short(statement, place), place)
        found = self._found(quoted)
        if found:
            return _best(found, [_judged_few(statement, each) for each in found])
        verdict = nowhere(self.record, statement, text)
        lacks = verdict.wording is Wording.NOT_FOUND
        return _Part(too_short(statement) if lacks else verdict)

    def _found(self, quoted: Quotation) -> tuple[Alignment, ...]:
        found = locate(self.record.concordance, quoted, admit=self.admit)
        find = self.record.document
        return tuple(
            replace(
                each,
                passages=tuple(with_speaker(place, find) for place in each.passages),
            )
            for each in found
        )


def _judged(statement: Statement, found: Alignment) -> Verdict:
    verdict = judge(statement, found)
    turned = verdict.wording in {Wording.ALTERED, Wording.SPLICED}
    said = {finding.rule for finding in verdict.findings}
    told = ONLY_QUOTED not in said and all(map(is_told, found.passages))
    if told and (turned or ANOTHER_WORDING in said):
        return as_told(statement, found, verdict)
    return verdict


def _judged_few(statement: Statement, found: Alignment) -> Verdict:
    """Judge few words: as such where they stand in their exact form.

    Else two of them have run into one, and there are more than they seem.
    """
    exact = is_exact(found.edits)
    return judge_short(statement, found) if exact else _judged(statement, found)


def _is_short(quoted: Quotation) -> bool:
    return len(quoted.words) < SHORTEST


def _held(
    statement: Statement, spans: tuple[Span, ...], beside_cue: frozenset[Span]
) -> Statement:
    """Return the statement of one utterance, less sure of who spoke far from the cue.

    Between it and the words that name the speaker another may have begun to speak.
    """
    own = replace(statement, content=spans, quoted=spans)
    if statement.manner is Manner.MIXED or not beside_cue.isdisjoint(spans):
        return own
    return replace(own, speaker=carried(statement.speaker))


def _beside_cue(statement: Statement) -> frozenset[Span]:
    cue = max((cue.end for cue in statement.cue), default=0)
    before = [span for span in statement.quoted if span.start < cue]
    after = [span for span in statement.quoted if span.start >= cue]
    return frozenset((*before[-1:], *after[:1]))


def _best(found: Sequence[Alignment], verdicts: Sequence[Verdict]) -> _Part:
    """Return the place that agrees best among those equally near."""
    nearest = max(_nearness(each) for each in found)
    near = [
        at
        for at, each in enumerate(found)
        if _nearness(each) >= nearest - _EQUALLY_NEAR
    ]
    best = min(
        near,
        key=lambda at: (_BEST_FIRST.index(verdicts[at].outcome), -_nearness(found[at])),
    )
    others = (*found[:best], *found[best + 1 :])
    remarks = tuple(another_record(found[best], others))
    verdict = verdicts[best]
    verdict = replace(verdict, findings=(*verdict.findings, *remarks))
    return _Part(verdict, found[best], others)


def _nearness(alignment: Alignment) -> float:
    return alignment.passages[0].similarity


def _joined(statement: Statement, parts: Sequence[_Part]) -> Checked:
    """Return what is held of all parts, their passages one after the other."""
    passages: list[Passage] = []
    edits: list[Edit] = []
    verdicts: list[tuple[Verdict, int]] = []
    for part in parts:
        first = len(passages)
        verdicts.append((part.verdict, first))
        if part.compared:
            passages.extend(part.compared.passages)
            edits.extend(
                replace(edit, passage=edit.passage + first)
                for edit in part.compared.edits
            )
    others = [
        passage
        for part in parts
        for each in part.others
        for passage in each.passages
        if passage not in passages
    ]
    return Checked(
        statement,
        joined(verdicts),
        (*passages, *others),
        len(passages),
        tuple(edits),
        max((each.compared.occurrences for each in parts if each.compared), default=0),
    )
