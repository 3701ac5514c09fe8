"""Files on their way into an archive: which are new, and what is in them."""

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from onrecord.desk.apart import Apart
from onrecord.desk.process import Processes
from onrecord.desk.readers import MODULE, Readers
from onrecord.desk.reading import Found, Task
from onrecord.desk.recognition import Recognition
from onrecord.errors import Problem, ReadError
from onrecord.model.reading import Options
from onrecord.read.paged import Paper
from onrecord.store import originals
from onrecord.store.folder import paths_of_files
from onrecord.store.originals import Kept
from onrecord.store.recognised import RecognisedPages
from onrecord.store.writer import Origin, Writer

_CHUNK_BYTES = 4_000_000
_CHUNK_FILES = 64
_SMALL = 1_000_000
"""Bytes of new files for which no other process is worth starting."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file, as far as it can be known without reading it."""

    origin: Origin
    size: int
    """Bytes."""
    kept: Kept | None = None
    """Its bytes in the archive; `None` where they could not be had."""
    is_new: bool = False
    """Whether it is to be read: its bytes are in no document yet."""
    problem: Problem | None = None


Reading = tuple[Arrival, Iterator[Found]]
_Begun = tuple[list[Arrival], Iterator[Iterator[Found | Paper]]]


def readings(
    paths: Iterable[Path], writer: Writer, options: Options
) -> Generator[Reading, None, None]:
    """Yield each file in order with what is in it, which is to be taken at once."""
    chunks = _chunks(arrivals(paths, writer, options))
    first = list(islice(chunks, 2))
    pages = RecognisedPages(writer.folder)
    if len(first) == 1 and sum(each.size for each in _new(first[0])) < _SMALL:
        with Apart(options, pages) as apart:
            for arrival in first[0]:
                yield arrival, _read_here(arrival, writer, apart, options)
        return
    with Recognition(options, pages) as recognition:
        for arrival, found in _read_apart(chain(first, chunks), writer, options):
            task = _task(arrival, writer, options) if arrival.is_new else None
            yield arrival, recognition.finished(found, task) if task else iter(())


def _read_apart(
    chunks: Iterable[list[Arrival]], writer: Writer, options: Options
) -> Iterator[tuple[Arrival, Iterator[Found | Paper]]]:
    waiting: deque[_Begun] = deque()
    with Processes(MODULE) as processes:
        readers = Readers(processes)
        for chunk in chunks:
            while waiting and (len(waiting) == readers.count or not _new(chunk)):
                yield from _taken(*waiting.popleft())
            tasks = [_task(arrival, writer, options) for arrival in _new(chunk)]
            waiting.append((chunk, readers.begin(tasks) if tasks else iter(())))
        while waiting:
            yield from _taken(*waiting.popleft())


def arrivals(
    paths: Iterable[Path], writer: Writer, options: Options
) -> Iterator[Arrival]:
    """Yield each file below `paths`, but for the archive's own, in order.

    The bytes of those that are new have been copied into the archive.
    """
    own = os.path.realpath(writer.folder)
    coming: set[str] = set()
    for found in paths_of_files(paths):
        path = Path(found.where) if isinstance(found, Problem) else found
        if os.path.realpath(path).startswith(own + os.sep):
            continue
        origin = Origin(printable(path.as_posix()), printable(str(path.absolute())))
        if isinstance(found, Problem):
            yield Arrival(origin, 0, problem=found)
            continue
        try:
            arrival = _looked_at(found, origin, writer, coming, most=options.most_bytes)
        except ReadError as error:
            problem = Problem(origin.path, error.reason, error.hint)
            yield Arrival(origin, 0, problem=problem)
        else:
            coming.add(arrival.kept.sha256 if arrival.kept else "")
            yield arrival


def printable(path: str) -> str:
    r"""Return a path as text that can be stored, bytes that are no text escaped.

    >>> printable("a/\udcff.txt")
    'a/\\udcff.txt'
    """
    return path.encode("utf-8", "backslashreplace").decode()


def _looked_at(
    path: Path, origin: Origin, writer: Writer, coming: set[str], *, most: int
) -> Arrival:
    digest = originals.digest(path, most=most)
    is_new = digest not in coming and not writer.is_held(digest)
    size = path.stat().st_size
    if not is_new and (digest in coming or writer.is_kept(digest)):
        return Arrival(origin, size, Kept(digest, size))
    kept = writer.keep(path, most=most)
    # A file that is being written is taken as it was when it was copied.
    is_new = kept.sha256 not in coming and not writer.is_held(kept.sha256)
    return Arrival(origin, size, kept, is_new=is_new)


def _chunks(found: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    chunk: list[Arrival] = []
    size = 0
    for arrival in found:
        chunk.append(arrival)
        size += arrival.size if arrival.is_new else 0
        if size > _CHUNK_BYTES or len(chunk) >= _CHUNK_FILES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _new(chunk: Iterable[Arrival]) -> list[Arrival]:
    return [arrival for arrival in chunk if arrival.is_new]


def _task(arrival: Arrival, writer: Writer, options: Options) -> Task:
    assert arrival.kept  # ruff: ignore[assert] - of every file that is new
    place = originals.place(writer.folder, arrival.kept.sha256)
    return Task(place.absolute(), arrival.origin.path, options)


def _read_here(
    arrival: Arrival, writer: Writer, apart: Apart, options: Options
) -> Iterator[Found]:
    if not arrival.is_new:
        return iter(())
    return apart.documents(_task(arrival, writer, options))


def _taken(
    chunk: Iterable[Arrival], answers: Iterator[Iterator[Found | Paper]]
) -> Iterator[tuple[Arrival, Iterator[Found | Paper]]]:
    for arrival in chunk:
        yield arrival, next(answers) if arrival.is_new else iter(())
