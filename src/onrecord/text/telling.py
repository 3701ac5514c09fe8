"""Words by which a meaning turns, in letters that were garbled or run together.

What is no word is mostly a slip of the word that it looks like. Not so where it looks
more like one of these, or has one of them hanging on it: nobody would see *notthe* for
a slip of *the*.
"""

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from onrecord.data import entries, rows

_SHORTEST = 3
"""Letters of a word that is seen among others."""


@lru_cache(maxsize=1 << 15)
def holds_another(sound: str, letters: str) -> bool:
    """Tell whether garbled letters hold, or are nearer to, another telling word.

    >>> holds_another("the", "notthe"), holds_another("itwouldbe", "itcould6e")
    (True, True)
    >>> holds_another("could", "woulcl"), holds_another("country", "countty")
    (True, False)
    """
    if len(letters) == 1:
        return sound in _telling()
    apart = OSA.distance(sound, letters)
    nearer = any(
        OSA.distance(word, letters, score_cutoff=apart) < apart for word in _telling()
    )
    return nearer or _is_joined(sound, letters) or _is_exchanged(sound, letters, apart)


@cache
def _telling() -> frozenset[str]:
    """Return words by which a meaning turns: not, must, seven, every."""
    tables = "modals", "number_words", "quantifiers"
    listed = (row[0] for name in tables for row in rows(name))
    return frozenset({*listed, *entries("negation_words")})


def _is_joined(sound: str, letters: str) -> bool:
    """Tell whether a second word hangs on the letters of the first: notthe, n0tthe."""
    longer = len(letters) - len(sound) > 1
    return longer and (letters.startswith(sound) or letters.endswith(sound))


def _is_exchanged(sound: str, letters: str, apart: int) -> bool:
    """Tell whether letters hold a telling word, beside or instead of the sound ones."""
    held, holds = _held(sound), _held(letters)
    return any(
        bool(held - holds - {sound})
        or OSA.distance(sound, letters.replace(word, "")) < apart
        for word in holds - held
    )


def _held(letters: str) -> frozenset[str]:
    """Return the telling words of some length in letters that stand together."""
    return frozenset(
        word for word in _telling() if len(word) >= _SHORTEST and word in letters
    )
