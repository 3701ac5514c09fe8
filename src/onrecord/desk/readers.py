"""Several files read at once, in other processes, and handed on in their order.

A process works at one chunk of files; the next is given to it when its answers have
been taken. Its pipe holds it up when it runs ahead, so that memory stays small.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.desk.process import MOST, Process, Processes, cores
from onrecord.desk.reading import Found, Task
from onrecord.errors import Problem, ReadError
from onrecord.read.paged import Paper

MODULE = "onrecord.desk.reading"

_CRASHED = ReadError(
    "its reader came to a sudden end",
    "the file may be damaged, or need more memory: set max-memory higher",
)


@dataclass(frozen=True, slots=True)
class Crash(Problem):
    """A file on which its reader came to a sudden end, whatever it gave before."""


class Readers:
    """Files given out to processes, which are started when they are needed."""

    def __init__(self, processes: Processes) -> None:
        self.count = min(cores(), MOST)
        self._start = processes.start
        self._processes: list[Process] = []
        self._chunks = 0

    def begin(self, tasks: Sequence[Task]) -> Iterator[Iterator[Found | Paper]]:
        """Begin to read a chunk of files; yield what each has, when it is asked for.

        No more than `count` chunks may be under way, and each is to be taken whole.
        """
        at = self._chunks % self.count
        self._chunks += 1
        if at == len(self._processes):
            self._processes.append(self._start())
        self._processes[at].send(list(tasks))
        return self._answers(at, tasks)

    def _answers(
        self, at: int, tasks: Sequence[Task]
    ) -> Iterator[Iterator[Found | Paper]]:
        for first in range(len(tasks)):
            yield self._answer(at, tasks[first:])

    def _answer(self, at: int, tasks: Sequence[Task]) -> Iterator[Found | Paper]:
        """Yield what the first file has; if its reader dies, another reads the rest."""
        process, task = self._processes[at], tasks[0]
        seconds = task.options.max_seconds
        while (batch := process.receive(seconds)) is not None:
            if not batch:
                return
            yield from batch
        why = task.options.too_slow() if process.is_late else _CRASHED
        yield Crash(task.name, why.reason, why.hint)
        self._processes[at] = self._start()
        self._processes[at].send(list(tasks[1:]))
