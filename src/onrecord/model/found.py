"""The answer to `find`: where words stand in the record."""

from dataclasses import dataclass

from onrecord.model.alignment import Edit, Passage
from onrecord.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of the record, or one for each piece, aligned word by word."""

    passages: tuple[Passage, ...]
    """In the order of the words looked for; more than one where pieces of them stand
    in different places."""
    edits: tuple[Edit, ...]
    """In the order of the words looked for; each with the index of its passage."""
    verdict: Verdict
    """On the wording alone."""
    nearness: float
    """How likely it is, 0 to 1, that the words were taken from here."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked for, and where it stands."""

    words: str
    hits: tuple[Hit, ...]
    """The nearest first; those that are equally near, the earliest first."""
    occurrences: int = 0
    """How many places of the record hold the words as well as the first hit."""
