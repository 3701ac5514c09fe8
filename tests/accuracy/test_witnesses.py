"""The article that the program began with, against what its witnesses hold."""

import json
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.model.document import Document, Origin, Participant
from onrecord.model.result import Checked
from onrecord.model.verdict import Agreement, Outcome, Severity, Wording

CASES = Path(__file__).parents[3] / "shared" / "cases"
ARTICLE = CASES / "seed-article.txt"
GOLD = CASES / "case-nato1992-gold.json"
WITNESSES = CASES / "case-nato1992.jsonl"

pytestmark = pytest.mark.skipif(
    not GOLD.exists(), reason="the article and its witnesses are not on this machine"
)


def _document(
    name: str,
    text: str,
    *,
    kind: str,
    date: str,
    speaker: str | None = None,
) -> Document:
    heard = (Participant(speaker, "speaker"),) if speaker else ()
    origin = Origin(name, "", "text/plain", "plain")
    return Document(name, text, origin, date=date, kind=kind, participants=heard)


def _apart(text: str) -> str:
    """Return a witness's pieces, which stand apart in it, as paragraphs."""
    return text.replace("” … “", "\n\n").replace(" … ", "\n\n")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    found = json.loads(GOLD.read_text("utf-8"))
    return {each["id"]: each for each in found["statements"]}


@pytest.fixture(scope="module")
def checked(gold: dict[str, Any]) -> dict[str, Checked]:
    """What is held of each statement of the hand-made answer, by its id."""
    rows = map(json.loads, WITNESSES.read_text("utf-8").splitlines())
    witness = {row["id"]: row["text"] for row in rows}
    held = {id_: each["primary"]["passage"] or "" for id_, each in gold.items()}
    record = [
        _document(
            "archive",
            held["S2"],
            kind="translation",
            date="1992-02-25",
            speaker="Manfred Wörner",
        ),
        _document(
            "dpa",
            f"{_apart(held['S9'])}\n\n{held['S10']}",
            kind="interview",
            date="2021-12-23",
            speaker="Jens Stoltenberg",
        ),
        _document(
            "bauer",
            _apart(held["S11"]),
            kind="transcript",
            date="2024-01-18",
            speaker="Rob Bauer",
        ),
        _document("rossiya", witness["A50-wtj"], kind="translation", date="2023-12-17"),
        _document("us", witness["A44-baker-us"], kind="summary", date="1990-02-09"),
        _document("su", witness["A45-baker-su"], kind="translation", date="1990-02-09"),
    ]
    found = onrecord.check(ARTICLE, record).statements
    return {
        id_: each
        for id_, wanted in gold.items()
        for each in found
        if each.statement.content[0].start == wanted["content"][0]["start"]
    }


def _sentences(found: Checked, rule: str) -> list[str]:
    return [each.sentence for each in found.verdict.findings if each.rule == rule]


def test_a_written_commitment_is_narrower_than_the_promise_that_was_denied(
    checked: dict[str, Checked],
) -> None:
    found = checked["S9"]
    (sentence,) = _sentences(found, "claim-narrowed")
    assert "“written”" in sentence
    assert found.verdict.wording is Wording.REWORDED
    assert found.verdict.speaker is Agreement.AGREES
    assert found.passages[0].document == "dpa"


@pytest.mark.parametrize("id_", ["S1", "S2", "S13"])
def test_words_translated_again_are_a_rendering_and_no_alteration(
    checked: dict[str, Checked], id_: str
) -> None:
    found = checked[id_]
    assert found.verdict.wording is Wording.RENDERING
    assert found.verdict.outcome is Outcome.DIFFERS
    assert _sentences(found, "record-is-rendering")
    assert not any(each.severity is Severity.ERROR for each in found.verdict.findings)


def test_werner_is_woerner_on_that_day(checked: dict[str, Checked]) -> None:
    verdict = checked["S2"].verdict
    assert verdict.speaker is Agreement.AGREES
    assert verdict.occasion is Agreement.AGREES


def test_the_bracket_and_the_ellipsis_are_honest(checked: dict[str, Checked]) -> None:
    found = checked["S13"]
    marked = [
        each
        for each in found.verdict.findings
        if each.rule in {"bracket", "omission-marked"}
    ]
    assert {each.rule for each in marked} == {"bracket", "omission-marked"}
    assert {each.severity for each in marked} == {Severity.NOTE}


def test_twenty_years_are_shown_in_the_sentence_that_has_them(
    checked: dict[str, Checked],
) -> None:
    found = checked["S11"]
    (sentence,) = _sentences(found, "claim-number")
    assert "“20 years”" in sentence
    assert "hunky-dory" in sentence
    assert "conflict with Russia" in found.passages[0].text
    assert found.verdict.speaker is Agreement.AGREES


def test_nothing_in_the_article_is_accused(checked: dict[str, Checked]) -> None:
    accused = [
        id_
        for id_, each in checked.items()
        if each.verdict.outcome is Outcome.CONTRADICTS
    ]
    assert accused == []


def test_what_no_witness_holds_is_given_to_none(checked: dict[str, Checked]) -> None:
    for id_ in ("S3", "S4", "S5"):
        assert checked[id_].verdict.outcome is Outcome.MISSING
        assert not checked[id_].passages
