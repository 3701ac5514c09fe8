"""A process that makes shards for another one: texts come in, arrays go out."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy.typing as npt

from onrecord.desk.process import serve
from onrecord.match.shard import ShardBuilder

Made = tuple[dict[str, npt.NDArray[Any]], list[int]]
"""The arrays of a shard, and the number of words of each of its texts."""


class Indexer:
    """Gathers texts until it is asked for the shard that they make."""

    def __init__(self) -> None:
        self._builder = ShardBuilder()
        self._counts: list[int] = []

    def answers(self, texts: Iterable[str] | None) -> Iterator[Made]:
        """Take texts in; or, for `None`, yield the shard, and begin another."""
        if texts is not None:
            self._counts += [self._builder.add(text) for text in texts]
            return
        builder, counts = self._builder, self._counts
        self._builder, self._counts = ShardBuilder(), []
        yield builder.arrays(), counts


if __name__ == "__main__":
    serve(Indexer().answers)
