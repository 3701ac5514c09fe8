"""What the figures are to reach, beside what they are."""

from collections.abc import Iterator
from typing import NamedTuple

from bench.results import Answers, Results
from bench.scoring import Rate, total
from bench.tables import MEGA, counted, fraction, megabytes, milliseconds

FALSE_POSITIVES, SHORT_FALSE_POSITIVES = 0.02, 0.10
LONGEST, LARGEST = 1000, 300
"""Megabytes of memory, to build an archive and to search it."""


class Goal(NamedTuple):
    """One figure."""

    title: str
    goal: str
    measured: str
    reached: bool


def goals(results: Results) -> Iterator[Goal]:
    """Yield each figure with its goal."""
    yield from right(results.main)
    yield from _fast(results)
    yield from _small(results)


def right(answers: Answers) -> Iterator[Goal]:
    """Yield how right the answers are."""
    found = answers.scored
    at_cut = found.summary["right1_at_fpr2"]
    yield Goal(
        "recall at the score that lets 2 % of the negatives pass",
        *("≥ .93", fraction(at_cut), at_cut >= 0.93),
    )
    for length, goal in (("medium", 0.97), ("long", 0.995)):
        recall = found.recall(length=length)
        passed = found.false_positives(length=length)
        yield Goal(
            f"recall, {length}",
            f"≥ {fraction(goal)}",
            f"{counted(recall)}; false positives {counted(passed)}",
            recall.share >= goal,
        )
    recall, passed = short(answers)
    yield Goal(
        "recall, short, at the score that lets ≤ 10 % of the short negatives pass",
        "≥ .800",
        f"{counted(recall)}; false positives {counted(passed)}",
        recall.share >= 0.8,
    )
    harm = total(answers.harms)
    passed = Rate(harm.passed, harm.found)
    yield Goal(
        "one-word harms passed as verbatim or faithful, of those found",
        "≤ .010",
        f"{counted(passed)}; {harm.elsewhere} of them stand elsewhere word for word",
        passed.share <= 0.01,
    )


def short(answers: Answers) -> tuple[Rate, Rate]:
    """Return the recall of short queries where few short negatives pass, and those."""
    return answers.scored.recall_at(SHORT_FALSE_POSITIVES, "short")


def _fast(results: Results) -> Iterator[Goal]:
    main, speed = results.main.ours, results.main.ours.speed
    yield _time("a query, mean", speed.mean, 3)
    yield _time("a query, 95th percentile", speed.p95, 8)
    if results.large:
        took = results.large.answers.ours
        title = f"a query in {took.size} MB, 95th percentile"
        yield _time(title, took.speed.p95, 12)
    rate = main.text / MEGA / results.build_seconds
    yield Goal(
        "index built of text already read, one core",
        *("≥ 20 MB/s", f"{rate:.1f} MB/s", rate >= 20),
    )
    second = results.folder.second
    yield Goal(
        f"second ingest of an unchanged folder of {results.folder.files:,} files",
        "≤ 2 s",
        f"{second.cpu:.1f} s ({second.wall:.1f} s on the clock)",
        second.cpu <= 2,
    )


def _time(title: str, seconds: float, most: int) -> Goal:
    reached = seconds * 1000 <= most
    return Goal(title, f"≤ {most} ms", f"{milliseconds(seconds)} ms", reached)


def _small(results: Results) -> Iterator[Goal]:
    took = results.main.ours
    ratio = took.index_bytes / took.text
    yield Goal(
        "index on disk, of the size of the text",
        *("≤ 1.7 ×", f"{ratio:.2f} ×", ratio <= 1.7),
    )
    for title, size, most in (
        ("peak memory, building the archive", took.ingest.together, LONGEST),
        ("peak memory, searching it", took.find.largest, LARGEST),
    ):
        reached = size <= most * MEGA
        yield Goal(title, f"≤ {most} MB", f"{megabytes(size)} MB", reached)
