"""An ingest of scans that is killed: what was recognised is kept, nothing twice."""

import subprocess  # ruff: ignore[suspicious-subprocess-import] - a real process is killed
import sys
import time
from pathlib import Path

from onrecord.desk.ingest import ingest
from tests.read.papers import scan
from tests.store.archives import documents
from tests.stories.test_scans import recognised

INGEST = """
import sys
from pathlib import Path
from onrecord.desk.ingest import ingest
ingest([Path(sys.argv[1])], Path(sys.argv[2]))
"""
SOLD = "The {} will not be sold"
ANIMALS = (
    "otter",
    "heron",
    "badger",
    "falcon",
    "marten",
    "beaver",
    "weasel",
    "magpie",
    "turtle",
    "beetle",
    "salmon",
    "sparrow",
)


def killed(record: Path, archive: Path, *, after: int) -> dict[str, int]:
    """Ingest, and kill that when so many pages are kept; return them, as files."""
    process = subprocess.Popen([sys.executable, "-c", INGEST, record, archive])  # ruff: ignore[subprocess-without-shell-equals-true] - a fixed command
    kept: dict[str, int] = {}
    while len(kept) < after:
        assert process.poll() is None, "it ended by itself"
        time.sleep(0.01)
        kept = pages(archive)
    process.kill()
    process.wait()
    return pages(archive)


def pages(archive: Path) -> dict[str, int]:
    """Return the pages that are kept, each with the number of its file on the disk."""
    found = (archive / "recognised").glob("*/*.npz")
    return {path.name: path.stat().st_ino for path in found}


@recognised
def test_pages_are_kept_when_an_ingest_is_killed_and_none_is_done_twice(
    tmp_path: Path,
) -> None:
    record, archive = tmp_path / "record", tmp_path / "archive"
    record.mkdir()
    texts = (f"{SOLD.format(animal)}, whatever they say." for animal in ANIMALS)
    (record / "scan.pdf").write_bytes(scan(*texts))

    kept = killed(record, archive, after=2)
    assert 2 <= len(kept) < len(ANIMALS)
    more = killed(record, archive, after=len(kept) + 2)
    assert len(kept) < len(more) < len(ANIMALS)
    assert kept.items() <= more.items()

    at_the_end: list[dict[str, int]] = []
    counts = ingest(
        [record], archive, advance=lambda *_: at_the_end.append(pages(archive))
    )
    assert counts.new == counts.documents == 1
    assert more.items() <= at_the_end[0].items()
    assert len(at_the_end[0]) == len(ANIMALS)
    assert pages(archive) == {}

    (document,) = documents(archive).values()
    for animal in ANIMALS:
        assert document.text.count(SOLD.format(animal)) == 1
    assert ingest([record], archive).unchanged == 1
