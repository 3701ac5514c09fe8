"""How sure, how bound or how able: a modal or a hedge changed its strength.

"Must" for "may", "will" for "would", "will" for "hope to", "built" for "helped to
build" or "took the initiative in building", or a "perhaps" that went missing. Modals of
one strength (may, might; shall, will) put for each other are a difference of words, and
so is a plain future or ability that comes or goes. Where an omission is marked, the
rules on omissions speak.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.judge.strengths import strengths
from onrecord.model.alignment import Edit, Mark, Step
from onrecord.model.verdict import Finding, Wording

RULE = "modal-changed"
_LEFT_OPEN = frozenset({"hedge", "possibility"})
_SHORT_OF_DOING = frozenset({"attempt", "share"})
_COMES_AND_GOES = frozenset({"future", "ability", "certainty", "thought"})


def modal_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides differ in the strengths they hold."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is Mark.ELLIPSIS or edit.step in {Step.KEPT, Step.MOVED}:
            continue
        if comparison.is_long(at):
            continue
        recorded = strengths(comparison.lost(at), comparison.recorded_after(at))
        quoted = strengths(comparison.gained(at), comparison.quoted_after(at))
        if recorded != quoted and _weighs(edit, recorded, quoted):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))
        elif recorded and recorded == quoted and _is_one_for_one(edit):
            yield finding(RULE, Wording.REWORDED, edit, difference(comparison, at))


def _weighs(edit: Edit, recorded: frozenset[str], quoted: frozenset[str]) -> bool:
    """Tell whether one strength stands for another, or one came or went by itself.

    Where other words changed as well and only one side has a modal, it is a matter
    of other words; a plain future or ability may come and go.
    """
    if edit.step is Step.CHANGED:
        both = bool(recorded and quoted) and not recorded | quoted <= _LEFT_OPEN
        return both or _is_hedge_for_nothing(edit, recorded)
    return bool((recorded | quoted) - _COMES_AND_GOES)


def _is_hedge_for_nothing(edit: Edit, recorded: frozenset[str]) -> bool:
    """Tell whether one word stands for an attempt, or a share, at doing a thing."""
    return (
        bool(_SHORT_OF_DOING & recorded) and len(edit.recorded) > len(edit.quoted) == 1
    )


def _is_one_for_one(edit: Edit) -> bool:
    return len(edit.recorded) == len(edit.quoted) == 1
