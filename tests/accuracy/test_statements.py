"""Floors for what is found in annotated news, a little under what was measured."""

import json
import runpy
from itertools import starmap
from pathlib import Path
from typing import Any

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
ARTICLE = SHARED / "cases" / "seed-article.txt"
ANSWER = SHARED / "cases" / "case-nato1992-gold.json"
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
founding = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the founding article is not beside the clone"
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


@founding
def test_the_founding_article_is_read_as_people_read_it() -> None:
    document = _document("founding", ARTICLE.read_text("utf-8"))
    made = statements(document)
    expected = json.loads(ANSWER.read_text("utf-8"))["statements"]
    pairs = [(each, _nearest(made, each)) for each in expected]
    assert all(
        _overlap(each, statement) >= (0.8 if each["type"] == "indirect" else 1)
        for each, statement in pairs
    )
    assert all(
        bool(each["nested_in"]) == bool(statement.nested_in)
        for each, statement in pairs
    )
    spoken = list(starmap(_names, pairs))
    assert sum(spoken) >= 15


def _nearest(made: tuple[Statement, ...], each: dict[str, Any]) -> Statement:
    return max(made, key=lambda statement: _overlap(each, statement))


def _overlap(each: dict[str, Any], statement: Statement) -> float:
    wanted = {at for span in each["content"] for at in _places(span)}
    found = {at for span in statement.content for at in range(*span)}
    return round(len(wanted & found) / len(wanted | found), 2)


def _places(span: dict[str, Any]) -> range:
    return range(span["start"], span["end"])


def _names(each: dict[str, Any], statement: Statement) -> bool:
    """Tell whether the speaker is right, whose name may be spelled otherwise."""
    name: str | None = each["speaker"]["name"]
    said = statement.speaker.name if statement.speaker else None
    if name is None or said is None:
        return name == said
    first = {"Manfred", "Ruslan", "Vladimir", "James", "Jens", "Mikhail", "Rob"}
    given = said.split()[0]
    return given in first and given[:3] in name
