import gzip
import json
import os
from pathlib import Path

import pytest

from onrecord.desk.archive import reindex, remove
from onrecord.desk.ingest import ingest
from onrecord.desk.intake import Limits
from onrecord.errors import ArchiveError
from onrecord.read import documents as read_documents
from onrecord.store.archive import Archive
from onrecord.store.summary import summary
from tests.store.archives import SMALL, documents, taken_in, talk, write_talks


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "record", range(10))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def test_a_document_read_back_is_the_one_that_was_read(
    record: Path, archive: Path
) -> None:
    assert taken_in(record, archive=archive).new == 10
    for path in record.iterdir():
        name = path.as_posix()
        assert list(read_documents(path.read_bytes(), name=name)) == [
            documents(archive)[name]
        ]


def test_documents_keep_the_order_of_the_files(record: Path, archive: Path) -> None:
    taken_in(record, archive=archive)
    names = sorted(path.as_posix() for path in record.iterdir())
    with Archive.open(archive) as opened:
        assert [document.id for document in opened.documents] == names
        assert [opened.documents[at].id for at in range(10)] == names


def test_what_is_there_already_is_skipped(record: Path, archive: Path) -> None:
    taken_in(record, archive=archive)
    before = documents(archive)
    write_talks(record, range(10, 12))
    counts = taken_in(record, archive=archive)
    assert (counts.new, counts.unchanged, counts.documents) == (2, 10, 2)
    assert before.items() <= documents(archive).items()


def test_a_file_that_changed_is_replaced_and_its_bytes_stay(
    record: Path, archive: Path
) -> None:
    taken_in(record, archive=archive)
    changed = record / "talk-0003.txt"
    changed.write_text(talk(333), "utf-8")
    counts = taken_in(record, archive=archive)
    assert (counts.new, counts.replaced, counts.unchanged) == (0, 1, 9)
    found = documents(archive)
    assert len(found) == 10
    assert "talk 333" in found[changed.as_posix()].text
    with Archive.open(archive) as opened:
        assert summary(opened).originals == 11
        assert opened.alive.sum() == 10


def test_a_file_that_changed_back_is_read_again(record: Path, archive: Path) -> None:
    changed = record / "talk-0003.txt"
    for number in (3, 333, 3):
        changed.write_text(talk(number), "utf-8")
        taken_in(record, archive=archive)
    assert "talk 3 counts" in documents(archive)[changed.as_posix()].text


def test_the_same_bytes_at_two_paths_are_one_original(
    record: Path, archive: Path
) -> None:
    (record / "copy.txt").write_text(talk(3), "utf-8")
    counts = taken_in(record, archive=archive)
    assert (counts.new, counts.copies) == (10, 1)
    (record / "copy.txt").write_text(talk(77), "utf-8")
    taken_in(record, archive=archive)
    assert len(documents(archive)) == 11


def test_an_id_that_is_taken_gets_the_digest_behind_it(
    tmp_path: Path, archive: Path
) -> None:
    for name in ("a", "b"):
        line = json.dumps({"id": "t1", "text": f"We met in {name} town hall."})
        (tmp_path / f"{name}.jsonl").write_text(f"{line}\n", "utf-8")
    taken_in(tmp_path / "a.jsonl", tmp_path / "b.jsonl", archive=archive)
    first, second = documents(archive).values()
    assert first.id == "t1"
    assert second.id == f"t1@{second.origin.sha256[:8]}"
    assert second.notes == ("the id 't1' is that of another document in the archive",)


def test_what_cannot_be_read_is_noted_and_tried_again(
    record: Path, archive: Path
) -> None:
    broken = record / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n1 0 obj << nothing follows")
    (record / "lines.jsonl").write_text('{"id": "a", "text": "We met."}\n{"id"\n')
    counts = taken_in(record, archive=archive)
    assert (counts.new, counts.unread, len(counts.problems)) == (11, 1, 2)
    again = taken_in(record, archive=archive)
    assert (again.new, again.unchanged, again.unread) == (0, 11, 1)
    with Archive.open(archive) as opened:
        assert sorted(each.where for each in opened.problems) == [
            broken.as_posix(),
            f"{record.as_posix()}/lines.jsonl#2",
        ]
    broken.unlink()
    broken.with_suffix(".pdf").write_text(talk(50), "utf-8")
    assert taken_in(record, archive=archive).new == 1
    with Archive.open(archive) as opened:
        assert len(opened.problems) == 1


def test_an_unreadable_change_leaves_what_was_there(
    record: Path, archive: Path
) -> None:
    taken_in(record, archive=archive)
    changed = record / "talk-0003.txt"
    changed.write_bytes(b"%PDF-1.7\n1 0 obj << nothing follows")
    assert taken_in(record, archive=archive).unread == 1
    assert "talk 3 counts" in documents(archive)[changed.as_posix()].text


def test_an_archive_does_not_take_itself_in(record: Path) -> None:
    archive = record / "archive"
    assert taken_in(record, archive=archive).new == 10
    assert taken_in(record, archive=archive).unchanged == 10


def test_a_name_that_is_no_text_is_stored_escaped(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd-\xff.txt"))
    path.write_text(talk(1), "utf-8")
    archive = tmp_path / "archive"
    assert taken_in(path, archive=archive).new == 1
    assert taken_in(path, archive=archive).unchanged == 1
    assert list(documents(archive)) == [f"{tmp_path.as_posix()}/odd-\\udcff.txt"]


def test_large_files_are_read_by_other_processes_with_the_same_answer(
    tmp_path: Path,
) -> None:
    record = tmp_path / "record"
    record.mkdir()
    for part in range(6):
        lines = [
            json.dumps({"id": f"{part}-{at}", "text": talk(at, sentences=200)})
            for at in range(60)
        ]
        data = "\n".join([*lines, "{broken"]).encode()
        (record / f"part-{part}.jsonl.gz").write_bytes(gzip.compress(data, mtime=0))
        (record / f"part-{part}.jsonl").write_bytes(
            data.replace(b'"id": "', b'"id": "x')
        )
    counts = ingest([record], tmp_path / "archive", limits=Limits(shard=400_000))
    expected = [
        each
        for path in sorted(record.iterdir())
        for each in read_documents(path.read_bytes(), name=path.as_posix())
    ]
    with Archive.open(tmp_path / "archive") as opened:
        found = [*opened.documents, *opened.problems]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert [each for each in expected if each in counts.problems] == counts.problems


def test_small_shards_are_merged_and_lose_what_was_removed(
    record: Path, archive: Path
) -> None:
    write_talks(record, range(40))
    taken_in(record, archive=archive)
    with Archive.open(archive) as opened:
        assert 1 <= len(opened.manifest) < 40 // SMALL.files
    remove(archive, [str(record / "talk-0039.txt")])
    with Archive.open(archive) as opened:
        assert len(opened.documents) == 40
        assert opened.alive.sum() == 39
        with pytest.raises(ArchiveError, match="was removed"):
            opened.documents[39]
    write_talks(record, range(40, 60))
    (record / "talk-0039.txt").unlink()
    taken_in(record, archive=archive)
    assert len(documents(archive)) == 59


def test_the_index_can_be_made_again(record: Path, archive: Path) -> None:
    taken_in(record, archive=archive)
    before = documents(archive)
    for path in (archive / "index").rglob("*.npy"):
        path.unlink()
    with pytest.raises(ArchiveError, match="onrecord archive reindex"):
        Archive.open(archive)
    reindex(archive)
    assert documents(archive) == before


def test_an_original_goes_with_its_last_document(record: Path, archive: Path) -> None:
    lines = [json.dumps({"id": f"t{at}", "text": f"Boat {at} left."}) for at in (1, 2)]
    (record / "two.jsonl").write_text("\n".join(lines), "utf-8")
    taken_in(record, archive=archive)
    first, second = remove(archive, ["t1"]), remove(archive, ["t2"])
    assert [len(each.originals) for each in (*first, *second)] == [0, 1]
    files = [path for path in (archive / "originals").rglob("*") if path.is_file()]
    assert len(files) == 10
    assert {"t1", "t2"}.isdisjoint(documents(archive))
    assert len(remove(archive, [str(record)])[0].documents) == 10
    assert documents(archive) == {}
    assert taken_in(record, archive=archive).new == 11


def test_nothing_is_removed_if_a_name_is_not_known(record: Path, archive: Path) -> None:
    taken_in(record, archive=archive)
    with pytest.raises(ArchiveError, match="no document and no file called 'nobody'"):
        remove(archive, [str(record / "talk-0001.txt"), "nobody"])
    assert len(documents(archive)) == 10
