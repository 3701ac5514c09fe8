"""Several files read at once, in other processes, and handed on in their order.

A process works at one chunk of files; the next is given to it when its answers have
been taken. Its pipe holds it up when it runs ahead, so that memory stays small.
"""

import os
import pickle  # ruff: ignore[suspicious-pickle-import] - between processes of our own
import subprocess  # ruff: ignore[suspicious-subprocess-import] - of this very program
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from onrecord.desk.reading import Found, Task
from onrecord.errors import Problem

_MOST = 16


@dataclass(frozen=True, slots=True)
class Crash(Problem):
    """A file on which its reader came to a sudden end, whatever it gave before."""


class Readers:
    """Processes that read; started when they are needed."""

    def __init__(self, count: int | None = None) -> None:
        self.count = count or min(_cores(), _MOST)
        self._readers: list[_Reader] = []
        self._chunks = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for reader in self._readers:
            reader.stop()

    def begin(self, tasks: Sequence[Task]) -> Iterator[Iterator[Found]]:
        """Begin to read a chunk of files; yield what each has, when it is asked for.

        No more than `count` chunks may be under way, and each is to be taken whole.
        """
        if len(self._readers) < self.count:
            self._readers.append(_Reader())
        reader = self._readers[self._chunks % self.count]
        self._chunks += 1
        reader.ask(tasks)
        return _answers(reader, tasks)


def _answers(reader: "_Reader", tasks: Sequence[Task]) -> Iterator[Iterator[Found]]:
    for at in range(len(tasks)):
        yield _answer(reader, tasks[at:])


def _answer(reader: "_Reader", tasks: Sequence[Task]) -> Iterator[Found]:
    """Yield what the first file has; if its reader dies, another reads the others."""
    while (batch := reader.batch()) is not None:
        if not batch:
            return
        yield from batch
    yield Crash(
        tasks[0].name,
        "its reader came to a sudden end",
        "the file may be damaged, or too large for the memory",
    )
    reader.start()
    reader.ask(tasks[1:])


class _Reader:
    """One process."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-P", "-m", "onrecord.desk.reading"]
        self._process = subprocess.Popen(  # ruff: ignore[subprocess-without-shell-equals-true] - a fixed command
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, tasks: Sequence[Task]) -> None:
        assert self._process.stdin  # ruff: ignore[assert] - for the types
        try:
            pickle.dump(list(tasks), self._process.stdin)
            self._process.stdin.flush()
        except BrokenPipeError:
            return  # `batch` will find that it is gone

    def batch(self) -> list[Found] | None:
        """Return the next documents; none when a file ends, `None` if it died."""
        assert self._process.stdout  # ruff: ignore[assert] - for the types
        try:
            found: list[Found] = pickle.load(self._process.stdout)  # ruff: ignore[suspicious-pickle-usage] - as above
        except (EOFError, pickle.UnpicklingError):
            self.stop()
            return None
        return found

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
