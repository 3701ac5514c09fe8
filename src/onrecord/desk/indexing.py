"""Texts into shards, several shards at once, added to the archive in their order."""

from collections import deque
from dataclasses import dataclass, field

from onrecord.desk.indexer import Indexer, Made
from onrecord.desk.process import Process, Processes, cores
from onrecord.errors import ArchiveError
from onrecord.store.writer import Writer

MODULE = "onrecord.desk.indexer"
_MOST = 4
"""Indexers: each has the words of a shard in memory, several times over."""
_HANDED = 1_000_000
"""Code points that are handed over at once; no process is started for fewer."""


@dataclass(slots=True)
class _Run:
    """The documents of one shard, on their way into it."""

    numbers: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    """Those that were not handed over yet."""
    waiting: int = 0
    """Code points of them."""
    characters: int = 0
    process: Process | None = None
    """Which makes the shard; this one does if it stays small."""


class Indexing:
    """Gathers texts into shards of so many code points."""

    def __init__(
        self, writer: Writer, processes: Processes, *, characters: int
    ) -> None:
        self.words = 0
        """Words that have been added to the archive."""
        self._writer = writer
        self._characters = characters
        self._run = _Run()
        self._ended: deque[_Run] = deque()
        self._start = processes.start
        self._processes: list[Process] = []
        self._count = min(cores(), _MOST)

    def add(self, number: int, text: str) -> None:
        """Take in the text of the document with this number in the archive."""
        run = self._run
        run.numbers.append(number)
        run.texts.append(text)
        run.waiting += len(text)
        run.characters += len(text)
        if run.waiting >= _HANDED:
            self._hand_over(run)
        if run.characters >= self._characters:
            self._end()

    def flush(self) -> None:
        """Add to the archive what has been gathered."""
        self._end()
        while self._ended:
            self._finish()

    def _hand_over(self, run: _Run) -> None:
        run.process = run.process or self._idle()
        run.process.send(run.texts)
        run.texts, run.waiting = [], 0

    def _idle(self) -> Process:
        """Return a process that makes no shard, when there is one."""
        while sum(run.process is not None for run in self._ended) == self._count:
            self._finish()
        busy = [run.process for run in self._ended]
        for process in self._processes:
            if process not in busy:
                return process
        self._processes.append(self._start())
        return self._processes[-1]

    def _end(self) -> None:
        run, self._run = self._run, _Run()
        if run.process:
            self._hand_over(run)
            run.process.send(None)
        if run.numbers:
            self._ended.append(run)

    def _finish(self) -> None:
        run = self._ended.popleft()
        arrays, counts = _made(run)
        self._writer.add_shard(arrays, run.numbers, counts=counts)
        self.words += sum(counts)


def _made(run: _Run) -> Made:
    if run.process is None:
        indexer = Indexer()
        list(indexer.answers(run.texts))
        return next(indexer.answers(None))
    made: Made | None = run.process.receive()
    if made is None:
        raise ArchiveError(
            "the index was not finished: its process came to a sudden end, perhaps "
            "for want of memory; what was committed is kept"
        )
    return made
