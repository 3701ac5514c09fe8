"""A process that reads files for another one: tasks come in, documents go out.

Started as `python -m onrecord.desk.reading`, so that nothing of the program that asks
is imported or copied, and so that it ends when that program does, however it ends.
"""

import os
import pickle  # ruff: ignore[suspicious-pickle-import] - between processes of our own
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.read import documents as read_documents
from onrecord.store.folder import read_bytes

Found = Document | Problem

_BATCH = 1_000_000
"""Code points of text after which documents are handed over."""


class Task(NamedTuple):
    """A file to read."""

    place: Path
    """Where its bytes lie."""
    name: str
    """The name that it is read under."""


def read(task: Task) -> Iterator[Found]:
    """Yield the documents of one file, and what cannot be read of it."""
    try:
        data = read_bytes(task.place)
    except ReadError as error:
        yield Problem(task.name, error.reason, error.hint)
    else:
        yield from read_documents(data, name=task.name)


def main() -> None:
    """Read every file that standard input names; answer on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks stops the work
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library may print something
    try:
        for tasks in _received(sys.stdin.buffer):
            for task in tasks:
                for batch in _batches(read(task)):
                    _send(batch, answers)
                _send([], answers)
    except BrokenPipeError:
        os._exit(1)  # nobody is there to be told anything


def _received(stream: BinaryIO) -> Iterator[list[Task]]:
    while True:
        try:
            yield pickle.load(stream)  # ruff: ignore[suspicious-pickle-usage] - as above
        except EOFError:
            return


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    batch: list[Found] = []
    characters = 0
    for each in found:
        batch.append(each)
        characters += len(each.text) if isinstance(each, Document) else 0
        if characters > _BATCH:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _send(batch: list[Found], answers: BinaryIO) -> None:
    pickle.dump(batch, answers, protocol=pickle.HIGHEST_PROTOCOL)
    answers.flush()


if __name__ == "__main__":
    main()
