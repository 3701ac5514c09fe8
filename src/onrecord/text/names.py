"""Personal names: which words are names, and which labels mean the same person.

Transliterations agree when they fold to like letters with the same consonants: the
folding (anyascii, then oe/o, ue/u, ae/a, w/v, ph/f) and the bound of .88 were tried on
spellings of one name in two scripts against decoys. Two different people may still
share a spelling: office and date decide, elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import starmap

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from onrecord.data import entries, rows, table
from onrecord.model.alignment import Word
from onrecord.text.months import day_of_week, month_number
from onrecord.text.sentences import ends_sentence

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ`-][^\W_]+)*")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|:\s*$")
_INITIALS_LAST = re.compile(r"[^\W\d_]{2,}\s+(?:[^\W\d_]\.\s*)+$")
"""Roe J., Иванов И. И.: the surname first, as lists and Russian records have it."""
_MONSIEUR = re.compile(r"^M\.[ \u00a0](?=[^\W\d_]{2})")
"""An initial, or the French *Monsieur*: it tells no two people apart."""
_ALIKE = 0.88
_TRANSLATED = 6
"""From this many letters on, the vowels of a transliterated name may differ."""
_LONG = 8
"""The same for names without a sign of it: Hansen and Hanson are two people."""
_DIGRAPHS = (("oe", "o"), ("ue", "u"), ("ae", "a"), ("w", "v"), ("ph", "f"))
_UMLAUT = re.compile(r"oe|ue|ae")
_HISSING = re.compile(r"tsch|sch|tch|zh|ch|sh|j")
_SILENT = re.compile(r"[aeiouyh]")
_DOUBLED = re.compile(r"(.)\1+")
_LIKE_SOUNDS = str.maketrans("cqz", "kks")
_OFFICES = frozenset({"office", "either"})
_HIM = frozenset({"mr", "sir", "lord", "herr"})
_HER = frozenset({"mrs", "ms", "miss", "madam", "mme", "lady", "frau"})
_OPEN_DOMAIN = frozenset({"of", "for", "and", "the"})


def name_words(
    words: Sequence[Word], *, starts_sentence: bool = True
) -> tuple[Word, ...]:
    """Return the words that are names by their capital letter inside a sentence.

    A capital at the beginning of a sentence or quotation tells nothing, unless the
    next word is a name and this one is no common word. `starts_sentence` says whether
    the first word begins one. Text all in capitals has no names by case.

    >>> from onrecord.text.words import words
    >>> text = words("Yesterday President Roe told Ann Poe in May that I left NORAF.")
    >>> [word.text for word in name_words(text)]
    ['Roe', 'Ann', 'Poe', 'NORAF']
    """
    if not any(word.text != word.text.upper() for word in words):
        return ()
    found = list(_capitals(words, starts_sentence=starts_sentence))
    for at in range(len(words) - 2, -1, -1):
        joined = not words[at].tail.strip() and found[at + 1]
        if joined and _may_be_name(words[at]) and words[at].form not in _plain_words():
            found[at] = True
    return tuple(word for word, named in zip(words, found, strict=True) if named)


def same_name(left: str, right: str) -> bool:
    """Tell whether two labels can mean one person.

    >>> same_name("SECRETARY ROE", "Jonathan Roe"), same_name("J. Roe", "Jon Roe")
    (True, True)
    >>> same_name("Вёллер", "Wöller"), same_name("Ann Roe", "John Roe")
    (True, False)
    >>> same_name("Вёллер М.", "Max Wöller"), same_name("J. A. Roe", "J. B. Roe")
    (True, False)
    >>> same_name("MR. ROE", "Ms Roe"), same_name("MR. ROE", "Ann Roe")
    (False, True)
    """
    one, two = _name(left), _name(right)
    if not one.parts or not two.parts:
        return bool(fold_name(left)) and fold_name(left) == fold_name(right)
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return False
    if one.address and two.address and one.address != two.address:
        return False
    if sorted(one.parts) == sorted(two.parts):
        return True
    least = _TRANSLATED if one.is_translated or two.is_translated else _LONG
    if len(one.parts) == 1 or len(two.parts) == 1:
        return _single_agrees(one, two, least)
    return _like(one.parts[-1], two.parts[-1], least) and _given_agree(
        one.parts[:-1], two.parts[:-1]
    )


def may_be_two(left: str, right: str) -> bool:
    """Tell whether two labels that agree may still mean two people of one name.

    One has a "senior" or "junior", the other a middle initial, and neither has both.

    >>> may_be_two("Jon Roe senior", "Jon B. Roe"), may_be_two("Jon Roe", "Jon B. Roe")
    (True, False)
    """
    one, two = _name(left), _name(right)
    if bool(one.suffix) == bool(two.suffix):
        return False
    told, other = (one, two) if one.suffix else (two, one)
    middle = {part for part in other.parts[1:-1] if len(part) == 1}
    return bool(middle - {part[0] for part in told.parts[1:-1]})


def is_personal(label: str) -> bool | None:
    """Tell whether a speaker label names a person.

    `None` where it names an office, which is one person on the occasion.

    >>> is_personal("SECRETARY ROE"), is_personal("THE PRESIDENT")
    (True, None)
    >>> is_personal("Q"), is_personal("SPEAKER 1"), is_personal("MODERATOR")
    (False, False, False)
    """
    if _name(label).parts:
        return True
    kinds = {_kind(token) for token in _TOKEN.findall(label)}
    return None if offices_in(label) and "generic" not in kinds else False


def offices_in(label: str) -> frozenset[str]:
    """Return the offices that a speaker label names, in lower case.

    >>> sorted(offices_in("The PRESIDENT (in French)"))
    ['president']
    """
    words = (token.casefold() for token in _TOKEN.findall(label))
    return frozenset(word for word in words if _kind(word) in _OFFICES)


def is_title(form: str) -> bool:
    """Tell whether a form is a word of a speaker label that is no name.

    >>> is_title("mrs"), is_title("roe")
    (True, False)
    """
    return form in _titles()


@lru_cache(maxsize=1 << 14)
def fold_name(name: str) -> str:
    """Return a name in plain letters, its transliterations brought together.

    >>> fold_name("Wöller"), fold_name("Woeller"), fold_name("Вёллер")
    ('voller', 'voller', 'veller')
    """
    folded = "".join(filter(str.isalnum, anyascii(name).lower()))
    for digraph, letter in _DIGRAPHS:
        folded = folded.replace(digraph, letter)
    return folded


@dataclass(frozen=True, slots=True)
class _Name:
    """The parts of a name, folded, given names first; an initial has one letter."""

    parts: tuple[str, ...]
    suffix: str
    address: str
    """`him` or `her`, as titles tell; empty if none does."""
    is_translated: bool
    """Whether its spelling shows that it came from another alphabet or language."""


def _capitals(words: Sequence[Word], *, starts_sentence: bool) -> Iterator[bool]:
    starts = starts_sentence
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        yield _may_be_name(word) and (not starts or _is_initialism(word))
        opens = word.tail.rstrip().endswith((":", "“", "„", "«", '"', "‘", "—"))
        starts = opens or "“" in word.tail or ends_sentence(word, following)


def _may_be_name(word: Word) -> bool:
    form = word.form
    if not word.text[:1].isupper() or form == "i" or form.startswith("i'"):
        return False
    return not (month_number(form) or day_of_week(form) or form in _titles())


def _is_initialism(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _single_agrees(one: _Name, two: _Name, least: int) -> bool:
    """Compare a surname alone with a full name (or a family name that stands first)."""
    short, full = sorted((one, two), key=lambda name: len(name.parts))
    alone = short.parts[0]
    family_first = len(alone) > 1 and alone == full.parts[0]
    return family_first or _like(alone, full.parts[-1], least)


def _given_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return all(starmap(_given_alike, zip(left, right, strict=False)))


def _given_alike(one: str, two: str) -> bool:
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    short, full = sorted((one, two), key=len)
    begins = len(short) > len("Jo") and full.startswith(short)
    shared = _long_forms(one) & _long_forms(two)
    return begins or bool(shared) or _like(one, two, _TRANSLATED)


@lru_cache(maxsize=1 << 12)
def _long_forms(name: str) -> frozenset[str]:
    table = {fold_name(short): longs for short, longs in rows("given_names")}
    longs = table.get(name, "").split("|")
    return frozenset({name, *(fold_name(long) for long in longs if long)})


def _like(one: str, two: str, least: int) -> bool:
    """Compare two folded names; below `least` letters only equals are alike."""
    if one == two:
        return True
    if min(len(one), len(two)) < least or _consonants(one) != _consonants(two):
        return False
    return JaroWinkler.similarity(one, two) >= _ALIKE


def _consonants(folded: str) -> str:
    key = _SILENT.sub("", _HISSING.sub("x", folded.replace("kh", "k")))
    return _DOUBLED.sub(r"\1", key.translate(_LIKE_SOUNDS))


@lru_cache(maxsize=1 << 12)
def _name(label: str) -> _Name:
    tokens = _in_order(_ASIDE.sub(" ", _MONSIEUR.sub("", label)))
    titles = {token.casefold() for token in tokens}
    suffixes = [token.casefold() for token in tokens if _kind(token) == "suffix"]
    tokens = [token for token in tokens if _kind(token) != "suffix"]
    if len(tokens) > 1 and tokens[-1].casefold() == "senior":
        suffixes.append(tokens.pop().casefold())
    particles = entries("name_particles")
    named = _named(tokens)
    kept = [token for token in named if token.casefold() not in particles] or named
    if _INITIALS_LAST.search(label):
        initials = [token for token in kept if len(token) == 1]
        kept = [*initials, *(token for token in kept if len(token) > 1)]
    return _Name(
        tuple(_part(token) for token in kept),
        table("name_suffixes").get(suffixes[0], suffixes[0]) if suffixes else "",
        "her" if titles & _HER else "him" if titles & _HIM else "",
        any(not token.isascii() or _UMLAUT.search(token.lower()) for token in kept),
    )


def _part(token: str) -> str:
    folded = fold_name(token) or token
    return folded[0] if len(token) == 1 else folded


def _in_order(label: str) -> list[str]:
    """Return the tokens of a label; "Roe, Ann" is turned, "Roe, chairman" cut."""
    before, _, after = label.partition(",")
    first, second = _TOKEN.findall(before), _TOKEN.findall(after)
    kinds = {_kind(token) for token in second}
    if kinds == {"suffix"}:
        return [*first, *second]
    named = [token for token in first if not _kind(token)]
    if not second or kinds - {None} or len(named) != 1:
        return first
    return [*second, *first]


def _named(tokens: list[str]) -> list[str]:
    """Return what follows the last title, or what stands before the first."""
    titled = [at for at in range(len(tokens)) if _is_title(tokens, at)]
    if not titled:
        return [token for token in tokens if not token.isdecimal()]
    after = _without_domain(tokens[titled[-1] + 1 :])
    before = [token for token in tokens[: titled[0]] if not token.isdecimal()]
    return after or [name for name in before if name.casefold() not in _plain_words()]


def _is_title(tokens: list[str], at: int) -> bool:
    kind = _kind(tokens[at])
    if len(tokens[at]) == 1 and len(tokens) > 1:
        return False
    last_of_name = at == len(tokens) - 1 and at and tokens[0].casefold() != "the"
    return kind is not None and not (kind == "either" and last_of_name)


def _without_domain(tokens: list[str]) -> list[str]:
    """Drop "of Trade", "for Political Affairs", and numbers."""
    kept: list[str] = []
    for at, token in enumerate(tokens):
        opens = token.casefold() in _OPEN_DOMAIN
        domain = any(each.casefold() in _OPEN_DOMAIN for each in tokens[:at])
        first = at and tokens[at - 1].casefold() in _OPEN_DOMAIN
        plain = token.casefold() in _plain_words()
        if not (opens or first or (domain and plain) or token.isdecimal()):
            kept.append(token)
    return kept


def _kind(token: str) -> str | None:
    return _titles().get(token.casefold())


@cache
def _titles() -> dict[str, str]:
    return {form: kind for form, kind, *_ in rows("titles")}


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(entries("common_words"))
