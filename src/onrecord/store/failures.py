"""What the disk and the database complain of, said once and with a remedy."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import ArchiveError
from onrecord.store.layout import DATABASE

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def translated(folder: Path) -> Generator[None, None, None]:
    """Turn what goes wrong on the disk of an archive into `ArchiveError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise of_database(error, folder) from error
    except OSError as error:
        raise of_disk(error, folder) from error


def of_database(error: sqlite3.Error, folder: Path) -> ArchiveError:
    """Say what is wrong with the database of the archive in `folder`."""
    said = str(error)
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return _full(folder)
        case sqlite3.SQLITE_IOERR:
            what = f"the disk of {folder} fails, or is full ({said})"
            return ArchiveError(f"{what}; what was committed is kept")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            hint = "check its permissions, and that its disk is there and not full"
            return ArchiveError(f"{folder / DATABASE} cannot be opened: {said}; {hint}")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ArchiveError(f"{folder} is in use by another program; try again")
        case _:
            hint = "see what is left with: onrecord archive verify; restore a backup"
            return ArchiveError(f"{folder / DATABASE} is damaged: {said}; {hint}")


def of_disk(error: OSError, folder: Path) -> ArchiveError:
    """Say what the disk refused."""
    if error.errno in _FULL:
        return _full(folder)
    reason = (error.strerror or str(error) or "unknown error").lower()
    where = error.filename or folder
    return ArchiveError(f"cannot write {where}: {reason}; what was committed is kept")


def _full(folder: Path) -> ArchiveError:
    return ArchiveError(
        f"the disk of {folder} is full; what was committed is kept. "
        "Make room and give the same command again: it carries on"
    )
