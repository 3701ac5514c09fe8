"""An archive, read: one consistent view of it, whatever a writer does meanwhile."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import starmap
from pathlib import Path
from types import TracebackType
from typing import Any, Self, SupportsIndex, overload

import numpy as np
import numpy.typing as npt

from onrecord.errors import ArchiveError, Problem
from onrecord.model.document import Document
from onrecord.store import index, rows, selection
from onrecord.store.failures import of_database, translated
from onrecord.store.layout import require
from onrecord.store.schema import connect_to_read
from onrecord.store.shards import (
    Numbers,
    ShardRow,
    kept_mask,
    removed_numbers,
    shard_rows,
)

_TRIES = 20
"""How often an opening may find that a writer has just merged what it wanted."""
_REMEMBERED = 256


class Archive:
    """A view of an archive that holds still; use it as a context manager.

    Opening reads no document and no word of the index.
    """

    def __init__(self, folder: Path, database: sqlite3.Connection) -> None:
        self.folder = folder
        self.database = database
        self.manifest: tuple[ShardRow, ...] = ()
        self.shards: tuple[index.Arrays, ...] = ()
        """The arrays of each shard, mapped into memory; a shard is opened by `match`.
        Empty where the archive was opened without its index."""

    @classmethod
    def open(cls, folder: Path, *, indexed: bool = True) -> Self:
        """Open the archive in `folder`, with its index or without.

        Raises `ArchiveError` where there is none, where it is newer than this program,
        and where it or its index is damaged.
        """
        require(folder)
        with translated(folder):
            archive = cls(folder, connect_to_read(folder))
            try:
                archive._hold_still(indexed=indexed)
            except BaseException:
                archive.close()
                raise
        return archive

    def close(self) -> None:
        """Let go of the view."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.Error):
            raise of_database(error, self.folder) from error

    @cached_property
    def documents(self) -> "Documents":
        """The documents, by their place in the index."""
        return Documents(self.database, self.numbers, self.alive)

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers of the documents in the database, ascending, removed ones too."""
        nothing = np.zeros(0, dtype=np.int64)
        return np.concatenate([nothing, *(row.documents for row in self.manifest)])

    @cached_property
    def alive(self) -> npt.NDArray[np.bool_]:
        """By place in `documents`: whether it is still in the archive."""
        return kept_mask(self.numbers, removed_numbers(self.database))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, in the order in which it was met."""
        found = self.database.execute(
            "SELECT place, what, hint FROM problems ORDER BY number"
        )
        return tuple(starmap(Problem, found))

    def document(self, id_: str) -> Document:
        """Return the document with this id; `ArchiveError` where there is none."""
        found = self.database.execute(
            "SELECT number FROM documents WHERE id = ?", (id_,)
        ).fetchone()
        if not found:
            hint = "see: onrecord archive list"
            raise ArchiveError(f"{self.folder} has no document {id_!r}; {hint}")
        return rows.load(self.database, found[0])

    def selected(
        self,
        *,
        speaker: str | None = None,
        since: str | None = None,
        until: str | None = None,
        document: str | None = None,
    ) -> npt.NDArray[np.bool_]:
        """Tell which documents are wanted, by place in `documents`.

        `speaker`: a turn or a participant has these words in the name, in whatever
        case and with or without accents. `since`, `until`: EDTF dates; a document
        whose date is less precise is wanted if it may lie between them, and one
        without a date never is. `document`: its id, its name, or the file it came
        from. All that are given must hold.
        """
        numbers = selection.numbers(
            self.database,
            speaker=speaker,
            since=since,
            until=until,
            document=document,
        )
        if numbers is None:
            return self.alive.copy()
        return self.alive & np.isin(self.numbers, numbers)

    @cached_property
    def dates(self) -> list[str | None]:
        """The date of each document, by place in `documents`."""
        found = self.database.execute("SELECT number, date FROM documents")
        dated: dict[int, str | None] = dict(found)
        return [dated.get(number) for number in self.numbers.tolist()]

    def _hold_still(self, *, indexed: bool) -> None:
        """Fix the view; a shard that was merged away just now needs a newer one."""
        for left in reversed(range(_TRIES)):
            self.database.execute("BEGIN")
            self.manifest = shard_rows(self.database)
            try:
                self.shards = self._opened_shards() if indexed else ()
            except index.ShardGoneError:
                self.database.execute("ROLLBACK")
                if not left or not self._is_outdated():
                    raise
            else:
                return

    def _opened_shards(self) -> tuple[index.Arrays, ...]:
        return tuple(index.opened(self.folder, row.name) for row in self.manifest)

    def _is_outdated(self) -> bool:
        now = [row.number for row in shard_rows(self.database)]
        return now != [row.number for row in self.manifest]


class Documents(Sequence[Document]):
    """The documents of an archive, shard by shard, loaded when they are asked for.

    Iterating gives those that are still in the archive; asking by place for one that
    was removed raises `ArchiveError`.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        numbers: Numbers,
        alive: npt.NDArray[np.bool_],
    ) -> None:
        self._database = database
        self._numbers = numbers
        self._alive = alive
        self._loaded: Any = lru_cache(_REMEMBERED)(self._load)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: SupportsIndex) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Document]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> Document | Sequence[Document]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        loaded: Document = self._loaded(range(len(self))[at])
        return loaded

    def __iter__(self) -> Iterator[Document]:
        for at in np.flatnonzero(self._alive).tolist():
            yield self._load(at)

    def _load(self, at: int) -> Document:
        if not self._alive[at]:
            raise ArchiveError(f"document {at} was removed from the archive")
        return rows.load(self._database, int(self._numbers[at]))
