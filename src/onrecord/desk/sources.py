"""From paths to documents."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from onrecord.desk.apart import Apart
from onrecord.desk.reading import Task
from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.store.folder import files


def documents(
    paths: Iterable[Path],
    *,
    options: Options = DEFAULT,
    advance: Callable[[int], None] | None = None,
) -> Iterator[Document | Problem]:
    """Yield every document under `paths`, and a `Problem` for what cannot be read.

    `advance` is called with the number of bytes of each file when it has been read.
    """
    with Apart(options) as apart:
        for found in files(paths, most=options.most_bytes):
            if isinstance(found, Problem):
                yield found
                continue
            name, data = found
            yield from apart.documents(Task(data, name, options))
            if advance:
                advance(len(data))


def of_bytes(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Document | Problem]:
    """Yield every document in the bytes of one file, as `documents` does."""
    with Apart(options) as apart:
        yield from apart.documents(Task(data, name, options))
