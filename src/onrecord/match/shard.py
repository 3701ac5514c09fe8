"""The words of many documents as a few arrays, made once and never changed."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.text.words import words

Arrays = Mapping[str, npt.NDArray[Any]]


class Shard:
    """The arrays of some documents, ready to be asked."""

    def __init__(self, arrays: Arrays) -> None:
        self.counts: npt.NDArray[np.uint32] = arrays["counts"]

    @property
    def documents(self) -> int:
        """How many documents the shard holds."""
        return len(self.counts)

    @property
    def words(self) -> int:
        """How many words they have."""
        return int(self.counts.sum())


class ShardBuilder:
    """Takes texts one after another and gives the arrays of a shard."""

    def __init__(self) -> None:
        self.words = 0
        self._counts: list[int] = []

    @property
    def documents(self) -> int:
        """How many texts were taken in."""
        return len(self._counts)

    def add(self, text: str) -> int:
        """Take in the text of one document; return its number of words."""
        self._counts.append(len(words(text)))
        self.words += self._counts[-1]
        return self._counts[-1]

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays by name."""
        return {"counts": np.array(self._counts, dtype=np.uint32)}


def merged(
    parts: Sequence[tuple[Shard, npt.NDArray[np.bool_]]],
) -> dict[str, npt.NDArray[Any]]:
    """Return the arrays of one shard with the documents that each mask keeps."""
    return {"counts": np.concatenate([shard.counts[kept] for shard, kept in parts])}
