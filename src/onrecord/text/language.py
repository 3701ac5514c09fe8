"""In which language a text is, by its most frequent words.

A language of which there is no table is told apart all the same, so that a Portuguese
text is not read as a Spanish one.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from onrecord.data import rows

ENGLISH = "en"
UNKNOWN = "und"
"""ISO 639-2: undetermined."""
LANGUAGES = ("de", "es", "fr", "it", "ru")
"""Languages with tables of their own, besides English."""
FEWEST = 12
"""Words in which a text of its own language can be told from a quotation."""
_WORD = re.compile(r"[^\W\d_]+")
_LIKELY = 0.08
"""In so long a text even a poor guess has more."""
_HINTS, _PROOFS = 2, 4
"""Words that tell the language of a few words, with a table of its own and without."""
_LONGEST = 6000
"""Code points read to tell the language of a document."""
_A_FEW = 400
_RUSSIAN = "ru"
_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_PAST_LATIN = 0x370
"""Greek, Cyrillic and everything after."""


def language_of(text: str) -> str:
    """Return the language of a text, by its code; English where nothing tells.

    >>> language_of("Le maire a dit que la ville n’est pas en danger.")
    'fr'
    """
    counts, total = counts_of(text)
    best = best_of(counts)
    if total >= FEWEST and counts[best] < _LIKELY * total:
        return UNKNOWN
    if total < FEWEST and counts[best] < _enough(best):
        return _by_script(text)
    return best


def _enough(code: str) -> int:
    """Return how many of its words a short text must have to be in a language."""
    return _HINTS if code in LANGUAGES else _PROOFS


def counts_of(text: str) -> tuple[Counter[str], int]:
    """Return how many words are frequent in each language, and of how many."""
    words = Counter(words_in(text))
    counts = Counter[str]()
    for word, times in words.items():
        for code in _frequent().get(word, ()):
            counts[code] += times
    return counts, words.total()


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters; of a long one, of its beginning."""
    return _WORD.findall(text[:_LONGEST].casefold())


def best_of(counts: Counter[str]) -> str:
    """Return the language with most words; of equals the first of the table."""
    return max(names(), key=lambda code: counts[code])


def _by_script(text: str) -> str:
    """Return what a few words may be in, by the letters of most of them."""
    letters = [sign for sign in text[:_A_FEW] if sign.isalpha()]
    latin = sum(ord(sign) < _PAST_LATIN for sign in letters)
    if 2 * latin >= len(letters):
        return ENGLISH
    cyrillic = sum(sign in _CYRILLIC for sign in text[:_A_FEW].casefold())
    return _RUSSIAN if 2 * cyrillic > len(letters) else UNKNOWN


@cache
def _frequent() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, _, words in rows("languages"):
        for word in words.split():
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@cache
def frequent_words(code: str) -> frozenset[str]:
    """Return the words that are frequent in a language."""
    return frozenset(word for word, codes in _frequent().items() if code in codes)


@cache
def names() -> Mapping[str, str]:
    """Return the name of each language by its code."""
    return {code: name for code, name, _ in rows("languages")}
