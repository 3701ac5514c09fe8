"""How well, how fast and how small words are found again: ours, and other programs.

    python bench/matching.py --shared ../shared --seed 5 --peers --large \
        --also 6,7 --output docs/benchmarks.md

Archives and queries are made by `bench/make_match_bench.py` of the shared folder, from
its texts, and scored by its `bench/eval_match.py`. Everything is measured in processes
of their own, one after another. What was made stays in the working folder, which may be
given to the next run. `--peers` needs: pip install -e '.[bench]'.
"""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.compared import passed, peers
from bench.matching_page import section
from bench.material import LARGE, Bench, large, made
from bench.ours import build_seconds, folder, ours
from bench.page import write
from bench.results import Answers, Compared, Large, Results, answers
from bench.scoring import scored

SHARED = Path(__file__).parents[2] / "shared"


def main() -> None:
    options = _options()
    with ExitStack() as stack:
        work = options.work or stack.enter_context(tempfile.TemporaryDirectory())
        results = measured(options, options.shared.resolve(), Path(work).resolve())
    printed = section(results)
    print(printed, end="")
    if options.output:
        write(options.output, "matching", printed)


def measured(options: argparse.Namespace, shared: Path, work: Path) -> Results:
    """Measure everything that was asked for."""
    load = os.getloadavg()[0]
    bench = made(shared, work, seed=options.seed, sizes=options.sizes)
    _tell(f"{bench.folder}: {len(bench.rows())} queries")
    sizes = [_answers(shared, bench, size) for size in bench.sizes]
    most = bench.sizes[-1]
    seconds = build_seconds(bench, most)
    _tell("a folder of files, twice")
    files = folder(bench, most)
    great = _large(shared, bench) if options.large else None
    others = [
        _answers(shared, made(shared, work, seed=seed, sizes=options.sizes), most)
        for seed in options.also
    ]
    return Results(
        command=_command(options),
        date=datetime.now(UTC).date().isoformat(),
        loads=(load, os.getloadavg()[0]),
        seed=options.seed,
        sizes=sizes,
        build_seconds=seconds,
        folder=files,
        large=great,
        others=dict(zip(options.also, others, strict=True)),
        compared=_compared(shared, bench) if options.peers else None,
    )


def _answers(shared: Path, bench: Bench, size: int) -> Answers:
    _tell(f"seed {bench.seed}, {size} MB")
    return answers(shared, bench, ours(bench, size))


def _large(shared: Path, bench: Bench) -> Large:
    _tell(f"the texts of {LARGE} MB")
    path = large(shared, bench)
    found = _answers(shared, bench, LARGE)
    with path.open(encoding="utf-8") as lines:
        shuffled = sum("~" in line.partition('", "text"')[0] for line in lines)
    return Large(found, shuffled)


def _compared(shared: Path, bench: Bench) -> Compared:
    _tell("other programs")
    asked = peers(bench)
    found = [scored(shared, bench, peer.predictions, size=peer.size) for peer in asked]
    return Compared(list(zip(asked, found, strict=True)), passed(bench))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--also", type=_numbers, default=(), metavar="SEED,…")
    parser.add_argument("--sizes", type=_numbers, default=(1, 10, 100), metavar="MB,…")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--work", type=Path)
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


def _command(options: argparse.Namespace) -> str:
    """Return the command without the folders of this machine."""
    words = ["python bench/matching.py --shared ../shared", f"--seed {options.seed}"]
    if options.also:
        words.append(f"--also {','.join(map(str, options.also))}")
    words.append(f"--sizes {','.join(map(str, options.sizes))}")
    words += [f"--{name}" for name in ("peers", "large") if getattr(options, name)]
    return " ".join([*words, "--output docs/benchmarks.md"])


def _numbers(given: str) -> tuple[int, ...]:
    return tuple(map(int, given.split(",")))


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    main()
