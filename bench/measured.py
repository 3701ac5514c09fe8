"""What a program used: its processor time, its memory, and the time it took."""

import os
import subprocess  # ruff: ignore[suspicious-subprocess-import] - the programs measured
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

SAMPLED = 0.02
"""Seconds between two looks at the memory of a program and of those it started."""
ROOT = Path(__file__).parents[1]
"""Where programs are run: `-m bench.…` can be found from there."""
_KIB = 1024


class Used(NamedTuple):
    """What one program used, with every process that it started."""

    cpu: float
    """Seconds of processor time, of all its processes."""
    wall: float
    """Seconds on the clock."""
    largest: int
    """Bytes: the peak of the largest process alone."""
    together: int
    """Bytes: the highest sum seen at one moment. Memory they share counts twice."""
    bound: int
    """Bytes: the sum of the peaks of all processes, whenever each one had its peak."""


def run(*arguments: str | Path, output: Path | None = None) -> Used:
    """Run a Python program with these arguments and measure it.

    Its standard output goes to `output`. Raises `RuntimeError` if it fails.
    """
    command = [sys.executable, *map(str, arguments)]
    began = time.monotonic()
    with (
        (output or Path(os.devnull)).open("wb") as out,
        subprocess.Popen(  # ruff: ignore[subprocess-without-shell-equals-true] - a command of ours
            command, cwd=ROOT, stdout=out, stderr=subprocess.PIPE
        ) as process,
    ):
        watch = _Watch(process.pid)
        watch.start()
        told = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{told.decode()[-2000:]}")
    seconds = used.ru_utime + used.ru_stime
    largest, bound = max(watch.peaks.values()), sum(watch.peaks.values())
    return Used(seconds, wall, largest, max(watch.together, largest), bound)


class _Watch(Thread):
    """Looks at the memory of a process and those below it until it is stopped.

    What the system says of a process that has ended (`ru_maxrss`) is no use: it counts
    the memory of the one that started it, in the moment before it became a program of
    its own. For the same reason a process counts from the second look on.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.together = 0
        self.peaks = {pid: 0}
        self._pid = pid
        self._over = Event()

    def run(self) -> None:
        while not self._over.wait(SAMPLED):
            held = 0
            for pid in _family(self._pid):
                if pid in self.peaks:
                    now, peak = _resident(pid)
                    held += now
                    self.peaks[pid] = max(peak, self.peaks[pid])
                self.peaks.setdefault(pid, 0)
            self.together = max(self.together, held)

    def stop(self) -> None:
        self._over.set()
        self.join()


def _family(pid: int) -> Iterator[int]:
    yield pid
    for thread in _threads(pid):
        for child in _read(Path(f"/proc/{pid}/task/{thread}/children")).split():
            yield from _family(int(child))


def _threads(pid: int) -> list[str]:
    try:
        return [path.name for path in Path(f"/proc/{pid}/task").iterdir()]
    except OSError:  # it is over by now
        return []


def _resident(pid: int) -> tuple[int, int]:
    """Return how much memory a process has, and had at most: bytes."""
    lines = _read(Path(f"/proc/{pid}/status")).splitlines()
    fields = dict(line.split(":", 1) for line in lines if ":" in line)
    now, most = (
        int(fields.get(name, "0").split()[0]) * _KIB for name in ("VmRSS", "VmHWM")
    )
    return now, most


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:  # it is over by now
        return ""
