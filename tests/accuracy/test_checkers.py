"""Floors of what `docs/benchmarks.md` reports, where the texts are at hand."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench import checker_figures as figures
from bench.checker_figures import Asked, asked, verdict_seconds
from bench.checker_kinds import ours, with_rapidfuzz
from bench.material import made
from bench.pairs import golden, misquoted, real

SHARED = Path(__file__).parents[3] / "shared"
PAIRS = SHARED / "cases" / "cases-real.jsonl"
GENERATOR = SHARED / "bench" / "make_match_bench.py"

here = pytest.mark.skipif(
    not PAIRS.exists(), reason="the corpus of real pairs is not on this machine"
)
generated = pytest.mark.skipif(
    not GENERATOR.exists(), reason="the generator of queries is not on this machine"
)


@pytest.fixture(scope="module")
def pairs() -> Asked:
    return asked(list(real(PAIRS)), {"onrecord": ours})


@pytest.fixture(scope="module")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    work = tmp_path_factory.mktemp("bench")
    bench = made(SHARED.resolve(), work, seed=3, sizes=(1,), queries=(300, 20))
    return asked(list(misquoted(bench)), {"onrecord": ours})


def test_a_checker_by_likeness_makes_both_mistakes_on_the_cases() -> None:
    cases = list(golden())
    found = asked(cases, {"onrecord": ours, "rapidfuzz": with_rapidfuzz})
    mine, other = (figures.errors(found.told(name)) for name in found.answers)
    assert mine.silent.hits == mine.accused.hits == 0
    assert other.silent.share > 0.3
    assert other.accused.share > 0.1


@here
def test_honest_real_pairs_are_seldom_accused(pairs: Asked) -> None:
    assert figures.contradicted(pairs.told()).share <= 0.03


@here
def test_changed_real_pairs_are_caught(pairs: Asked) -> None:
    assert figures.caught(pairs.told()).share >= 0.42
    assert figures.errors(pairs.told()).silent.share <= 0.12


@here
def test_the_wording_agrees_with_the_labels(pairs: Asked) -> None:
    assert figures.agreed(pairs.told()).share >= 0.78
    assert figures.faulted(pairs.told()).share <= 0.09


@generated
def test_harms_are_named_and_do_not_pass(queries: Asked) -> None:
    assert figures.named(queries.told()).share >= 0.9
    assert figures.passed(queries.told()).share <= 0.02


@generated
def test_a_verdict_is_quick(queries: Asked) -> None:
    seconds = verdict_seconds(queries.pairs[:60])
    assert sum(seconds) / len(seconds) <= 0.005
