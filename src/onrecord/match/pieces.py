"""A table from short texts to numbers that is asked for thousands at a time.

What is looked up are the stretches between the blanks of a long text. They are told
apart by a hash, taken of all of them at once from the running sums over the text (Karp
and Rabin 1987), and found by open addressing in one array.
"""

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int64]

BLOCK = 1 << 15
"""Code points that are hashed at a time: what fits into a processor's cache."""
MOST = 1 << 20
"""How many stretches a table can hold."""
UNKNOWN = -1
"""Instead of the number of a stretch that is not in the table."""

_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xD1B54A32D192ED03)
_HALF = np.uint64(32)
_WORD = 1 << 64
_FULL = 0.2
_NUMBER = np.uint64(MOST - 1)
_SIGN = ~_NUMBER
_MARK = np.uint64(1 << 63)
"""Is set in every hash, so that no entry is 0."""


def _powers(base: int) -> Hashes:
    made = [1]
    for _ in range(BLOCK):
        made.append(made[-1] * base % _WORD)
    return np.array(made, dtype=np.uint64)


_POWERS = _powers(_BASE)
_INVERSE = _powers(pow(_BASE, -1, _WORD))


def hashes(points: Numbers, begins: Rows, ends: Rows) -> Hashes:
    """Return the hash of each stretch of at most `BLOCK` code points."""
    weighed = points.astype(np.uint64)
    weighed += np.uint64(1)
    weighed *= _POWERS[: len(points)]
    sums = np.zeros(len(points) + 1, dtype=np.uint64)
    np.cumsum(weighed, out=sums[1:])
    found = (sums[ends] - sums[begins]) * _INVERSE[begins]
    found *= _MIX
    found ^= found >> _HALF
    found *= _MIX
    return found | _MARK


class Pieces:
    """Numbers by hash.

    An entry is the upper 44 bits of a hash and the 20 of its number; its lower bits say
    where in the table it stands. Two of a million stretches are taken for each other
    once in some hundred thousand tables.
    """

    def __init__(self) -> None:
        self._hashes: list[Hashes] = []
        self._count = 0
        self._entries = np.zeros(1 << 12, dtype=np.uint64)

    def __len__(self) -> int:
        return self._count

    def find(self, wanted: Hashes) -> Rows:
        """Return the number of each hash, `UNKNOWN` where there is none."""
        slots = self._slots(wanted)
        entries = self._entries[slots]
        numbers = (entries & _NUMBER).astype(np.int64)
        waiting = np.flatnonzero((entries ^ wanted) & _SIGN)
        while len(waiting):
            empty = self._entries[slots[waiting]] == 0
            numbers[waiting[empty]] = UNKNOWN
            waiting = waiting[~empty]
            slots[waiting] = (slots[waiting] + 1) & (len(self._entries) - 1)
            entries = self._entries[slots[waiting]]
            numbers[waiting] = (entries & _NUMBER).astype(np.int64)
            waiting = waiting[((entries ^ wanted[waiting]) & _SIGN) != 0]
        return numbers

    def add(self, new: Hashes) -> None:
        """Put in different hashes that are not there yet; the first has number 0."""
        first = self._count
        self._count += len(new)
        self._hashes.append(new)
        if self._count <= _FULL * len(self._entries):
            self._put(new, first)
            return
        self._entries = np.zeros(1 << (16 * self._count).bit_length(), dtype=np.uint64)
        self._put(np.concatenate(self._hashes), 0)

    def _put(self, new: Hashes, first: int) -> None:
        entries = (new & _SIGN) | np.arange(first, first + len(new), dtype=np.uint64)
        slots = self._slots(new)
        while len(entries):
            free = self._entries[slots] == 0
            self._entries[slots[free]] = entries[free]  # of several the last is put
            left = self._entries[slots] != entries
            entries = entries[left]
            slots = (slots[left] + 1) & (len(self._entries) - 1)

    def _slots(self, wanted: Hashes) -> Rows:
        return (wanted & np.uint64(len(self._entries) - 1)).astype(np.int64)
