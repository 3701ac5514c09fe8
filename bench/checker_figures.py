"""What became of the pairs that checkers were asked about."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import starmap
from time import process_time
from typing import NamedTuple

from bench.checker_kinds import Answer
from bench.pairs import Pair
from bench.real_cases import AGREES
from bench.scoring import HARMS, HONEST, Rate
from onrecord.desk.record import in_memory
from onrecord.judge import Label, judge_words
from onrecord.match import locate, quotation
from onrecord.model.document import Span
from onrecord.model.verdict import Outcome, Wording
from onrecord.read import documents

ACCUSED = {Outcome.CONTRADICTS, Outcome.MISSING}
PASSED = {Wording.VERBATIM, Wording.FAITHFUL}
OURS = "onrecord"

Told = tuple[Pair, Answer]


class Asked(NamedTuple):
    """Pairs of one origin, and what each checker says of each."""

    pairs: Sequence[Pair]
    answers: Mapping[str, Sequence[Answer]]

    def told(self, checker: str = OURS) -> list[Told]:
        """Return each pair with the answer of one checker."""
        return list(zip(self.pairs, self.answers[checker], strict=True))


class Measured(NamedTuple):
    """Everything that the page reports."""

    command: str
    date: str
    seed: int
    sets: Mapping[str, Asked]
    seconds: Sequence[float]
    """Of processor time for each verdict, given the passage."""


class Errors(NamedTuple):
    """The two error rates of a checker, and what it lets a person look at in vain."""

    silent: Rate
    """Of harmful pairs, those it says stand."""
    accused: Rate
    """Of honest pairs, those it says contradict the record, or are not in it."""
    stopped: Rate
    """Of honest pairs, those of which it does not say that they stand."""


def asked(
    pairs: Sequence[Pair], checkers: Mapping[str, Callable[[Pair], Answer]]
) -> Asked:
    """Ask each checker about each pair."""
    return Asked(
        pairs, {name: [ask(pair) for pair in pairs] for name, ask in checkers.items()}
    )


def errors(told: Iterable[Told]) -> Errors:
    """Return the error rates over these answers."""
    every = list(told)
    harmful = [answer for pair, answer in every if pair.label is Label.HARMFUL]
    honest = [answer for pair, answer in every if pair.label is Label.HONEST]
    return Errors(
        Rate(sum(each.outcome is Outcome.STANDS for each in harmful), len(harmful)),
        Rate(sum(each.outcome in ACCUSED for each in honest), len(honest)),
        Rate(sum(each.outcome is not Outcome.STANDS for each in honest), len(honest)),
    )


def contradicted(told: Iterable[Told]) -> Rate:
    """Return of how many honest pairs the record is said to contradict them."""
    found = [answer for pair, answer in told if pair.label is Label.HONEST]
    return Rate(sum(each.outcome is Outcome.CONTRADICTS for each in found), len(found))


def caught(told: Iterable[Told]) -> Rate:
    """Return of how many harmful pairs it is said that they contradict, or miss."""
    found = [answer for pair, answer in told if pair.label is Label.HARMFUL]
    return Rate(sum(each.outcome in ACCUSED for each in found), len(found))


def agreed(told: Iterable[Told]) -> Rate:
    """Return how many real pairs have a wording that their label allows."""
    found = list(told)
    return Rate(sum(starmap(_agrees, found)), len(found))


def faulted(told: Iterable[Told]) -> Rate:
    """Return of how many verbatim real pairs it is not said that they stand."""
    found = [answer for pair, answer in told if pair.kind == "verbatim"]
    return Rate(sum(each.outcome is not Outcome.STANDS for each in found), len(found))


def named(told: Iterable[Told]) -> Rate:
    """Return how many one-word harms that were found the right rule names."""
    found = list(_found_harms(told))
    right = sum(not HARMS[pair.kind].isdisjoint(it.rules) for pair, it in found)
    return Rate(right, len(found))


def passed(told: Iterable[Told]) -> Rate:
    """Return how many of them are called verbatim or faithful."""
    found = list(_found_harms(told))
    return Rate(sum(it.wording in PASSED for _, it in found), len(found))


def flagged(told: Iterable[Told], kinds: Sequence[str] = HONEST) -> Rate:
    """Return of how many honest made pairs it is not said that they stand."""
    found = [answer for pair, answer in told if pair.kind in kinds]
    return Rate(sum(each.outcome is not Outcome.STANDS for each in found), len(found))


def verdict_seconds(pairs: Iterable[Pair]) -> list[float]:
    """Return the processor time of each verdict, given the passage."""
    seconds = []
    for pair in pairs:
        record = in_memory(documents(pair.record.encode(), name="record"))
        words = quotation(pair.quotation, [Span(0, len(pair.quotation))])
        for alignment in locate(record.concordance, words, limit=1):
            began = process_time()
            judge_words(alignment)
            seconds.append(process_time() - began)
    return seconds


def mistakes(made: Asked) -> Iterator[str]:
    """Yield a line for each answer that is not what the label asks for."""
    for pair, answer in made.told():
        wrong = {
            Label.HARMFUL: answer.outcome not in ACCUSED,
            Label.HONEST: answer.outcome is not Outcome.STANDS,
            Label.OPEN: False,
        }[pair.label]
        if wrong:
            told = (
                f"{answer.outcome} {answer.wording} {', '.join(sorted(answer.rules))}"
            )
            yield f"{pair.id} {pair.kind} {pair.label}: {told}\n    {pair.quotation}"


def _found_harms(told: Iterable[Told]) -> Iterator[Told]:
    for pair, answer in told:
        if pair.kind in HARMS and answer.outcome is not Outcome.MISSING:
            yield pair, answer


def _agrees(pair: Pair, answer: Answer) -> bool:
    allowed = AGREES[pair.kind]
    if pair.kind == "trimmed" and pair.row["meaning_changed"]:
        allowed = {"altered", "reworded"}
    given = {str(answer.wording)}
    if answer.speaker_differs:
        given.add("speaker-differs")
    return bool(allowed & given)
