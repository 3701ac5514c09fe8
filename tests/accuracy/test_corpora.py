"""All the corpora in one archive, and real quotations found at their source."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.desk.find import Finder
from onrecord.desk.ingest import ingest
from onrecord.desk.record import opened
from onrecord.model.found import Found
from onrecord.model.wanted import Wanted
from onrecord.store.archive import Archive
from onrecord.store.summary import summary
from onrecord.store.verification import damage

SHARED = Path(__file__).parents[3] / "shared"
CORPORA = SHARED / "corpora"
NO_TEXTS = ("officials-", "people-")

pytestmark = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the corpora are not beside the clone"
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of every corpus that holds texts."""
    folder = tmp_path_factory.mktemp("corpora") / "archive"
    ingest(corpora(), folder)
    return folder


def corpora() -> list[Path]:
    paths = sorted(CORPORA.glob("*.jsonl.gz"))
    return [path for path in paths if not path.name.startswith(NO_TEXTS)]


def quotations() -> Iterator[dict[str, Any]]:
    """Yield the rows whose source stands in one of the corpora."""
    lines = (SHARED / "cases" / "cases-real.jsonl").read_text("utf-8").splitlines()
    for row in map(json.loads, lines):
        file = (row["true_source"] or {}).get("file") or ""
        if file in {f"corpora/{path.name}" for path in corpora()}:
            yield row


def is_at_its_source(found: Found, row: dict[str, Any]) -> bool:
    source = row["true_source"]
    return any(
        passage.document == source["doc"]
        and passage.span.start < source["end"]
        and source["start"] < passage.span.end
        for hit in found.hits
        for passage in hit.passages
    )


def test_every_line_with_words_is_in_the_archive(archive: Path) -> None:
    """Each turn of the files is one here; those told by labels come on top."""
    known = json.loads((CORPORA / "stats.json").read_text("utf-8"))
    with Archive.open(archive) as opened_archive:
        found = summary(opened_archive)
        empty = [problem.where for problem in opened_archive.problems]
    for source in found.sources:
        name = Path(source.path).name.removesuffix(".jsonl.gz")
        without_words = sum(name in where for where in empty)
        assert source.documents == known[name]["documents"] - without_words, name
        assert source.turns - source.labelled == known[name]["turns"], name
    assert len(found.sources) == len(corpora())


def test_nothing_in_the_archive_is_damaged(archive: Path) -> None:
    with Archive.open(archive) as opened_archive:
        assert list(damage(opened_archive)) == []


def test_real_quotations_are_found_at_their_source(archive: Path) -> None:
    rows = list(quotations())
    with opened([archive]) as record:
        finder = Finder.of(record, Wanted(), limit=8)
        found = [
            is_at_its_source(finder.find(row["quote_reported"]), row) for row in rows
        ]
    assert len(rows) > 90
    assert sum(found) / len(rows) >= 0.95
