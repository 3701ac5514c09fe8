"""The figures of checkers as a section of the page on benchmarks."""

import statistics
from collections.abc import Iterator, Sequence

from bench import checker_figures as figures
from bench.checker_figures import Asked, Measured
from bench.scoring import Rate
from bench.tables import counted, milliseconds, table

LONGEST = 0.002
"""Seconds of a verdict."""

_HEAD = """\
## Checkers

How often a checker lets a changed meaning pass as the record's own words, and how
often it accuses an honest quotation: this program, quotecheck 0.1 (from PyPI), and
the two checks that are quickly written: the likest stretch of the record by rapidfuzz
(from 90 of 100 on, case aside), and by difflib (from .9 on, over every stretch of as
many words).

```sh
{command}
```

Run on {date}. All checkers are given the right document, and nothing else to search.
"""
_SETS = """\
**The cases** are those of the rules, which anybody can take: [how to measure a
checker](how-to/measure-a-checker.md). They were written with the rules, so of ours
they say only that nothing broke. **The real pairs** are quotations by officials, in
the press and on the web, labelled by hand, with the text of the source; they are no
part of this repository. Those *read* were looked at one by one while rules were
written: their figures are figures of development. Those *drawn* (60, by chance) were
never listed in this development; but their sum was looked at, time and again. **The
made ones** are passages of speeches of the United Nations, with one harmful word
dropped, added or changed, or with nothing but typing and scanning errors, drawn by
seed {seed}. Seeds 1 and 2 were looked at in development.
"""
_RATES = """\
### The two mistakes

A **silent pass**: the meaning was changed, or the words are not the source's or not
the speaker's, and the checker says that they stand. A **false accusation**: the
quotation is honest, and the checker says that the record contradicts it, or does not
hold it. A checker that knows nothing but "found" and "not found" calls "not found"
whatever differs. *Not passed* are all honest ones of which it does not say that they
stand: what a person is made to look at, though not told that it is wrong.
"""
_GOALS = """\
### Goals

What was set for this program, and where it is. *Called* is the outcome; a *fault* is
any outcome but "stands". Harms and false flags are those of the made pairs, of which
harms count where the words were found at all.
"""


def section(measured: Measured) -> str:
    """Return the section."""
    parts = [
        _HEAD.format(command=measured.command, date=measured.date),
        _SETS.format(seed=measured.seed),
        _RATES,
        table(
            ("pairs", "checker", "silent passes", "false accusations", "not passed"),
            _error_rows(measured),
        ),
        "",
        _GOALS,
        table(("figure", "goal", "measured", ""), _goal_rows(measured)),
        "",
        "The same by the kind of change, for this program:\n",
        table(("kind", "pairs", "called contradicts", "stands"), _kind_rows(measured)),
    ]
    return "\n".join(parts) + "\n"


def _error_rows(measured: Measured) -> Iterator[Sequence[str]]:
    for name, asked in measured.sets.items():
        for checker in asked.answers:
            found = figures.errors(asked.told(checker))
            rates = (found.silent, found.accused, found.stopped)
            yield (name, checker, *map(counted, rates))


def _goal_rows(measured: Measured) -> Iterator[Sequence[str]]:
    for name in ("real, read", "real, drawn"):
        if name in measured.sets:
            yield from _real_rows(name, measured.sets[name])
    if "made" in measured.sets:
        yield from _made_rows(measured.sets["made"], measured.seconds)


def _real_rows(name: str, asked: Asked) -> Iterator[Sequence[str]]:
    told = asked.told()
    yield _most(
        f"{name}: honest ones called contradicts", 0.03, figures.contradicted(told)
    )
    yield _least(
        f"{name}: changed, spliced, misattributed or not there, called contradicts or "
        "missing",
        0.90,
        figures.caught(told),
    )
    yield _least(f"{name}: wording agrees with the label", 0.88, figures.agreed(told))
    yield _most(f"{name}: verbatim ones with any fault", 0.05, figures.faulted(told))


def _made_rows(asked: Asked, seconds: Sequence[float]) -> Iterator[Sequence[str]]:
    told = asked.told()
    mean, p95 = statistics.mean(seconds), statistics.quantiles(seconds, n=20)[-1]
    took = f"{milliseconds(mean)} ms; 95th percentile {milliseconds(p95)} ms"
    met = _met(met=mean <= LONGEST)
    yield "a verdict, given the passage, mean", "≤ 2 ms", took, met
    yield _least("one-word harms named rightly", 0.97, figures.named(told))
    yield _most("… passed as verbatim or faithful", 0.01, figures.passed(told))
    clean = figures.flagged(told, ("verbatim", "case_punct"))
    yield _most("false flags: verbatim and case", 0.005, clean)
    yield _most("false flags: OCR 2 %", 0.03, figures.flagged(told, ("ocr2",)))
    yield _most("false flags: OCR 5 %", 0.08, figures.flagged(told, ("ocr5",)))
    for kind, percent, most in (("ocr2", "2 %", 0.03), ("ocr5", "5 %", 0.08)):
        some = ((pair, answer) for pair, answer in told if pair.kind == kind)
        what = f"… of which called contradicts: OCR {percent}"
        yield _most(what, most, figures.contradicted(some))


def _kind_rows(measured: Measured) -> Iterator[Sequence[str]]:
    for name in ("real, read", "real, drawn", "made"):
        told = measured.sets[name].told() if name in measured.sets else []
        for kind in sorted({pair.kind for pair, _ in told}):
            answers = [
                answer.outcome.value for pair, answer in told if pair.kind == kind
            ]
            yield (
                f"{name}: {kind}",
                str(len(answers)),
                str(answers.count("contradicts")),
                str(answers.count("stands")),
            )


def _most(title: str, goal: float, rate: Rate) -> Sequence[str]:
    return title, f"≤ {_plain(goal)}", counted(rate), _met(met=rate.share <= goal)


def _least(title: str, goal: float, rate: Rate) -> Sequence[str]:
    return title, f"≥ {_plain(goal)}", counted(rate), _met(met=rate.share >= goal)


def _met(*, met: bool) -> str:
    return "✓" if met else "short of it"


def _plain(goal: float) -> str:
    return f"{goal:.3f}".removeprefix("0").rstrip("0")
