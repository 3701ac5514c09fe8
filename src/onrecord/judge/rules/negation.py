"""A "not" went missing, or slipped in.

Losing a negation reverses what was said, so no bracket excuses it; what an ellipsis
swallows has a rule of its own. Never, no, without, n't, "failed to", "hardly" count,
and so does an opposite made by un-, in- or -less; two of them in one place (not
uncommon) cancel each other. A "no" that answers, "whether or not" and "not only" do not
count, and a "not" that moved by a few words is left to the reader: so is one that makes
up for a "nor" right before the words (*Nor a dam*, *No dam*).
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front
from onrecord.judge.moves import NEAR, is_far
from onrecord.judge.negated import are_opposite, negations, opposed
from onrecord.judge.sentence import difference, finding, said
from onrecord.model.alignment import Edit, Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "negation-changed"


def negation_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides do not negate equally often."""
    changed = [
        (at, edit, _more(comparison, at, edit))
        for at, edit in enumerate(comparison.edits)
        if edit.mark is not Mark.ELLIPSIS and edit.step not in {Step.KEPT, Step.MOVED}
    ]
    places = [(at, more) for at, _, more in changed if more]
    places += [(0, -1)] if _follows_a_negation(comparison) else []
    for at, edit, more in changed:
        if more and not _is_made_up_for(comparison, at, more, places):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))
    yield from _moved_away(comparison)


def _follows_a_negation(comparison: Comparison) -> bool:
    """Tell whether the record negates right before the words that are quoted."""
    first = next((edit.recorded[0] for edit in comparison.edits if edit.recorded), None)
    if first is None or not comparison.contexts:
        return False
    words = front(comparison.contexts[comparison.edits[0].passage].before, first)[-1:]
    return bool(words) and bool(negations(words)) and not words[-1].tail.strip()


def _more(comparison: Comparison, at: int, edit: Edit) -> int:
    """Return how many more negations the report has in this edit than the record."""
    lost = comparison.lost(at)
    recorded = len(negations(lost, comparison.recorded_after(at)))
    quoted = len(negations(comparison.gained(at), comparison.quoted_after(at)))
    if edit.step is not Step.CHANGED:
        return quoted - recorded
    if _is_or_for_nor(edit):
        return 0
    left, right = opposed(lost, edit.quoted)
    more = quoted + right - recorded - left
    turned = are_opposite(lost, edit.quoted)
    if turned or left or right:
        return 0 if (more + turned) % 2 == 0 else more
    return more


def _is_or_for_nor(edit: Edit) -> bool:
    """Tell whether a negation only goes on in another way: neither … nor, not … or."""
    forms = {tuple(word.form for word in side) for side in (edit.recorded, edit.quoted)}
    return forms == {("or",), ("nor",)}


def _is_made_up_for(
    comparison: Comparison, at: int, more: int, places: Sequence[tuple[int, int]]
) -> bool:
    """Tell whether a negation stands or fell a few words away instead."""
    here = len(comparison.before(at))
    return any(
        more + other == 0 and abs(len(comparison.before(there)) - here) <= NEAR
        for there, other in places
    )


def _moved_away(comparison: Comparison) -> Iterator[Finding]:
    for at, edit in enumerate(comparison.edits):
        moved = edit.step is Step.MOVED and bool(negations(edit.quoted))
        if moved and is_far(comparison, at):
            sentence = f"{said(edit.quoted)} stands with other words in the record"
            yield finding(RULE, Wording.ALTERED, edit, sentence)
