"""Every word of a record with the places where it stands.

The record lies in one or more shards (see `shard`): one in memory for a folder read on
the fly, several mapped from disk for an archive. A place is a document and the index of
a word in it; nothing above this module knows of shards.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from math import log

import numpy as np
import numpy.typing as npt

from onrecord.match.shard import BREAK, STRIDE, Numbers, Places, Shard, ShardBuilder
from onrecord.model.alignment import Word
from onrecord.model.document import Document
from onrecord.text.words import WORD, fold

_REMEMBERED = 1 << 14
_NOWHERE = np.zeros(0, dtype=np.int64)
_NO_WORD = np.uint32(0xFFFFFFFF)


class Concordance:
    """The words of a record and its documents.

    `documents` may be loaded when they are asked for; they are numbered shard by
    shard. Those that `alive` denies count as not there.
    """

    def __init__(
        self,
        shards: Sequence[Shard],
        documents: Sequence[Document],
        *,
        alive: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        self.shards = tuple(shards)
        self.documents = documents
        self.alive = None if alive is None or alive.all() else alive
        self.count = lru_cache(_REMEMBERED)(self._count)
        """How often the record has a folded word."""
        self.weight = lru_cache(_REMEMBERED)(self._weight)
        """What a folded word tells: the negative log of its share of the record."""
        self._bases = list(accumulate((s.documents for s in shards), initial=0))

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        *,
        advance: Callable[[int], None] | None = None,
    ) -> "Concordance":
        """Make the concordance of documents that are held in memory.

        `advance` is called with the number of code points of each once it is taken in.
        """
        builder, held = ShardBuilder(), []
        for document in documents:
            held.append(document)
            builder.add(document.text)
            if advance:
                advance(len(document.text))
        return cls([Shard(builder.arrays())], held)

    def among(self, documents: npt.NDArray[np.bool_]) -> "Concordance":
        """Return the same record as if it had only some of its documents.

        `documents` tells of each by its number; how often words stand in the record is
        still counted over all of it.
        """
        alive = documents if self.alive is None else documents & self.alive
        return Concordance(self.shards, self.documents, alive=alive)

    def counting(self, shard: int, places: Places) -> npt.NDArray[np.bool_] | None:
        """Tell of each place of a shard whether its document counts.

        `None` if all do.
        """
        if self.alive is None:
            return None
        base, held = self._bases[shard], self.shards[shard]
        alive = self.alive[base : base + held.documents]
        ordinals = np.searchsorted(held.first, places, side="right") - 1
        return alive[np.clip(ordinals, 0, held.documents - 1)]

    def __len__(self) -> int:
        """How many words the record has."""
        return sum(shard.words for shard in self.shards)

    @property
    def size(self) -> int:
        """How many words and breaks the rows have: the number of places."""
        return sum(len(shard.row) for shard in self.shards)

    def _count(self, form: str) -> int:
        return sum(shard.count(form) for shard in self.shards)

    def _weight(self, form: str) -> float:
        return log(1 + self.size / max(self.count(form), 1))

    def places(self, forms: Sequence[str]) -> tuple[Places, Places]:
        """Return where folded words stand in a row: documents, and indexes in them."""
        documents, indexes = [_NOWHERE], [_NOWHERE]
        for at, shard in enumerate(self.shards):
            places = shard.phrase(shard.vocabulary.ids(forms))
            counts = self.counting(at, places)
            places = places if counts is None else places[counts]
            ordinals = np.searchsorted(shard.first, places, side="right") - 1
            documents.append(ordinals + self._bases[at])
            indexes.append(places - shard.first[ordinals])
        return np.concatenate(documents), np.concatenate(indexes)

    def base(self, shard: int) -> int:
        """Return the number of the first document of a shard."""
        return self._bases[shard]

    def _home(self, document: int) -> tuple[Shard, int]:
        shard = bisect_right(self._bases, document) - 1
        return self.shards[shard], document - self._bases[shard]

    def length(self, document: int) -> int:
        """Return how many words a document has."""
        shard, ordinal = self._home(document)
        return int(shard.first[ordinal + 1]) - int(shard.first[ordinal]) - 1

    def numbers(self, document: int, low: int, high: int) -> Numbers:
        """Return the numbers, in its shard, of the words of a document."""
        shard, ordinal = self._home(document)
        first = int(shard.first[ordinal])
        return shard.row[first + low : first + high]

    def equal(
        self, window: tuple[int, int, int], forms: Sequence[str]
    ) -> npt.NDArray[np.bool_]:
        """Tell of each folded word (row) whether it is each word of a stretch."""
        shard, _ = self._home(window[0])
        ids = shard.vocabulary.ids(forms)
        ids[ids == BREAK] = _NO_WORD
        return np.equal.outer(ids, self.numbers(*window))

    def holds(
        self, window: tuple[int, int, int], forms: Sequence[str]
    ) -> npt.NDArray[np.bool_]:
        """Tell of each folded word whether it stands in a stretch at all."""
        shard, _ = self._home(window[0])
        ids = shard.vocabulary.ids(forms)
        stands: npt.NDArray[np.bool_] = np.isin(ids, self.numbers(*window))
        stands[ids == BREAK] = False
        return stands

    def index_of(self, document: int, position: int) -> int:
        """Return the index of the first word that begins at `position` or later."""
        shard, ordinal = self._home(document)
        low, high = int(shard.checked[ordinal]), int(shard.checked[ordinal + 1])
        known = int(shard.checkpoints[low:high].searchsorted(position))
        if not known:
            return 0
        index, start = shard.checkpoint(ordinal, (known - 1) * STRIDE)
        text = self.documents[document].text
        for match in WORD.finditer(text, start):
            if match.start() >= position:
                break
            index += 1
        return index

    def words(self, document: int, low: int, high: int) -> tuple[Word, ...]:
        """Return the words of a document from index `low` to `high`."""
        low, high = max(low, 0), min(high, self.length(document))
        if low >= high:
            return ()
        shard, ordinal = self._home(document)
        index, start = shard.checkpoint(ordinal, low)
        text = self.documents[document].text
        found = WORD.finditer(text, start)
        spans = [m.span() for m in islice(found, low - index, high - index + 1)]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        if len(spans) <= high - low:
            starts.append(len(text))
        printed = list(map(text.__getitem__, map(slice, starts, ends)))
        tails = map(text.__getitem__, map(slice, ends, starts[1:]))
        return tuple(map(Word, printed, map(fold, printed), starts, ends, tails))
