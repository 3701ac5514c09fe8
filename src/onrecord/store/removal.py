"""Taking documents out, and the bytes that nothing comes from any more."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import ArchiveError
from onrecord.store import rows

_AT_PATH = "absolute = :path OR substr(absolute, 1, length(:below)) = :below"


@dataclass(frozen=True, slots=True)
class Removed:
    """What went with one name."""

    name: str
    documents: tuple[str, ...]
    """Their ids."""
    originals: tuple[str, ...]
    """The SHA-256 of bytes that nothing is left of."""


def remove(database: sqlite3.Connection, name: str) -> Removed:
    """Take out the document with this id, or all from this file or folder.

    Raises `ArchiveError` where the archive knows neither.
    """
    found = database.execute(
        "SELECT number, original FROM documents WHERE id = ?", (name,)
    ).fetchone()
    if found:
        number, original = found
        rows.delete(database, [number])
        gone = _original(database, original) if _is_spent(database, original) else ()
        return Removed(name, (name,), gone)
    return _at_path(database, name)


def drop_if_unused(database: sqlite3.Connection, original: int) -> tuple[str, ...]:
    """Take out the documents of bytes that no path has now; return their ids."""
    count = database.execute(
        "SELECT count(*) FROM origins WHERE original = ? AND current", (original,)
    ).fetchone()[0]
    return () if count else delete_documents(database, original)


def delete_documents(database: sqlite3.Connection, original: int) -> tuple[str, ...]:
    """Take out every document of these bytes; return their ids."""
    found = database.execute(
        "SELECT number, id FROM documents WHERE original = ? ORDER BY number",
        (original,),
    ).fetchall()
    rows.delete(database, (number for number, _ in found))
    return tuple(id_ for _, id_ in found)


def _at_path(database: sqlite3.Connection, name: str) -> Removed:
    path = str(Path(name).absolute())
    where = {"path": path, "below": path.rstrip(os.sep) + os.sep}
    touched = database.execute(
        f"DELETE FROM origins WHERE {_AT_PATH} RETURNING original",  # ruff: ignore[hardcoded-sql-expression] - a condition of our own
        where,
    ).fetchall()
    noted = database.execute(
        f"DELETE FROM problems WHERE {_AT_PATH} RETURNING number",  # ruff: ignore[hardcoded-sql-expression] - likewise
        where,
    ).fetchall()
    if not touched and not noted:
        raise ArchiveError(
            f"the archive has no document and no file called {name!r}; "
            "see onrecord archive list"
        )
    documents: list[str] = []
    originals: list[str] = []
    for (original,) in dict.fromkeys(touched):
        documents += drop_if_unused(database, original)
        if _is_unnamed(database, original):
            originals += _original(database, original)
    return Removed(name, tuple(documents), tuple(originals))


def _is_spent(database: sqlite3.Connection, original: int) -> bool:
    found = database.execute(
        "SELECT count(*) FROM documents WHERE original = ?", (original,)
    )
    return not found.fetchone()[0]


def _is_unnamed(database: sqlite3.Connection, original: int) -> bool:
    found = database.execute(
        "SELECT count(*) FROM origins WHERE original = ?", (original,)
    )
    return not found.fetchone()[0]


def _original(database: sqlite3.Connection, original: int) -> tuple[str, ...]:
    """Take bytes out; their file goes after the commit."""
    database.execute("DELETE FROM origins WHERE original = ?", (original,))
    gone = database.execute(
        "DELETE FROM originals WHERE number = ? RETURNING sha256", (original,)
    ).fetchone()
    return tuple(gone)
