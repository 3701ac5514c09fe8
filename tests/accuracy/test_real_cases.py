"""Floors over real pairs of report and record, where they are at hand."""

import sys
from importlib import import_module
from itertools import starmap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = ROOT.parent / "shared" / "cases" / "cases-real.jsonl"

pytestmark = pytest.mark.skipif(
    not CASES.exists(), reason="the corpus of real pairs is not on this machine"
)
sys.path.insert(0, str(ROOT))


def test_the_verdicts_on_drawn_pairs_keep_their_floor() -> None:
    real = import_module("bench.real_cases")

    rows = real.drawn(CASES, rows=60, seed=60, rest=False)
    pairs = [(row, real.checked(row)) for row in rows]
    assert sum(starmap(real.agrees, pairs)) >= 0.7 * len(pairs)
    assert sum(starmap(real.accuses, pairs)) <= 3
    assert not any(starmap(real.passes_silently, pairs))
