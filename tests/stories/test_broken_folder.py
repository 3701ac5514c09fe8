"""A record as it comes: one file in it cannot be read, the others are used."""

import json
import os
from pathlib import Path

import pytest

from tests.stories.conftest import TRANSCRIPT, Command


def _broken(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj << nothing follows")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.dat").write_bytes(bytes(range(256)) * 64)
    (folder / "broken.jsonl").write_text('{"id": "a", "text": "Half a li\n', "utf-8")


def test_what_cannot_be_read_is_counted_and_the_rest_is_used(
    onrecord: Command, record: Path, altered: Path
) -> None:
    _broken(record)
    answer = onrecord("check", altered, "--record", record, "--format", "json")
    assert answer.exit_code == 1, answer.output
    archive = json.loads(answer.stdout)["archive"]
    assert archive["documents"] == 1
    assert archive["unreadable"] >= 3


def test_nothing_but_unreadable_documents_is_no_record(
    onrecord: Command, altered: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "ruins"
    folder.mkdir()
    _broken(folder)
    assert onrecord("check", altered, "--record", folder).exit_code == 3


def test_latin_1_is_read_and_the_reader_says_so(
    onrecord: Command, record: Path, tmp_path: Path
) -> None:
    text = TRANSCRIPT.replace("IDA LIND", "IDA LINDÉN").replace("harbour", "häfen")
    (record / "briefing.txt").write_bytes(text.encode("latin-1"))
    report = tmp_path / "report.md"
    report.write_text(
        "“The storm cost the city 40 million crowns,” she said.\n", "utf-8"
    )
    assert onrecord("check", report, "--record", record).exit_code == 0
    assert "LINDÉN" in onrecord("read", record / "briefing.txt").stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_a_problem_and_no_crash(
    onrecord: Command, record: Path, faithful: Path
) -> None:
    locked = record / "locked.txt"
    locked.write_text("Nobody reads this.\n", "utf-8")
    locked.chmod(0)
    answer = onrecord("check", faithful, "--record", record, "--format", "json")
    assert answer.exit_code == 0
    assert json.loads(answer.stdout)["archive"]["unreadable"] == 1
