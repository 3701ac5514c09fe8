"""One word, two spellings: which difference between two words is harmless.

Forms are compared (see `text.words`). Singular and plural, tense, and any two common
words that a scan might confuse (fail and fall) are different words, always.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from onrecord.data import entries, rows
from onrecord.model.alignment import Word
from onrecord.text.months import month_number
from onrecord.text.numbers import numbers_with_ones

_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})
_ISE = re.compile(r"(?<=[a-z]{2}[a-z])(is|ys)(?=(?:e[ds]?|ers?|ing|ations?|able)$)")
_DOUBLED_L = re.compile(r"ll(?=(?:ed|ing|ings|ers?|ors?|ous|ously)$)")
_VOWELS = re.compile(r"[aeiouy]+")
_NUMERAL_IN_LETTERS = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_LETTERS_TO_A_SLIP = 3
"""A scan garbles one letter in so many at most; more is another word."""
_SHORTEST_GARBLED = 2


@lru_cache(maxsize=1 << 15)
def same_word(recorded: str, quoted: str) -> str | None:
    """Return the kind of harmless difference between two forms; `None` if it is not.

    `same`, `number`, `abbreviation`, `spelling` or `ocr`. The order of the two does
    not matter.

    >>> same_word("colour", "color"), same_word("15", "fifteen")
    ('spelling', 'number')
    >>> same_word("feb", "february"), same_word("govemment", "government")
    ('abbreviation', 'ocr')
    >>> same_word("fail", "fall"), same_word("treaty", "treaties")
    (None, None)
    """
    if recorded == quoted:
        return "same"
    if _is_same_number(recorded, quoted):
        return "number"
    if _abbreviates(recorded, quoted) or _abbreviates(quoted, recorded):
        return "abbreviation"
    if _american(recorded) == _american(quoted):
        return "spelling"
    return "ocr" if _is_slip(recorded, quoted) else None


def fillers() -> frozenset[str]:
    """Return the forms a verbatim transcript holds and a report may leave out.

    >>> "uh" in fillers(), "well" in fillers()
    (True, False)
    """
    return frozenset(entries("fillers"))


def _is_same_number(recorded: str, quoted: str) -> bool:
    amount = _amount(recorded)
    return amount is not None and amount == _amount(quoted)


def _amount(form: str) -> tuple[Decimal, str | None] | None:
    alone = (Word(form, form, 0, len(form)),) if form else ()
    return next((number.amount for number in numbers_with_ones(alone)), None)


def _abbreviates(short: str, long: str) -> bool:
    if long in _long_forms().get(short, ()):
        return True
    return 0 < month_number(short) == month_number(long) and long.startswith(short)


@cache
def _long_forms() -> dict[str, tuple[str, ...]]:
    return {
        form: tuple(longs.split("|"))
        for form, _, longs in rows("abbreviations")
        if longs != "-"
    }


@lru_cache(maxsize=1 << 14)
def _american(form: str) -> str:
    """Return the American spelling of a form, or the form itself."""
    bare = form.translate(_LIGATURES)
    spelled = _from_table(bare)
    spelled = _ISE.sub(lambda found: found[1][0] + "z", spelled)
    doubled = _DOUBLED_L.search(spelled)
    if doubled and len(_VOWELS.findall(spelled, 0, doubled.start())) > 1:
        return _DOUBLED_L.sub("l", spelled)  # travelled, but not filled (filed)
    return spelled


def _from_table(form: str) -> str:
    exact, beginnings = _spellings()
    if form in exact:
        return exact[form]
    for length in range(len(form), 2, -1):
        if form[:length] in beginnings:
            return beginnings[form[:length]] + form[length:]
    return form


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """Return the table's whole words, and its beginnings of words."""
    table = {british: other for british, other, *_ in rows("spelling_variants")}
    whole = {british: other for british, other in table.items() if british[-1] != "*"}
    starred = {
        british[:-1]: other[:-1]
        for british, other in table.items()
        if british[-1] == "*"
    }
    return whole, starred


def _is_slip(recorded: str, quoted: str) -> bool:
    """Tell whether a scan may have made one of two forms of the other."""
    shorter = min(len(recorded), len(quoted))
    if shorter < _SHORTEST_GARBLED or not (_is_odd(recorded) or _is_odd(quoted)):
        return False
    if _is_quantity(recorded, quoted) or _is_quantity(quoted, recorded):
        return False
    most = max(1, shorter // _LETTERS_TO_A_SLIP)
    return _explained(recorded, quoted, most)


def _is_odd(form: str) -> bool:
    """Tell whether this is hardly a word as it stands: h0pe, tlie."""
    return bool(_NUMERAL_IN_LETTERS.search(form)) or form not in _known()


def _is_quantity(form: str, other: str) -> bool:
    """Tell whether one is all figures and the other has none (10 and lo)."""
    figures = not any(letter.isalpha() for letter in form)
    return figures and not any(letter.isdigit() for letter in other)


@cache
def _known() -> frozenset[str]:
    contracted = (short for short, _ in rows("contractions"))
    endings = tuple(ending for ending, _ in rows("contraction_endings"))
    pronouns = ("i", "you", "he", "she", "it", "we", "they", "that", "there", "who")
    verbs = ("is", "are", "was", "were", "do", "does", "did", "has", "have", "had",
             "would", "could", "should", "must", "need")  # fmt: skip
    regular = (word + ending for word in (*pronouns, *verbs) for ending in endings)
    return frozenset({*entries("common_words"), *contracted, *regular})


def _explained(recorded: str, quoted: str, most: int) -> bool:
    """Tell whether at most `most` known confusions turn one form into the other."""
    reached = {(0, 0): 0}
    for left in range(len(recorded) + 1):
        for right in range(len(quoted) + 1):
            slips = reached.get((left, right), most + 1)
            if slips > most:
                continue
            for step in _steps(recorded[left:], quoted[right:]):
                place = left + step[0], right + step[1]
                reached[place] = min(reached.get(place, most + 1), slips + step[2])
    return reached.get((len(recorded), len(quoted)), most + 1) <= most


def _steps(recorded: str, quoted: str) -> Iterator[tuple[int, int, int]]:
    """Yield how far both sides may advance together, and at how many slips."""
    if recorded and quoted and recorded[0] == quoted[0]:
        yield 1, 1, 0
    if recorded.startswith("'"):
        yield 1, 0, 1
    if quoted.startswith("'"):
        yield 0, 1, 1
    for one, other in _confusions():
        if recorded.startswith(one) and quoted.startswith(other):
            yield len(one), len(other), 1


@cache
def _confusions() -> tuple[tuple[str, str], ...]:
    """Return each pair of letters a scan confuses, in both orders."""
    pairs = [(one, other) for one, other, *_ in rows("ocr_confusions")]
    return tuple(pairs + [(other, one) for one, other in pairs])
