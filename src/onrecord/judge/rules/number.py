"""A number is not the number of the record.

15 for 1.5, million for billion, two weeks for two days, per cent for percentage points,
3 a.m. for 3 p.m., the eighties for the nineties; or the number stands with other words,
or has lost a part (two hundred, two), at an end of the quotation too. The same value in
another form (fifteen, 15; 25%, 25 per cent; half a mile, 0.5 miles; 3:30, half past
three) is no change. A number or a measure that only went missing, or came in, is a
matter of the rules on omission and addition.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import starmap

from onrecord.data import table
from onrecord.judge.comparison import Comparison
from onrecord.judge.moves import is_far
from onrecord.judge.sentence import finding, said
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.amounts import Number
from onrecord.text.clock import half_of_day
from onrecord.text.dates import date_words
from onrecord.text.numbers import numbers, numbers_with_ones, same_numbers

RULE = "number-changed"
_REACH = 8
"""Words of a number on each side of an end."""
_SPANS_OF_TIME = frozenset({"day", "week", "month", "year", "decade", "century"})
"""Weeks for days is another measure even where no number stands beside it."""


def number_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of words in which the numbers differ."""
    held = _by_word(word for edit in comparison.edits for word in edit.recorded)
    told = _by_word(comparison.quoted)
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.CHANGED or edit.mark is Mark.ELLIPSIS:
            continue
        recorded, quoted = _whole_numbers(comparison, at, edit)
        if all(date_words(side) for side in comparison.widened(at)):
            continue
        if (
            _differ(recorded, quoted)
            or _measured_otherwise(comparison, at)
            or _multiplied_otherwise(edit)
            or _are_parts_of_others(edit, held, told)
        ):
            yield _instead(edit, recorded, quoted)
    yield from _moved_away(comparison)
    yield from _parted(comparison, held, told)
    yield from _cut_off(comparison)


def _cut_off(comparison: Comparison) -> Iterator[Finding]:
    """Report a number that goes on where the quotation ends: *two | hundred ships*."""
    if not comparison.edits or not comparison.contexts:
        return
    first, last = comparison.edits[0], comparison.edits[-1]
    before = comparison.contexts[first.passage].before[-_REACH:]
    after = comparison.contexts[last.passage].after[:_REACH]
    ends = (
        (first, _over(before, first.recorded[:_REACH]), first.quoted[:1]),
        (last, _over(last.recorded[-_REACH:], after), last.quoted[-1:]),
    )
    for edit, whole, outermost in ends:
        part = _by_word(edit.quoted).get(outermost[0]) if outermost else None
        if edit.step is not Step.KEPT or not whole or not part:
            continue
        if part.value != whole.value and part.contradicts(whole):
            yield _for_whole(edit, whole, part)


def _over(left: Sequence[Word], right: Sequence[Word]) -> Number | None:
    """Return the number that runs over a border."""
    if not left or not right:
        return None
    number = _by_word((*left, *right)).get(left[-1])
    return number if number and right[0] in number.words else None


def _are_parts_of_others(
    edit: Edit, held: Mapping[Word, Number], told: Mapping[Word, Number]
) -> bool:
    """Tell whether a change is in one number on each side, read with what is around."""
    recorded = {held[word] for word in edit.recorded if word in held}
    quoted = {told[word] for word in edit.quoted if word in told}
    if len(recorded) != 1 or len(quoted) != 1:
        return False
    return recorded.pop().contradicts(quoted.pop())


def _moved_away(comparison: Comparison) -> Iterator[Finding]:
    """Report a number that stands with other words than in the record."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.MOVED and numbers(edit.quoted) and is_far(comparison, at):
            sentence = f"{said(edit.quoted)} stands with other words in the record"
            yield finding(RULE, Wording.ALTERED, edit, sentence)


def _parted(
    comparison: Comparison, held: Mapping[Word, Number], told: Mapping[Word, Number]
) -> Iterator[Finding]:
    """Report a number of which a part was left out or put in: two hundred, two.

    What is put in brackets is the editor's: *two [million] crowns*.
    """
    for edit, recorded, quoted in _beside(comparison.edits):
        one, two = held.get(recorded), told.get(quoted)
        if not one or not two or not one.contradicts(two):
            continue
        if not {*one.words, *two.words}.isdisjoint((*edit.recorded, *edit.quoted)):
            yield _for_whole(edit, one, two)


def _for_whole(edit: Edit, recorded: Number, quoted: Number) -> Finding:
    whole = replace(edit, recorded=recorded.words, quoted=quoted.words)
    return _instead(whole, recorded.words, quoted.words)


def _by_word(words: Iterable[Word]) -> dict[Word, Number]:
    found = numbers(tuple(words))
    return {word: number for number in found for word in number.words}


def _beside(edits: Sequence[Edit]) -> Iterator[tuple[Edit, Word, Word]]:
    """Yield each edit of one side alone with the words kept right beside it."""
    for at, edit in enumerate(edits):
        added = edit.step is Step.ADDED and edit.mark is not Mark.BRACKET
        if not added and edit.step is not Step.DROPPED:
            continue
        before = [(each, -1) for each in edits[max(at - 1, 0) : at]]
        after = [(each, 0) for each in edits[at + 1 : at + 2]]
        for kept, end in (*before, *after):
            if kept.step is Step.KEPT and kept.recorded and kept.quoted:
                yield edit, kept.recorded[end], kept.quoted[end]


def _instead(edit: Edit, recorded: Sequence[Word], quoted: Sequence[Word]) -> Finding:
    sentence = f"the report has {said(quoted)} where the record has {said(recorded)}"
    return finding(RULE, Wording.ALTERED, edit, sentence)


def _differ(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether both sides hold numbers, and other ones: a tenth is 1/10.

    Beside a number, "one" is a number too.
    """
    recorded, quoted = _in_figures(recorded), _in_figures(quoted)
    left, right = numbers(recorded), numbers(quoted)
    if left or right:
        left = left or numbers_with_ones(recorded)
        right = right or numbers_with_ones(quoted)
    if not left or not right or same_numbers(recorded, quoted):
        return False
    return len(left) != len(right) or any(
        starmap(Number.contradicts, zip(left, right, strict=True))
    )


def _in_figures(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words with Roman numerals in capitals in figures: *Chapter IV*."""
    roman = table("roman_numerals")
    return tuple(
        word._replace(form=roman.get(word.form, word.form))
        if word.text.isupper()
        else word
        for word in words
    )


def _measured_otherwise(comparison: Comparison, at: int) -> bool:
    """Tell whether a number kept its value and lost its measure: two days, weeks."""
    recorded, quoted = comparison.widened(at)
    halves = _halves_of_day(recorded), _halves_of_day(quoted)
    if all(halves) and halves[0] != halves[1]:
        return True
    measures = table("measures")
    left = {measures[word.form] for word in recorded if word.form in measures}
    right = {measures[word.form] for word in quoted if word.form in measures}
    if not left or not right or left == right:
        return False
    return bool(numbers(quoted)) or (left | right) <= _SPANS_OF_TIME


def _multiplied_otherwise(edit: Edit) -> bool:
    """Tell whether one "how many times" stands for another: once, twice."""
    times = table("multiples")
    left = {times[word.form] for word in edit.recorded if word.form in times}
    right = {times[word.form] for word in edit.quoted if word.form in times}
    return bool(left and right) and left != right


def _halves_of_day(words: Sequence[Word]) -> set[str]:
    return set(filter(None, (half_of_day(word.text) for word in words)))


def _whole_numbers(
    comparison: Comparison, at: int, edit: Edit
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return both sides with the parts of a number that stand beside them."""
    left = _ending(comparison.edits[at - 1]) if at else 0
    right = (
        _beginning(comparison.edits[at + 1]) if at + 1 < len(comparison.edits) else 0
    )
    before = comparison.edits[at - 1] if at else edit
    after = comparison.edits[at + 1] if right else edit
    return (
        _last(before.recorded, left) + edit.recorded + after.recorded[:right],
        _last(before.quoted, left) + edit.quoted + after.quoted[:right],
    )


def _last(words: tuple[Word, ...], count: int) -> tuple[Word, ...]:
    return words[-count:] if count else ()


def _ending(edit: Edit) -> int:
    """Return how many kept words before a change are parts of a number."""
    return _run(edit.quoted[::-1]) if _agrees(edit) else 0


def _beginning(edit: Edit) -> int:
    return _run(edit.quoted) if _agrees(edit) else 0


def _agrees(edit: Edit) -> bool:
    return edit.step is Step.KEPT and len(edit.recorded) == len(edit.quoted)


def _run(words: Sequence[Word]) -> int:
    """Return how many words at the start are, each alone, a number or its unit."""
    count = 0
    for word in words[:3]:
        if not (numbers([word]) or word.form in {"million", "billion", "%"}):
            break
        count += 1
    return count
