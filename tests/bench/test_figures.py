"""What the benchmark reports is what was measured."""

import sys
from math import nan
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.measured import run
from bench.scoring import Rate, Record, Scored
from bench.tables import counted, error, fraction, table

MEGABYTE = 1_000_000
HOLDS = "held = bytearray({size}); held[::4096] = bytes(len(held[::4096]))"
STARTS = f"""
import subprocess, sys, time
{HOLDS.format(size=40 * MEGABYTE)}
subprocess.run([sys.executable, "-c", sys.argv[1]])
"""


def test_the_memory_of_a_program_counts_that_of_those_it_starts() -> None:
    child = f"import time; {HOLDS.format(size=60 * MEGABYTE)}; time.sleep(0.5)"
    used = run("-c", STARTS, child)
    assert used.together >= 100 * MEGABYTE
    assert used.bound >= used.together >= used.largest >= 60 * MEGABYTE


def test_a_program_that_fails_is_no_figure() -> None:
    with pytest.raises(RuntimeError, match="no figure"):
        run("-c", "raise SystemExit('no figure')")


def _scored(positives: list[float], negatives: list[float]) -> Scored:
    def record(harm: str, score: float) -> Record:
        found = score > 0
        common = {"harm": harm, "type": "t", "len": "short", "right": found}
        return {**common, "score": score, "found": found}

    records = [record("none", score) for score in positives]
    records += [record("negative", score) for score in negatives]
    return Scored(records, {})


def test_a_cut_lets_no_more_negatives_pass_than_it_says() -> None:
    found = _scored([0.9, 0.6, 0.3, 0.0], [0.8, 0.5, 0.4] + [0.0] * 17)
    assert found.recall_at(0.10, "short") == (Rate(2, 4), Rate(2, 20))
    assert found.recall_at(0.05, "short") == (Rate(2, 4), Rate(1, 20))
    assert found.recall_at(0, "short") == (Rate(1, 4), Rate(0, 20))
    assert found.recall_at(1, "short") == (Rate(3, 4), Rate(3, 20))


def test_equal_scores_pass_together_or_not_at_all() -> None:
    found = _scored([0.9, 0.5], [0.5] * 4 + [0.0] * 16)
    assert found.recall_at(0.10, "short") == (Rate(1, 2), Rate(0, 20))


def test_a_share_never_looks_rounder_than_it_is() -> None:
    assert [fraction(each) for each in (0, 1, 0.98765, 0.9996, nan)] == [
        *("0", "1", ".988", ".999"),
        "–",
    ]
    assert counted(Rate(31, 32)) == ".969 (31 of 32)"


def test_few_answers_are_never_sure() -> None:
    assert error(Rate(5, 5)) > error(Rate(500, 500)) > 0


def test_a_table_has_a_line_a_row() -> None:
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n|---|---|\n| 1 | 2 |"
