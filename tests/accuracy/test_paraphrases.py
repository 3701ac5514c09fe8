"""What news reports indirectly, looked for in a record that cannot hold it.

The annotated news and the speeches lie beside the project. Nothing may be held against
such a statement, and seldom may a place be given at all.
"""

import gzip
import json
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from onrecord.desk.compared import Against
from onrecord.desk.record import in_memory
from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Manner
from onrecord.model.verdict import Outcome

SHARED = Path(__file__).parents[3] / "shared"
NEWS = SHARED / "gold" / "polnear-dev.jsonl"
SPEECHES = SHARED / "corpora" / "ungdc-1986-2022.jsonl.gz"
DOCUMENTS, ARTICLES = 250, 18

pytestmark = pytest.mark.skipif(
    not (NEWS.exists() and SPEECHES.exists()),
    reason="the news and the speeches are not on this machine",
)


def _document(row: dict[str, str]) -> Document:
    origin = Origin(row["id"], "", "text/plain", "plain")
    return Document(row["id"], row["text"], origin)


@pytest.fixture(scope="module")
def outcomes() -> Counter[Outcome]:
    with gzip.open(SPEECHES, "rt", encoding="utf-8") as lines:
        held = [_document(json.loads(line)) for line in islice(lines, DOCUMENTS)]
    against = Against(in_memory(held), lambda _: True)
    found: Counter[Outcome] = Counter()
    with NEWS.open(encoding="utf-8") as lines:
        for report in map(_document, map(json.loads, islice(lines, ARTICLES))):
            for each in statements(report):
                if each.manner is Manner.INDIRECT:
                    found[against.compared(report.text, each).verdict.outcome] += 1
    return found


def test_nothing_is_held_against_what_the_record_cannot_hold(
    outcomes: Counter[Outcome],
) -> None:
    assert outcomes.total() > 150
    assert outcomes[Outcome.CONTRADICTS] == 0


def test_it_is_seldom_given_a_place(outcomes: Counter[Outcome]) -> None:
    placed = outcomes[Outcome.DIFFERS] + outcomes[Outcome.STANDS]
    assert placed <= 0.1 * outcomes.total()
