"""The section on the matching benchmark, made of what a run measured."""

import os
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

from bench import matching_tables as tables
from bench.compared import PLAN
from bench.goals import goals, right
from bench.matching_text import (
    COMPARED,
    COMPARED_BY_KIND,
    COMPARED_HARMS,
    GOALS,
    HARMS,
    HEAD,
    HONEST,
    LARGE,
    RECALL,
    SEEDS,
    SIZES,
    SPEED,
)
from bench.measured import SAMPLED
from bench.ours import ASKED, WARM_UP
from bench.page import filled
from bench.results import Answers, Results
from bench.tables import MEGA, table

SHORT = "short of it"
LIBRARIES = ("onrecord", "numpy", "rapidfuzz", *(each.peer for each in PLAN[1:]))


def section(results: Results) -> str:
    """Return the section as Markdown."""
    blocks = [HEAD.format(command=results.command, where=_where(results))]
    blocks += _goals(results)
    blocks += _ours(results)
    if results.compared:
        blocks += [COMPARED, tables.compared(results, results.compared)]
        blocks += [COMPARED_HARMS, tables.compared_harms(results, results.compared)]
        found = tables.compared_by_kind(results, results.compared)
        blocks += [COMPARED_BY_KIND, found]
    return filled("\n\n".join(filter(None, blocks)))


def _where(results: Results) -> str:
    began, ended = results.loads
    return (
        f"Run on {results.date}, with Python {platform.python_version()} on "
        f"{os.cpu_count()} processors; the load of the machine was {began:.1f} when it "
        f"began and {ended:.1f} when it ended. Seed {results.seed}. "
        f"{', '.join(_versions())}."
    )


def _versions() -> Iterator[str]:
    for library in LIBRARIES:
        try:
            yield f"{library} {version(library)}"
        except PackageNotFoundError:
            continue


def _goals(results: Results) -> Iterator[str]:
    found = list(goals(results))
    missed = [each.title for each in found if not each.reached]
    yield GOALS.format(
        reached=len(found) - len(missed),
        all=len(found),
        missed="; ".join(missed) or "nothing",
        size=results.main.ours.size,
    )
    yield table(
        ("figure", "goal", "measured", ""),
        [
            (
                each.title,
                each.goal,
                each.measured,
                "✓" if each.reached else "short of it",
            )
            for each in found
        ],
    )
    yield elsewhere(results.others)


def elsewhere(others: Mapping[int, Answers]) -> str:
    """Say which of the goals of recall and of harms other seeds fall short of."""
    told = []
    for seed, answers in others.items():
        missed = [each.title for each in right(answers) if not each.reached]
        told.append(f"seed {seed} falls short of: {'; '.join(missed) or 'none'}")
    return f"Of recall and harms, {'. And '.join(told)}." if told else ""


def _ours(results: Results) -> Iterator[str]:
    main = results.main
    yield RECALL
    yield tables.by_kind(main.scored)
    yield "Negatives for which a place is given, of each kind:"
    yield tables.negatives_by_kind(main.scored)
    yield HARMS
    yield tables.harms_by_kind(main)
    yield HONEST
    yield tables.honest_by_kind(main)
    yield SEEDS
    yield tables.right_by_seed(results)
    yield SIZES
    yield tables.right_by_size(results)
    yield SPEED.format(warm_up=WARM_UP, asked=ASKED, sampled=round(SAMPLED * 1000))
    yield tables.ours_by_size(results)
    yield _folder(results)
    if results.large:
        yield LARGE.format(shuffled=f"{results.large.shuffled:,}")


def _folder(results: Results) -> str:
    files, first, second = results.folder
    text = results.main.ours.text / MEGA
    return (
        f"The same {text:.0f} MB as a folder of {files:,} text files: "
        f"{first.cpu:.1f} s ({first.wall:.1f} s on the clock) to ingest at first, "
        f"{second.cpu:.1f} s ({second.wall:.1f} s on the clock) when nothing has "
        f"changed. Of texts in memory the index is made in {results.build_seconds:.1f} "
        "s, in one process and without writing it."
    )
