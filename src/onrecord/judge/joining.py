"""What an alignment has in two steps and a reader sees as one, put together again.

It keeps the day and sees the month go on one side of it and come on the other: *25
February*, *Feb. 25*, *the 25th of February*; so *2 million dollars*, *$2 million*. And
it sees words go at an ellipsis, and others come in a bracket right beside it, that
stand for them: *would be … [right]*. What it has in one word and a reader sees as two
is parted: a compound that the record breaks at the end of a line (*harvest-/time*),
where the quotation ends after its first half.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.dates import date_words, is_date, same_dates
from onrecord.text.lexicon import is_plain
from onrecord.text.months import month_number
from onrecord.text.numbers import numbers, same_numbers
from onrecord.text.words import fold

_LONGEST = 4
_BESIDE_EACH_OTHER = {(Step.DROPPED, Mark.ELLIPSIS), (Step.ADDED, Mark.BRACKET)}
_WORDS_OF_DATES = frozenset({"of", "the"})
_BREAK = re.compile(r"[-‐]\r?\n[ \t]*")
_TURNED = {Step.ADDED, Step.DROPPED}


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


def dates_joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, each date in another order as one change."""
    edits = _with_months(edits)
    joined: list[Edit] = []
    at = 0
    while at < len(edits):
        whole = _joined(edits[at : at + 3])
        joined.append(whole or edits[at])
        at += 3 if whole else 1
    return tuple(joined)


def is_another(edit: Edit) -> bool:
    """Tell whether one date or sum stands for another, and nothing else around them."""
    sides = edit.recorded, edit.quoted
    if max(map(len, sides)) <= 1:
        return False
    if all(map(_is_date, sides)):
        return not same_dates(*sides)
    return all(map(_is_sum, sides)) and not same_numbers(*sides)


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


def _with_months(edits: Sequence[Edit]) -> list[Edit]:
    """Put the month that was kept to the day before it that was changed."""
    found = list(edits)
    for at, (edit, after) in enumerate(pairwise(edits)):
        if edit.step is not Step.CHANGED or after.step is not Step.KEPT:
            continue
        recorded = (*edit.recorded, *after.recorded[:1])
        quoted = (*edit.quoted, *after.quoted[:1])
        if len(recorded) <= _LONGEST and same_dates(recorded, quoted):
            found[at] = replace(edit, recorded=recorded, quoted=quoted)
            found[at + 1] = replace(
                after, recorded=after.recorded[1:], quoted=after.quoted[1:]
            )
    return [edit for edit in found if edit.recorded or edit.quoted]


def _joined(three: Sequence[Edit]) -> Edit | None:
    """Return three edits as one change, if that is a date, or a sum, on both sides."""
    if len(three) != len("abc") or {three[0].step, three[2].step} != _TURNED:
        return None
    middle = three[1]
    if middle.step not in {Step.KEPT, Step.CHANGED} or len(middle.quoted) > _LONGEST:
        return None
    if {(each.mark, each.passage) for each in three} != {(Mark.NONE, middle.passage)}:
        return None
    recorded = tuple(word for edit in three for word in edit.recorded)
    quoted = tuple(word for edit in three for word in edit.quoted)
    sides = recorded, quoted
    if not (all(map(_is_date, sides)) or all(map(_is_sum, sides))):
        return None
    return Edit(Step.CHANGED, recorded, quoted, passage=middle.passage)


def _is_date(words: Sequence[Word]) -> bool:
    """Tell whether words are a date and nothing else: *the 4th of May*, *May 4*."""
    dated = date_words(words)
    return is_date(words) or all(
        word in dated or word.form in _WORDS_OF_DATES for word in words
    )


def _is_sum(words: Sequence[Word]) -> bool:
    """Tell whether words are one number with its unit: *$2 million*."""
    found = numbers(words)
    return len(found) == 1 and found[0].words == tuple(words) and bool(found[0].unit)
