import os
from pathlib import Path

import pytest

from onrecord.errors import Problem, ReadError
from onrecord.store import folder
from onrecord.store.folder import files, read_bytes, size


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.txt", "b/a.txt", ".hidden/x.txt", ".secret", "a.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path


def read(*paths: Path) -> list[tuple[str, bytes]]:
    return [found for found in files(paths) if not isinstance(found, Problem)]


def problems(*paths: Path) -> list[Problem]:
    return [found for found in files(paths) if isinstance(found, Problem)]


def test_a_folder_stands_for_its_files_in_order(record: Path) -> None:
    root = record.as_posix()
    assert read(record) == [
        (f"{root}/a.txt", b"a.txt"),
        (f"{root}/b/a.txt", b"b/a.txt"),
        (f"{root}/c.txt", b"c.txt"),
    ]


def test_a_hidden_file_is_read_if_it_is_named(record: Path) -> None:
    assert [data for _, data in read(record / ".secret")] == [b".secret"]


def test_a_file_given_twice_is_read_once(record: Path) -> None:
    assert len(read(record / "a.txt", record, record / "b" / ".." / "a.txt")) == 3


def test_loops_of_links_are_not_followed(record: Path) -> None:
    (record / "b" / "up").symlink_to(record)
    (record / "self").symlink_to(record / "self")
    assert len(read(record)) == 3
    assert [problem.where for problem in problems(record)] == [f"{record}/self"]


def test_what_cannot_be_read_stops_nothing(record: Path) -> None:
    os.mkfifo(record / "pipe")
    missing = record / "none"
    found = problems(missing, record)
    assert [problem.what for problem in found] == [
        "does not exist",
        "is a named pipe, not a file",
    ]
    assert all(problem.hint for problem in found)
    assert len(read(missing, record)) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_a_problem(record: Path) -> None:
    (record / "a.txt").chmod(0)
    (record / "b").chmod(0)
    assert [problem.what for problem in problems(record)] == [
        "may not be read by you",
        "may not be read by you",
    ]
    (record / "b").chmod(0o700)


def test_a_file_above_the_limit_is_a_problem(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as large:
        large.truncate(folder.LIMIT + 1)
    assert [problem.what for problem in problems(tmp_path)] == ["is larger than 512 MB"]


def test_the_size_is_that_of_the_files_that_are_read(record: Path) -> None:
    assert size([record, record / "none"]) == sum(len(data) for _, data in read(record))


def test_one_file_can_be_read_alone(record: Path) -> None:
    assert read_bytes(record / "a.txt") == b"a.txt"
    with pytest.raises(ReadError, match="is a folder"):
        read_bytes(record)
    with pytest.raises(ReadError, match="does not exist"):
        read_bytes(record / "none")
    with pytest.raises(ReadError, match="no possible path"):
        read_bytes(Path("a\0b"))
