"""What the program itself needs, by its own commands, and what it answers."""

import json
import shutil
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.material import Bench, as_files, text_bytes
from bench.measured import Used, run

WARM_UP = 20
"""The first queries, which are measured apart."""
ASKED = 3
"""How many times all queries are asked; the median of the runs is reported."""
_PROGRAM = ("-m", "onrecord")


class Speed(NamedTuple):
    """How long queries took: seconds of processor time."""

    mean: float
    median: float
    p95: float
    warm_up: float
    """The mean of the first ones."""
    opening: float
    """To open the archive."""


class Ours(NamedTuple):
    """What an archive of one size took to be made and asked."""

    size: int
    text: int
    """Bytes of text."""
    index_bytes: int
    """Bytes of the index on disk."""
    archive: int
    """Bytes of everything the archive has on disk."""
    ingest: Used
    find: Used
    speeds: tuple[Speed, ...]
    """Of each time the queries were asked."""
    predictions: Path

    @property
    def speed(self) -> Speed:
        """The median of each figure."""
        return Speed(*map(statistics.median, zip(*self.speeds, strict=True)))


class Folder(NamedTuple):
    """What a folder of many files took to be ingested, and ingested again."""

    files: int
    first: Used
    second: Used


def ours(bench: Bench, size: int, *, times: int = ASKED) -> Ours:
    """Ingest the archive of one size, look for every query, and ask them once more."""
    archive = _new(bench.folder / f"ours-{size}")
    predictions = bench.folder / f"ours-{size}.preds.jsonl"
    source = bench.archive(size)
    ingest = run(*_PROGRAM, "ingest", source, "--archive", archive)
    find = run(
        *(*_PROGRAM, "find", "--batch", bench.queries, "--archive", archive),
        *("--format", "jsonl"),
        output=predictions,
    )
    speeds = tuple(_speed(archive, bench) for _ in range(times))
    sizes = text_bytes(source), _bytes(archive / "index"), _bytes(archive)
    shutil.rmtree(archive)
    return Ours(size, *sizes, ingest, find, speeds, predictions)


def folder(bench: Bench, size: int) -> Folder:
    """Ingest a folder with a file for each document twice."""
    source = as_files(bench.archive(size))
    archive = _new(bench.folder / f"ours-{size}-files")
    command = (*_PROGRAM, "ingest", source, "--archive", archive)
    first, second = run(*command), run(*command)
    shutil.rmtree(archive)
    return Folder(sum(1 for _ in source.iterdir()), first, second)


def build_seconds(bench: Bench, size: int) -> float:
    """Return what it takes to index texts already in memory: processor seconds."""
    output = bench.folder / "built.txt"
    run("-m", "bench.built", bench.archive(size), output=output)
    return float(output.read_text("utf-8"))


def speed(seconds: Sequence[float], opening: float) -> Speed:
    """Return how long queries took, the first ones apart."""
    warm = seconds[WARM_UP:] or seconds
    return Speed(
        statistics.mean(warm),
        statistics.median(warm),
        statistics.quantiles(warm, n=20)[-1],
        statistics.mean(seconds[:WARM_UP]),
        opening,
    )


def _speed(archive: Path, bench: Bench) -> Speed:
    output = bench.folder / "asked.json"
    run("-m", "bench.asked", archive, bench.queries, output=output)
    found = json.loads(output.read_text("utf-8"))
    return speed(found["seconds"], found["opening"])


def _new(folder: Path) -> Path:
    """Return a folder that does not exist any more."""
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
