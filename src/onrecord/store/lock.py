"""One writer at a time; and whether the last one was cut off."""

import json
import os
import socket
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from onrecord.errors import ArchiveError
from onrecord.store import durable
from onrecord.store.layout import LOCK, MARK


@contextmanager
def held(folder: Path) -> Generator[None, None, None]:
    """Hold the lock of `folder`; raise `ArchiveError` at once if another holds it.

    The system frees the lock of a process that dies.
    """
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout as busy:
        raise ArchiveError(
            f"{folder} is being written by {_writer(folder)}; "
            "try again when that is done"
        ) from busy
    try:
        yield
    finally:
        lock.release()


def is_marked(folder: Path) -> bool:
    """Tell whether the last writer was cut off (asked by the one with the lock)."""
    return (folder / MARK).exists()


def mark(folder: Path) -> None:
    """Say that, and who, is writing from here on."""
    writer = {"process": os.getpid(), "host": socket.gethostname()}
    durable.write(folder / MARK, [json.dumps(writer).encode()])
    durable.settle(folder)


def unmark(folder: Path) -> None:
    """Say that everything unfinished has been swept away."""
    (folder / MARK).unlink(missing_ok=True)


def _writer(folder: Path) -> str:
    try:
        writer = json.loads((folder / MARK).read_text("utf-8"))
        return f"process {writer['process']} on {writer['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
