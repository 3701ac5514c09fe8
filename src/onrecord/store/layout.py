"""What lies where in the folder of an archive, and which folders may become one."""

from pathlib import Path

from onrecord.errors import ArchiveError

DATABASE = "archive.sqlite"
ORIGINALS = "originals"
INDEX = "index"
RECOGNISED = "recognised"
"""Pages of files whose ingest was cut off."""
LOCK = "lock"
MARK = "writing"
"""Stands while a writer is at work, and after one that was cut off."""
README = "README.txt"

_OWN = {
    *(DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"),
    *(ORIGINALS, INDEX, RECOGNISED, LOCK, MARK, README),
}
_EXPLAINED = """\
This folder is an archive of onrecord, a program that sets what a report says was said
against the record of it. It keeps primary documents for good.

archive.sqlite   Everything that was read: documents, turns, pages, people, dates, and
                 where each came from. An SQLite 3 database; texts are UTF-8,
                 compressed with Zstandard (RFC 8878). Copy it with archive.sqlite-wal
                 if that is there.
originals/       The files as they came, byte for byte. Each is named by the SHA-256 of
                 its bytes; table `origins` of the database says which file it was.
index/           Made from the texts, to search them. May be deleted:
                 `onrecord archive reindex` makes it again.
recognised/      Pages of scans whose ingest was cut off, so that it can carry on.
                 May be deleted.
lock, writing    Of the program that writes here; worth nothing when none does.

Without onrecord, this lists the documents and the files they came from:

  sqlite3 archive.sqlite 'SELECT id, title, date, name FROM documents'
  sqlite3 archive.sqlite 'SELECT path, sha256 FROM origins'
"""


def is_archive(folder: Path) -> bool:
    """Tell whether there is an archive in `folder`."""
    return (folder / DATABASE).is_file()


def require(folder: Path) -> None:
    """Raise `ArchiveError` where there is no archive to be read."""
    if is_archive(folder):
        return
    make = f"make one with: onrecord ingest PATH --archive {folder}"
    if not folder.exists():
        raise ArchiveError(f"there is no archive {folder}; {make}")
    if not folder.is_dir():
        raise ArchiveError(f"{folder} is a file, and an archive is a folder; {make}")
    raise ArchiveError(f"{folder} is no archive (it has no {DATABASE}); {make}")


def prepare(folder: Path) -> None:
    """Make the folder of an archive, or what is missing of it.

    Raises `ArchiveError` for a file, and for a folder that holds anything else.
    """
    if folder.exists() and not folder.is_dir():
        raise ArchiveError(f"{folder} is a file; an archive is a folder of its own")
    folder.mkdir(parents=True, exist_ok=True)
    strange = sorted(path.name for path in folder.iterdir() if path.name not in _OWN)
    if strange and not is_archive(folder):
        raise ArchiveError(
            f"{folder} holds other things ({strange[0]} …) and is no archive; "
            "name a new or empty folder"
        )
    for name in (ORIGINALS, INDEX):
        (folder / name).mkdir(exist_ok=True)
    if not (folder / README).exists():
        (folder / README).write_text(_EXPLAINED, "utf-8")
