"""The cases of the rules as a test that any checker can take, and its score.

Two error rates count, apart: a changed meaning that is let pass, and an honest
quotation that is accused. A share of right answers would hide one behind the other.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.judge.cases import Case, cases
from onrecord.judge.rulebook import RULES
from onrecord.model.verdict import Agreement, Outcome, Verdict, Wording

_CIRCUMSTANCES = frozenset({"speaker-differs", "occasion-differs"})
_ACCUSATIONS = frozenset({Outcome.CONTRADICTS, Outcome.MISSING})


class Label(StrEnum):
    """What a checker must do with a case."""

    HARMFUL = "harmful"
    """It must not say that the words stand."""
    HONEST = "honest"
    """It must not say that the record contradicts them, or lacks them."""
    OPEN = "open"
    """Words that differ, and nobody can tell whether it matters."""


@dataclass(frozen=True, slots=True)
class Question:
    """A case, and what the record holds about it."""

    rule: str
    case: Case

    @property
    def id(self) -> str:
        """The rule and the title: it stays when cases are added around it.

        >>> case = Case("A dropped “not” is altered", "", "", ("altered",))
        >>> Question("negation-changed", case).id
        'negation-changed/a-dropped-not-is-altered'
        """
        slug = "-".join(re.findall(r"\w+", self.case.title.casefold()))
        return f"{self.rule}/{slug}"

    @property
    def wording(self) -> Wording:
        """The wording expected."""
        return Wording(self.case.expect[0])

    @property
    def outcome(self) -> Outcome:
        """The outcome expected."""
        differs = not _CIRCUMSTANCES.isdisjoint(self.case.expect)
        speaker = Agreement.DIFFERS if differs else Agreement.UNKNOWN
        return Verdict(self.wording, speaker=speaker).outcome

    @property
    def label(self) -> Label:
        """What a checker must do with the case."""
        if self.outcome in _ACCUSATIONS:
            return Label.HARMFUL
        return Label.HONEST if self.outcome is Outcome.STANDS else Label.OPEN


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many."""

    count: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of none is 0."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """What became of the questions that were answered."""

    silent_passes: Rate
    """Of the harmful cases, those of which the answer was `stands`."""
    false_accusations: Rate
    """Of the honest ones, those that were `contradicts` or `missing`."""
    agreed: Rate
    """Of all, those with the outcome expected."""
    unanswered: int


def questions() -> Iterator[Question]:
    """Yield every case of every rule."""
    for rule in RULES:
        for case in cases(rule.id):
            yield Question(rule.id, case)


def score(asked: Iterable[Question], answers: Mapping[str, Outcome]) -> Score:
    """Return how right the answers are, by the ids of the questions.

    >>> lost = Question("negation-changed", Case("A", "", "", ("altered",)))
    >>> fair = Question("bracket", Case("B", "", "", ("faithful",)))
    >>> made = score((lost, fair), {lost.id: Outcome.STANDS, fair.id: Outcome.STANDS})
    >>> made.silent_passes.share, made.false_accusations.share
    (1.0, 0.0)
    """
    every = list(asked)
    told = [(each, answers[each.id]) for each in every if each.id in answers]
    harmful = [answer for each, answer in told if each.label is Label.HARMFUL]
    honest = [answer for each, answer in told if each.label is Label.HONEST]
    return Score(
        Rate(sum(answer is Outcome.STANDS for answer in harmful), len(harmful)),
        Rate(sum(answer in _ACCUSATIONS for answer in honest), len(honest)),
        Rate(sum(each.outcome is answer for each, answer in told), len(told)),
        len(every) - len(told),
    )
