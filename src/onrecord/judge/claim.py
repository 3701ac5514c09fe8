"""What an indirect statement says, beside the sentences of the record that answer it.

The reporter has other words by right, another tense and another person, so words are
not held against words: it is asked which terms of the one answer which of the other,
and how both deny, bind and count.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, starmap

from onrecord.data import entries
from onrecord.model.alignment import Passage, Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.sentences import ends_sentence
from onrecord.text.terms import Kind, Term, paired

SURE = 0.7
"""The share of a statement's terms that must be answered for a rule to hold any
against it; below, what differs is a question."""
_FEWEST = 3
_PLAIN = 5
_SCATTERED = 2.5
"""So many terms may stand, in a sentence, for each that answers."""
_STOPS = frozenset(".,;:—–…!?")


@dataclass(frozen=True)
class Claim:
    """An indirect statement and the sentences that answer it, as terms."""

    recorded: tuple[Term, ...]
    quoted: tuple[Term, ...]
    around: tuple[Term, ...]
    """What the same speaker said nearby."""
    passage: Passage
    cue: tuple[str, ...] = ()
    """The forms of the words that attribute: *denied that*."""
    is_held: bool = True
    """Whether anything may be held against the statement: not by another's words."""

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Which recorded term answers which quoted one, as indexes."""
        return paired(self.recorded, self.quoted)

    @cached_property
    def answering(self) -> frozenset[int]:
        """The indexes of the recorded terms that answer one."""
        return frozenset(at for at, _ in self.pairs)

    @cached_property
    def answered(self) -> frozenset[int]:
        """The indexes of the quoted terms that are answered."""
        return frozenset(at for _, at in self.pairs)

    @cached_property
    def subject(self) -> frozenset[int]:
        """The quoted terms that name who acts, where the record says *we*.

        They stand before the verb, and nothing answers any of them.
        """
        head = frozenset(at for at in range(_head(self.quoted)) if self.quoted[at].says)
        return frozenset() if head & self.answered else head

    @property
    def missing(self) -> tuple[int, ...]:
        """The quoted terms that nothing answers, but for the one who acts."""
        return tuple(
            at
            for at, term in enumerate(self.quoted)
            if term.says and at not in self.answered and at not in self.subject
        )

    @property
    def sure(self) -> bool:
        """Whether so much is answered that what is left may be held against it.

        Most of it by one sentence, and not by words scattered in it: in a long text
        some sentences answer anything.
        """
        found = len(self.pairs)
        enough = found >= _FEWEST and found >= SURE * (found + len(self.missing))
        return enough and self.is_held and self._is_close

    @property
    def is_asked(self) -> bool:
        """Whether only a question answers what the report does not tell as one."""
        asking = not set(self.cue).isdisjoint(entries("asking_cues"))
        return not asking and self._is_question

    @property
    def _is_question(self) -> bool:
        last = self.main[0][-1] if self.recorded else None
        return last is not None and "?" in self.recorded[last].words[-1].tail

    @property
    def plain(self) -> bool:
        """Whether so much is answered, and in full, that it is no chance likeness."""
        return len(self.pairs) >= _PLAIN and not self.missing

    @property
    def _is_close(self) -> bool:
        own = sorted(self.answering & set(self.main[0]))
        says = [at for at in range(own[0], own[-1] + 1) if self.recorded[at].says]
        in_one = len(own) >= SURE * len(self.answering)
        return in_one and len(says) <= _SCATTERED * len(own)

    @cached_property
    def main(self) -> tuple[range, ...]:
        """The sentences of the record, as indexes, that with most answers first."""
        ends = [
            at + 1
            for at, (term, following) in enumerate(pairwise(self.recorded))
            if ends_sentence(term.words[-1], following.words[0])
        ]
        borders = [0, *ends, len(self.recorded)]
        sentences = list(starmap(range, pairwise(borders)))
        return tuple(
            sorted(sentences, key=lambda each: -len(self.answering & set(each)))
        )

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages compared."""
        return (self.passage,)

    def finding(
        self,
        rule: str,
        sentence: str,
        recorded: Sequence[Term] = (),
        quoted: Sequence[Term] = (),
    ) -> Finding:
        """Return what a rule noticed: a change if that is sure, else a difference."""
        return Finding(
            rule,
            Wording.ALTERED if self.sure else Wording.REWORDED,
            sentence,
            span_of(words_of(quoted)),
            span_of(words_of(recorded)),
        )


def words_of(found: Sequence[Term]) -> tuple[Word, ...]:
    """Return the words of terms."""
    return tuple(word for term in found for word in term.words)


def governed(found: Sequence[Term], at: int) -> int | None:
    """Return which term a "not" or a "may" at this index speaks of.

    It is the next that says something in its clause, or else the one before.
    """
    for after in range(at + 1, len(found)):
        if found[after].says:
            return after
        if closes(found[after]):
            break
    return next((each for each in range(at - 1, -1, -1) if found[each].says), None)


def closes(term: Term) -> bool:
    """Tell whether a clause ends after a term."""
    return bool(set(term.words[-1].tail) & _STOPS)


def _head(quoted: Sequence[Term]) -> int:
    """Return how many terms stand before the first verb that can be told."""
    verbs = entries("clause_signs")
    for at, term in enumerate(quoted):
        if term.kind is Kind.GRAMMAR and term.form in verbs:
            return at
    return 0
