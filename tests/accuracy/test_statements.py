"""Floors for what is found in annotated news, a little under what was measured."""

import json
import runpy
from pathlib import Path

import pytest

from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Statement
from onrecord.publish import SHOWN

ROOT = Path(__file__).parents[2]
scored = runpy.run_path(str(ROOT / "bench" / "statements.py"))["scored"]
SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold" / "polnear-dev.jsonl"
SCORER = SHARED / "bench" / "score_extraction.py"
CUES = SHARED / "bench" / "speech_cues.txt"
FLOORS = {
    "content exact [direct]": 0.88,
    "content exact [quoted]": 0.78,
    "content exact [mixed]": 0.63,
    "content exact [indirect]": 0.42,
    "full [direct]": 0.85,
    "full [quoted]": 0.76,
    "src|match right": 0.90,
}
GERMAN = SHARED / "gold" / "german-wikinews-dev.jsonl"
IN_GERMAN = {
    "content exact [direct]": 0.81,
    "full [direct]": 0.64,
    "src|match right": 0.83,
}
CUED = {"content exact": 0.70, "full": 0.68, "src|match right": 0.91}

annotated = pytest.mark.skipif(
    not GOLD.is_file(), reason="the annotated news is not beside the clone"
)

Found = list[tuple[Document, tuple[Statement, ...]]]


@pytest.fixture(scope="module")
def found() -> Found:
    rows = map(json.loads, GOLD.read_text("utf-8").splitlines())
    documents = [_document(row["id"], row["text"]) for row in rows]
    return [(document, statements(document)) for document in documents]


def _document(name: str, text: str) -> Document:
    return Document(name, text, Origin(name, "", "text/plain", "plain"))


@annotated
def test_statements_of_annotated_news_are_found(found: Found) -> None:
    figures = scored(found, GOLD, SCORER)
    reached = {name: figures[name]["f1"] for name in FLOORS}
    assert all(reached[name] >= floor for name, floor in FLOORS.items()), reached


@annotated
def test_reported_statements_are_found_with_their_sources(found: Found) -> None:
    figures = scored(found, GOLD, SCORER, cues=CUES)
    reached = {name: figures[name]["f1"] for name in CUED}
    assert all(reached[name] >= floor for name, floor in CUED.items()), reached


@pytest.mark.skipif(
    not GERMAN.is_file(), reason="the annotated German news is not beside the clone"
)
def test_quotations_of_annotated_german_news_are_found() -> None:
    rows = map(json.loads, GERMAN.read_text("utf-8").splitlines())
    documents = [_document(row["id"], row["text"]) for row in rows]
    german = [(document, statements(document)) for document in documents]
    figures = scored(german, GERMAN, SCORER)
    reached = {name: figures[name]["f1"] for name in IN_GERMAN}
    assert all(reached[name] >= floor for name, floor in IN_GERMAN.items()), reached


@annotated
def test_what_is_shown_unasked_is_mostly_right(found: Found) -> None:
    figures = scored(found, GOLD, SCORER, least=SHOWN)
    assert figures["full [quoted]"]["p"] >= 0.84
