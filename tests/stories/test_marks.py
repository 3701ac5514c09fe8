"""What a transcript says was heard is no part of the words that it has of a speaker."""

import json
from pathlib import Path

import pytest

from onrecord.data import entries
from tests.stories.conftest import Command

TALK = """\
Press briefing on the harbour
Date: 3 March 2031

MAYOR IDA LIND: The storm cost the city forty million crowns. {mark} The state will
carry half of that {mark} as it promised us in the spring.

Q: Was there more?

MAYOR IDA LIND: Not that I know of.
"""
REPORT = (
    "“The storm cost the city forty million crowns. The state will carry half of that "
    "as it promised us in the spring,” Mayor Ida Lind said.\n"
)


def wordings(onrecord: Command, folder: Path, marks: list[str]) -> list[str]:
    """Return how the report stands against a transcript with each of the marks."""
    for number, mark in enumerate(marks):
        talk = folder / f"{number}.txt"
        talk.write_text(TALK.format(mark=mark), "utf-8")
    (folder / "report.md").write_text(REPORT, "utf-8")
    return [one_wording(onrecord, f"{number}.txt") for number in range(len(marks))]


def one_wording(onrecord: Command, record: str) -> str:
    answer = onrecord("check", "report.md", "--record", record, "--format", "json")
    (statement,) = json.loads(answer.stdout)["reports"][0]["statements"]
    verdict = statement["verdict"]
    return f"{verdict['wording']}, speaker {verdict['speaker']}"


@pytest.mark.parametrize("form", ["[{}]", "({}.)", "(Long {} on the left.)"])
def test_what_was_heard_may_be_left_out_in_every_language(
    onrecord: Command, tmp_path: Path, form: str
) -> None:
    marks = [form.format(word.title()) for word in entries("heard_words")]
    assert set(wordings(onrecord, tmp_path, marks)) == {"faithful, speaker agrees"}


def test_what_the_speaker_adds_may_not(onrecord: Command, tmp_path: Path) -> None:
    marks = ["(of the northern quay)", "(not of the southern one)"]
    for wording in wordings(onrecord, tmp_path, marks):
        assert not wording.startswith(("faithful", "verbatim"))
