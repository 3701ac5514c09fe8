"""An archive, written: by one process at a time, all of a batch or nothing."""

import sqlite3
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.store import index, lock, originals, recognised, rows
from onrecord.store.failures import translated
from onrecord.store.folder import LIMIT
from onrecord.store.layout import prepare
from onrecord.store.originals import Kept
from onrecord.store.removal import Removed, delete_documents, drop_if_unused, remove
from onrecord.store.schema import connect_to_write
from onrecord.store.shards import (
    ShardRow,
    insert_shard,
    next_number,
    shard_name,
    shard_rows,
)
from onrecord.version import __version__


class Origin(NamedTuple):
    """A file that is to be, or is, in the archive."""

    path: str
    """As given."""
    absolute: str


@contextmanager
def writing(folder: Path, *, now: str) -> Generator["Writer", None, None]:
    """Open the archive in `folder` for writing, or make one there.

    `now` is the time that is noted, UTC in ISO form. Raises `ArchiveError` where
    another process writes, where the folder cannot become an archive, and where the
    disk refuses. What was not committed when it ends is undone.
    """
    with translated(folder):
        prepare(folder)
        with lock.held(folder):
            writer = Writer(folder, connect_to_write(folder), now)
            try:
                writer.begin()
                yield writer
                writer.is_done = True
            finally:
                writer.close()


class Writer:
    """Puts documents into an archive; made by `writing`."""

    def __init__(self, folder: Path, database: sqlite3.Connection, now: str) -> None:
        self.folder = folder
        self.database = database
        self._now = now
        self._unsettled: set[str] = set()
        self._unwanted_originals: list[str] = []
        self._unwanted_shards: list[str] = []
        self._finished: set[str] = set()
        self._has_written = False
        self.is_done = False
        """Whether the work came to its end, so that nothing can lie about."""

    def begin(self) -> None:
        """Sweep away what the last writer left, if it was cut off."""
        if lock.is_marked(self.folder):
            self._sweep()
        lock.mark(self.folder)

    def close(self) -> None:
        """Undo what was not committed, and leave nothing lying about."""
        try:
            with suppress(sqlite3.Error):  # the log may be on a disk that is full
                if self.database.in_transaction:
                    self.database.execute("ROLLBACK")
                self.database.execute("PRAGMA busy_timeout = 0")  # readers may be long
                self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            with suppress(OSError, sqlite3.Error):  # the mark stands: swept next time
                if self._has_written and not self.is_done:
                    self._sweep()
                lock.unmark(self.folder)
        finally:
            self.database.close()

    def commit(self) -> None:
        """Make everything since the last commit visible, at once and for good."""
        originals.settle(self.folder, self._unsettled)
        if self.database.in_transaction:
            self.database.execute("COMMIT")
        self._unsettled.clear()
        for digest in self._unwanted_originals:
            originals.remove(self.folder, digest)
        index.remove(self.folder, self._unwanted_shards)
        for digest in self._finished:
            recognised.let_go(self.folder, digest)
        self._finished.clear()
        self._unwanted_originals.clear()
        self._unwanted_shards.clear()

    def digest_at(self, absolute: str) -> str | None:
        """Return the SHA-256 of what the archive has from this path, if anything."""
        found = self.database.execute(
            "SELECT sha256 FROM origins JOIN originals ON number = original "
            "WHERE absolute = ? AND current",
            (absolute,),
        ).fetchone()
        return found[0] if found else None

    def is_held(self, digest: str) -> bool:
        """Tell whether documents of an original with this digest are in use."""
        return bool(
            self.database.execute(
                "SELECT count(*) FROM origins JOIN originals ON number = original "
                "WHERE sha256 = ? AND current AND complete",
                (digest,),
            ).fetchone()[0]
        )

    def is_kept(self, digest: str) -> bool:
        """Tell whether the bytes with this digest are where they belong, by size."""
        found = self.database.execute(
            "SELECT size FROM originals WHERE sha256 = ?", (digest,)
        ).fetchone()
        place = originals.place(self.folder, digest)
        return bool(found) and place.is_file() and place.stat().st_size == found[0]

    def keep(self, path: Path, *, most: int = LIMIT) -> Kept:
        """Copy the bytes of a file; they are kept if documents of them are added."""
        self._has_written = True
        kept = originals.keep(self.folder, path, most=most)
        self._unsettled.add(kept.sha256)
        return kept

    def let_go(self, digest: str) -> None:
        """Give up bytes that were kept, and of which no document came."""
        known = self.database.execute(
            "SELECT 1 FROM originals WHERE sha256 = ?", (digest,)
        ).fetchone()
        if not known:
            self._unsettled.discard(digest)
            originals.remove(self.folder, digest)

    def add_original(self, kept: Kept, document: Document) -> int:
        """Enter the bytes that `document` is the first of; return their number."""
        self._start()
        self.database.execute(
            "INSERT INTO originals "
            "(sha256, size, media_type, reader, version, added) VALUES (?,?,?,?,?,?) "
            "ON CONFLICT DO UPDATE SET media_type = excluded.media_type, "
            "reader = excluded.reader, version = excluded.version, complete = 1",
            (
                *kept,
                document.origin.media_type,
                document.origin.reader,
                __version__,
                self._now,
            ),
        )
        self._finished.add(kept.sha256)
        number = self._original(kept.sha256)
        delete_documents(self.database, number)  # those of a reading that broke off
        return number

    def add_origin(self, origin: Origin, digest: str) -> bool:
        """Say that these bytes are at this path; tell whether others were there.

        Documents of bytes that are no longer at any path go.
        """
        self._start()
        number = self._original(digest)
        before = self.database.execute(
            "SELECT original FROM origins WHERE absolute = ? AND current",
            (origin.absolute,),
        ).fetchone()
        self.database.execute(
            "UPDATE origins SET current = 0 WHERE absolute = ?", (origin.absolute,)
        )
        self.database.execute(
            "INSERT INTO origins VALUES (?,?,?,1,?) ON CONFLICT DO UPDATE "
            "SET path = excluded.path, current = 1",
            (origin.absolute, number, origin.path, self._now),
        )
        replaced = bool(before) and before[0] != number
        if replaced:
            drop_if_unused(self.database, before[0])
        return replaced

    def add(self, document: Document, *, original: int) -> int:
        """Add a document; return its number.

        An id that is taken gets the beginning of the digest behind it, and a note.
        """
        return rows.insert(self.database, self._distinct(document), original=original)

    def doubt(self, original: int) -> None:
        """Say that these bytes were not read to their end, and are to be again."""
        digest = self.database.execute(
            "UPDATE originals SET complete = 0 WHERE number = ? RETURNING sha256",
            (original,),
        ).fetchone()[0]
        self._finished.discard(digest)

    def note_problems(
        self, absolute: str, problems: Iterable[Problem], digest: str
    ) -> None:
        """Note what could not be read at a path, in place of what was noted before.

        `digest` is that of the bytes that were read. Where it is empty they could not
        be had, and what was noted of bytes stays.
        """
        where = "absolute = ? AND (? <> '' OR digest = '')"
        noted = self.database.execute(
            f"SELECT count(*) FROM problems WHERE {where}",  # ruff: ignore[hardcoded-sql-expression] - a condition of our own
            (absolute, digest),
        ).fetchone()[0]
        if noted:
            self._start()
            self.database.execute(
                f"DELETE FROM problems WHERE {where}",  # ruff: ignore[hardcoded-sql-expression] - likewise
                (absolute, digest),
            )
        for each in problems:
            self._start()
            self.database.execute(
                "INSERT INTO problems (absolute, digest, place, what, hint) "
                "VALUES (?,?,?,?,?)",
                (absolute, digest, each.where, each.what, each.hint),
            )

    def shards(self) -> tuple[ShardRow, ...]:
        """Return the manifest of the index."""
        return shard_rows(self.database)

    def add_shard(
        self,
        arrays: index.Arrays,
        documents: Sequence[int],
        *,
        counts: Sequence[int] = (),
    ) -> None:
        """Write a shard of the documents with these numbers, ascending.

        `counts` are their words, unless they are known.
        """
        self._start()
        number = next_number(self.database)
        digest = index.save(self.folder, shard_name(number), arrays)
        self.database.executemany(
            "INSERT OR REPLACE INTO lengths VALUES (?,?)",
            zip(documents, counts, strict=bool(counts)),
        )
        words = self.database.execute(
            "SELECT sum(words) FROM lengths WHERE document BETWEEN ? AND ?",
            (documents[0], documents[-1]),
        ).fetchone()[0]
        row = ShardRow(number, words, digest, np.array(documents, dtype=np.int64))
        insert_shard(self.database, row, version=__version__)

    def drop_shards(self, shards: Iterable[ShardRow]) -> None:
        """Take shards out of the manifest; their folders go after the commit."""
        self._start()
        for row in shards:
            self.database.execute("DELETE FROM shards WHERE number = ?", (row.number,))
            self.database.execute(
                "DELETE FROM removed WHERE number BETWEEN ? AND ?",
                (int(row.documents[0]), int(row.documents[-1])),
            )
            self._unwanted_shards.append(row.name)

    def remove(self, name: str) -> Removed:
        """Remove the document with this id, or every document from this path.

        Originals go with their last document, and then their other paths too.
        """
        self._start()
        removed = remove(self.database, name)
        self._unwanted_originals += removed.originals
        return removed

    def _distinct(self, document: Document) -> Document:
        """Return the document with an id that nothing in the archive has."""
        wanted = document.id
        digest = document.origin.sha256
        candidates = (
            wanted,
            *(f"{wanted}@{digest[:length]}" for length in (8, 16, 64)),
            f"{wanted}@{digest}@{document.origin.name}",
        )
        free = next(id_ for id_ in candidates if not self._is_taken(id_))
        if free == wanted:
            return document
        note = f"the id {wanted!r} is that of another document in the archive"
        return replace(document, id=free, notes=(*document.notes, note))

    def _is_taken(self, id_: str) -> bool:
        found = self.database.execute("SELECT 1 FROM documents WHERE id = ?", (id_,))
        return found.fetchone() is not None

    def _sweep(self) -> None:
        known = self.database.execute("SELECT sha256 FROM originals")
        digests = {digest for (digest,) in known}
        originals.sweep(self.folder, digests.__contains__)
        index.sweep(self.folder, {row.name for row in self.shards()})

    def _start(self) -> None:
        self._has_written = True
        if not self.database.in_transaction:
            self.database.execute("BEGIN IMMEDIATE")

    def _original(self, digest: str) -> int:
        number: int = self.database.execute(
            "SELECT number FROM originals WHERE sha256 = ?", (digest,)
        ).fetchone()[0]
        return number
