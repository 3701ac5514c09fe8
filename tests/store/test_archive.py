import json
import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import ArchiveError
from onrecord.store.archive import Archive
from onrecord.store.layout import is_archive
from onrecord.store.schema import FORMAT
from tests.store.archives import documents, taken_in, write_talks

GIRARD = {"speaker": "M. ANDRÉ GIRARD", "text": "The harbour is closed."}
RECORDS: list[dict[str, object]] = [
    {"id": "alder", "date": "1992-02-25", "turns": [GIRARD]},
    {"id": "brede", "date": "1992", "text": "No.", "participants": ["André Girard"]},
    {"id": "undated", "turns": [{"speaker": "IDA LIND", "text": "No boat left."}]},
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    record = tmp_path / "record.jsonl"
    record.write_text("\n".join(map(json.dumps, RECORDS)), "utf-8")
    taken_in(record, archive=tmp_path / "archive")
    return tmp_path / "archive"


def selected(archive: Path, **wanted: str) -> list[str]:
    with Archive.open(archive) as opened:
        mask = opened.selected(**wanted)
        assert len(mask) == len(opened.documents)
        return [opened.documents[at].id for at in mask.nonzero()[0]]


def test_documents_are_selected_by_speaker(archive: Path) -> None:
    assert selected(archive, speaker="andre girard") == ["alder", "brede"]
    assert selected(archive, speaker="GIRÁRD") == ["alder", "brede"]
    assert selected(archive, speaker="girar") == []
    assert selected(archive, speaker="lind") == ["undated"]


def test_documents_are_selected_by_date_as_far_as_it_is_known(archive: Path) -> None:
    assert selected(archive, since="1992-02-25") == ["alder", "brede"]
    assert selected(archive, since="1992-02-26") == ["brede"]
    assert selected(archive, until="1992-01") == ["brede"]
    assert selected(archive, since="1993") == []
    assert selected(archive, since="1992", until="1992", speaker="lind") == []
    with pytest.raises(ArchiveError, match="'soon' is no date"):
        selected(archive, since="soon")


def test_documents_are_selected_by_where_they_came_from(archive: Path) -> None:
    path = (archive.parent / "record.jsonl").as_posix()
    assert selected(archive, document=path) == ["alder", "brede", "undated"]
    assert selected(archive, document=f"{path}#2") == ["brede"]
    assert selected(archive, document="alder") == ["alder"]
    assert selected(archive, document="nobody") == []
    assert len(selected(archive)) == 3


def test_a_view_holds_still_while_a_writer_goes_on(archive: Path) -> None:
    with Archive.open(archive) as before:
        record = write_talks(archive.parent / "record", range(30))
        record.with_suffix(".jsonl").write_text('{"id": "alder", "text": "Anew."}')
        taken_in(record, record.with_suffix(".jsonl"), archive=archive)
        assert len(before.documents) == 3
        assert "closed" in before.documents[0].text
        with Archive.open(archive) as after:
            assert after.alive.sum() == 31
    assert len(documents(archive)) == 31


def test_what_is_no_archive_is_refused_with_a_remedy(tmp_path: Path) -> None:
    file, other = tmp_path / "file.txt", tmp_path / "other"
    file.write_text("No.", "utf-8")
    other.mkdir()
    (other / "holiday.jpg").write_bytes(b"\xff\xd8")
    for path, said in (
        (tmp_path / "none", "there is no archive"),
        (file, "is a file, and an archive is a folder"),
        (other, "is no archive"),
    ):
        assert not is_archive(path)
        with pytest.raises(ArchiveError, match=f"{said}.*onrecord ingest PATH"):
            Archive.open(path)
    with pytest.raises(ArchiveError, match=r"holds other things \(holiday.jpg"):
        taken_in(file, archive=other)
    with pytest.raises(ArchiveError, match="is a file; an archive is a folder"):
        taken_in(file, archive=file)
    assert [path.name for path in other.iterdir()] == ["holiday.jpg"]


def test_a_newer_format_is_left_alone(archive: Path) -> None:
    with sqlite3.connect(archive / "archive.sqlite") as database:
        database.execute(f"PRAGMA user_version = {FORMAT + 1}")
    database.close()
    for use in (Archive.open, lambda folder: taken_in(folder, archive=folder)):
        with pytest.raises(ArchiveError, match="pip install -U onrecord"):
            use(archive)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "archive.sqlite") as database:
        database.execute("CREATE TABLE notes (text)")
    database.close()
    with pytest.raises(ArchiveError, match="of another program"):
        Archive.open(tmp_path)


def test_an_archive_that_was_never_finished_is_begun_again(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "archive.sqlite").touch()
    with pytest.raises(ArchiveError, match="never finished"):
        Archive.open(archive)
    record = write_talks(tmp_path / "record", range(2))
    assert taken_in(record, archive=archive).new == 2


def test_a_database_that_is_none_any_more_is_named(archive: Path) -> None:
    (archive / "archive.sqlite").write_bytes(b"nothing of a database " * 400)
    for use in (Archive.open, lambda folder: taken_in(folder, archive=folder)):
        with pytest.raises(ArchiveError, match=r"damaged.*restore a backup"):
            use(archive)
