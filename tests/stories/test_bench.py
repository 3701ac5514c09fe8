"""`onrecord bench cases`: the cases for any checker, and the score of its answers."""

import json
from pathlib import Path

from onrecord.judge import questions
from tests.stories.conftest import Command


def _lines(text: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_case_is_printed_with_what_is_expected_of_it(onrecord: Command) -> None:
    answer = onrecord("bench", "cases")
    assert answer.exit_code == 0, answer.output
    rows = _lines(answer.stdout)
    assert [row["id"] for row in rows] == [each.id for each in questions()]
    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["label"] for row in rows} == {"harmful", "honest", "open"}
    assert all(
        row["quotation"] and row["quotation"][:5] in row["report"] for row in rows
    )


def test_the_programs_own_answers_make_neither_mistake(
    onrecord: Command, tmp_path: Path
) -> None:
    told = onrecord("bench", "cases", "--answers")
    ours = tmp_path / "ours.jsonl"
    ours.write_bytes(told.stdout_bytes)
    answer = onrecord("bench", "cases", "--score", ours)
    assert answer.exit_code == 0, answer.output
    silent, accused, agreed = answer.stdout.splitlines()
    assert silent.split()[:3] == ["silent", "passes", "0.0%"]
    assert accused.split()[:3] == ["false", "accusations", "0.0%"]
    assert agreed.split()[3] == "100.0%"


def test_a_checker_that_passes_everything_is_told_so(onrecord: Command) -> None:
    rows = _lines(onrecord("bench", "cases").stdout)
    lines = [json.dumps({"id": row["id"], "outcome": "stands"}) for row in rows[1:]]
    answer = onrecord("bench", "cases", "--score", "-", stdin="\n".join(lines))
    assert answer.exit_code == 0, answer.output
    silent, accused, *_, unanswered = answer.stdout.splitlines()
    assert "100.0%" in silent
    assert "0.0%" in accused
    assert unanswered == "1 cases were not answered"


def test_a_line_that_is_no_answer_exits_with_2_and_says_what_is(
    onrecord: Command,
) -> None:
    for line in ("no JSON", "[]", '{"id": "x"}', '{"id": "x", "outcome": "true"}'):
        answer = onrecord("bench", "cases", "--score", "-", stdin=line)
        assert answer.exit_code == 2
        assert '"outcome"' in answer.stderr
        assert "contradicts" in answer.stderr


def test_an_answer_to_no_case_exits_with_2(onrecord: Command) -> None:
    line = '{"id": "nothing/like-it", "outcome": "stands"}'
    answer = onrecord("bench", "cases", "--score", "-", stdin=line)
    assert answer.exit_code == 2
    assert "nothing/like-it" in answer.stderr


def test_answering_and_scoring_at_once_exits_with_2(onrecord: Command) -> None:
    answer = onrecord("bench", "cases", "--answers", "--score", "-", stdin="")
    assert answer.exit_code == 2
