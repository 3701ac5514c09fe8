"""The article for which the program was begun, against a reading of it by hand."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.extract import statements
from onrecord.model.document import Document, Origin, Span
from onrecord.model.statement import Basis, Statement
from onrecord.text.dates import bounds, compatible

CASES = Path(__file__).parents[3] / "shared" / "cases"
ARTICLE = CASES / "seed-article.txt"
ANSWER = CASES / "case-nato1992-gold.json"
PUBLISHED = "2024-04-05"
SPELLED = {"Werner": "Wörner"}
"""As the article has it, and as the answer has it."""

pytestmark = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the founding article is not beside the clone"
)

Gold = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Document:
    text = ARTICLE.read_text("utf-8")
    return Document("founding", text, Origin("founding", "", "text/plain", "plain"))


@pytest.fixture(scope="module")
def made(document: Document) -> tuple[Statement, ...]:
    return statements(document)


@pytest.fixture(scope="module")
def answer() -> Gold:
    return dict[str, Any](json.loads(ANSWER.read_text("utf-8")))


@pytest.fixture(scope="module")
def pairs(made: tuple[Statement, ...], answer: Gold) -> list[tuple[Gold, Statement]]:
    """Each statement of the answer with the one that has most of its words."""
    return [
        (each, max(made, key=lambda one: overlap(each, one)))
        for each in answer["statements"]
    ]


Pairs = list[tuple[Gold, Statement]]


def test_the_eight_quoted_statements_are_exact(pairs: Pairs) -> None:
    quoted = [pair for pair in pairs if pair[0]["type"] != "indirect"]
    assert len(quoted) == 8
    for each, statement in quoted:
        assert spans(each["content"]) == list(statement.content), each["id"]


def test_most_of_the_eight_indirect_ones_are_found(pairs: Pairs) -> None:
    found = [overlap(*pair) for pair in pairs if pair[0]["type"] == "indirect"]
    assert len(found) == 8
    assert sum(each >= 0.8 for each in found) >= 6


def test_all_three_nested_ones_lie_in_their_outer_ones(pairs: Pairs) -> None:
    names = {each["id"]: statement.id for each, statement in pairs}
    nested = [pair for pair in pairs if pair[0]["nested_in"]]
    assert len(nested) == 3
    for each, statement in pairs:
        outer = each["nested_in"]
        assert statement.nested_in == (names[outer] if outer else None)


def test_the_speaker_is_right_in_fifteen_of_sixteen(pairs: Pairs) -> None:
    assert len(pairs) == 16
    right = [is_named(each["speaker"]["name"], made.speaker) for each, made in pairs]
    assert sum(right) >= 15


def test_the_meeting_has_its_listener_place_and_day(pairs: Pairs) -> None:
    meeting = [
        (each, statement)
        for each, statement in pairs
        if each["event"].get("event") == "meeting Wörner–Khasbulatov"
    ]
    assert len(meeting) == 5
    for each, statement in meeting:
        assert is_named(each["addressee"]["name"], statement.addressee), each["id"]
    said = [(made.place, made.said_on) for each, made in meeting if each["id"] != "S1"]
    assert said == [("Moscow", "1992-02-25")] * 4
    first = {each["id"]: made for each, made in meeting}
    assert first["S1"].said_on is None  # the lead gives no day
    assert first["S2"].circumstances.basis is Basis.ABSOLUTE


def test_who_a_promise_was_made_to(pairs: Pairs) -> None:
    ((each, statement),) = [pair for pair in pairs if pair[0]["id"] == "S7a"]
    assert is_named(each["addressee"]["name"], statement.addressee)


def test_mid_january_is_a_date_only_where_the_day_of_publication_is_given(
    document: Document, answer: Gold
) -> None:
    (gold,) = [each for each in answer["statements"] if each["id"] == "S11"]
    undated = nearest(statements(document), gold)
    assert undated.said_on is None
    time = undated.circumstances.time
    assert time is not None
    assert time.of(document.text) == gold["event"]["in_text"]

    dated = nearest(statements(replace(document, date=PUBLISHED)), gold)
    assert dated.circumstances.basis is Basis.PUBLICATION
    assert dated.said_on is not None
    assert compatible(dated.said_on, gold["event"]["date"])
    low, high = bounds(dated.said_on) or ("", "")
    assert (low, high) == ("2024-01-11", "2024-01-20")


def test_no_other_date_is_made_up(document: Document) -> None:
    for published in (None, PUBLISHED):
        dated = {each.said_on for each in statements(replace(document, date=published))}
        known = {None, "1992-02-25", "1991"}
        assert dated - known == ({"2024-01-11~/2024-01-20~"} if published else set())


def test_what_is_no_statement_is_none(
    made: tuple[Statement, ...], answer: Gold
) -> None:
    barred = [each["span"] for each in answer["not_statements"]]
    barred += answer["provenance"]["boilerplate"]
    assert len(barred) == 5
    for low, high in spans(barred):
        for statement in made:
            assert all(
                part.end <= low or high <= part.start for part in statement.content
            )
    assert len(made) == 16


def nearest(made: tuple[Statement, ...], each: Gold) -> Statement:
    return max(made, key=lambda statement: overlap(each, statement))


def overlap(each: Gold, statement: Statement) -> float:
    wanted = {at for span in spans(each["content"]) for at in range(*span)}
    found = {at for span in statement.content for at in range(*span)}
    return len(wanted & found) / len(wanted | found)


def spans(found: list[dict[str, Any]]) -> list[Span]:
    return [Span(each["start"], each["end"]) for each in found]


def is_named(name: str | None, who: Any) -> bool:  # ruff: ignore[any-type] - speaker or listener
    """Tell whether the person is right, whose name may be spelled otherwise."""
    found = who.name if who else None
    if name is None or found is None:
        return name == found
    return all(SPELLED.get(part, part) in name for part in found.split())
