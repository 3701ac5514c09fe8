"""`onrecord demo`, end to end: what it promises to catch, it catches."""

import json
from pathlib import Path

import pytest

from onrecord.data import rows
from tests.stories.conftest import Command

FAULTS = rows("demo/faults")


@pytest.fixture
def folder(onrecord: Command, tmp_path: Path) -> Path:
    answer = onrecord("demo")
    assert answer.exit_code == 1, answer.output
    return tmp_path / "onrecord-demo"


@pytest.fixture
def statements(onrecord: Command, folder: Path) -> list[dict[str, object]]:
    answer = onrecord(
        "check", folder / "report.md", "-r", folder / "record", "-f", "json"
    )
    assert answer.exit_code == 1
    found: list[dict[str, object]] = json.loads(answer.stdout)["reports"][0][
        "statements"
    ]
    return found


def test_every_fault_is_caught_by_its_rule_and_every_honest_edit_stands(
    statements: list[dict[str, object]],
) -> None:
    assert [_beginning(each) for each in statements] == [words for words, _ in FAULTS]
    assert [_errors(each) for each in statements] == [
        [] if rule == "-" else [rule] for _, rule in FAULTS
    ]
    assert [_outcome(each) for each in statements] == [
        "stands" if rule == "-" else "contradicts" for _, rule in FAULTS
    ]


def test_the_demo_prints_every_rule_that_spoke_and_leaves_a_page(
    onrecord: Command, folder: Path
) -> None:
    answer = onrecord("demo")
    for _, rule in FAULTS:
        assert rule == "-" or rule in answer.stdout
    assert "result.html" in answer.stderr
    assert (folder / "result.html").read_text("utf-8").lstrip().startswith("<!")


def test_a_place_in_the_cable_is_given_with_its_page(
    statements: list[dict[str, object]],
) -> None:
    cable = [each for each in statements if _beginning(each).startswith("Our gauges")]
    passages = cable[0]["passages"]
    assert isinstance(passages, list)
    assert passages[0]["page"] == 2


def test_the_demo_does_not_write_into_a_folder_of_somebody_else(
    onrecord: Command, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "notes.txt").write_text("keep", "utf-8")
    answer = onrecord("demo", mine)
    assert answer.exit_code == 2
    assert "onrecord demo DIR" in answer.stderr
    assert [path.name for path in mine.iterdir()] == ["notes.txt"]


def _beginning(statement: dict[str, object]) -> str:
    content = statement["content"]
    assert isinstance(content, list)
    text = " ".join(content[0]["text"].split())
    return next((words for words, _ in FAULTS if text.startswith(words)), text)


def _verdict(statement: dict[str, object]) -> dict[str, object]:
    verdict = statement["verdict"]
    assert isinstance(verdict, dict)
    return verdict


def _outcome(statement: dict[str, object]) -> object:
    return _verdict(statement)["outcome"]


def _errors(statement: dict[str, object]) -> list[str]:
    findings = _verdict(statement)["findings"]
    assert isinstance(findings, list)
    return [each["rule"] for each in findings if each["severity"] == "error"]
