"""Floors for what is read of real transcripts and headings, printed as text."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.conversations import facts
from bench.kinds_told import NO_RECORD, told
from bench.turns_read import Counted, false_turns, read_back

SHARED = Path(__file__).parents[3] / "shared"
CORPORA = SHARED / "corpora"
NAMES = ("fed-press-conferences", "kremlin-ru-2025", "nasa-air-to-ground")
GIVEN = {
    "ungdc-1946-1985": 0.001,
    "ungdc-1986-2022": 0.001,
    "us-presidential-speeches": 0.02,
    "fed-speeches": 0.02,
    "gold/polnear-train": 0.02,
    "gold/german-wikinews-train": 0.01,
    "jfk-declassified-llm-ocr": 0.07,
}
"""Share of the texts of a corpus, at most, that are given turns."""

pytestmark = pytest.mark.skipif(
    not (CORPORA / "frus-conversations.jsonl.gz").is_file(),
    reason="the corpora are not beside the clone",
)


@pytest.mark.parametrize("name", NAMES)
def test_turns_and_speakers_are_read_back(name: str) -> None:
    counted = sum(read_back(CORPORA, name, "held-out").values(), Counted())
    assert counted.share >= 0.97
    assert counted.precision >= 0.98


def test_texts_without_turns_are_seldom_given_any() -> None:
    found = dict(false_turns(CORPORA, "held-out", every=3))
    shares = {name: len(found[name].given) / found[name].texts for name in GIVEN}
    assert {name: shares[name] for name in GIVEN if shares[name] > GIVEN[name]} == {}


def test_headings_of_conversations_are_read() -> None:
    found = facts(CORPORA, "held-out")
    assert found.date.share >= 0.99
    assert found.place.share >= 0.95
    assert found.people.share >= 0.97
    assert found.people.precision >= 0.94
    assert found.lists.share >= 0.92


def test_kinds_of_record_are_told_apart() -> None:
    drawn = list(told(CORPORA, "held-out"))
    assert len(drawn) == 200
    assert sum(each.told == each.expected for each in drawn) >= 0.95 * len(drawn)


def test_articles_are_called_no_record() -> None:
    drawn = list(told(CORPORA, "held-out", NO_RECORD))
    assert sum(each.told is None for each in drawn) >= 0.97 * len(drawn)
