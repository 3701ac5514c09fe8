"""Where words stand: asked by hand, in a batch, of a folder and of an archive."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import Result

Command = Callable[..., Result]

LATER = """\
Second briefing on the harbour
Date: 9 June 2032

MINISTER PAUL ORDWAY: The storm cost the city 40 million crowns, most of it along the
northern quay.

Q: And who will carry it?

MINISTER PAUL ORDWAY: The state, as we said.
"""


@pytest.fixture
def both(record: Path) -> Path:
    """A folder with two transcripts that share a sentence."""
    (record / "later.txt").write_text(LATER, "utf-8")
    return record


def test_words_are_found_with_who_said_them_and_when(
    onrecord: Command, record: Path
) -> None:
    result = onrecord("find", "most of it along the northern quay", "-r", record)
    assert result.exit_code == 0
    assert "1 place" in result.stdout
    assert "verbatim" in result.stdout
    assert "MAYOR IDA LIND, 2031-03-03" in result.stdout
    assert "The storm cost the city 40 million crowns," in result.stdout


def test_changed_words_are_found_and_the_change_is_shown(
    onrecord: Command, record: Path
) -> None:
    words = "The tunnel will open to the public before the summer holidays"
    result = onrecord("find", words, "-r", record)
    assert result.exit_code == 0
    assert "altered" in result.stdout
    assert "[-not-]" in result.stdout
    assert "negation-changed: your wording leaves out “not”" in result.stdout


def test_words_that_are_nowhere_exit_with_1(onrecord: Command, record: Path) -> None:
    result = onrecord("find", "a silver trumpet for every gardener", "-r", record)
    assert result.exit_code == 1
    said = " ".join(result.stdout.split())
    assert "was not found in this record (1 document; 0 could not be read)" in said


def test_common_words_are_counted_and_the_earliest_is_named(
    onrecord: Command, both: Path
) -> None:
    result = onrecord("find", "the city", "-r", both, "--limit", "1")
    said = " ".join(result.stdout.split())
    assert "stands at 3 places; the earliest in this record is 2031-03-03" in said


@pytest.mark.parametrize(
    ("option", "value", "document"),
    [
        ("--speaker", "ordway", "later.txt"),
        ("--speaker", "Ida Lind", "briefing.txt"),
        ("--since", "2032", "later.txt"),
        ("--until", "2031-12", "briefing.txt"),
    ],
)
def test_only_the_part_of_the_record_that_is_asked_for_counts(
    onrecord: Command, both: Path, option: str, value: str, document: str
) -> None:
    words = "The storm cost the city 40 million crowns"
    asked = ("find", words, option, value, "--format", "json")
    archive = both.parent / "archive"
    onrecord("ingest", both, "--archive", archive)
    for where in (("-r", both), ("--archive", archive)):
        answer = json.loads(onrecord(*asked, *where).stdout)
        (query,) = answer["queries"]
        (hit,) = query["hits"]
        assert hit["passages"][0]["document"].endswith(document)


def test_one_document_can_be_asked_alone(onrecord: Command, both: Path) -> None:
    words = "The storm cost the city 40 million crowns"
    name = (both / "later.txt").as_posix()
    result = onrecord("find", words, "-r", both, "--document", name, "-f", "jsonl")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["passages"][0]["speaker"] == "MINISTER PAUL ORDWAY"


def test_an_archive_answers_as_the_folder_does(onrecord: Command, both: Path) -> None:
    archive = both.parent / "archive"
    assert onrecord("ingest", both, "--archive", archive).exit_code == 0
    words = "The storm cost the town 40 million crowns"
    from_folder = json.loads(onrecord("find", words, "-r", both, "-f", "json").stdout)
    found = onrecord("find", words, "--archive", archive, "-f", "json")
    assert json.loads(found.stdout)["queries"] == from_folder["queries"]


def test_a_batch_is_answered_line_by_line(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    batch = tmp_path / "batch.jsonl"
    rows = [
        {"qid": "a", "text": "The storm cost the city 14 million crowns"},
        {"qid": "b", "text": "nobody here has ever seen a whale so far south"},
    ]
    batch.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    result = onrecord("find", "--batch", batch, "-r", record, "--format", "jsonl")
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert first["qid"] == "a"
    (found,) = first["preds"]
    assert found["wording"] == "altered"
    assert found["flags"] == ["number-changed"]
    text = (record / "briefing.txt").read_text("utf-8")
    assert text[found["start"] : found["end"]].startswith("The storm cost")
    assert second == {"qid": "b", "preds": []}


def test_a_batch_names_the_lines_it_cannot_read_and_answers_the_rest(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"qid": 1, "text": "northern quay"}\n{oops\n[]\n', "utf-8")
    result = onrecord("find", "--batch", batch, "-r", record, "--format", "jsonl")
    assert result.exit_code == 2
    assert "batch.jsonl:2: is no JSON" in result.stderr
    assert "batch.jsonl:3: is no JSON object" in result.stderr
    assert json.loads(result.stdout)["qid"] == "1"


def test_places_can_be_taken_into_a_table(onrecord: Command, both: Path) -> None:
    result = onrecord("find", "40 million crowns", "-r", both, "--format", "csv")
    rows = list(csv.DictReader(StringIO(result.stdout)))
    assert [row["date"] for row in rows] == ["2031-03-03", "2032-06-09"]
    assert {row["text"] for row in rows} == {"40 million crowns"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Say what to look for: WORDS, or --batch FILE."),
        (("…",), "There is no word in '…'."),
        (("x", "--since", "last week"), "is no date; write 1992, 1992-02"),
        (("x", "--limit", "0"), "--limit"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(
    onrecord: Command, record: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = onrecord("find", *arguments, "-r", record)
    assert result.exit_code == 2
    assert message in result.stderr


def test_without_a_record_nothing_can_be_found(onrecord: Command) -> None:
    result = onrecord("find", "the city")
    assert result.exit_code == 2
    assert "--record" in result.stderr


def test_a_filter_that_fits_nothing_says_so(onrecord: Command, record: Path) -> None:
    result = onrecord("find", "the city", "-r", record, "--document", "nothing.txt")
    assert result.exit_code == 3
    assert "no document of this record is what the options ask for" in result.stderr


def test_a_batch_that_is_no_text_is_named(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    (tmp_path / "batch.jsonl").write_bytes(b"\x00\xff\xfe")
    result = onrecord("find", "--batch", tmp_path / "batch.jsonl", "-r", record)
    assert result.exit_code == 2
    assert "batch.jsonl: is no text" in result.stderr


def test_an_empty_record_is_no_answer(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert onrecord("find", "the city", "-r", tmp_path / "empty").exit_code == 3


def test_check_takes_an_archive_where_it_takes_a_folder(
    onrecord: Command, record: Path, altered: Path
) -> None:
    archive = record.parent / "archive"
    onrecord("ingest", record, "--archive", archive)
    for where in (("-r", archive), ("--archive", archive)):
        result = onrecord("check", altered, *where)
        assert result.exit_code == 1
        assert "negation-changed" in result.stdout
