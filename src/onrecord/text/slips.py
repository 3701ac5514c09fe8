"""What a scan, a typist or a reader's eye made of a word: govemment, Seourity, tlie.

Only a form that is no word can be a slip, and only of a word; or one that hardly occurs
beside the one it looks like (tie for the). Two words that are spelt alike (fail and
fall, prescribe and proscribe) are two words, and of two forms that are both no words
nobody can tell. Figures are never a slip for letters alone.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from onrecord.data import rows
from onrecord.text.counterparts import FOREIGN
from onrecord.text.lexicon import are_akin, is_word, usage
from onrecord.text.units import symbol

_NUMERAL_IN_LETTERS = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_LETTERS_TO_A_SLIP = 3
"""A scan garbles one letter in so many at most; more is another word."""
_SHORTEST_GARBLED = 2
_SHORTEST_NEAR = 3
_MOST_SLIPS = 3
_WRECKED = 0.5
_WORDS_OF_A_LETTER = frozenset("aio")
_TIMES_AS_USUAL = 1000
"""A word so much rarer than the one it looks like is hardly what was meant."""


@lru_cache(maxsize=1 << 15)
def is_confusion(recorded: str, quoted: str) -> bool:
    """Tell whether letters that scans confuse turn one of two forms into the other.

    One of them must be odd as it stands.

    >>> is_confusion("govemment", "government"), is_confusion("fail", "fall")
    (True, False)
    """
    shorter = min(len(recorded), len(quoted))
    if recorded.startswith(FOREIGN) or quoted.startswith(FOREIGN):
        return False  # of other languages no list of words is held
    garbled = _is_odd(recorded) or _is_odd(quoted) or _outweighs(recorded, quoted)
    if shorter < _SHORTEST_GARBLED or not garbled:
        return False
    if _are_quantities(recorded, quoted):
        return False
    most = max(1, shorter // _LETTERS_TO_A_SLIP)
    return _explained(recorded, quoted, most)


@lru_cache(maxsize=1 << 15)
def is_slip(recorded: str, quoted: str) -> bool:
    """Tell whether one form is no word, and a few letters off the other, which is one.

    >>> is_slip("security", "seourlty"), is_slip("cannct", "cannot")
    (True, True)
    >>> is_slip("for", "fur"), is_slip("of", "ot")
    (True, True)
    >>> is_slip("ratified", "unratified"), is_slip("not", "now")
    (False, False)
    """
    if recorded[:1] == FOREIGN or quoted[:1] == FOREIGN:
        return False
    if not resembles(recorded, quoted):
        return False
    if _are_quantities(recorded, quoted):
        return False
    odd = _is_odd(recorded), _is_odd(quoted)
    return odd in {(True, False), (False, True)} or _outweighs(recorded, quoted)


def is_wreck(recorded: str, quoted: str) -> bool:
    """Tell whether one form is no word, and half of its letters are of the other.

    So little is left where scans are bad; by itself it may be anything.

    >>> is_wreck("adopted", "adoprecl"), is_wreck("adopted", "adored")
    (True, False)
    """
    if not (_is_odd(recorded) or _is_odd(quoted)):
        return False
    return OSA.normalized_similarity(recorded, quoted) >= _WRECKED


def near(left: str, right: str) -> bool:
    """Tell whether two forms are a few letters apart, for their length.

    >>> near("waldheim", "waldhejm"), near("roe", "poe"), near("cat", "dogs")
    (True, True, False)
    """
    shorter = min(len(left), len(right))
    most = min(_MOST_SLIPS, max(1, shorter // _LETTERS_TO_A_SLIP))
    if shorter < _SHORTEST_NEAR or abs(len(left) - len(right)) > most:
        return False
    return OSA.distance(left, right, score_cutoff=most) <= most


def resembles(form: str, letters: str) -> bool:
    """Tell whether letters may be what became of a form, however short it is.

    >>> resembles("of", "ot"), resembles("the", "th"), resembles("of", "to")
    (True, True, False)
    """
    if near(form, letters):
        return True
    short = min(len(form), len(letters)) == _SHORTEST_GARBLED
    return short and OSA.distance(form, letters, score_cutoff=1) == 1


def _outweighs(left: str, right: str) -> bool:
    """Tell whether one form is so much more usual that the other is hardly meant.

    A word that shares its stem with the other (peoples, people) may well be meant, and
    so may one that is not counted (UK).
    """
    rarer, usual = sorted((left, right), key=usage)
    outweighed = usage(usual) >= _TIMES_AS_USUAL * usage(rarer) > 0
    return outweighed and not are_akin(left, right)


def _is_odd(form: str) -> bool:
    """Tell whether this is hardly a word as it stands: h0pe, tlie, n."""
    torn = len(form) == 1 and form not in _WORDS_OF_A_LETTER
    return torn or bool(_NUMERAL_IN_LETTERS.search(form)) or not is_word(form)


def _are_quantities(left: str, right: str) -> bool:
    """Tell whether figures stand for letters, or a unit for another: cm, mm."""
    units = symbol(left), symbol(right)
    figures = _is_quantity(left, right) or _is_quantity(right, left)
    return figures or (None not in units and units[0] != units[1])


def _is_quantity(form: str, other: str) -> bool:
    """Tell whether one is all figures and the other has none (10 and lo)."""
    figures = not any(letter.isalpha() for letter in form)
    return figures and not any(letter.isdigit() for letter in other)


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
