"""Primary documents into an archive."""

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from onrecord.desk.arrivals import Arrival, readings
from onrecord.desk.indexing import MODULE, Indexing
from onrecord.desk.intake import Counts, Intake, Limits
from onrecord.desk.merging import merge
from onrecord.desk.process import Processes
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.store.writer import writing

LIMITS = Limits()
_PACKED = 3
"""How many times its size a gzip file has of text, for the progress alone."""


def ingest(
    paths: Iterable[Path],
    archive: Path,
    *,
    options: Options = DEFAULT,
    limits: Limits = LIMITS,
    advance: Callable[[int, Counts], None] | None = None,
) -> Counts:
    """Put every document below `paths` into the archive, and make one if need be.

    What is there already is left alone. `advance` is called with the bytes that were
    worked through, and what has come of them so far. Raises `ArchiveError` where the
    archive cannot be written; what was committed before is kept, and the next call
    carries on.
    """
    with (
        writing(archive, now=now()) as writer,
        Processes(MODULE) as processes,
    ):
        indexing = Indexing(writer, processes, characters=limits.shard)
        intake = Intake(writer, indexing, limits)
        with closing(readings(paths, writer, options)) as found:
            for arrival, documents in found:
                step = _Step(arrival, intake.counts, advance)
                intake.take(arrival, documents, step.document)
                step.end()
        intake.commit()
        merge(writer, limits)
    return intake.counts


def now() -> str:
    """Return the time, UTC, to the second, in ISO form."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class _Step:
    """How far one file is; within a large one it goes by the text that came of it."""

    def __init__(
        self,
        arrival: Arrival,
        counts: Counts,
        advance: Callable[[int, Counts], None] | None,
    ) -> None:
        self._left = arrival.size
        self._packed = _PACKED if arrival.origin.path.endswith(".gz") else 1
        self._counts = counts
        self._advance = advance

    def document(self, document: Document) -> None:
        """Move on by a document."""
        self._move(min(self._left, len(document.text) // self._packed))

    def end(self) -> None:
        """Move on to the end of the file."""
        self._move(self._left)

    def _move(self, size: int) -> None:
        self._left -= size
        if self._advance:
            self._advance(size, self._counts)
