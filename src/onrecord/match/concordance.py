"""Every word of the record with the places where it stands.

The words of all documents stand in one row of numbers. Their positions, sorted by
the word there and the two that follow, answer where any one, two or three words in a
row stand by binary search: a suffix array cut off after three words.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.model.alignment import Word
from onrecord.model.document import Document
from onrecord.text.words import WORD, fold

Places = npt.NDArray[np.int64]
"""Indexes into the row of words, in no promised order."""

_BITS = 21
_RARE = (1 << _BITS) - 1
_BREAK = 0
_LONGEST = 3


class Concordance:
    """The words of a record, held in memory: about 24 bytes a word.

    Word ids fit in 21 bits; past two million different words the later ones share
    one id, which costs candidates that alignment then turns down, never a passage.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        *,
        advance: Callable[[int], None] | None = None,
    ) -> None:
        self.documents: list[Document] = []
        self._ids_of_forms: dict[str, int] = {}
        self._ids_as_printed = _PrintedIds(self._ids_of_forms)
        row, starts, ends, first = array("I", [_BREAK]), array("I", [0]), array("I"), []
        ends.append(0)
        for document in documents:
            first.append(len(row))
            self.documents.append(document)
            self._add(document.text, row, starts, ends)
            if advance:
                advance(len(document.text))
        self.row = np.frombuffer(row, dtype=np.uint32)
        self.starts = np.frombuffer(starts, dtype=np.uint32)
        self.ends = np.frombuffer(ends, dtype=np.uint32)
        self.first = np.array([*first, len(row)], dtype=np.int64)
        self._keys, self._order = _sorted_by_three(self.row)

    def _add(
        self, text: str, row: "array[int]", starts: "array[int]", ends: "array[int]"
    ) -> None:
        ids = self._ids_as_printed
        for match in WORD.finditer(text):
            start, end = match.span()
            row.append(ids[match.group()])
            starts.append(start)
            ends.append(end)
        row.append(_BREAK)
        starts.append(len(text))
        ends.append(len(text))

    def __len__(self) -> int:
        """How many words the record has."""
        return len(self.row) - len(self.documents) - 1

    def id_of(self, form: str) -> int | None:
        """Return the number of a folded word, `None` if the record lacks it."""
        return self._ids_of_forms.get(form)

    def places(self, ids: Sequence[int]) -> Places:
        """Return where one, two or three words stand in a row: indexes into `row`."""
        start, end = self._range(ids)
        return self._order[start:end].astype(np.int64)

    def count(self, ids: Sequence[int]) -> int:
        """Return how often one, two or three words stand in a row."""
        start, end = self._range(ids)
        return end - start

    def _range(self, ids: Sequence[int]) -> tuple[int, int]:
        low = high = 0
        for place in range(_LONGEST):
            given = place < len(ids)
            low = low << _BITS | (ids[place] if given else 0)
            high = high << _BITS | (ids[place] if given else _RARE)
        return (
            int(np.searchsorted(self._keys, np.uint64(low), side="left")),
            int(np.searchsorted(self._keys, np.uint64(high), side="right")),
        )

    def document_at(self, place: int) -> int:
        """Return the number of the document in which the word at `place` stands."""
        return int(np.searchsorted(self.first, place, side="right")) - 1

    def place_of(self, document: int, position: int) -> int:
        """Return the place of the first word that begins at `position` or later."""
        low, high = int(self.first[document]), int(self.first[document + 1]) - 1
        return low + int(np.searchsorted(self.starts[low:high], position))

    def words(self, document: int, start: int, end: int) -> tuple[Word, ...]:
        """Return the words at the places from `start` to `end` of one document."""
        low = max(start, int(self.first[document]))
        high = min(end, int(self.first[document + 1]) - 1)
        text = self.documents[document].text
        starts = self.starts[low : high + 1].tolist()
        ends = self.ends[low:high].tolist()
        return tuple(
            Word(text[s:e], fold(text[s:e]), s, e, text[e:following])
            for s, e, following in zip(starts, ends, starts[1:], strict=False)
        )


class _PrintedIds(dict[str, int]):  # ruff: ignore[subclass-builtin] - a UserDict is four times slower
    """From a word as printed to its id; one id for all ways to print a form."""

    def __init__(self, ids_of_forms: dict[str, int]) -> None:
        super().__init__()
        self._ids_of_forms = ids_of_forms

    def __missing__(self, printed: str) -> int:
        form = fold(printed)
        made = self._ids_of_forms.setdefault(
            form, min(len(self._ids_of_forms) + 1, _RARE)
        )
        self[printed] = made
        return made


def _sorted_by_three(
    row: npt.NDArray[np.uint32],
) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int64]]:
    padded = np.concatenate([row, np.zeros(_LONGEST - 1, dtype=np.uint32)])
    keys = np.zeros(len(row), dtype=np.uint64)
    for place in range(_LONGEST):
        keys <<= np.uint64(_BITS)
        keys |= padded[place : place + len(row)]
    order = np.argsort(keys, kind="stable")
    return keys[order], order
