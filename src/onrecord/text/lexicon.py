"""Which forms are words: by a list of the words in use, and by how words are built.

The list is the one that pyspellchecker ships: some 160,000 English words and names, as
they occur in print and speech, each fifty times at the least, with how often each did.
Forms that are a word with a beginning or an ending (re-elect, leaderless) count as
words, and so do British spellings of American ones.
"""

import gzip
import json
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.data import entries, rows
from onrecord.text.spelling import american

_SHORTEST_STEM = 4


@lru_cache(maxsize=1 << 15)
def is_word(form: str) -> bool:
    """Tell whether a form is a word of English, or built of one.

    >>> is_word("unwilling"), is_word("unratified"), is_word("don't")
    (True, True, True)
    >>> is_word("govemment"), is_word("tlie")
    (False, False)
    """
    return _is_held(form) or _is_held(american(form)) or _is_built(form)


@lru_cache(maxsize=1 << 15)
def usage(form: str) -> int:
    """Return how often a form occurs in the 1.6 billion words that the list is of.

    A word that is not listed, and only built as words are (prodice), is as rare as can
    be.

    >>> usage("the") > 1000 * usage("tie") > 0, usage("tlie"), usage("prodice")
    (True, 0, 1)
    """
    listed = _listed().get(form, 0) or _listed().get(american(form), 0)
    return listed or (0 if _is_held(form) else int(_is_built(form)))


@lru_cache(maxsize=1 << 15)
def is_plain(form: str) -> bool:
    """Tell whether a form is a common word that needs no capital letter.

    >>> is_plain("house"), is_plain("norway"), is_plain("ingenuous")
    (True, False, False)
    """
    return form in _common() and form not in proper_names()


@cache
def proper_names() -> frozenset[str]:
    """Return forms that are written with a capital wherever they stand."""
    return frozenset(entries("proper_names")) | (initialisms() - _common())


@cache
def _common() -> frozenset[str]:
    contracted = (short for short, _ in rows("contractions"))
    endings = tuple(ending for ending, _ in rows("contraction_endings"))
    pronouns = ("i", "you", "he", "she", "it", "we", "they", "that", "there", "who")
    verbs = ("is", "are", "was", "were", "do", "does", "did", "has", "have", "had",
             "would", "could", "should", "must", "need")  # fmt: skip
    regular = (word + ending for word in (*pronouns, *verbs) for ending in endings)
    return frozenset({*entries("common_words"), *contracted, *regular})


@cache
def _listed() -> dict[str, int]:
    """Return the list; it takes a tenth of a second to read, so it is read last."""
    packed = files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    return counts


def _is_built(form: str) -> bool:
    return any(len(stem) >= _SHORTEST_STEM and _is_held(stem) for stem in _stems(form))


@cache
def initialisms() -> frozenset[str]:
    """Return the initialisms that stand for a name; some are words as well (US)."""
    return frozenset(short for short, _ in rows("initialisms"))


def _is_held(form: str) -> bool:
    return form in _common() or form in initialisms() or form in _listed()


def are_akin(left: str, right: str) -> bool:
    """Tell whether two forms are one word with other beginnings or endings.

    >>> are_akin("peoples", "people"), are_akin("overstate", "understate")
    (True, True)
    >>> are_akin("international", "internotional")
    False
    """
    return not {left, *_stems(left)}.isdisjoint((right, *_stems(right)))


def _stems(form: str) -> list[str]:
    """Return the form without each beginning or ending that it has.

    A silent e comes back (voiced, voice), and does not stay (voiceed).
    """
    stems = []
    for affix in entries("affixes"):
        bare = affix.strip("-")
        if affix.endswith("-") and form.startswith(bare):
            stems.append(form.removeprefix(bare))
        if affix.startswith("-") and form.endswith(bare):
            stem = form.removesuffix(bare)
            silenced = bare[0] in "aei"
            stems += [f"{stem}e"] if silenced else []
            stems += [] if silenced and stem.endswith("e") else [stem]
    return stems
