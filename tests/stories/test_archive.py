"""An archive from the first ingest to the last look, as at a terminal."""

import json
from pathlib import Path

import pytest

from tests.stories.conftest import TRANSCRIPT, Command


@pytest.fixture
def archive(onrecord: Command, record: Path) -> Path:
    (record / "minutes.jsonl").write_text(
        '{"id": "m1", "title": "First", "date": "1992-02-25", "text": "We met."}\n'
        '{"id": "m2", "title": "Second", "text": "We met again."}\n',
        "utf-8",
    )
    answer = onrecord("ingest", record, "--archive", "archive")
    assert answer.exit_code == 0, answer.output
    assert not answer.stdout
    first, second = answer.stderr.splitlines()
    assert first == "archive: 2 files new, 0 unchanged, 0 replaced, 0 could not be read"
    assert second.startswith("3 documents, ")
    return Path("archive")


def test_a_second_ingest_has_nothing_to_do(
    onrecord: Command, record: Path, archive: Path
) -> None:
    answer = onrecord("ingest", record, "-a", archive)
    assert answer.exit_code == 0
    assert answer.stderr == (
        "archive: 0 files new, 2 unchanged, 0 replaced, 0 could not be read\n"
    )


def test_info_counts_what_there_is(onrecord: Command, archive: Path) -> None:
    answer = onrecord("archive", "info", "-a", archive)
    assert answer.exit_code == 0
    lines = answer.stdout.splitlines()
    assert "documents                     3  2 dated, 1992-02-25 to 2031-03-03" in lines
    assert lines[-2].endswith("record/briefing.txt")
    assert all(len(line) <= 80 for line in lines[:-2])
    found = json.loads(onrecord("archive", "info", "-a", archive, "-f", "json").stdout)
    assert (found["documents"], found["turns"], found["unreadable"]) == (3, 4, 0)
    assert [source["documents"] for source in found["sources"]] == [1, 2]


def test_a_document_is_listed_and_shown(
    onrecord: Command, record: Path, archive: Path
) -> None:
    listed = onrecord("archive", "list", "-a", archive)
    assert listed.stdout.splitlines()[1:] == [
        "m1\t1992-02-25\t2\tFirst",
        "m2\t\t3\tSecond",
    ]
    id_ = listed.stdout.split("\t")[0]
    shown = onrecord("archive", "show", id_, "-a", archive)
    assert (shown.exit_code, shown.stdout) == (0, TRANSCRIPT)
    assert "Press briefing on the harbour" in shown.stderr
    original = onrecord("archive", "show", "m2", "--original", "-a", archive)
    assert original.stdout_bytes == (record / "minutes.jsonl").read_bytes()
    as_json = onrecord("archive", "show", "m2", "-f", "json", "-a", archive)
    assert json.loads(as_json.stdout)["id"] == "m2"
    rows = onrecord("archive", "list", "-f", "jsonl", "-a", archive).stdout
    assert [json.loads(row)["words"] for row in rows.splitlines()][1:] == [2, 3]


def test_verify_exits_by_what_it_finds(onrecord: Command, archive: Path) -> None:
    sound = onrecord("archive", "verify", "-a", archive)
    assert (sound.exit_code, sound.stdout) == (0, "")
    assert "nothing is damaged" in sound.stderr
    next(path for path in archive.glob("originals/*/*")).unlink()
    damaged = onrecord("archive", "verify", "-a", archive)
    assert damaged.exit_code == 1
    assert damaged.stdout.startswith("damaged: archive/originals/")
    assert "is missing (onrecord ingest " in damaged.stdout


def test_what_cannot_be_read_is_named_and_fails_nothing_else(
    onrecord: Command, record: Path, archive: Path
) -> None:
    (record / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj << nothing follows")
    answer = onrecord("ingest", record, "-a", archive)
    assert answer.exit_code == 0
    assert "broken.pdf: is a damaged or cut-off PDF (fetch it again)" in answer.stderr
    assert "1 could not be read" in answer.stderr
    listed = onrecord("archive", "list", "--problems", "-a", archive)
    assert listed.stdout.endswith("is a damaged or cut-off PDF (fetch it again)\n")
    assert onrecord("ingest", record / "broken.pdf", "-a", "other").exit_code == 3


def test_what_is_removed_is_gone(onrecord: Command, archive: Path) -> None:
    answer = onrecord("archive", "remove", "m1", "record/briefing.txt", "-a", archive)
    assert answer.exit_code == 0
    assert answer.stderr.splitlines() == [
        "removed m1: 1 document, 0 originals",
        "removed record/briefing.txt: 1 document, 1 original",
    ]
    assert onrecord("archive", "list", "-a", archive).stdout == "m2\t\t3\tSecond\n"
    assert onrecord("archive", "reindex", "-a", archive).exit_code == 0
    assert onrecord("archive", "verify", "-a", archive).exit_code == 0
    again = onrecord("archive", "remove", "m1", "-a", archive)
    assert again.exit_code == 2
    assert "no document and no file called 'm1'" in again.stderr


def test_the_archive_may_be_a_setting(
    onrecord: Command, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = onrecord("archive", "info")
    assert missing.exit_code == 2
    assert "Missing option '--archive' / '-a'." in missing.stderr
    Path("onrecord.toml").write_text(f'archive = "{archive}"\n', "utf-8")
    assert onrecord("archive", "info").exit_code == 0
    monkeypatch.setenv("ONRECORD_ARCHIVE", "nowhere")
    answer = onrecord("archive", "info")
    assert answer.exit_code == 2
    assert "there is no archive nowhere; make one with" in answer.stderr
