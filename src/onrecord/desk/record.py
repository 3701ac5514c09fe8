"""The record, opened: archives and files read on the fly, as one."""

from bisect import bisect_right
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, chain
from pathlib import Path
from typing import SupportsIndex, overload

import numpy as np
import numpy.typing as npt

from onrecord.desk.selecting import selected
from onrecord.desk.sources import documents
from onrecord.errors import ArchiveError, Problem
from onrecord.match import Concordance
from onrecord.match.shard import Shard
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.model.result import RecordSummary
from onrecord.model.wanted import Wanted
from onrecord.store import originals
from onrecord.store.archive import Archive
from onrecord.store.folder import read_bytes
from onrecord.store.layout import is_archive

Mask = npt.NDArray[np.bool_]
Source = tuple[Document, Callable[[], bytes]]
"""A document, and what returns the bytes of its file or raises `ReadError`."""


@dataclass(frozen=True, slots=True)
class Record:
    """What reports are checked against, and words are looked for in."""

    concordance: Concordance
    summary: RecordSummary
    selected: Callable[[Wanted], Mask]
    """Tells which documents are wanted, by their number in the concordance."""
    dates: Callable[[], Sequence[str | None]]
    """Gives the date of each document, by its number."""
    source: Callable[[str], Source | None]
    """Gives a document by its id, and the bytes that it was read from."""

    def document(self, id_: str) -> Document | None:
        """Return the document with this id."""
        found = self.source(id_)
        return found[0] if found else None

    def among(self, wanted: Wanted) -> Concordance:
        """Return the concordance as if the record had only the documents wanted."""
        if not wanted:
            return self.concordance
        return self.concordance.among(self.selected(wanted))


@contextmanager
def opened(
    paths: Sequence[Path],
    *,
    also: Iterable[Document | Problem] = (),
    options: Options = DEFAULT,
    advance: Callable[[int], None] | None = None,
) -> Generator[Record, None, None]:
    """Open archives, and read what lies below the other paths.

    `also` is taken in with what is read. `advance` is called with the number of bytes
    of each file once it is read. Raises `ArchiveError` for an archive that cannot be
    opened.
    """
    with ExitStack() as stack:
        archives = [
            stack.enter_context(Archive.open(path))
            for path in paths
            if is_archive(path)
        ]
        files = [path for path in paths if not is_archive(path)]
        parts = [_from_archive(archive) for archive in archives]
        read = in_memory(
            chain(documents(files, options=options, advance=advance), also)
        )
        if len(read.concordance.documents) or read.summary.problems or not parts:
            parts.append(read)
        yield parts[0] if len(parts) == 1 else _joined(parts)


def in_memory(found: Iterable[Document | Problem]) -> Record:
    """Return documents already read as a record."""
    problems: list[Problem] = []
    concordance = Concordance.of(_readable(found, problems))
    held = concordance.documents
    summary = RecordSummary(
        len(held), len(concordance), tuple(problems), tuple(_notes(held))
    )
    return Record(
        concordance,
        summary,
        lambda wanted: selected(held, wanted),
        lambda: [document.date for document in held],
        partial(_from_files, held),
    )


def _from_files(held: Iterable[Document], id_: str) -> Source | None:
    found = next((each for each in held if each.id == id_), None)
    if found is None:
        return None
    return found, partial(read_bytes, Path(found.origin.name))


def _readable(
    found: Iterable[Document | Problem], problems: list[Problem]
) -> Iterator[Document]:
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        else:
            yield each


def _notes(held: Iterable[Document]) -> Iterator[Problem]:
    for document in held:
        for note in document.notes:
            yield Problem(document.origin.name, note)


def _from_archive(archive: Archive) -> Record:
    shards = [Shard(arrays) for arrays in archive.shards]
    concordance = Concordance(shards, archive.documents, alive=archive.alive)
    summary = RecordSummary(
        int(archive.alive.sum()), len(concordance), archive.problems
    )

    def wanted_of(wanted: Wanted) -> Mask:
        return archive.selected(
            speaker=wanted.speaker,
            since=wanted.since,
            until=wanted.until,
            document=wanted.document,
        )

    return Record(
        concordance,
        summary,
        wanted_of,
        lambda: archive.dates,
        partial(_from_originals, archive),
    )


def _from_originals(archive: Archive, id_: str) -> Source | None:
    try:
        found = archive.document(id_)
    except ArchiveError:
        return None
    return found, partial(originals.read, archive.folder, found.origin.sha256)


def _joined(parts: Sequence[Record]) -> Record:
    """Return several records as one."""
    shards = [shard for part in parts for shard in part.concordance.shards]
    held = _Chain([part.concordance.documents for part in parts])
    alive = np.concatenate([_alive(part.concordance) for part in parts])
    summaries = [part.summary for part in parts]
    summary = RecordSummary(
        sum(each.documents for each in summaries),
        sum(each.words for each in summaries),
        tuple(problem for each in summaries for problem in each.problems),
        tuple(note for each in summaries for note in each.notes),
    )
    return Record(
        Concordance(shards, held, alive=alive),
        summary,
        lambda wanted: np.concatenate([part.selected(wanted) for part in parts]),
        lambda: [date for part in parts for date in part.dates()],
        lambda id_: next(filter(None, (part.source(id_) for part in parts)), None),
    )


def _alive(concordance: Concordance) -> Mask:
    if concordance.alive is not None:
        return concordance.alive
    return np.ones(len(concordance.documents), dtype=np.bool_)


class _Chain(Sequence[Document]):
    """Documents of several records, one after another."""

    def __init__(self, parts: Sequence[Sequence[Document]]) -> None:
        self._parts = parts
        self._bases = list(accumulate(map(len, parts), initial=0))

    def __len__(self) -> int:
        return self._bases[-1]

    @overload
    def __getitem__(self, at: SupportsIndex) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Document]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> Document | Sequence[Document]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        place = range(len(self))[at]
        part = bisect_right(self._bases, place) - 1
        return self._parts[part][place - self._bases[part]]
