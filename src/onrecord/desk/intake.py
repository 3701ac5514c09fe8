"""Documents into an archive, a batch at a time: all of it can be found, or nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from onrecord.desk.arrivals import Arrival
from onrecord.desk.indexing import Indexing
from onrecord.desk.readers import Crash
from onrecord.desk.reading import Found
from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.read.paged import Unrecognised
from onrecord.store.originals import Kept
from onrecord.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is done at a time."""

    characters: int = 64_000_000
    """Code points of text after which a batch is committed, at the end of a file."""
    files: int = 2_000
    """Files after which a batch is committed."""
    shard: int = 32_000_000
    """Code points after which a shard of the index is closed."""
    merged: int = 32_000_000
    """Words that a shard may have after a merge."""


@dataclass(slots=True)
class Counts:
    """What an ingest did."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    copies: int = 0
    """Files whose bytes the archive has from another path."""
    problems: list[Problem] = field(default_factory=list)
    """What could not be read: files, and lines of files."""
    unread: int = 0
    """Files of which nothing could be read."""
    documents: int = 0
    words: int = 0
    characters: int = 0

    @property
    def readable(self) -> int:
        """Files that are in the archive now."""
        return self.new + self.replaced + self.unchanged + self.copies


class Intake:
    """Takes files in and commits them batch by batch."""

    def __init__(self, writer: Writer, indexing: Indexing, limits: Limits) -> None:
        self.counts = Counts()
        self._writer = writer
        self._limits = limits
        self._indexing = indexing
        self._characters = 0
        self._files = 0
        self._failed: dict[str, list[Problem]] = {}
        """By digest: files of this ingest that have no document, and why."""

    def take(
        self,
        arrival: Arrival,
        found: Iterator[Found],
        advance: Callable[[Document], None] | None = None,
    ) -> None:
        """Take one file in; `advance` is called with each document."""
        if arrival.problem or arrival.kept is None:
            self._note(arrival, [arrival.problem] if arrival.problem else [])
        elif arrival.is_new:
            self._read(arrival, arrival.kept, found, advance)
        elif arrival.kept.sha256 in self._failed:
            self._note(arrival, self._failed[arrival.kept.sha256])
        else:
            self._recognise(arrival, arrival.kept)
        self._files += 1
        if (
            self._characters >= self._limits.characters
            or self._files >= self._limits.files
        ):
            self.commit()

    def commit(self) -> None:
        """Commit the batch."""
        self._indexing.flush()
        self._writer.commit()
        self.counts.words = self._indexing.words
        self._characters = self._files = 0

    def _read(
        self,
        arrival: Arrival,
        kept: Kept,
        found: Iterator[Found],
        advance: Callable[[Document], None] | None,
    ) -> None:
        problems: list[Problem] = []
        original: int | None = None
        replaced = False
        for each in found:
            if isinstance(each, Problem):
                problems.append(each)
                continue
            if original is None:  # what was at this path goes first: its ids are free
                original = self._writer.add_original(kept, each)
                replaced = self._writer.add_origin(arrival.origin, kept.sha256)
            self._add(each, original)
            if advance:
                advance(each)
        if original is None:
            self._writer.let_go(kept.sha256)
            self._failed[kept.sha256] = problems or [_empty(arrival)]
            self._note(arrival, self._failed[kept.sha256])
            return
        if any(isinstance(problem, Crash | Unrecognised) for problem in problems):
            self._writer.doubt(original)
        self._writer.note_problems(arrival.origin.absolute, problems, kept.sha256)
        self.counts.problems += problems
        self._count(replaced=replaced)

    def _add(self, document: Document, original: int) -> None:
        number = self._writer.add(document, original=original)
        self._indexing.add(number, document.text)
        self._characters += len(document.text)
        self.counts.characters += len(document.text)
        self.counts.documents += 1

    def _recognise(self, arrival: Arrival, kept: Kept) -> None:
        """Take in a file whose bytes the archive has already."""
        absolute = arrival.origin.absolute
        if self._writer.digest_at(absolute) == kept.sha256:
            self.counts.unchanged += 1
        elif self._writer.add_origin(arrival.origin, kept.sha256):
            self.counts.replaced += 1
        else:
            self.counts.copies += 1
        self._writer.note_problems(absolute, [], "")

    def _note(self, arrival: Arrival, problems: list[Problem]) -> None:
        """Take in that nothing of a file could be read; what was there before stays."""
        digest = arrival.kept.sha256 if arrival.kept else ""
        self._writer.note_problems(arrival.origin.absolute, problems, digest)
        self.counts.problems += problems
        self.counts.unread += 1

    def _count(self, *, replaced: bool) -> None:
        if replaced:
            self.counts.replaced += 1
        else:
            self.counts.new += 1


def _empty(arrival: Arrival) -> Problem:
    return Problem(arrival.origin.path, "holds no document", "check the file")
