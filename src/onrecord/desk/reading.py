"""A process that reads files for another one: tasks come in, documents go out.

A paged file some of whose pages are pictures goes out as it is: those are recognised
by other processes, several at a time.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.desk import plugins
from onrecord.desk.memory import bounded
from onrecord.desk.process import serve
from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Ocr, Options
from onrecord.read import documents as read_documents
from onrecord.read import paged, pdf, pictures
from onrecord.read.paged import Paper
from onrecord.read.sniff import is_paged, media_type
from onrecord.store.folder import read_bytes

Found = Document | Problem

_BATCH = 1_000_000
"""Code points of text after which documents are handed over."""


class Task(NamedTuple):
    """A file to read."""

    place: Path | bytes
    """Where its bytes lie, or they themselves."""
    name: str
    """The name that it is read under."""
    options: Options = DEFAULT


def content(task: Task) -> bytes:
    """Return the bytes of a file; `ReadError` says why they cannot be had."""
    if isinstance(task.place, bytes):
        return task.place
    return read_bytes(task.place, most=task.options.most_bytes)


def read(task: Task) -> Iterator[Found | Paper]:
    """Yield the documents of one file, and what cannot be read of it.

    A `Paper` is yielded alone: its documents are made when its pictures are
    recognised.
    """
    try:
        yield from _bounded(content(task), task)
    except ReadError as error:
        yield Problem(task.name, error.reason, error.hint)


def _bounded(data: bytes, task: Task) -> Iterator[Found | Paper]:
    try:
        with bounded(task.options.max_memory):
            if is_paged(data):
                yield from _paged(data, task)
            else:
                yield from read_documents(data, name=task.name, options=task.options)
    except MemoryError as error:
        raise task.options.too_large() from error


def _paged(data: bytes, task: Task) -> Iterator[Found | Paper]:
    options = task.options
    if media_type(data, name=task.name) == "application/pdf":
        paper = pdf.paper(data, name=task.name, options=options)
    elif options.ocr is Ocr.NEVER:
        yield from pictures.read(data, name=task.name, options=options)
        return
    else:
        paper = pictures.paper(data, name=task.name, frames=_frames(data, options))
    if paper.pictures and options.ocr is not Ocr.NEVER:
        yield paper
    else:
        yield from paged.documents(paper)


def _frames(data: bytes, options: Options) -> int:
    try:
        count: int = plugins.load("recogniser", "ocr").frames(data, options)
    except plugins.PluginError as error:
        raise ReadError(
            "is a picture: its text is to be recognised", str(error)
        ) from error
    return count


def answers(tasks: Iterable[Task]) -> Iterator[list[Found | Paper]]:
    """Yield what each file has in batches, and an empty one at the end of each."""
    for task in tasks:
        yield from _batches(read(task))
        yield []


def _batches(found: Iterable[Found | Paper]) -> Iterator[list[Found | Paper]]:
    batch: list[Found | Paper] = []
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
