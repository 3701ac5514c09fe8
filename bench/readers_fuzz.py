"""Damaged files and nonsense, read: each gives documents or problems, within limits.

    python bench/readers_fuzz.py [COUNT] [SEED]

PDFs are left out: their reader runs in a process that can be stopped.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.mutation import damaged, nonsense  # ruff: ignore[module-import-not-at-top-of-file] - the path comes first
from onrecord.errors import Problem  # ruff: ignore[module-import-not-at-top-of-file]
from onrecord.model.document import Document, Span  # ruff: ignore[module-import-not-at-top-of-file]
from onrecord.read import documents  # ruff: ignore[module-import-not-at-top-of-file]

FILES = ROOT / "tests" / "read" / "files"
COUNT = 100_000
SLOW = 5.0
"""Seconds, far above what a file of this size takes."""
_NONSENSE = 0.1


class Fuzzed(NamedTuple):
    """What came of it."""

    inputs: int
    documents: int
    problems: int
    failures: Counter[str]
    """What was raised, or which law was broken, and how often."""
    slowest: float
    """Seconds."""
    seconds: float


def fuzz(count: int, seed: int) -> Fuzzed:
    """Read `count` damaged files."""
    chance = random.Random(seed)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - the same each time
    sources = [path for path in sorted(FILES.iterdir()) if path.suffix != ".pdf"]
    contents = [(path.name, path.read_bytes()) for path in sources]
    failures: Counter[str] = Counter()
    found: Counter[type] = Counter()
    slowest, started = 0.0, time.perf_counter()
    for _ in range(count):
        name, data = chance.choice(contents)
        is_nonsense = chance.random() < _NONSENSE
        data = nonsense(chance) if is_nonsense else damaged(data, chance)
        begun = time.perf_counter()
        try:
            made = list(documents(data, name=chance.choice((name, "a"))))
            failures.update(filter(None, map(_broken, made)))
            failures["nothing came of it"] += not made
            found.update(map(type, made))
        except Exception as error:  # ruff: ignore[blind-except] - what is looked for
            failures[f"{type(error).__name__}: {error}"[:100]] += 1
        took = time.perf_counter() - begun
        slowest = max(slowest, took)
        failures["was slow"] += took > SLOW
    return Fuzzed(
        count,
        found[Document],
        found.total() - found[Document],
        +failures,
        slowest,
        time.perf_counter() - started,
    )


def _broken(found: Document | Problem) -> str | None:
    """Return which law a document breaks, if it does."""
    if isinstance(found, Problem):
        return None
    if not found.text.strip():
        return "a document without words"
    spans = [address.span for address in found.addresses]
    for each in (spans, [turn.span for turn in found.turns]):
        if not _holds(each, len(found.text)):
            return "a span beyond the text, or over another"
    return None


def _holds(spans: Sequence[Span], length: int) -> bool:
    flat = [position for span in spans for position in span]
    return flat == sorted(flat) and all(0 <= each <= length for each in flat)


if __name__ == "__main__":
    wanted, seed = (*map(int, sys.argv[1:]), *(COUNT, 1)[len(sys.argv) - 1 :])
    result = fuzz(wanted, seed)
    print(f"{result.inputs:,} inputs in {result.seconds:,.0f} s")
    print(f"{result.documents:,} documents, {result.problems:,} problems")
    print(f"slowest {result.slowest:.2f} s")
    print(f"failures: {result.failures.total()}")
    for what, times in result.failures.most_common():
        print(f"  {times} × {what}")
