"""What a word says, whatever its form: inflections undone, near synonyms as one.

It tells which words of a paraphrase answer which of the record. It never says that two
quotations agree: there, another form is another word. English only; elsewhere a word
is what it is.
"""

from functools import cache, lru_cache

import snowballstemmer

from onrecord.data import entries, table

_ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "ment", "al", "ation", "ly")


@lru_cache(maxsize=1 << 16)
def sense(form: str) -> str:
    """Return the sense of a folded word.

    >>> sense("interfering") == sense("interference") == sense("meddle")
    True
    >>> sense("taken") == sense("take"), sense("russia's") == sense("russia")
    (True, True)
    >>> sense("open") == sense("close")
    False
    """
    bare = form.removesuffix("'s").removesuffix("'")
    stem = _stem(table("irregular_forms").get(bare, bare))
    return _groups().get(stem, stem)


@lru_cache(maxsize=1 << 12)
def forms_of(form: str) -> tuple[str, ...]:
    """Return forms in which the sense of a word may stand in a record, itself first.

    They are guesses by common endings, for words to be looked up by.
    """
    wanted = sense(form)
    words = [form, *_members().get(wanted, ())]
    irregular = [
        each for each, base in table("irregular_forms").items() if sense(base) == wanted
    ]
    guesses = (
        stem + ending
        for word in words
        for stem in (word, word.removesuffix("e"), _stem(word))
        for ending in _ENDINGS
    )
    known = (each for each in (*guesses, *irregular) if sense(each) == wanted)
    return tuple(dict.fromkeys((form, *known)))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _groups() -> dict[str, str]:
    """Return for each stem of the table the stem that stands for its sense."""
    lines = [[_stem(word) for word in line.split()] for line in entries("senses")]
    return {stem: stems[0] for stems in lines for stem in stems}


@cache
def _members() -> dict[str, list[str]]:
    members: dict[str, list[str]] = {}
    for word in " ".join(entries("senses")).split():
        members.setdefault(sense(word), []).append(word)
    return members
