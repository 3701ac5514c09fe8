"""The words are the record's, in another order.

A stretch that was moved is a difference. Two words that stand in each other's place
(*We fear the sea more than the bank* for *the bank more than the sea*) may turn what is
said of them, unless only an "and" or an "or" stands between them.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, said
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.senses import sense

RULE = "order-changed"
_EVEN = frozenset({"and", "or", "nor"})


def order_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each stretch that was moved, and each two that were exchanged."""
    for edit in comparison.edits:
        if edit.step is Step.MOVED:
            sentence = f"{said(edit.quoted)} stands at another place in the record"
            yield finding(RULE, Wording.REWORDED, edit, sentence)
    changed = [at for at, edit in enumerate(comparison.edits) if _is_changed(edit)]
    for first, second in combinations(changed, 2):
        one, other = comparison.edits[first], comparison.edits[second]
        if _are_exchanged(one, other) and not _is_even(comparison, first, second):
            both = f"{said(one.quoted)} and {said(other.quoted)}"
            put = f"{both} stand in each other's place in the record"
            yield finding(RULE, Wording.ALTERED, one, put)


def _is_changed(edit: Edit) -> bool:
    return edit.step is Step.CHANGED and edit.mark is Mark.NONE


def _are_exchanged(one: Edit, other: Edit) -> bool:
    crossed = _senses(one.recorded) == _senses(other.quoted)
    return crossed and _senses(other.recorded) == _senses(one.quoted)


def _senses(words: Sequence[Word]) -> list[str]:
    """Return words whatever their form: *trusts* stands in the place of *trust*."""
    return [sense(word.form) for word in words]


def _is_even(comparison: Comparison, first: int, second: int) -> bool:
    """Tell whether the order of two things says nothing: *bread and butter*."""
    between = {
        word.form
        for edit in comparison.edits[first + 1 : second]
        for word in edit.quoted
    }
    return between <= {*_EVEN, *entries("determiners")}
