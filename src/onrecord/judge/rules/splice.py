"""Pieces that stand apart in the record are joined as one, without a mark.

Two sentences made into one, stretches far from each other. An ellipsis between pieces
of one speaker in one document, in their order, is honest; between two documents, two
speakers, or in the other order it is not. Whole sentences missing between whole
sentences are left to the rule on unmarked omissions.
"""

import itertools
from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import ends_within
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.document import Turn
from onrecord.model.verdict import Finding, Wording
from onrecord.text.names import is_personal, offices_in, same_name
from onrecord.text.sentences import ends_sentence

RULE = "splice"
FAR = 80
"""More words than this between two pieces are no omission within a sentence."""


def splice(comparison: Comparison) -> Iterator[Finding]:
    """Report each place where pieces were joined without a mark."""
    for at, edit in enumerate(comparison.edits):
        if _joins_sentences(comparison, at, edit):
            where = place(comparison, at)
            sentence = (
                f"the report joins two sentences{where}; "
                f"between them the record has {said(edit.recorded)}"
            )
            yield finding(RULE, Wording.SPLICED, edit, sentence)
    yield from _joined_passages(comparison)
    yield from _joined_turns(comparison)


def _joins_sentences(comparison: Comparison, at: int, edit: Edit) -> bool:
    if edit.mark is not Mark.NONE or edit.step not in {Step.DROPPED, Step.CHANGED}:
        return False
    before, after = comparison.recorded_before(at), comparison.recorded_after(at)
    if before is None or after is None or len(edit.recorded) < 2:  # ruff: ignore[magic-value-comparison]
        return False
    if len(edit.recorded) > FAR:
        return True
    crossing = (before, *edit.recorded)
    quoted = (*comparison.before(at)[-1:], *edit.quoted)
    following = next(iter(comparison.after(at)), None)
    return bool(ends_within(crossing, after)) and not any(
        ends_sentence(word, following) for word in quoted
    )


def _joined_passages(comparison: Comparison) -> Iterator[Finding]:
    edits = comparison.edits
    for at, (left, right) in enumerate(itertools.pairwise(edits), start=1):
        if left.passage == right.passage:
            continue
        apart = _apart(comparison, left, right, marked=comparison.marked_before(at))
        if apart:
            sentence = (
                f"the report joins {said(left.quoted[-6:] or left.recorded[-6:])} and "
                f"{said(right.quoted[:6] or right.recorded[:6])}, {apart}"
            )
            yield finding(RULE, Wording.SPLICED, right, sentence)


def _apart(
    comparison: Comparison, left: Edit, right: Edit, *, marked: bool
) -> str | None:
    """Return in what way two passages stand apart, if no mark makes it honest."""
    one, other = (comparison.passages[each.passage] for each in (left, right))
    if one.document != other.document:
        return "which stand in two documents of the record"
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return f"which the record has from {one.speaker} and from {other.speaker}"
    if other.span.end <= one.span.start:
        return "which stand in the other order in the record"
    if not marked:
        return "which stand apart in the record"
    return None


def _joined_turns(comparison: Comparison) -> Iterator[Finding]:
    """Report kept words of two speakers, side by side in one passage."""
    kept = [
        (edit, word)
        for edit in comparison.edits
        if edit.step is Step.KEPT
        for word in edit.recorded
    ]
    for (before, left), (edit, right) in itertools.pairwise(kept):
        if before.passage != edit.passage:
            continue
        turns = comparison.contexts[edit.passage].turns
        one, other = (_speaker(turns, word) for word in (left, right))
        if one and other and _are_two(one, other):
            sentence = f"the report joins words that the record has from {one} and "
            yield finding(RULE, Wording.SPLICED, edit, f"{sentence}from {other}")


def _speaker(turns: Sequence[Turn], word: Word) -> str | None:
    """Return who has a word, where the label names a person or an office."""
    labels = [
        turn.speaker for turn in turns if turn.span.start <= word.start < turn.span.end
    ]
    known = (each for each in labels if each and is_personal(each) is not False)
    return next(known, None)


def _are_two(one: str, other: str) -> bool:
    """Tell whether two labels are two people; an office may be the other's own."""
    if same_name(one, other):
        return False
    named = is_personal(one) and is_personal(other)
    return bool(named) or not offices_in(one) & offices_in(other)
