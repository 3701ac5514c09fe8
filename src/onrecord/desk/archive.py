"""What is done to an archive besides putting documents into it."""

from collections.abc import Iterable
from pathlib import Path

from onrecord.desk.ingest import LIMITS, now
from onrecord.desk.merging import merge
from onrecord.desk.merging import reindex as reindex_all
from onrecord.store.layout import require
from onrecord.store.removal import Removed
from onrecord.store.writer import writing


def remove(folder: Path, names: Iterable[str]) -> tuple[Removed, ...]:
    """Take out the documents with these ids, or from these files: all or none.

    Raises `ArchiveError` for a name that the archive does not know.
    """
    require(folder)
    with writing(folder, now=now()) as writer:
        removed = tuple(writer.remove(name) for name in names)
        writer.commit()
    return removed


def reindex(folder: Path) -> int:
    """Make the index again from the texts in the archive; return its words."""
    require(folder)
    with writing(folder, now=now()) as writer:
        words = reindex_all(writer, LIMITS)
        merge(writer, LIMITS)
    return words
