from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import ArchiveError
from onrecord.store.archive import Archive
from onrecord.store.verification import damage
from tests.store.archives import documents, taken_in, write_talks


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    record = write_talks(tmp_path / "record", range(12))
    taken_in(record, archive=tmp_path / "archive")
    return tmp_path / "archive"


def damaged(archive: Path) -> list[str]:
    with Archive.open(archive, indexed=False) as opened:
        return [str(each) for each in damage(opened)]


def an_original(archive: Path) -> Path:
    return next(path for path in (archive / "originals").rglob("*") if path.is_file())


def overwritten(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.chmod(0o644)
    path.write_bytes(change(path.read_bytes()))


def flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def cut_off(data: bytes) -> bytes:
    """Return the file without its last bytes."""
    return data[: len(data) - 3]


def test_a_sound_archive_is_sound(archive: Path) -> None:
    assert damaged(archive) == []


def test_originals_are_read_only(archive: Path) -> None:
    assert an_original(archive).stat().st_mode & 0o777 == 0o444


def test_an_original_that_changed_is_named_with_its_remedy(archive: Path) -> None:
    path = an_original(archive)
    overwritten(path, flipped)
    [found] = damaged(archive)
    assert found.startswith(f"{path}: its bytes have changed (delete it, then onrecord")
    path.unlink()
    assert taken_in(archive.parent / "record", archive=archive).unchanged == 12
    assert damaged(archive) == []


def test_an_original_that_is_missing_comes_back_with_the_next_ingest(
    archive: Path,
) -> None:
    path = an_original(archive)
    path.unlink()
    [found] = damaged(archive)
    assert found.startswith(f"{path}: is missing (onrecord ingest ")
    assert taken_in(archive.parent / "record", archive=archive).unchanged == 12
    assert damaged(archive) == []


@pytest.mark.parametrize("change", [flipped, cut_off, lambda _: b""])
def test_an_index_that_changed_is_named_and_made_again(
    archive: Path, change: Callable[[bytes], bytes]
) -> None:
    from onrecord.desk.archive import reindex  # ruff: ignore[import-outside-top-level] - beside what it is for

    before = documents(archive)
    path = next((archive / "index").rglob("*.npy"))
    overwritten(path, change)
    [found] = damaged(archive)
    assert found.startswith(f"{path.parent}: its bytes have changed (onrecord archive")
    reindex(archive)
    assert documents(archive) == before


def test_a_shard_that_is_cut_off_is_no_traceback(archive: Path) -> None:
    for path in (archive / "index").rglob("*.npy"):
        overwritten(path, cut_off)
    with pytest.raises(ArchiveError, match=r"is damaged.*onrecord archive reindex"):
        Archive.open(archive)


@pytest.mark.parametrize("place", [0.2, 0.4, 0.6, 0.8])
def test_a_database_with_changed_bytes_is_damaged(archive: Path, place: float) -> None:
    def overwrite(data: bytes) -> bytes:
        start = int(len(data) * place) // 4096 * 4096
        return data[:start] + b"\xa5" * 4096 + data[start + 4096 :]

    overwritten(archive / "archive.sqlite", overwrite)
    try:
        found = damaged(archive)
    except ArchiveError as error:
        found = [str(error)]
    assert found
    assert "archive.sqlite" in found[0]
