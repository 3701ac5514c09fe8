"""How often checkers let a changed meaning pass, and how often they accuse.

    python bench/checkers.py --shared ../shared --seed 11 \
        --output docs/benchmarks.md

Ours, quotecheck, a rapidfuzz check and a difflib check, on the cases of the rules, on
real pairs of report and record, and on made-up misquotations (each held against the
document it was taken from). The pairs and the generator lie beside the project; without
them only the cases are measured. Needs: pip install -e '.[bench]'. With `--list SET` it
prints what ours gets wrong in one set, and no page.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.checker_figures import Measured, asked, mistakes, verdict_seconds
from bench.checker_kinds import CHECKERS, ours
from bench.checkers_page import section
from bench.material import made
from bench.page import write
from bench.pairs import Pair, golden, misquoted, real
from bench.real_cases import drawn

SHARED = Path(__file__).parents[2] / "shared"
ROWS, SEED = 60, 60
"""How many real pairs were drawn, and by which seed, not to be read in development."""


def main() -> None:
    options = _options()
    with ExitStack() as stack:
        work = options.work or stack.enter_context(tempfile.TemporaryDirectory())
        sets = dict(_sets(options, Path(work)))
    if options.list:
        print("\n".join(mistakes(asked(sets[options.list], {"onrecord": ours}))))
        return
    measured = Measured(
        command=f"python bench/checkers.py --shared ../shared --seed {options.seed} "
        "--output docs/benchmarks.md",
        date=datetime.now(UTC).date().isoformat(),
        seed=options.seed,
        sets={name: asked(pairs, CHECKERS) for name, pairs in sets.items()},
        seconds=verdict_seconds(sets.get("made", ())),
    )
    printed = section(measured)
    print(printed, end="")
    if options.output:
        write(options.output, "checkers", printed)


def _sets(options: argparse.Namespace, work: Path) -> Iterator[tuple[str, list[Pair]]]:
    yield "cases", list(golden())
    pairs = options.shared / "cases" / "cases-real.jsonl"
    if pairs.exists():
        held = {row["id"] for row in drawn(pairs, rows=ROWS, seed=SEED, rest=False)}
        every = list(real(pairs))
        yield "real, read", [each for each in every if each.id not in held]
        yield "real, drawn", [each for each in every if each.id in held]
    if (options.shared / "bench" / "make_match_bench.py").exists():
        shared = options.shared.resolve()
        bench = made(shared, work.resolve(), seed=options.seed, sizes=(1,))
        yield "made", list(misquoted(bench))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--list", metavar="SET")
    return parser.parse_args()


if __name__ == "__main__":
    main()
