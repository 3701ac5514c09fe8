"""What a scan, a typist or a reader's eye made of a word: govemment, Seourity, tlie.

Only a form that is no word can be a slip, and only of a word; or one that hardly occurs
beside the one it looks like (tie for the). Two words that are spelt alike (fail and
fall, prescribe and proscribe) are two words, and of two forms that are both no words
nobody can tell. Figures are never a slip for letters alone, nor are letters that hold
a word by which a meaning turns, and the other side does not: notthe, woulcl for could.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from onrecord.data import rows
from onrecord.text.counterparts import FOREIGN
from onrecord.text.lexicon import are_akin, is_word, usage
from onrecord.text.telling import holds_another

_NUMERAL_IN_LETTERS = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_LETTERS_TO_A_SLIP = 3
"""A scan garbles one letter in so many at most; more is another word."""
_FEW_LETTERS = 2
_SHORTEST_NEAR = 3
_MOST_SLIPS = 3
_LETTERS_TO_A_WRECK = 2
"""Or one in so many, where little is left of a word."""
_WORDS_OF_A_LETTER = frozenset("ai")
_READ_AS_FIGURES = str.maketrans("oilsb", "01158")
_ANY_LETTERS = (1, 1, 1), (1, 0, 1), (0, 1, 1)
"""Steps like those of `_steps`: a letter for another, one lost, one added."""
_TIMES_AS_USUAL = 500
"""A word so much rarer than the one it looks like is hardly what was meant."""


@lru_cache(maxsize=1 << 15)
def is_confusion(recorded: str, quoted: str) -> bool:
    """Tell whether letters that scans confuse turn one of two forms into the other.

    One of them must be odd as it stands.

    >>> is_confusion("govemment", "government"), is_confusion("fail", "fall")
    (True, False)
    """
    if recorded.startswith(FOREIGN) or quoted.startswith(FOREIGN):
        return False  # of other languages no list of words is held
    if same_figures(recorded, quoted):
        return True
    garbled = is_odd(recorded) or is_odd(quoted) or _outweighs(recorded, quoted)
    alike = garbled and _explained(recorded, quoted, _most_slips(recorded, quoted))
    return alike and not _tell_apart(recorded, quoted)


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
    if not resembles(recorded, quoted) or _tell_apart(recorded, quoted):
        return False
    odd = is_odd(recorded), is_odd(quoted)
    return odd in {(True, False), (False, True)} or _outweighs(recorded, quoted)


def is_wreck(recorded: str, quoted: str) -> bool:
    """Tell whether one form is no word, and half of its letters may be of the other.

    So little is left where scans are bad; by itself it may be anything.

    >>> is_wreck("adopted", "adoprecl"), is_wreck("adopted", "adored")
    (True, False)
    """
    if not (is_odd(recorded) or is_odd(quoted)):
        return False
    shorter = min(len(recorded), len(quoted))
    return _explained(
        recorded, quoted, (shorter + 1) // _LETTERS_TO_A_WRECK, typed=True
    )


def near(left: str, right: str) -> bool:
    """Tell whether two forms are a few letters apart, for their length.

    >>> near("waldheim", "waldhejm"), near("roe", "poe"), near("cat", "dogs")
    (True, True, False)
    """
    most = min(_MOST_SLIPS, _most_slips(left, right))
    if (
        min(len(left), len(right)) < _SHORTEST_NEAR
        or abs(len(left) - len(right)) > most
    ):
        return False
    return OSA.distance(left, right, score_cutoff=most) <= most


@lru_cache(maxsize=1 << 15)
def resembles(form: str, letters: str) -> bool:
    """Tell whether letters may be what became of a form, however short it is.

    >>> resembles("of", "ot"), resembles("of", "o"), resembles("of", "to")
    (True, True, False)
    >>> resembles("requirements", "tequiremeiit5")
    True
    """
    if near(form, letters):
        return True
    shorter, longer = sorted((len(form), len(letters)))
    if shorter <= _FEW_LETTERS:
        return longer > 1 and OSA.distance(form, letters, score_cutoff=1) == 1
    return _explained(form, letters, _most_slips(form, letters), typed=True)


def same_figures(recorded: str, quoted: str) -> bool:
    """Tell whether letters among figures look like those that the other side has.

    >>> same_figures("2050", "2OS0".lower()), same_figures("2050", "2060")
    (True, False)
    >>> same_figures("10", "lo")
    False
    """
    mixed = recorded.isdecimal() != quoted.isdecimal()
    return mixed and _figures(recorded) == _figures(quoted)


def figures_alike(recorded: str, quoted: str) -> bool:
    """Tell whether one figure was lost, or some were taken for others like them.

    >>> figures_alike("1983", "1988"), figures_alike("1983", "193")
    (True, True)
    >>> figures_alike("1983", "1985"), figures_alike("1983", "1893")
    (False, False)
    """
    if not (recorded.isdecimal() and quoted.isdecimal()):
        return False
    if len(recorded) == len(quoted):
        pairs = zip(recorded, quoted, strict=True)
        return all(len({*pair}) == 1 or pair in _figure_confusions() for pair in pairs)
    return OSA.distance(recorded, quoted, score_cutoff=1) == 1


def is_odd(form: str) -> bool:
    """Tell whether this is hardly a word as it stands: h0pe, tlie, n, b's.

    >>> is_odd("h0pe"), is_odd("n"), is_odd("a"), is_odd("hope")
    (True, True, False, False)
    """
    bare = form.removesuffix("'s")
    torn = len(bare) == 1 and bare not in _WORDS_OF_A_LETTER
    return torn or bool(_NUMERAL_IN_LETTERS.search(form)) or not is_word(form)


def _most_slips(left: str, right: str) -> int:
    """Return how many slips one word may have: one in four letters, two in five."""
    return max(1, (min(len(left), len(right)) + 1) // _LETTERS_TO_A_SLIP)


def _figures(form: str) -> str:
    """Return the figures that a form is read as, if it has one."""
    read = form.translate(_READ_AS_FIGURES)
    return read if read.isdecimal() and not form.isalpha() else ""


def _outweighs(left: str, right: str) -> bool:
    """Tell whether one form is so much more usual that the other is hardly meant.

    A word that shares its stem with the other (peoples, people) may well be meant, and
    so may one that is not counted (UK).
    """
    rarer, usual = sorted((left, right), key=usage)
    outweighed = usage(usual) >= _TIMES_AS_USUAL * usage(rarer) > 0
    return outweighed and not are_akin(left, right)


def _tell_apart(recorded: str, quoted: str) -> bool:
    """Tell whether one is a quantity and the other none, or holds a telling word."""
    if _is_quantity(recorded, quoted) or _is_quantity(quoted, recorded):
        return True
    sound, letters = sorted((recorded, quoted), key=lambda it: (is_odd(it), -usage(it)))
    return holds_another(sound, letters)


def _is_quantity(form: str, other: str) -> bool:
    """Tell whether one is all figures and the other has none (10 and lo)."""
    figures = not any(letter.isalpha() for letter in form)
    return figures and not any(letter.isdigit() for letter in other)


def _explained(recorded: str, quoted: str, most: int, *, typed: bool = False) -> bool:
    """Tell whether at most so many known confusions turn one form into the other.

    Or, if `typed`, any letters put for others among them, lost or added.
    """
    if OSA.distance(recorded, quoted, score_cutoff=2 * most) > 2 * most:
        return False
    reached = {(0, 0): 0}
    for left in range(len(recorded) + 1):
        for right in range(len(quoted) + 1):
            slips = reached.get((left, right), most + 1)
            if slips > most:
                continue
            steps = _steps(recorded[left:], quoted[right:])
            for step in (*steps, *(_ANY_LETTERS if typed else ())):
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
def _figure_confusions() -> frozenset[tuple[str, str]]:
    pairs = [(one, other) for one, other in rows("figure_confusions")]
    return frozenset(pairs + [(other, one) for one, other in pairs])


@cache
def _confusions() -> tuple[tuple[str, str], ...]:
    """Return each pair of letters a scan confuses, in both orders."""
    pairs = [(one, other) for one, other, *_ in rows("ocr_confusions")]
    return tuple(pairs + [(other, one) for one, other in pairs])
