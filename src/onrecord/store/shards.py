"""The manifest: which shards make up the index, and which documents are in each."""

import sqlite3
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

_STORED = np.dtype("<i8")


@dataclass(frozen=True, slots=True, eq=False)
class ShardRow:
    """A shard as the manifest has it."""

    number: int
    words: int
    digest: str
    documents: Numbers
    """The numbers of its documents, ascending; some may have been removed since."""

    @property
    def name(self) -> str:
        """The name of its folder in the index."""
        return shard_name(self.number)


def shard_name(number: int) -> str:
    """Return the name of the folder of a shard.

    >>> shard_name(12)
    '000012'
    """
    return f"{number:06}"


def shard_rows(database: sqlite3.Connection) -> tuple[ShardRow, ...]:
    """Return the manifest, in the order of the documents."""
    found = database.execute(
        "SELECT number, words, digest, documents FROM shards ORDER BY first"
    )
    return tuple(
        ShardRow(number, words, digest, np.frombuffer(documents, _STORED))
        for number, words, digest, documents in found
    )


def next_number(database: sqlite3.Connection) -> int:
    """Return the number that the next shard will have."""
    found = database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'shards'")
    row = found.fetchone()
    return 1 + (int(row[0]) if row else 0)


def insert_shard(database: sqlite3.Connection, row: ShardRow, *, version: str) -> None:
    """Enter a shard into the manifest."""
    documents = row.documents.astype(_STORED)
    database.execute(
        "INSERT INTO shards VALUES (?,?,?,?,?,?)",
        (
            row.number,
            int(documents[0]),
            row.words,
            row.digest,
            version,
            documents.tobytes(),
        ),
    )


def removed_numbers(database: sqlite3.Connection) -> Numbers:
    """Return the documents that are gone and that the index still holds, ascending."""
    found = database.execute("SELECT number FROM removed ORDER BY number")
    return np.fromiter((number for (number,) in found), np.int64)


def kept_mask(documents: Numbers, removed: Numbers) -> npt.NDArray[np.bool_]:
    """Tell for each document whether it is still in the archive.

    >>> kept_mask(np.array([3, 4, 9]), np.array([4, 5])).tolist()
    [True, False, True]
    """
    return ~np.isin(documents, removed)
