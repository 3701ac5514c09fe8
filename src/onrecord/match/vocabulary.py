"""Every different word of a shard, sorted, and what is spelt almost like it.

The number of a word is its rank among the sorted forms, counted from 1. The forms lie
end to end in one array of bytes, so that a vocabulary opens without being read.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

Numbers = npt.NDArray[np.uint32]

_BETWEEN = "\n"
_REMEMBERED = 1 << 14
_MOST_NEIGHBOURS = 8_000
"""Beginnings or ends that more words share than this are not looked through."""


class _Sorted:
    """Forms in the order of their bytes; ranks count from 0."""

    def __init__(self, forms: npt.NDArray[np.uint8], ends: Numbers) -> None:
        self._forms = memoryview(forms.data)  # faster than arrays
        self._ends = memoryview(ends.data)

    def __len__(self) -> int:
        return len(self._ends)

    def at(self, rank: int) -> bytes:
        start = self._ends[rank - 1] + 1 if rank else 0
        return bytes(self._forms[start : self._ends[rank]])

    def rank(self, form: bytes) -> int:
        """Return the rank of the first form that is not below `form`."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.at(middle) < form:
                low = middle + 1
            else:
                high = middle
        return low

    def stretch(self, low: int, high: int) -> list[str]:
        """Return the forms from rank `low` to `high`."""
        if high <= low:
            return []
        start = self._ends[low - 1] + 1 if low else 0
        whole = bytes(self._forms[start : self._ends[high - 1]])
        return whole.decode().split(_BETWEEN)

    def beginning(self, start: str) -> tuple[int, list[str]]:
        """Return the rank of the first form that begins so, and all such forms."""
        low = self.rank(start.encode())
        high = self.rank(start.encode() + b"\xff")
        return low, self.stretch(low, high) if high - low <= _MOST_NEIGHBOURS else []


class Vocabulary:
    """The folded words of a shard; `0` stands for a word that it does not hold."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        self._forwards = _Sorted(arrays["forms"], arrays["form_ends"])
        self._backwards = _Sorted(arrays["reversed"], arrays["reversed_ends"])
        self.number = lru_cache(_REMEMBERED)(self._number)
        """The number of a form, `0` if it is not held."""

    def __len__(self) -> int:
        return len(self._forwards)

    def __iter__(self) -> Iterator[str]:
        yield from self._forwards.stretch(0, len(self))

    def form(self, number: int) -> str:
        """Return the word with this number."""
        return self._forwards.at(number - 1).decode()

    def ids(self, forms: Sequence[str]) -> Numbers:
        """Return the number of each form, `0` for one that is not held."""
        return np.array([self.number(form) for form in forms], dtype=np.uint32)

    def _number(self, form: str) -> int:
        coded = form.encode("utf-8", "replace")
        rank = self._forwards.rank(coded)
        held = rank < len(self) and self._forwards.at(rank) == coded
        return rank + 1 if held else 0

    def near(self, form: str) -> list[str]:
        """Return the words that one slip of a letter parts from `form`.

        One letter lost, added, or put for another, or two exchanged, leaves the first
        or the last half of a word as it was: only words that share a half are looked
        at.
        """
        half = len(form) // 2
        _, alike = self._forwards.beginning(form[:half])
        _, backwards = self._backwards.beginning(form[half:][::-1])
        found = _one_slip_away(form, alike)
        found |= {each[::-1] for each in _one_slip_away(form[::-1], backwards)}
        return sorted(found - {form})


def vocabulary_arrays(
    forms: Sequence[str],
) -> tuple[dict[str, npt.NDArray[Any]], Numbers]:
    """Return the arrays of a vocabulary, and the new number of each form.

    Forms are numbered from 1 in the order given; `ranks[number]` is the number after
    sorting, and `ranks[0]` is 0.
    """
    coded = [form.encode("utf-8", "replace") for form in forms]
    order = sorted(range(len(coded)), key=coded.__getitem__)
    ranks = np.zeros(len(forms) + 1, dtype=np.uint32)
    ranks[np.array(order, dtype=np.int64) + 1] = np.arange(1, len(forms) + 1)
    backwards = sorted(form[::-1].encode("utf-8", "replace") for form in forms)
    return {
        **_end_to_end("forms", "form_ends", [coded[at] for at in order]),
        **_end_to_end("reversed", "reversed_ends", backwards),
    }, ranks


def _end_to_end(
    name: str, ends: str, forms: Sequence[bytes]
) -> dict[str, npt.NDArray[Any]]:
    lengths = np.array([len(form) + 1 for form in forms], dtype=np.int64)
    joined = _BETWEEN.encode().join(forms)
    return {
        name: np.frombuffer(joined, dtype=np.uint8),
        ends: (np.cumsum(lengths) - 1).astype(np.uint32),
    }


def _one_slip_away(form: str, others: Sequence[str]) -> set[str]:
    found = extract(form, others, scorer=OSA.distance, score_cutoff=1, limit=None)
    return {other for other, *_ in found}
