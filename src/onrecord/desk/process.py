"""Another process of this program: it takes what is sent to it, and answers.

Nothing of the program that asks is imported or copied into it, and it ends when that
program does, however it ends: its input is closed then.
"""

import os
import pickle  # ruff: ignore[suspicious-pickle-import] - between processes of our own
import signal
import subprocess  # ruff: ignore[suspicious-subprocess-import] - of this very program
import sys
from collections.abc import Callable, Iterator
from threading import Timer
from types import TracebackType
from typing import Any, BinaryIO, Self

MOST = 16
"""However many cores there are."""


class Process:
    """A process that runs `serve` in a module of its own."""

    def __init__(self, module: str) -> None:
        command = [sys.executable, "-P", "-m", module]
        self._process = subprocess.Popen(  # ruff: ignore[subprocess-without-shell-equals-true] - a fixed command
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.is_late = False
        """Whether it was stopped because it took too long."""

    def send(self, message: object) -> None:
        """Send something; if nobody takes it any more, `receive` will find out."""
        assert self._process.stdin  # ruff: ignore[assert] - for the types
        try:
            pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except BrokenPipeError:
            return

    def receive(self, seconds: float | None = None) -> Any:  # ruff: ignore[any-type] - whatever the other sends
        """Return what it answers next; `None` if it died, or is stopped for its time.

        `is_late` tells which.
        """
        assert self._process.stdout  # ruff: ignore[assert] - for the types
        watch = Timer(seconds or 0, self._run_out)
        watch.daemon = True
        if seconds:
            watch.start()
        try:
            return pickle.load(self._process.stdout)  # ruff: ignore[suspicious-pickle-usage] - as above
        except (EOFError, pickle.UnpicklingError):
            self.stop()
            return None
        finally:
            watch.cancel()

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.communicate()

    def _run_out(self) -> None:
        self.is_late = True
        self._process.kill()


class Processes:
    """Processes that run one module; as a context manager it stops them all."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._started: list[Process] = []

    def start(self) -> Process:
        """Start another one."""
        self._started.append(Process(self._module))
        return self._started[-1]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self._started:
            process.stop()


def serve(answers: Callable[[Any], Iterator[object]]) -> None:
    """Answer everything that is sent to this process, until nothing more can come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks stops the work
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    _silence_libraries()
    try:
        for message in _received(sys.stdin.buffer):
            for answer in answers(message):
                pickle.dump(answer, out, pickle.HIGHEST_PROTOCOL)
                out.flush()
    except BrokenPipeError:
        os._exit(1)  # nobody is there to be told anything


def _silence_libraries() -> None:
    """Let what libraries in C print, of damaged files above all, go nowhere.

    What Python itself has to say still comes out.
    """
    sys.stderr = os.fdopen(os.dup(sys.stderr.fileno()), "w", buffering=1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def cores() -> int:
    """Return how many processes may run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _received(stream: BinaryIO) -> Iterator[object]:
    while True:
        try:
            yield pickle.load(stream)  # ruff: ignore[suspicious-pickle-usage] - as above
        except EOFError:
            return
