"""Few large shards instead of many small ones, and none with what was removed."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.desk.indexing import MODULE, Indexing
from onrecord.desk.intake import Limits
from onrecord.desk.process import Processes
from onrecord.match.shard import Shard, merged
from onrecord.store import index
from onrecord.store.rows import texts
from onrecord.store.shards import ShardRow, kept_mask, removed_numbers
from onrecord.store.writer import Writer

_GROWTH = 4
"""A shard is merged with what follows if it is not so many times as large."""


def merge(writer: Writer, limits: Limits) -> None:
    """Merge neighbouring shards that are small, and commit."""
    shards = writer.shards()
    for group in _groups([shard.words for shard in shards], limits):
        _replace(writer, shards[group])


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


def _groups(words: Sequence[int], limits: Limits) -> list[slice]:
    """Return which neighbouring shards are each to be one.

    As many as fit into one, from the first on; but none that is large beside all that
    follow it, or each small addition would write it again.

    >>> _groups([900, 90, 30, 10, 5], Limits())
    [slice(1, 5, None)]
    >>> _groups([50, 50, 50, 50, 1], Limits(merged=110))
    [slice(0, 2, None), slice(2, 5, None)]
    >>> _groups([90, 90, 90, 1], Limits()), _groups([90, 1], Limits())
    ([slice(0, 4, None)], [])
    """
    starts, total = [0], 0
    for at, size in enumerate(words):
        if total + size > limits.merged and at > starts[-1]:
            starts.append(at)
            total = 0
        total += size
    runs = pairwise([*starts, len(words)])
    groups = [_without_large(words, start, end) for start, end in runs]
    return [group for group in groups if group.stop - group.start > 1]


def _without_large(words: Sequence[int], start: int, end: int) -> slice:
    """Leave out the shards of a run that are large beside all that follow them."""
    while start < end and words[start] >= _GROWTH * sum(words[start + 1 : end]):
        start += 1
    return slice(start, end)


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
