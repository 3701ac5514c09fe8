"""A process that reads files for another one: tasks come in, documents go out."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.desk.process import serve
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


def answers(tasks: Iterable[Task]) -> Iterator[list[Found]]:
    """Yield what each file has in batches, and an empty one at the end of each."""
    for task in tasks:
        yield from _batches(read(task))
        yield []


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


if __name__ == "__main__":
    serve(answers)
