"""Find the small changes to the code that judges which no golden case notices.

    python bench/mutations.py [--module NAME …] [--probes PAIRS.jsonl] [--every N]

Each mutant changes one operator, constant or condition of one function of `judge`,
`text` or the aligner, in a process of its own, and is put to every golden case that
asks this function something which the mutant answers otherwise. One that meets all
expectations, raises nothing and comes to an end is not noticed. It may be another way
to write the same thing; so it is asked what it answers (wording, speaker, occasion) on
the cases and on the probes, one pair of `record` and `report` a line, and which rules
speak. Each answer that it changes asks for a case.
"""

import argparse
import gc
import importlib
import json
import os
import pkgutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

import onrecord
from bench.calls import Asked, Calls
from bench.mutants import Mutant, Place, fill_tables, forget, install, mutants
from onrecord.judge import RULES, Case, cases, parsed
from tests.cases import test_cases, test_records

PACKAGES = ("onrecord.judge", "onrecord.text")
MODULES = tuple(f"onrecord.match.{x}" for x in ("align", "edges", "moved", "valued"))
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


class Judged(NamedTuple):
    """A pair as it was judged before any change, by which functions, asked what."""

    pair: Pair | Reading
    held: list[Held]
    by: frozenset[Place]
    asked: Asked


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
            given = attributed[0] in case.report
            named = attributed.format(case.report.rstrip("."))
            yield _pair(case, case.report if given else named)
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


def judged(pairs: Sequence[Pair | Reading], calls: Calls) -> list[Judged]:
    """Return how pairs are judged before any change."""
    pairs[0].held()  # all that judges is loaded by the first
    return [_judged(pair, calls) for pair in pairs]


def _judged(pair: Pair | Reading, calls: Calls) -> Judged:
    forget()
    (held, is_met), by, asked = calls.noted(pair.held)
    if not is_met:
        raise SystemExit(f"not met before any change: {pair.title}")
    return Judged(pair, held, by, asked)


def outcome(
    mutant: Mutant, order: Sequence[Judged], filling: Asked, calls: Calls
) -> Outcome:
    """Put a mutant to pairs, in a process of its own; make its tables anew there."""
    calls.said(mutant.place)
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
        forget()
        signal.alarm(LONGEST)
        tables = calls.differ(mutant.place, filling.get(mutant.place, ()))
        forget(tables=tables)
        found = _tried(mutant.place, order, None if tables else calls)
        os.write(writing, json.dumps(found).encode())
    finally:
        os._exit(0)


def _tried(place: Place, order: Sequence[Judged], calls: Calls | None) -> Outcome:
    """Return what the cases, and then the probes, say of the mutant at work.

    A pair of which it answers all calls as before is not judged anew.
    """
    found = Outcome(NOTHING)
    for before in order:
        signal.alarm(LONGEST)
        if calls and not calls.differ(place, before.asked.get(place, ())):
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
    names = options.module or modules()
    calls = Calls(frozenset(names))
    known = judged([*golden(), *more], calls)
    _, _, filling = calls.noted(fill_tables)
    gc.freeze()
    counts: Counter[str] = Counter()
    noticed: dict[str, int] = {}
    for name in names:
        found = mutants(importlib.import_module(name))
        for mutant in islice(found, 0, None, options.every):
            place = mutant.place
            order = [x for x in known if place in filling or place in x.by]
            order.sort(key=lambda each: noticed.get(each.pair.title, 0))
            answer = outcome(mutant, order, filling, calls)
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
