"""What an archive holds, as lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap

from onrecord.model.holdings import Listed, Source, Summary

_MOST_SOURCES = 30
"""More files than this are counted by the folder they are in."""
_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


def summary_lines(name: str, found: Summary) -> Iterator[str]:
    """Yield the figures of the archive called `name`, and what came from where."""
    yield f"{name}, format {found.format}"
    yield ""
    yield f"{'documents':18}{found.documents:>13,}{_dates(found)}"
    yield f"{'words':18}{found.words:>13,}"
    yield f"{'turns':18}{found.turns:>13,}{_labelled(found)}"
    yield f"{'pages':18}{found.pages:>13,}"
    yield f"{'could not be read':18}{found.unreadable:>13,}"
    yield ""
    yield f"{'originals':18}{found.originals:>13,}{_size(found.original_bytes)}"
    yield f"{'database':18}{'':13}{_size(found.database_bytes)}"
    yield f"{'index, in shards':18}{found.shards:>13,}{_size(found.index_bytes)}"
    if found.sources:
        yield ""
        yield f"{'documents':>11}{'turns':>12}{'by label':>10}{'words':>14}  from"
        yield from map(_source, _grouped(found.sources))


def listed_lines(documents: Iterable[Listed]) -> Iterator[str]:
    """Yield a line a document: id, date, words and title, parted by tabs."""
    for each in documents:
        yield "\t".join(
            " ".join(part.split())
            for part in (each.id, each.date or "", str(each.words), each.title or "")
        )


def _dates(found: Summary) -> str:
    if not found.first:
        return ""
    return f"  {found.dated:,} dated, {found.first} to {found.last}"


def _labelled(found: Summary) -> str:
    """Say how many turns the files themselves do not count."""
    if not found.labelled:
        return ""
    return f"  {found.labelled:,} of them told by labels in the text"


def _size(size: int) -> str:
    if size < _MEGABYTE:
        return f"{size / _KILOBYTE:>12,.1f} kB"
    return f"{size / _MEGABYTE:>12,.1f} MB"


def _source(source: Source) -> str:
    turns = f"{source.turns:>12,}{source.labelled:>10,}"
    return f"{source.documents:>11,}{turns}{source.words:>14,}  {source.path}"


def _grouped(sources: Sequence[Source]) -> Sequence[Source]:
    """Return the sources, or where they are many, one for each folder of them."""
    if len(sources) <= _MOST_SOURCES:
        return sources
    folders: dict[str, list[Source]] = {}
    for source in sources:
        folder = source.path.rpartition("/")[0]
        folders.setdefault(f"{folder}/", []).append(source)
    return list(starmap(_together, folders.items()))


def _together(path: str, sources: Sequence[Source]) -> Source:
    return Source(
        path,
        "",
        sum(source.size for source in sources),
        sum(source.documents for source in sources),
        sum(source.turns for source in sources),
        sum(source.labelled for source in sources),
        sum(source.words for source in sources),
        None,
        None,
    )
