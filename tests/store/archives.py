"""Small archives, built by the real ingest, and what is asked of each."""

from pathlib import Path

from onrecord.desk.ingest import ingest
from onrecord.desk.intake import Counts, Limits
from onrecord.match.shard import Shard
from onrecord.model.document import Document
from onrecord.store.archive import Archive
from onrecord.store.verification import damage

SMALL = Limits(characters=3_000, files=3, shard=2_400, merged=4_000)
"""So small that a handful of files makes several batches and shards."""


def talk(number: int, *, sentences: int = 20) -> str:
    """Return a transcript; another number, other words."""
    said = " ".join(
        f"Sentence {at} of talk {number} counts {number * at} boats."
        for at in range(sentences)
    )
    return f"Talk on harbour {number}\nDate: 3 March 2031\n\nMAYOR IDA LIND: {said}\n"


def write_talks(folder: Path, numbers: range) -> Path:
    """Write one transcript a number."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"talk-{number:04}.txt").write_text(talk(number), "utf-8")
    return folder


def taken_in(*paths: Path, archive: Path) -> Counts:
    """Ingest in small batches."""
    return ingest(paths, archive, limits=SMALL)


def documents(archive: Path) -> dict[str, Document]:
    """Return every document by id, after all that can be checked was checked."""
    with Archive.open(archive) as opened:
        assert list(damage(opened)) == []
        assert len(opened.shards) == len(opened.manifest)
        for arrays, row in zip(opened.shards, opened.manifest, strict=True):
            shard = Shard(arrays)
            assert shard.documents == len(row.documents)
        assert len(opened.documents) == len(opened.alive)
        return {document.id: document for document in opened.documents}
