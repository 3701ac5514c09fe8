"""How sure, how bound or how able: a modal or a hedge changed its strength.

"Must" for "may", "will" for "would", or a "perhaps" that went missing. Modals of one
strength (may, might; shall, will) may stand for each other. Where an omission is
marked, the rules on omissions speak.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.data import table
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "modal-changed"


def modal_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides differ in the strengths they hold."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is Mark.ELLIPSIS or edit.step in {Step.KEPT, Step.MOVED}:
            continue
        recorded, quoted = _strengths(comparison.lost(at)), _strengths(edit.quoted)
        if recorded != quoted and _weighs(edit, recorded, quoted):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _strengths(words: Sequence[Word]) -> frozenset[str]:
    # "May" with a capital is the month.
    forms = [word.form for word in words if word.text != "May"]
    pairs = [f"{left} {right}" for left, right in pairwise(forms)]
    strengths = table("modals")
    found = frozenset(strengths[each] for each in (*forms, *pairs) if each in strengths)
    return found - {"future"} if len(found) > 1 else found


def _weighs(edit: Edit, recorded: frozenset[str], quoted: frozenset[str]) -> bool:
    """Tell whether one strength stands for another, or one came or went by itself.

    Where other words changed as well and only one side has a modal, it is a matter
    of other words; a plain future or ability may come and go.
    """
    if edit.step is Step.CHANGED:
        return bool(recorded and quoted)
    return bool((recorded | quoted) - {"future", "ability"})
