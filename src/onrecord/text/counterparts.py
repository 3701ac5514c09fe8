"""Words of other languages as the tables of English know them: by a counterpart.

A table of a language gives numbers, months and abbreviations the form that says the
same (zwölf, twelve), and the words that rules look for the one that acts alike (nicht,
not). Every other word is set apart by a mark, so that it acts as no English word
(German *not* is distress, Italian *se* an if). What is printed is never changed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.model.alignment import Word
from onrecord.text.spelled import number_word
from onrecord.text.units import symbol
from onrecord.text.words import fold

FOREIGN = "·"
"""What the forms of words begin with that have no counterpart."""
_REACH = 5
"""Words between which a parted phrase stands: *ne … que*."""
_PARTED = "…"
_NOT_COMPARED = re.compile(r"[\u00ad\[\].\r\n\t ]|[-‐](?=\r?\n)")
_STRAIGHT = str.maketrans("’ʼ", "''")
_BY_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_WITH_COMMA = re.compile(r"\d+,\d+")
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""By its first word: each phrase, the longest first, and its counterpart."""


@dataclass(frozen=True, slots=True)
class Counterparts:
    """The table of a language."""

    letters: Mapping[int, str]
    elided: Mapping[str, str]
    """What stands before an apostrophe, and the word that it is."""
    same: Phrases
    acts: Phrases
    lays: frozenset[str]
    """Verbs that say of what follows that it is so, or was done: *habe*, *sei*."""


@cache
def counterparts(code: str) -> Counterparts:
    """Return the table of a language, by its code (ISO 639-1)."""
    table = rows(f"counterparts/{code}")
    letters = {ord(row[2]): row[1] for row in table if row[0] == "letter"}
    return Counterparts(
        letters,
        {row[2]: row[1] for row in table if row[0] == "elided"},
        _phrases(table, "same", letters),
        _phrases(table, "acts", letters),
        frozenset(
            word.translate(letters)
            for kind, _, words in table
            if kind == "lays"
            for word in words.split(", ")
        ),
    )


def in_common_forms(
    words: Sequence[Word], code: str, *, after: Sequence[Word] = ()
) -> tuple[Word, ...]:
    """Return words with what is elided parted, and numbers and months in common forms.

    `after` are words in common forms that they stand after.

    >>> from onrecord.text.words import words
    >>> [each.form for each in in_common_forms(words("zwölf für 1,5 Millionen"), "de")]
    ['twelve', '·fuer', '1.5', 'million']
    """
    parted = [part for word in words for part in _parted(word, code)]
    common = list(after)
    at = 0
    while at < len(parted):
        length, form = _phrase_at(parted, at, counterparts(code).same, code)
        whole = _as_one(parted[at : at + length])
        common.append(
            whole._replace(form=form or _symbol(whole, common) or _own(whole, code))
        )
        at += length
    return tuple(common[len(after) :])


def in_acting_forms(words: Sequence[Word], code: str) -> tuple[Word, ...]:
    """Return words of common forms, each that rules look for as the one they know.

    >>> from onrecord.text.words import words
    >>> said = in_common_forms(words("Wir kommen nur wenn es nicht not tut"), "de")
    >>> [each.form for each in in_acting_forms(said, "de")]
    ['·wir', '·kommen', 'only', 'if', '·es', 'not', '·not', '·tut']
    """
    acting = list(words)
    at = 0
    while at < len(words):
        length, form = _phrase_at(words, at, counterparts(code).acts, code)
        if form:
            acting[at : at + length] = _acting(words[at : at + length], form)
        else:
            _act_apart(acting, words, at, code)
        at += length
    return tuple(acting)


def acting_form(word: Word, code: str) -> str | None:
    """Return as what a word by itself acts; accents count: konnte, könnte."""
    return _phrase_at((word,), 0, counterparts(code).acts, code)[1] or None


def lays(word: Word, code: str) -> bool:
    """Tell whether a word says of what follows that it is so.

    >>> from onrecord.text.words import words
    >>> [lays(word, "de") for word in words("man habe gefordert")]
    [False, True, False]
    """
    return _key(word, code) in counterparts(code).lays


def _acting(words: Sequence[Word], form: str) -> list[Word]:
    """Give each word its part of a counterpart, or the first the whole of it."""
    parts = form.split()
    named = parts if len(parts) <= len(words) else [form]
    return [
        *(word._replace(form=part) for word, part in zip(words, named, strict=False)),
        *words[len(named) :],
    ]


def _act_apart(acting: list[Word], words: Sequence[Word], at: int, code: str) -> None:
    """Give the last word of a parted phrase that begins here its counterpart."""
    for phrase, form in counterparts(code).acts.get(_key(words[at], code), ()):
        if len(phrase) > 1 and phrase[1] == _PARTED:
            near = range(at + 1, min(at + _REACH, len(words)))
            for there in near:
                if _key(words[there], code) == phrase[2]:
                    acting[there] = words[there]._replace(form=form)
                    return


def _phrases(
    table: Sequence[tuple[str, ...]], kind: str, letters: Mapping[int, str]
) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for _, form, phrases in (row for row in table if row[0] == kind):
        for phrase in phrases.split(", "):
            parts = tuple(phrase.translate(letters).split())
            found.setdefault(parts[0].removesuffix("-"), []).append((parts, form))
    return {
        first: tuple(sorted(each, key=lambda entry: -len(entry[0])))
        for first, each in found.items()
    }


def _phrase_at(
    words: Sequence[Word], at: int, phrases: Phrases, code: str
) -> tuple[int, str]:
    """Return how many words the longest phrase has that begins here, and its form."""
    for phrase, form in phrases.get(_key(words[at], code), ()):
        here = words[at : at + len(phrase)]
        keys = [(_key(word, code), word.tail.strip()) for word in here]
        if len(here) == len(phrase) and all(
            part in {key, key + tail}
            for part, (key, tail) in zip(phrase, keys, strict=True)
        ):
            return len(phrase), form
    return 1, ""


def _parted(word: Word, code: str) -> Iterator[Word]:
    """Part a word from what is elided before it: l'accord."""
    text = word.text.translate(_STRAIGHT)
    cut = text.find("'") + 1
    if cut and text[:cut].casefold() in counterparts(code).elided and cut < len(text):
        middle = word.start + cut
        yield Word(word.text[:cut], fold(text[:cut]), word.start, middle)
        rest = word.text[cut:]
        yield Word(rest, fold(rest), middle, word.end, word.tail)
    else:
        yield word


def _as_one(words: Sequence[Word]) -> Word:
    if len(words) == 1:
        return words[0]
    text = "".join(word.text + word.tail for word in words[:-1]) + words[-1].text
    form = "".join(word.form for word in words)
    return Word(text, form, words[0].start, words[-1].end, words[-1].tail)


def _own(word: Word, code: str) -> str:
    if word.form[:1].isdigit():
        return _with_point(word.form)
    key = _key(word, code)
    return FOREIGN + fold(key) if key.isalpha() else word.form


def _symbol(word: Word, before: Sequence[Word]) -> str:
    """Return a symbol of a unit as it is: km and °C are one in all languages."""
    form = before[-1].form if before else ""
    if not (form[:1].isdigit() or number_word(form)[0]):
        return ""
    sign = before[-1].tail.strip()
    return word.form if symbol(sign + word.form) else ""


def _with_point(form: str) -> str:
    """Return figures as they are written in English: 1.000,5 is 1000.5."""
    if _BY_THOUSANDS.fullmatch(form):
        return form.replace(".", "").replace(",", ".")
    return form.replace(",", ".") if _WITH_COMMA.fullmatch(form) else form


def _key(word: Word, code: str) -> str:
    return _spelled(word.text, code)


@lru_cache(maxsize=1 << 16)
def _spelled(printed: str, code: str) -> str:
    """Return a word in small letters with its accents, as tables spell it."""
    table = counterparts(code)
    bare = _NOT_COMPARED.sub("", printed.translate(_STRAIGHT)).casefold()
    return table.elided.get(bare, bare).translate(table.letters)
