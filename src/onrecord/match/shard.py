"""The words of many documents as a few arrays, made once and never changed.

All words stand in one row of numbers, a document after the other. A second array holds
the places of the row sorted by the word there and the word that follows, so that where
one or two words in a row stand is a binary search: a suffix array cut off after two
words. Arrays may lie on disk and be mapped into memory; nothing is read at opening.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.errors import ArchiveError
from onrecord.match.tokens import Tokens
from onrecord.match.vocabulary import Vocabulary, vocabulary_arrays

Numbers = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]
"""Indexes into a row of words."""
Arrays = Mapping[str, npt.NDArray[Any]]

BREAK = 0
"""What stands in the row between two documents."""
FORM = 1
"""The number of the form of the arrays: it grows when they mean something else."""
STRIDE = 16
"""Of every so many words of a document it is kept where in the text they begin."""
_KEY_BITS = 64


class Shard:
    """The arrays of some documents, ready to be asked; about 8.4 bytes a word.

    `row` holds the number of each word, with a `BREAK` before, between and after the
    documents; `first` the place of each document's first word, and one past the end;
    `checkpoints` where in its text each 16th word of a document begins, those of
    document `n` from `checked[n]` on.
    """

    def __init__(self, arrays: Arrays) -> None:
        form = arrays.get("form")
        if form is None or form.tolist() != [FORM, STRIDE]:
            raise ArchiveError(
                "the index was made by another version of onrecord; "
                "make it again: onrecord archive reindex"
            )
        # A plain view of a memory-mapped array is asked much faster than itself.
        plain = {name: np.asarray(array) for name, array in arrays.items()}
        self.row: Numbers = plain["row"]
        self.first: Numbers = plain["first"]
        self.checked: Numbers = plain["checked"]
        self.checkpoints: Numbers = plain["checkpoints"]
        self.vocabulary = Vocabulary(plain)
        self._order: Numbers = plain["order"]
        self._heads: Numbers = plain["heads"]

    @property
    def documents(self) -> int:
        """How many documents the shard holds."""
        return len(self.first) - 1

    @property
    def words(self) -> int:
        """How many words they have."""
        return len(self.row) - self.documents - 1

    def count(self, form: str) -> int:
        """Return how often a folded word stands in the documents."""
        number = self.vocabulary.number(form)
        low, high = self._heads[number : number + 2].tolist()
        return high - low if number else 0

    def singles(self, ids: Numbers) -> tuple[Places, Places]:
        """Return where the sorted places of each word begin and end."""
        low = self._heads[ids].astype(np.int64)
        high = self._heads[ids + np.uint32(1)].astype(np.int64)
        return low, np.where(ids == BREAK, low, high)

    def pairs(self, words: Numbers, following: Numbers) -> tuple[Places, Places]:
        """Return the same for each word with the one that follows it."""
        low, high = self.singles(words)
        wanted = following.astype(np.int64)
        bounds = self._bounds(
            np.concatenate([low, low]),
            np.concatenate([high, high]),
            np.concatenate([wanted, wanted + 1]),
        )
        begin, end = bounds[: len(low)], bounds[len(low) :]
        return begin, np.where(wanted == BREAK, begin, end)

    def _bounds(self, low: Places, high: Places, target: Places) -> Places:
        """Return the first place of each range whose next word is not below target."""
        step = 1 << int((high - low).max(initial=0)).bit_length()
        while step := step >> 1:
            probed = low + step
            place = self._order.take(probed - 1, mode="clip")
            below = self.row.take(place + 1, mode="clip") < target
            low = np.where(below & (probed <= high), probed, low)
        return low

    def places(self, low: int, high: int) -> Places:
        """Return the places of a range of the sorted places.

        Those of one pair of words ascend.
        """
        return self._order[low:high].astype(np.int64)

    def phrase(self, ids: Numbers) -> Places:
        """Return every place where these words stand in a row, ascending."""
        if not len(ids) or (ids == BREAK).any():
            return np.zeros(0, dtype=np.int64)
        low, high = (
            self.singles(ids) if len(ids) == 1 else self.pairs(ids[:-1], ids[1:])
        )
        rarest = int(np.argmin(high - low))
        places = self.places(int(low[rarest]), int(high[rarest])) - rarest
        places = places[(places > 0) & (places + len(ids) <= len(self.row))]
        for step, number in enumerate(ids.tolist()):
            places = places[self.row[places + step] == number]
        return np.sort(places)

    def document_at(self, place: int) -> int:
        """Return the ordinal of the document in which, or before which, `place` is."""
        found = int(self.first.searchsorted(place, side="right")) - 1
        return min(max(found, 0), self.documents - 1)

    def checkpoint(self, ordinal: int, index: int) -> tuple[int, int]:
        """Return a word of a document at or before its word `index`.

        Its index in the document, and the position in the text at which it begins.
        """
        known = index // STRIDE
        return known * STRIDE, int(self.checkpoints[int(self.checked[ordinal]) + known])


class ShardBuilder:
    """Takes texts one after another and gives the arrays of a shard.

    >>> builder = ShardBuilder()
    >>> builder.add("We will come. We will go.")
    6
    >>> shard = Shard(builder.arrays())
    >>> we, will = shard.vocabulary.ids(["we", "will"])
    >>> low, high = shard.pairs(np.array([we]), np.array([will]))
    >>> shard.places(low[0], high[0]).tolist()
    [1, 4]
    """

    def __init__(self) -> None:
        self.words = 0
        self.documents = 0
        self._tokens = Tokens()
        self._rows = _Rows()

    def add(self, text: str) -> int:
        """Take in the text of one document; return its number of words."""
        ids, starts = self._tokens.read(text, every=STRIDE)
        self._rows.add(ids, starts)
        self.words += len(ids)
        self.documents += 1
        return len(ids)

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays by name; the builder takes no more texts then."""
        vocabulary, ranks = vocabulary_arrays(self._tokens.forms())
        del self._tokens
        row = ranks[self._rows.row()]
        return {**vocabulary, **self._rows.borders(), **_sorted(row, len(ranks))}


def merged(
    parts: Sequence[tuple[Shard, npt.NDArray[np.bool_]]],
) -> dict[str, npt.NDArray[Any]]:
    """Return the arrays of one shard with the documents that each mask keeps.

    They stand in the order of the parts, and within a part as before. Words that no
    document uses any more stay in the vocabulary.
    """
    forms = list({form: None for shard, _ in parts for form in shard.vocabulary})
    vocabulary, ranks = vocabulary_arrays(forms)
    numbers = dict(zip(forms, ranks[1:].tolist(), strict=True))
    rows = _Rows()
    for shard, kept in parts:
        renumbered = np.zeros(len(shard.vocabulary) + 1, dtype=np.uint32)
        renumbered[1:] = [numbers[form] for form in shard.vocabulary]
        for ordinal in np.flatnonzero(kept).tolist():
            low, high = shard.first[ordinal : ordinal + 2].tolist()
            start, end = shard.checked[ordinal : ordinal + 2].tolist()
            ids = renumbered[shard.row[low : high - 1]]
            rows.add(ids, np.asarray(shard.checkpoints[start:end]))
    return {**vocabulary, **rows.borders(), **_sorted(rows.row(), len(ranks))}


class _Rows:
    """The rows of documents, one after another, with a break between them."""

    def __init__(self) -> None:
        self._parts: list[Numbers] = [_BREAKS]
        self._checkpoints: list[Numbers] = []
        self._first, self._checked = [1], [0]

    def add(self, ids: Numbers, checkpoints: Numbers) -> None:
        self._parts += [ids, _BREAKS]
        self._checkpoints.append(checkpoints)
        self._first.append(self._first[-1] + len(ids) + 1)
        self._checked.append(self._checked[-1] + len(checkpoints))

    def row(self) -> Numbers:
        """Return all of them; they are forgotten here, to save the memory."""
        made = np.concatenate(self._parts)
        self._parts.clear()
        return made

    def borders(self) -> dict[str, Numbers]:
        return {
            "first": np.array(self._first, dtype=np.uint32),
            "checked": np.array(self._checked, dtype=np.uint32),
            "checkpoints": np.concatenate([_NOTHING, *self._checkpoints]),
            "form": np.array([FORM, STRIDE], dtype=np.uint32),
        }


_NOTHING = np.zeros(0, dtype=np.uint32)
_BREAKS = np.full(1, BREAK, dtype=np.uint32)


def _sorted(row: Numbers, different: int) -> dict[str, npt.NDArray[Any]]:
    """Return the row with its places in order, and where each word's places begin."""
    counts = np.bincount(row, minlength=different)
    heads = np.concatenate([[0], np.cumsum(counts)]).astype(np.uint32)
    return {"row": row, "order": _order(row, different), "heads": heads}


def _order(row: Numbers, different: int) -> Numbers:
    """Return the places of `row` by the word there, the next word, and the place.

    All three are packed into one number where they fit: sorting numbers is several
    times faster than sorting places by them.
    """
    word, place = different.bit_length(), len(row).bit_length()
    if 2 * word + place > _KEY_BITS:
        following = np.append(row[1:], _BREAKS)
        return np.lexsort((following, row)).astype(np.uint32)
    keys = row.astype(np.uint64)
    keys <<= np.uint64(word)
    keys[:-1] |= row[1:]
    keys <<= np.uint64(place)
    keys |= np.arange(len(row), dtype=np.uint64)
    keys.sort()
    keys &= np.uint64((1 << place) - 1)
    return keys.astype(np.uint32)
