"""One statement against the record: its words located, judged, and joined again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.desk.record import Record
from onrecord.desk.retelling import retelling
from onrecord.extract import carried, utterances
from onrecord.judge import (
    joined,
    judge,
    judge_short,
    no_words,
    not_found,
    too_short,
)
from onrecord.match import Quotation, beside, locate, quotation
from onrecord.match.locate import SHORTEST
from onrecord.model.alignment import Alignment, Edit, Passage
from onrecord.model.document import Document, Span
from onrecord.model.result import Checked
from onrecord.model.statement import Manner, Statement
from onrecord.model.verdict import Outcome, Verdict

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
        if not statement.quoted:
            return self._indirect(text, statement)
        spoken = utterances(text, statement)
        held = [_held(statement, spans) for spans in spoken]
        quoted = [quotation(text, spans) for spans in spoken]
        long = {
            at: self._placed(held[at], each)
            for at, each in enumerate(quoted)
            if not _is_short(each)
        }
        near = [part.compared for part in long.values() if part.compared]
        return _joined(
            statement,
            [
                long.get(at) or self._short(held[at], each, near)
                for at, each in enumerate(quoted)
            ],
        )

    def _indirect(self, text: str, statement: Statement) -> Checked:
        quoted = quotation(text, statement.content)
        part = None if _is_short(quoted) else self._placed(statement, quoted)
        if part and part.compared and part.verdict.outcome is Outcome.STANDS:
            return _joined(statement, [part])
        return retelling(self.record, text, statement, self.admit)

    def _placed(self, statement: Statement, quoted: Quotation) -> _Part:
        found = self._found(quoted)
        if found:
            return _best(found, [judge(statement, each) for each in found])
        return _Part(self._nowhere(statement))

    def _short(
        self, statement: Statement, quoted: Quotation, near: Sequence[Alignment]
    ) -> _Part:
        """Place few words, rather beside the others of the statement."""
        if not quoted.words:
            return _Part(no_words(statement))
        for each in near:
            if place := beside(each, quoted):
                return _Part(judge_short(statement, place), place)
        found = self._found(quoted)
        if found:
            return _best(found, [judge_short(statement, each) for each in found])
        if self.record.summary.documents:
            return _Part(too_short(statement))
        return _Part(self._nowhere(statement))

    def _found(self, quoted: Quotation) -> tuple[Alignment, ...]:
        return locate(self.record.concordance, quoted, admit=self.admit)

    def _nowhere(self, statement: Statement) -> Verdict:
        summary = self.record.summary
        return not_found(
            statement, documents=summary.documents, unreadable=summary.unreadable
        )


def _is_short(quoted: Quotation) -> bool:
    return len(quoted.words) < SHORTEST


def _held(statement: Statement, spans: tuple[Span, ...]) -> Statement:
    """Return the statement of one utterance, less sure of who spoke far from the cue.

    Between it and the words that name the speaker another may have begun to speak.
    """
    own = replace(statement, content=spans, quoted=spans)
    if statement.manner is Manner.MIXED or _is_beside_cue(statement, spans):
        return own
    return replace(own, speaker=carried(statement.speaker))


def _is_beside_cue(statement: Statement, spans: tuple[Span, ...]) -> bool:
    cue = max((cue.end for cue in statement.cue), default=0)
    before = [span for span in statement.quoted if span.start < cue]
    after = [span for span in statement.quoted if span.start >= cue]
    return bool({*before[-1:], *after[:1]} & set(spans))


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
    return _Part(verdicts[best], found[best], (*found[:best], *found[best + 1 :]))


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
