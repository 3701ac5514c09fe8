"""What an alignment has in two steps and a reader sees as one.

It sees words go at an ellipsis, and others come in a bracket right beside it, that
stand for them: *would be … [right]*; and the day of a date move round its month. What
it has in one word and a reader sees as two is parted: a compound that the record breaks
at the end of a line (*harvest-/time*), where the quotation ends after its first half.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.dates import date_words, is_date, same_dates
from onrecord.text.lexicon import is_plain
from onrecord.text.months import month_number
from onrecord.text.values import values
from onrecord.text.words import fold

_LONGEST = 4
_BESIDE_EACH_OTHER = {(Step.DROPPED, Mark.ELLIPSIS), (Step.ADDED, Mark.BRACKET)}
_WORDS_OF_DATES = frozenset({"of", "the"})
_BREAK = re.compile(r"[-‐]\r?\n[ \t]*")


def brackets_joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, a few words left out and a bracket beside them as one."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        if last and _stands_for(last, edit):
            recorded = last.recorded or edit.recorded
            quoted = last.quoted or edit.quoted
            whole = replace(edit, step=Step.CHANGED, recorded=recorded, quoted=quoted)
            joined[-1] = replace(whole, mark=Mark.BRACKET)
        else:
            joined.append(edit)
    return tuple(joined)


def _stands_for(one: Edit, other: Edit) -> bool:
    marks = {(one.step, one.mark), (other.step, other.mark)}
    few = len(one.recorded or other.recorded) <= _LONGEST
    return few and one.passage == other.passage and marks == _BESIDE_EACH_OTHER


def compound_parted(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, the last with half a compound if the report has but that."""
    last = next(iter(edits[::-1]), None)
    if not last or not (last.recorded and last.quoted):
        return tuple(edits)
    whole = last.recorded[-1]
    broken = _BREAK.search(whole.text)
    if not broken or is_plain(whole.form):
        return tuple(edits)
    first = whole.text[: broken.start()]
    half = whole._replace(text=first, form=fold(first), end=whole.start + len(first))
    if half.form != last.quoted[-1].form:
        return tuple(edits)
    return (*edits[:-1], replace(last, recorded=(*last.recorded[:-1], half)))


def is_another(edit: Edit) -> bool:
    """Tell whether one value stands for another, and nothing else around them."""
    sides = edit.recorded, edit.quoted
    if max(map(len, sides)) <= 1:
        return False
    if all(map(_is_date, sides)):
        return not same_dates(*sides)
    found = [value for side in sides for value in values(side)]
    whole = tuple(value.words for value in found) == sides
    return whole and found[0].contradicts(found[1])


def is_turned_date(edits: Sequence[Edit], edit: Edit) -> bool:
    """Tell whether what was moved stands beside its month, or is one, on both sides."""
    if not all(_in_calendar(word) for word in edit.quoted):
        return False
    passage = [each for each in edits if each.passage == edit.passage]
    recorded = [word for each in passage for word in each.recorded]
    quoted = [word for each in edits for word in each.quoted]
    recorded.sort(key=lambda word: word.start)
    return _has_month(recorded, edit.recorded) and _has_month(quoted, edit.quoted)


def _in_calendar(word: Word) -> bool:
    return word.form.isdigit() or bool(month_number(word.form))


def _has_month(side: Sequence[Word], moved: Sequence[Word]) -> bool:
    """Tell whether a month is among some words of a side, or right beside them."""
    at = side.index(moved[0])
    near = side[max(at - 1, 0) : at + len(moved) + 1]
    return any(month_number(word.form) for word in near)


def _is_date(words: Sequence[Word]) -> bool:
    """Tell whether words are a date and nothing else: *the 4th of May*, *May 4*."""
    dated = date_words(words)
    return is_date(words) or all(
        word in dated or word.form in _WORDS_OF_DATES for word in words
    )
