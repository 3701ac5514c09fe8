"""Damaged files and nonsense, read: each gives documents or problems, within limits.

    python bench/readers_fuzz.py [--count COUNT] [--seed SEED] [--keep FOLDER]

They are read the way that every command reads: plain text here, all else in a process
that can be stopped, and pictures recognised in another. What breaks is put into FOLDER.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.fuzzed_files import Source, sources
from bench.mutation import damaged, nonsense
from onrecord.desk.apart import Apart
from onrecord.desk.reading import Task
from onrecord.errors import Problem
from onrecord.model.document import Document, Span
from onrecord.model.reading import Options

COUNT = 100_000
SLOW = 5.0
"""Seconds, far above what a file of this size takes."""
OPTIONS = Options(max_seconds=60, max_memory=800)
NONSENSE = "nonsense"
_SHARES: Mapping[str, float] = {NONSENSE: 0.08, "pdf": 0.25, "picture": 0.2}
"""Of all that is read; the other formats share the rest."""
_PICTURES = frozenset({"png", "jpg", "tif"})
_SUDDEN = "sudden end"
"""What is said of a file that brought down the process that read it."""


@dataclass(slots=True)
class Fuzzed:
    """What came of it."""

    inputs: Counter[str] = field(default_factory=Counter)
    """By format."""
    documents: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    """What was raised, or which law was broken, and how often."""
    slowest: float = 0
    """Seconds."""
    seconds: float = 0


def fuzz(count: int, seed: int, keep: Path | None = None) -> Fuzzed:
    """Read `count` damaged files."""
    result = Fuzzed()
    started = time.perf_counter()
    with Apart(OPTIONS) as apart:
        for source, name in _inputs(count, seed):
            begun = time.perf_counter()
            failures = list(_read(apart, source, name, result))
            took = time.perf_counter() - begun
            failures += [f"{source.suffix}: was slow"] * (took > SLOW)
            result.slowest = max(result.slowest, took)
            result.failures.update(failures)
            if failures and keep:
                _keep(keep, source, failures)
    result.seconds = time.perf_counter() - started
    return result


def _inputs(count: int, seed: int) -> Iterator[tuple[Source, str]]:
    """Yield damaged files, each with the name that it is read under."""
    chance = random.Random(seed)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - the same each time
    groups = _groups()
    for group in chance.choices(list(groups), list(map(_share, groups)), k=count):
        if group == NONSENSE:
            source = Source(f"a.{NONSENSE}", nonsense(chance))
        else:
            good = chance.choice(groups[group])
            source = good._replace(data=damaged(good.data, chance))
        yield source, chance.choice((source.name, "a"))


def _groups() -> dict[str, list[Source]]:
    groups: dict[str, list[Source]] = {NONSENSE: [], "": []}
    for source in sources():
        groups.setdefault(_group(source.suffix), []).append(source)
    return groups


def _group(suffix: str) -> str:
    return "picture" if suffix in _PICTURES else suffix if suffix in _SHARES else ""


def _share(group: str) -> float:
    return _SHARES.get(group, 1 - sum(_SHARES.values()))


def _read(apart: Apart, source: Source, name: str, result: Fuzzed) -> Iterator[str]:
    """Yield what is wrong with what comes of a file."""
    result.inputs[source.suffix] += 1
    count = 0
    try:
        for made in apart.documents(Task(source.data, name, OPTIONS)):
            count += 1
            of_kind = isinstance(made, Document)
            (result.documents if of_kind else result.problems)[source.suffix] += 1
            if law := _broken(made):
                yield f"{source.suffix}: {law}"
    except Exception as error:  # ruff: ignore[blind-except] - what is looked for
        yield f"{source.suffix}: {type(error).__name__}: {error}"[:100]
    else:
        if not count:
            yield f"{source.suffix}: nothing came of it"


def _broken(found: Document | Problem) -> str | None:
    """Return which law a document breaks, if it does."""
    if isinstance(found, Problem):
        return found.what if _SUDDEN in found.what else None
    if not found.text.strip():
        return "a document without words"
    for each in (found.addresses, found.turns, found.pages):
        if not _holds([one.span for one in each], len(found.text)):
            return "a span beyond the text, or over another"
    for box in found.boxes(Span(0, len(found.text))):
        if not (0 <= box.left < box.right <= 1 and 0 <= box.top <= box.bottom <= 1):
            return "a box beyond its page"
    return None


def _holds(spans: Sequence[Span], length: int) -> bool:
    flat = [position for span in spans for position in span]
    return flat == sorted(flat) and all(0 <= each <= length for each in flat)


def _keep(folder: Path, source: Source, failures: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{sha256(source.data).hexdigest()[:12]}-{source.name}"
    place.write_bytes(source.data)
    print(f"{place}: {failures}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    result = fuzz(given.count, given.seed, given.keep)
    print(f"{result.inputs.total():,} inputs in {result.seconds:,.0f} s")
    for suffix, count in sorted(result.inputs.items()):
        came = f"{result.documents[suffix]:,} documents, {result.problems[suffix]:,}"
        print(f"  {count:,} {suffix}: {came} problems")
    print(f"slowest {result.slowest:.2f} s; failures: {result.failures.total()}")
    for what, times in result.failures.most_common():
        print(f"  {times} × {what}")


if __name__ == "__main__":
    main()
