"""Words that are one of several things joined by *and* or *or*."""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.model.alignment import Word

JOINING = frozenset({"and", "or", "nor"})
_MOST = 12
"""Words; more of them are hardly one thing of a list."""


def thing(words: Sequence[Word], joining: frozenset[str]) -> tuple[Word, ...]:
    """Return one of several things, joined at one end to what is not among the words.

    Nothing where a clause has a subject or a verb of its own, or no *and* or *or* is at
    an end.

    >>> from onrecord.text.words import words
    >>> [word.form for word in thing(words("the old dam or"), frozenset({"or"}))]
    ['the', 'old', 'dam']
    """
    if not 1 < len(words) <= _MOST:
        return ()
    ends = [words[0].form in joining, words[-1].form in joining]
    if ends[0] == ends[1]:
        return ()
    rest = tuple(words[1:] if ends[0] else words[:-1])
    signs = (*entries("clause_signs"), *entries("finite_verbs"))
    clause = any(word.form in signs for word in rest)
    return () if clause else rest


def opens_thing(before: Word | None, found: Sequence[Word]) -> bool:
    """Tell whether a thing begins here: with an article or a preposition, or after."""
    openers = entries("noun_openers")
    governs = before is not None and before.form in openers and not before.tail.strip()
    return governs or found[0].form in openers
