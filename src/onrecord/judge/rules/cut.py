"""The quotation stops before, or starts after, what qualifies it.

The record goes on in the same sentence with "but", "unless", "only if"; or the
sentence began with an "if" or with "I never said that". Where the quotation is
plainly given as a fragment inside the reporter's own sentence, the same is reported.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import ends_within
from onrecord.judge.sentence import said
from onrecord.model.alignment import Word, span_of
from onrecord.model.verdict import Finding, Wording

RULE = "cut-before-qualifier"
_NEAR = 2
_FRONT = 14
_DISOWNING = 6


def cut_before_qualifier(comparison: Comparison) -> Iterator[Finding]:
    """Report a qualifier right after the end, or a condition before the start."""
    if not comparison.edits:
        return
    last = comparison.edits[-1].passage
    yield from _after(comparison, last)
    yield from _before(comparison, comparison.edits[0].passage)


def _after(comparison: Comparison, passage: int) -> Iterator[Finding]:
    ending = next(
        (edit.recorded[-1:] for edit in comparison.edits[::-1] if edit.recorded), ()
    )
    rest = _same_sentence(ending, comparison.contexts[passage].after)
    table = frozenset(entries("qualifiers_after"))
    if any(word.form in table for word in rest[:_NEAR]):
        sentence = f"the record goes on in the same sentence: {said(rest)}"
        yield Finding(
            RULE, Wording.ALTERED, sentence, None, span_of(tuple(rest)), passage
        )


def _same_sentence(ending: Sequence[Word], after: tuple[Word, ...]) -> tuple[Word, ...]:
    ends = ends_within([*ending, *after])
    limit = ends[0] + 1 - len(ending) if ends else len(after)
    return after[: max(limit, 0)]


def _before(comparison: Comparison, passage: int) -> Iterator[Finding]:
    before = comparison.contexts[passage].before
    first = next((edit.recorded[0] for edit in comparison.edits if edit.recorded), None)
    ends = ends_within(before, first)
    front = before[ends[-1] + 1 if ends else 0 :][-_FRONT:]
    breaks = [at for at, word in enumerate(front) if set(word.tail) & set(";:—")]
    front = front[breaks[-1] + 1 :] if breaks else front
    if _conditional(front) or _disowned(front):
        sentence = f"the sentence of the record begins: {said(front)}"
        yield Finding(
            RULE, Wording.ALTERED, sentence, None, span_of(tuple(front)), passage
        )


def _conditional(front: Sequence[Word]) -> bool:
    """Tell whether the quotation is the consequence of a condition before it."""
    table = frozenset(entries("qualifiers_before"))
    return any(word.form in table for word in front[:_NEAR])


def _disowned(front: Sequence[Word]) -> bool:
    """Tell whether the words before take the quotation back: *I never said that*."""
    words = [word.form for word in front[-_DISOWNING:]]
    taken_back = any(
        form in entries("disowning_words") or form.endswith("n't") for form in words
    )
    return bool(words) and words[-1] == "that" and taken_back
