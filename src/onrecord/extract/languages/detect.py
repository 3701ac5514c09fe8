"""In which language a text is, by its most frequent words.

The declared language of a document is believed for every paragraph that is not
plainly in another. A language of which there is no table is told apart all the same,
so that a Portuguese report is not read as a Spanish one.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from onrecord.data import rows
from onrecord.extract.languages.lexicon import LANGUAGES
from onrecord.extract.paragraphs import paragraphs
from onrecord.model.document import Document, Span

ENGLISH = "en"
UNKNOWN = "und"
"""ISO 639-2: undetermined."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 12
"""Words in which a paragraph of its own language can be told from a quotation."""
_SURE = 0.2
"""The share of frequent words in a text of its language is a third and more."""
_LIKELY = 0.08
"""In so long a text even a poor guess has more."""
_HINTS, _PROOFS = 2, 4
"""Words that tell the language of a few words, with a table of its own and without."""
_CLEAR = 2
"""A paragraph has so many times more frequent words of its own language."""
_LONGEST = 6000
"""Code points read to tell the language of a document."""


def languages(document: Document) -> tuple[tuple[str, Span], ...]:
    """Return the paragraphs of a report, each with the language it is read in.

    >>> from onrecord.model.document import Origin
    >>> text = "Der Rat hat nichts gesagt und ist auch nicht gekommen."
    >>> languages(Document("r", text, Origin("r", "", "text/plain", "plain")))
    (('de', Span(start=0, end=54)),)
    """
    text = document.text
    parts = paragraphs(text)
    whole = _declared(document.lang) or language_of(text)
    return tuple((_of_paragraph(part.of(text), whole), part) for part in parts)


def limits(document: Document) -> tuple[str, ...]:
    """Return what a reader must know of the languages of a report, one remark each."""
    found = Counter[str]()
    for code, part in languages(document):
        found[code] += part.end - part.start
    return tuple(_limit(code) for code, _ in found.most_common() if code != ENGLISH)


def _limit(code: str) -> str:
    name = _names().get(code, "a language that is not known")
    if code in LANGUAGES:
        return f"read as {name}: quotations with who said them, nothing indirect"
    return f"read as {name}: quotation marks only, nobody is named as the speaker"


def language_of(text: str) -> str:
    """Return the language of a text, by its code; English where nothing tells.

    >>> language_of("Le maire a dit que la ville n’est pas en danger.")
    'fr'
    """
    counts, total = _counts(text)
    best = _best(counts)
    if total >= _FEWEST and counts[best] < _LIKELY * total:
        return UNKNOWN
    if total < _FEWEST and counts[best] < _enough(best):
        return _by_script(text)
    return best


def _enough(code: str) -> int:
    """Return how many of its words a short text must have to be in a language."""
    return _HINTS if code in LANGUAGES else _PROOFS


def _declared(lang: str | None) -> str | None:
    code = (lang or "").replace("_", "-").split("-")[0].casefold()
    return code if code in _names() else None


def _of_paragraph(paragraph: str, whole: str) -> str:
    words = _words(paragraph)
    known = _words_of(whole)
    own = sum(word in known for word in words)
    if len(words) < _FEWEST or own >= _SURE * len(words):
        return whole
    counts, total = _counts(paragraph)
    best = _best(counts)
    clear = counts[best] > _CLEAR * own and counts[best] >= _SURE * total
    return best if clear else whole


def _counts(text: str) -> tuple[Counter[str], int]:
    """Return how many words are frequent in each language, and of how many."""
    words = Counter(_words(text))
    counts = Counter[str]()
    for word, times in words.items():
        for code in _frequent().get(word, ()):
            counts[code] += times
    return counts, words.total()


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:_LONGEST].casefold())


def _best(counts: Counter[str]) -> str:
    """Return the language with most words; of equals the first of the table."""
    return max(_names(), key=lambda code: counts[code])


def _by_script(text: str) -> str:
    """Return what a few words may be in, by the letters of most of them."""
    letters = [sign for sign in text[:_A_FEW] if sign.isalpha()]
    latin = sum(ord(sign) < _PAST_LATIN for sign in letters)
    if 2 * latin >= len(letters):
        return ENGLISH
    cyrillic = sum(sign in _CYRILLIC for sign in text[:_A_FEW].casefold())
    return _RUSSIAN if 2 * cyrillic > len(letters) else UNKNOWN


_A_FEW = 400
_RUSSIAN = "ru"
_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_PAST_LATIN = 0x370
"""Greek, Cyrillic and everything after."""


@cache
def _frequent() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, _, words in rows("languages"):
        for word in words.split():
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@cache
def _words_of(code: str) -> frozenset[str]:
    return frozenset(word for word, codes in _frequent().items() if code in codes)


@cache
def _names() -> Mapping[str, str]:
    return {code: name for code, name, _ in rows("languages")}
