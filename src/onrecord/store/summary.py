"""What is in an archive, counted."""

from itertools import starmap
from typing import Any

from onrecord.model.holdings import Listed, Source, Summary
from onrecord.store import index
from onrecord.store.archive import Archive

_FIGURES = """
SELECT count(*), (SELECT coalesce(sum(words), 0) FROM lengths),
  coalesce(sum(characters), 0),
  coalesce(sum(turns), 0), coalesce(sum(labelled), 0), coalesce(sum(pages), 0),
  count(date) FROM documents"""

_DATES = """
SELECT (SELECT date FROM documents WHERE earliest IS NOT NULL
        ORDER BY earliest LIMIT 1),
       (SELECT date FROM documents WHERE latest IS NOT NULL
        ORDER BY latest DESC LIMIT 1)"""

_SOURCES = """
WITH counted AS (
  SELECT original, count(*) AS documents, sum(turns) AS turns,
    sum(labelled) AS labelled, sum(words) AS words,
    min(date) AS first, max(date) AS last
  FROM documents JOIN lengths ON document = number GROUP BY original)
SELECT path, sha256, size, documents, turns, labelled, words, first, last
FROM origins JOIN originals ON number = origins.original
JOIN counted ON counted.original = origins.original
WHERE current ORDER BY path"""

_LISTED = """
SELECT id, name, title, author, date, place, lang, kind, words, turns, pages,
  originals.sha256
FROM documents JOIN originals ON originals.number = original
JOIN lengths ON document = documents.number
ORDER BY documents.number"""


def summary(archive: Archive) -> Summary:
    """Count what is in an archive."""
    database = archive.database
    documents, words, characters, turns, labelled, pages, dated = _row(
        archive, _FIGURES
    )
    first, last = _row(archive, _DATES)
    originals, original_bytes = _row(
        archive, "SELECT count(*), coalesce(sum(size), 0) FROM originals"
    )
    return Summary(
        format=_row(archive, "PRAGMA user_version")[0],
        documents=documents,
        words=words,
        characters=characters,
        turns=turns,
        labelled=labelled,
        pages=pages,
        dated=dated,
        first=first,
        last=last,
        originals=originals,
        original_bytes=original_bytes,
        database_bytes=_database_bytes(archive),
        shards=len(archive.manifest),
        index_bytes=sum(index.size(archive.folder, r.name) for r in archive.manifest),
        unreadable=len(archive.problems),
        sources=tuple(starmap(Source, database.execute(_SOURCES))),
    )


def listed(archive: Archive) -> tuple[Listed, ...]:
    """Return every document without its text, in the order in which they came."""
    return tuple(starmap(Listed, archive.database.execute(_LISTED)))


def _database_bytes(archive: Archive) -> int:
    pages, size = (
        _row(archive, f"PRAGMA {name}")[0] for name in ("page_count", "page_size")
    )
    product: int = pages * size
    return product


def _row(archive: Archive, query: str) -> Any:  # ruff: ignore[any-type] - as the database has it
    return archive.database.execute(query).fetchone()
