"""From paths to documents."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.read import documents as read_documents
from onrecord.store.folder import files


def documents(
    paths: Iterable[Path], *, advance: Callable[[int], None] | None = None
) -> Iterator[Document | Problem]:
    """Yield every document under `paths`, and a `Problem` for what cannot be read.

    `advance` is called with the number of bytes of each file when it has been read.
    """
    for found in files(paths):
        if isinstance(found, Problem):
            yield found
            continue
        name, data = found
        yield from read_documents(data, name=name)
        if advance:
            advance(len(data))
