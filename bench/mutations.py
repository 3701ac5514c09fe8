"""Find the small changes to the code that judges which no golden case notices.

    python bench/mutations.py [--module NAME …] [--probes PAIRS.jsonl] [--every N]

Each mutant changes one operator, constant or condition of one function of `judge`,
`text` or the aligner, in a process of its own, and is put to every golden case that
runs this function. One that meets all expectations, raises nothing and comes to an end
is not noticed. It may be another way to write the same thing; so it is asked what it
answers (wording, speaker, occasion) on the cases and on the probes, one pair of
`record` and `report` a line, and which rules speak. Each answer that it changes asks
for a case.
"""

import argparse
import importlib
import json
import os
import pkgutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import is_dataclass, replace
from functools import wraps
from itertools import islice
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple, TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

import onrecord
from bench.mutants import Mutant, Place, fill_tables, forget, install, mutants
from onrecord.judge import RULES, Case, cases, parsed
from onrecord.model.verdict import Finding, Verdict
from tests.cases import test_cases, test_records

PACKAGES = ("onrecord.judge", "onrecord.text")
MODULES = ("onrecord.match.align", "onrecord.match.edges", "onrecord.match.moved")
LANGUAGES = Path(__file__).parents[1] / "tests" / "judge" / "languages"
LONGEST = 10
"""Seconds for a pair. A mutant that takes longer runs for ever, and is noticed."""
NOTICED, UNNOTICED = "noticed by a case", "change an answer unnoticed"
SPEAK, NOTHING = "change only which rules speak", "change nothing"

JUDGE = "onrecord.judge"
T = TypeVar("T")
Said = tuple[tuple[str, ...], frozenset[tuple[str, str]]]
"""What a function of `judge` answers, and its findings."""


class Held(NamedTuple):
    """What is held of one statement of a report: answers, and rules that spoke."""

    answers: tuple[str, ...]
    rules: frozenset[str]


class Pair(NamedTuple):
    """A record and a report; of a golden case, the case too."""

    title: str
    records: tuple[str, ...]
    report: str
    case: Case | None = None

    def held(self) -> tuple[list[Held], bool]:
        """Return what the program holds of it, and whether all is as expected."""
        answer = onrecord.check(report=self.report, record=self.records)
        whole = [x.verdict for x in answer.statements if x.statement.nested_in is None]
        as_one = len(whole) == 1 and self.case and not self.case.unmet(whole[0])
        return [
            Held(
                (each.verdict.wording, each.verdict.speaker, each.verdict.occasion),
                frozenset(finding.rule for finding in each.verdict.findings),
            )
            for each in answer.statements
        ], bool(as_one or not self.case)


class Reading(NamedTuple):
    """A golden case of what a report attributes, or of what a record tells."""

    title: str
    told: Callable[[], list[str]]
    expected: list[str]

    def held(self) -> tuple[list[Held], bool]:
        """Return the lines told, and whether they are as expected."""
        lines = self.told()
        return [Held(tuple(lines), frozenset())], lines == self.expected


class Call(NamedTuple):
    """What `judge` was asked from outside, and what it said."""

    function: FunctionType
    given: tuple[Any, ...]
    named: dict[str, Any]
    said: Said

    def is_answered_so(self) -> bool:
        """Tell whether the answer is still the same, with nothing worked out before."""
        given = [_anew(each) for each in self.given]
        return _said(self.function(*given, **self.named)) == self.said


def _anew(given: Any) -> Any:  # ruff: ignore[any-type] - what any function was given
    is_value = is_dataclass(given) and not isinstance(given, type)
    return replace(given) if is_value else given


class Judged(NamedTuple):
    """A pair as it was judged before any change, and by which functions."""

    pair: Pair | Reading
    held: list[Held]
    calls: list[Call]
    by: frozenset[Place]


class Outcome(NamedTuple):
    """What became of a mutant, and of which pair that shows."""

    kind: str
    title: str = ""
    change: str = ""


def golden() -> Iterator[Pair | Reading]:
    """Yield every case of every rule in every language, of reports and of records."""
    for rule in RULES:
        for case in cases(rule.id):
            yield _pair(case, case.attributed)
    for path in sorted(LANGUAGES.glob("*.md")):
        text = path.read_text("utf-8")
        attributed = text.partition("\nAttributed: ")[2].partition("\n")[0]
        for case in parsed(text):
            yield _pair(case, attributed.format(case.report.rstrip(".")))
    for report in test_cases.cases():
        yield Reading(report.title, report.told, report.expected)
    for record in test_records.cases():
        yield Reading(record.title, record.told, record.expected)


def _pair(case: Case, report: str) -> Pair:
    return Pair(case.title, case.records, report, case)


def probes(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        row = json.loads(line)
        yield Pair(f"probe {number}", (row["record"],), row["report"])


def judged(pairs: Sequence[Pair | Reading]) -> list[Judged]:
    """Return how pairs are judged before any change."""
    pairs[0].held()  # all that judges is loaded by the first
    calls: list[Call] = []
    borders = list(_borders())
    for module, name, function in borders:
        setattr(module, name, _noting(function, calls))
    found = [_judged(pair, calls) for pair in pairs]
    for module, name, function in borders:
        setattr(module, name, function)
    return found


def _judged(pair: Pair | Reading, calls: list[Call]) -> Judged:
    calls.clear()
    forget()
    (held, is_met), by = traced(pair.held)
    if not is_met:
        raise SystemExit(f"not met before any change: {pair.title}")
    return Judged(pair, held, list(calls), by)


def traced(work: Callable[[], T]) -> tuple[T, frozenset[Place]]:
    """Return what some work comes to, and which functions do it."""
    by: set[Place] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            code, module = frame.f_code, str(frame.f_globals.get("__name__"))
            by.add((module, code.co_name, code.co_firstlineno))

    sys.setprofile(note)
    answer = work()
    sys.setprofile(None)
    return answer, frozenset(by)


def _borders() -> Iterator[tuple[ModuleType, str, FunctionType]]:
    """Yield where `judge` is called: the module, the name there, the function."""
    for key, module in list(sys.modules.items()):
        if key.startswith("onrecord.desk."):
            for name, value in list(vars(module).items()):
                home = getattr(value, "__module__", None) or ""
                if isinstance(value, FunctionType) and home.startswith(JUDGE):
                    yield module, name, value


def _noting(function: FunctionType, calls: list[Call]) -> Callable[..., Any]:
    @wraps(function)
    def noted(*given: object, **named: object) -> object:
        answer = function(*given, **named)
        answer = answer if isinstance(answer, Verdict) else tuple(answer)
        calls.append(Call(function, given, named, _said(answer)))
        return answer

    return noted


def _said(answer: Verdict | Iterable[Finding]) -> Said:
    if isinstance(answer, Verdict):
        answers = answer.wording, answer.speaker, answer.occasion
        return answers, _said(answer.findings)[1]
    return (), frozenset((each.rule, str(each.wording)) for each in answer)


def outcome(mutant: Mutant, order: Sequence[Judged], *, tables: bool) -> Outcome:
    """Put a mutant to pairs, in a process of its own; make the `tables` anew there."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        with os.fdopen(reading) as told:
            answer = told.read()
        os.waitpid(child, 0)
        return Outcome(*json.loads(answer)) if answer else Outcome(NOTICED)
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        install(mutant)
        forget(tables=tables)
        found = _tried(order, may_ask_again=mutant.place[0].startswith(JUDGE))
        os.write(writing, json.dumps(found).encode())
    finally:
        os._exit(0)


def _tried(order: Sequence[Judged], *, may_ask_again: bool) -> Outcome:
    """Return what the cases, and then the probes, say of the mutant at work.

    What only judges is asked again just what it was asked before.
    """
    found = Outcome(NOTHING)
    for before in order:
        signal.alarm(LONGEST)
        if may_ask_again and all(call.is_answered_so() for call in before.calls):
            continue
        held, is_met = before.pair.held()
        if not is_met:
            return Outcome(NOTICED, before.pair.title)
        if held != before.held and found.kind != UNNOTICED:
            found = _change(before, held)
    return found


def _change(before: Judged, held: Sequence[Held]) -> Outcome:
    alike = [x.answers for x in before.held] == [x.answers for x in held]
    change = f"{_shown(before.held)} -> {_shown(held)}"
    return Outcome(SPEAK if alike else UNNOTICED, before.pair.title, change)


def _shown(held: Sequence[Held]) -> str:
    return "; ".join(" ".join((*each.answers, *(sorted(each.rules)))) for each in held)


def modules() -> list[str]:
    """Return the names of the modules that are mutated."""
    found = list(MODULES)
    for package in map(importlib.import_module, PACKAGES):
        prefix = f"{package.__name__}."
        found += [each.name for each in pkgutil.walk_packages(package.__path__, prefix)]
    return sorted(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--module", action="append")
    parser.add_argument("--probes", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only each nth mutant")
    options = parser.parse_args()
    more = probes(options.probes) if options.probes else ()
    known = judged([*golden(), *more])
    _, filling = traced(fill_tables)
    counts: Counter[str] = Counter()
    noticed: dict[str, int] = {}
    for name in options.module or modules():
        found = mutants(importlib.import_module(name))
        for mutant in islice(found, 0, None, options.every):
            tables = mutant.place in filling
            order = [each for each in known if tables or mutant.place in each.by]
            order.sort(key=lambda each: noticed.get(each.pair.title, 0))
            answer = outcome(mutant, order, tables=tables)
            counts[answer.kind] += 1
            if answer.kind == NOTICED:
                noticed[answer.title] = -counts.total()
            else:
                print(f"{answer.kind}: {mutant}", flush=True)
            if answer.change:
                print(f"    {answer.title}: {answer.change}", flush=True)
    every = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    print(f"{counts.total()} mutants: {every}")


if __name__ == "__main__":
    main()
