"""In what harmless way two short runs of words differ, where they do.

Spelling, numerals, contractions and dates are compared by `text`; here the runs are
found, in two longer stretches, and slips of letters are told from names: a slip in a
common word says nothing, but a name that is a letter off may be another name.
"""

import operator
from collections.abc import Iterator, Sequence
from itertools import product

from onrecord.model.alignment import Word
from onrecord.text.clock import half_of_day
from onrecord.text.lexicon import is_plain, proper_names
from onrecord.text.names import fold_name, same_name
from onrecord.text.phrases import may_differ, same_phrase
from onrecord.text.slips import (
    is_confusion,
    is_odd,
    is_slip,
    resembles,
    same_figures,
)
from onrecord.text.telling import holds_another
from onrecord.text.values import values
from onrecord.text.variants import same_word
from onrecord.text.words import fold, run_together

LONGEST_PHRASE = 4
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SHORTEST_NOTED = 4
"""Letters; on shorter words a raised figure may be a power (km²)."""
_SWOLLEN = 2
"""Letters that a garbled word may have more or fewer."""
Pair = tuple[range, range, str]
"""Where a run stands on both sides, and in what it differs (`same`: in nothing)."""


def variants(recorded: Sequence[Word], quoted: Sequence[Word]) -> list[Pair]:
    """Return pairs of stretches that mean the same, explaining the most words."""
    best: dict[tuple[int, int], tuple[int, list[Pair]]] = {}
    valued = list(_values_agreeing(recorded, quoted))
    for at in product(range(len(recorded), -1, -1), range(len(quoted), -1, -1)):
        row, column = at
        options = [
            best[row + down, column + right]
            for down, right in ((1, 0), (0, 1))
            if row + down <= len(recorded) and column + right <= len(quoted)
        ]
        here = [pair for pair in valued if (pair[0].start, pair[1].start) == at]
        for pair in (*here, *_agreeing(recorded, quoted, row, column)):
            words, rest = best[pair[0].stop, pair[1].stop]
            options.append((words + len(pair[0]) + len(pair[1]), [pair, *rest]))
        best[at] = max(options, key=operator.itemgetter(0), default=(0, []))
    return best[0, 0][1]


def variance(recorded: Sequence[Word], quoted: Sequence[Word]) -> str | None:
    """Return in what harmless way two short runs of words differ, if in one only."""
    left = [word.form for word in recorded]
    right = [word.form for word in quoted]
    if len(left) == len(right) == 1:
        known = same_word(left[0], right[0]) or same_phrase(left, right)
        known = known or _spelling_of_name(recorded[0], quoted[0])
        known = known or _footnote(recorded[0], quoted[0])
    else:
        known = same_phrase(left, right)
    return known or ("ocr" if _is_slip(recorded, quoted) else None)


def _values_agreeing(
    recorded: Sequence[Word], quoted: Sequence[Word]
) -> Iterator[Pair]:
    """Yield the values of both sides that are one: three and a half hours, 3.5 h."""
    for one, other in product(values(recorded), values(quoted)):
        if one.same(other):
            left, right = range(one.start, one.stop), range(other.start, other.stop)
            yield left, right, "date" if one.number is None else "number"


def _agreeing(
    recorded: Sequence[Word], quoted: Sequence[Word], row: int, column: int
) -> Iterator[Pair]:
    for left, right in product(range(1, LONGEST_PHRASE + 1), repeat=2):
        if row + left > len(recorded) or column + right > len(quoted):
            continue
        run, other = recorded[row : row + left], quoted[column : column + right]
        kind = variance(run, other) if _may_agree(run, other) else None
        if kind:
            yield range(row, row + left), range(column, column + right), kind


def _may_agree(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether two runs are worth comparing as a whole, and not word by word."""
    if len(recorded) == len(quoted) == 1:
        return True
    if any(may_differ(word.form) for word in (*recorded, *quoted)):
        return True
    left, right = run_together(recorded), run_together(quoted)
    return left == right or resembles(left, right)


def _is_slip(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether one side is a garbled form of plain words on the other."""
    left, right = run_together(recorded), run_together(quoted)
    if any(half_of_day(word.text) for word in (*recorded, *quoted)):
        return False
    if left != right and _may_be_names(recorded, quoted):
        return _is_garbled_name(recorded, quoted)
    if len(recorded) == len(quoted) == 1:
        return is_slip(left, right)
    return same_figures(left, right) or _is_garbled_run(recorded, quoted)


def _is_garbled_run(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether words were torn or run together, and no word is among them."""
    left, right = run_together(recorded), run_together(quoted)
    sound = is_sound(recorded), is_sound(quoted)
    if sound[0] == sound[1] or not (left == right or resembles(left, right)):
        return False
    if _has_figure(recorded) or _has_figure(quoted):
        return False
    words, letters = (recorded, right) if sound[0] else (quoted, left)
    told = holds_another(run_together(words), letters)
    return not told and _keeps_every_word(words, letters)


def is_sound(words: Sequence[Word]) -> bool:
    """Tell whether all of these are words as they stand."""
    return not any(is_odd(word.form) for word in words)


def _has_figure(words: Sequence[Word]) -> bool:
    """Tell whether figures stand by themselves, and not inside a word: sea5i0n."""
    return any(
        word.form.isdecimal() and (not at or bool(words[at - 1].tail))
        for at, word in enumerate(words)
    )


def _keeps_every_word(sound: Sequence[Word], garbled: str) -> bool:
    """Tell whether no word of several can have gone missing among garbled letters.

    Each must be seen in the letters that stand in its place, which are no other word.
    """
    return len(sound) == 1 or _are_seen([word.form for word in sound], garbled)


def _are_seen(forms: Sequence[str], letters: str) -> bool:
    first, *rest = forms
    if not rest:
        return _is_seen(first, letters)
    longest = min(len(first) + _SWOLLEN, len(letters) - len(rest))
    return any(
        _is_seen(first, letters[:length]) and _are_seen(rest, letters[length:])
        for length in range(max(1, len(first) - _SWOLLEN), longest + 1)
    )


def _is_seen(form: str, letters: str) -> bool:
    return form == letters or is_slip(form, letters) or is_confusion(form, letters)


def _may_be_names(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    return all(_has_capital_of_name(side) for side in (recorded, quoted))


def _is_garbled_name(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether a place or people stands beside what is no word: Norvvay, Norwey."""
    forms = run_together(recorded), run_together(quoted)
    return not proper_names().isdisjoint(forms) and is_slip(*forms)


def _has_capital_of_name(words: Sequence[Word]) -> bool:
    return any(word.text[:1].isupper() for word in words) and not any(
        is_plain(word.form) for word in words
    )


def _footnote(recorded: Word, quoted: Word) -> str | None:
    """Return that only the number of a footnote hangs on the recorded word."""
    bare = recorded.text.rstrip(_RAISED)
    hangs = bare != recorded.text and len(bare) >= _SHORTEST_NOTED
    return "note of the record" if hangs and fold(bare) == quoted.form else None


def _spelling_of_name(recorded: Word, quoted: Word) -> str | None:
    """Return `name` for two spellings of one name: Müller, Mueller."""
    capitals = recorded.text[:1].isupper() and quoted.text[:1].isupper()
    if not capitals or recorded.text.isupper() != quoted.text.isupper():
        return None
    lengths = len(fold_name(recorded.text)) - len(fold_name(quoted.text))
    alike = abs(lengths) <= 1 and same_name(recorded.text, quoted.text)
    return "name" if alike else None
