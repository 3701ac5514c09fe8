"""Floors over made-up misquotations of real speeches, where the texts are at hand."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.material import made
from bench.ours import ours
from bench.results import Answers, answers
from bench.scoring import total

SHARED = Path(__file__).parents[3] / "shared"
GENERATOR = SHARED / "bench" / "make_match_bench.py"

pytestmark = [
    pytest.mark.skipif(
        not GENERATOR.exists(),
        reason="the generator of queries is not on this machine",
    ),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # of the evaluator
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    work = tmp_path_factory.mktemp("bench")
    bench = made(SHARED, work, seed=3, sizes=(1,), queries=(300, 150))
    return answers(SHARED, bench, ours(bench, 1, times=0))


def test_passages_are_found_again(found: Answers) -> None:
    assert found.scored.summary["right1_at_fpr2"] >= 0.95
    assert found.scored.recall(length="short").share >= 0.92
    assert found.scored.recall(length="medium").share >= 0.96
    assert found.scored.recall(length="long").share >= 0.98


def test_what_is_nowhere_is_seldom_found(found: Answers) -> None:
    assert found.scored.false_positives(length="long").share <= 0.02
    assert found.scored.false_positives(length="medium").share <= 0.17


def test_a_harmful_word_does_not_pass_and_is_named(found: Answers) -> None:
    harm = total(found.harms)
    assert harm.passed - harm.elsewhere == 0
    assert harm.named >= 0.9 * harm.found


def test_an_honest_quotation_is_not_accused(found: Answers) -> None:
    honest = total(found.honest)
    assert found.honest["verbatim"].accused == 0
    assert found.honest["case_punct"].accused == 0
    assert honest.accused <= 0.07 * honest.found
