"""Everything in an archive, read once more and compared with what is known of it."""

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from onrecord.errors import ArchiveError, Problem, ReadError
from onrecord.store import index, originals, rows
from onrecord.store.archive import Archive
from onrecord.store.layout import DATABASE

Advance = Callable[[int], None]

_RESTORE = "restore it from a backup; the originals are all there is otherwise"


def damage(archive: Archive, *, advance: Advance | None = None) -> Iterator[Problem]:
    """Yield everything that is not as it was written, with what may mend it.

    `advance` is called with the bytes of each original that was read.
    """
    yield from _database(archive)
    try:
        yield from _originals(archive, advance)
        yield from _texts(archive)
        yield from _index(archive)
    except sqlite3.Error as error:
        yield Problem(str(archive.folder / DATABASE), str(error), _RESTORE)


def _database(archive: Archive) -> Iterator[Problem]:
    try:
        for (said,) in archive.database.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield Problem(str(archive.folder / DATABASE), said, _RESTORE)
        for table, *_ in archive.database.execute("PRAGMA foreign_key_check"):
            what = f"a row of {table} belongs to nothing"
            yield Problem(str(archive.folder / DATABASE), what, _RESTORE)
    except sqlite3.Error as error:
        yield Problem(str(archive.folder / DATABASE), str(error), _RESTORE)


def _originals(archive: Archive, advance: Advance | None) -> Iterator[Problem]:
    known = archive.database.execute(
        "SELECT sha256, size, (SELECT absolute FROM origins WHERE original = number "
        "ORDER BY current DESC LIMIT 1) FROM originals ORDER BY number"
    )
    for digest, size, origin in known:
        path = originals.place(archive.folder, digest)
        if what := _original(path, digest):
            yield Problem(str(path), what, _again(archive.folder, path, origin))
        if advance:
            advance(size)


def _original(path: Path, digest: str) -> str | None:
    if not path.exists():
        return "is missing"
    try:
        found = originals.digest(path, most=path.stat().st_size)
    except ReadError as error:
        return error.reason
    return None if found == digest else "its bytes have changed"


def _again(folder: Path, path: Path, origin: str | None) -> str:
    ingest = f"onrecord ingest {origin or 'PATH'} --archive {folder}"
    return f"{ingest}" if not path.exists() else f"delete it, then {ingest}"


def _texts(archive: Archive) -> Iterator[Problem]:
    texts = archive.database.execute("SELECT id, sha256, text FROM documents")
    for id_, digest, packed in texts:
        try:
            is_whole = sha256(rows.unpacked(packed, id_).encode()).digest() == digest
        except ArchiveError:
            is_whole = False
        if not is_whole:
            hint = "onrecord archive remove it, then ingest its file again"
            yield Problem(id_, "its text has changed", hint)


def _index(archive: Archive) -> Iterator[Problem]:
    remedy = f"onrecord archive reindex --archive {archive.folder}"
    listed: set[int] = set()
    for row in archive.manifest:
        place = str(archive.folder / "index" / row.name)
        listed.update(row.documents.tolist())
        if not Path(place).is_dir():
            yield Problem(place, "is missing", remedy)
        elif index.digest(archive.folder, row.name) != row.digest:
            yield Problem(place, "its bytes have changed", remedy)
    for number, id_ in archive.database.execute("SELECT number, id FROM documents"):
        if number not in listed:
            yield Problem(id_, "is not in the index", remedy)
