"""`onrecord statements`, end to end, in every format."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.stories.conftest import Command

REPORT = """\
The harbour stays open

“The harbour stays open,” Ida Lind, then mayor of Halvik, told the council in Halvik on Tuesday. “Nobody has to leave the quay.”

“We will pay for half of it,” Per Holt promised in a letter to Lind on 3 March 2031.

Two years later, Jo Marsh denied that anything had been paid.
"""  # ruff: ignore[line-too-long] - paragraphs are not broken


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_a_table_says_who_to_whom_when_and_which_words(
    onrecord: Command, harbour: Path
) -> None:
    answer = onrecord("statements", harbour, "--published", "2033-05-05")
    assert answer.exit_code == 0, answer.output
    lines = answer.stdout.splitlines()
    assert lines[0] == str(harbour) or lines[0].endswith("harbour.txt")
    assert max(map(cell_len, lines)) <= 80
    first = next(line for line in lines if "“The harbour" in line)
    assert first.split()[:6] == ["3", "Ida", "Lind", "the", "council", "2033-05-03"]
    assert any("about 2033" in line for line in lines)
    assert answer.stdout.endswith("3 statements.\n")


def test_without_the_day_of_publication_the_words_stand_alone(
    onrecord: Command, harbour: Path
) -> None:
    answer = onrecord("statements", harbour)
    assert "“on" in answer.stdout
    assert "2031-03-03" in answer.stdout
    assert "2033-05" not in answer.stdout


def test_json_tells_what_a_date_follows_from(onrecord: Command, harbour: Path) -> None:
    answer = onrecord("statements", harbour, "-f", "json", "--published", "2033-05-05")
    report = json.loads(answer.stdout)
    assert report["published"] == "2033-05-05"
    first, second, third = report["statements"]
    assert first["said_on"] == "2033-05-03"
    assert first["circumstances"]["basis"] == "publication"
    assert first["circumstances"]["time"]["text"] == "on Tuesday"
    assert (first["place"], first["addressee"]["role"]) == ("Halvik", "the council")
    assert first["speaker"]["standing"] == "then"
    assert second["addressee"]["name"] == "Ida Lind"
    assert second["cue_class"] == "force-labelling"
    assert second["circumstances"]["occasion"]["text"] == "in a letter to Lind"
    assert (third["said_on"], third["cue_class"]) == ("2033~", "counter-factive")
    anchor = third["circumstances"]["counted_from"]
    assert REPORT[anchor["start"] : anchor["end"]] == anchor["text"] == "3 March 2031"


def test_a_line_for_each_report_has_bare_spans(
    onrecord: Command, harbour: Path
) -> None:
    (line,) = onrecord("statements", harbour, "-f", "jsonl").stdout.splitlines()
    second = json.loads(line)["attributions"][1]
    start, end = second["circumstances"]["time"]
    assert REPORT[start:end] == "on 3 March 2031"


def test_csv_is_a_statement_a_line_of_all_reports(
    onrecord: Command, harbour: Path, altered: Path
) -> None:
    answer = onrecord("statements", harbour, altered, "--format", "csv")
    rows = list(csv.DictReader(StringIO(answer.stdout)))
    assert len(rows) == 4
    assert rows[1]["speaker"] == "Per Holt"
    assert rows[1]["words"] == "We will pay for half of it,"
    assert (rows[1]["said_on"], rows[1]["basis"]) == ("2031-03-03", "absolute")
    assert not rows[0]["said_on"]


def test_a_page_marks_and_links_every_part(
    onrecord: Command, harbour: Path, altered: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    answer = onrecord("statements", harbour, altered, "-f", "html", "-o", page)
    assert answer.exit_code == 0, answer.output
    assert not answer.stdout
    text = page.read_text("utf-8")
    assert '<a class="is-content r1-s1" href="#r1-s1"' in text
    assert '<a class="is-cue r1-s1" href="#r1-s1"' in text
    assert '<a class="is-source r1-s2" href="#r1-s2"' in text
    assert 'id="r2-s1"' in text
    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")


def test_a_day_of_publication_that_is_none_exits_with_2(
    onrecord: Command, harbour: Path
) -> None:
    answer = onrecord("statements", harbour, "--published", "last week")
    assert answer.exit_code == 2
    assert "2031-03-05" in answer.stderr


def test_a_day_that_the_calendar_has_not_exits_with_2(
    onrecord: Command, harbour: Path
) -> None:
    answer = onrecord("statements", harbour, "--published", "2031-02-30")
    assert answer.exit_code == 2


def test_the_date_of_the_report_itself_counts(
    onrecord: Command, tmp_path: Path
) -> None:
    path = tmp_path / "dated.md"
    path.write_text(
        "---\ntitle: The harbour\ndate: 2031-03-05\n---\n\n"
        "“The harbour stays open,” Ida Lind said on Tuesday.\n",
        "utf-8",
    )
    answer = onrecord("statements", path, "-f", "json")
    assert json.loads(answer.stdout)["statements"][0]["said_on"] == "2031-03-04"


@pytest.mark.parametrize("style", ["text", "csv", "html", "jsonl"])
def test_a_report_without_statements_has_every_form(
    onrecord: Command, silent: Path, style: str
) -> None:
    answer = onrecord("statements", silent, "--format", style)
    assert answer.exit_code == 3
    assert answer.stdout
