"""Few large shards instead of many small ones, and none with what was removed."""

from collections.abc import Sequence

from onrecord.desk.indexing import MODULE, Indexing
from onrecord.desk.intake import Limits
from onrecord.desk.process import Processes
from onrecord.match.shard import Shard, merged
from onrecord.store import index
from onrecord.store.rows import texts
from onrecord.store.shards import ShardRow, kept_mask, removed_numbers
from onrecord.store.writer import Writer

_GROWTH = 4
"""A shard is merged with what follows while it is not so many times as large."""


def merge(writer: Writer, limits: Limits) -> None:
    """Merge the last shards where they are small, and commit."""
    shards = writer.shards()
    small = shards[_first_small([shard.words for shard in shards], limits) :]
    if len(small) > 1:
        _replace(writer, small)


def reindex(writer: Writer, limits: Limits) -> int:
    """Make the whole index again from the texts; return its number of words."""
    writer.drop_shards(writer.shards())
    with Processes(MODULE) as processes:
        indexing = Indexing(writer, processes, characters=limits.shard)
        for number, text in texts(writer.database):
            indexing.add(number, text)
        indexing.flush()
    writer.commit()
    return indexing.words


def _first_small(words: Sequence[int], limits: Limits) -> int:
    """Return from which shard on all are to be one.

    >>> _first_small([900, 90, 30, 10, 5], Limits())
    1
    >>> _first_small([900, 90, 30, 10, 5], Limits(merged=50))
    2
    >>> _first_small([90, 90, 90, 1], Limits()), _first_small([90, 1], Limits())
    (0, 2)
    """
    for first, size in enumerate(words):
        rest = sum(words[first + 1 :])
        if size < _GROWTH * rest and size + rest <= limits.merged:
            return first
    return len(words)


def _replace(writer: Writer, shards: Sequence[ShardRow]) -> None:
    removed = removed_numbers(writer.database)
    masks = [kept_mask(shard.documents, removed) for shard in shards]
    parts = [
        (Shard(index.opened(writer.folder, shard.name)), mask)
        for shard, mask in zip(shards, masks, strict=True)
    ]
    kept = [
        int(number)
        for shard, mask in zip(shards, masks, strict=True)
        for number in shard.documents[mask]
    ]
    arrays = merged(parts) if kept else {}
    writer.drop_shards(shards)
    if kept:
        writer.add_shard(arrays, kept)
    writer.commit()
