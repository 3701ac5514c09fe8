"""How often the record has the words of one quotation, alone and two in a row."""

from math import log
from typing import NamedTuple


class Frequencies(NamedTuple):
    """Counts of the words of a quotation, by their index in it."""

    size: int
    """How many places the record has."""
    words: list[int]
    pairs: list[int]
    """Of each word with the one after it: one less than `words`."""

    def weight(self, at: int) -> float:
        """Return what a word tells by itself: the negative log of its share."""
        return log(1 + self.size / max(self.words[at], 1))

    def surprise(self, at: int) -> float:
        """Return what a word tells after the one before it."""
        before = max(self.words[at - 1], 1)
        return log(before / min(max(self.pairs[at - 1], 1), before))
