"""How sure, how bound or how able: a modal or a hedge changed its strength.

"Must" for "may", "will" for "would", or a "perhaps" that went missing. Modals of one
strength (may, might; shall, will) may stand for each other. Where an omission is
marked, the rules on omissions speak.
"""

from collections.abc import Iterator, Sequence

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
        if recorded != quoted and _weighs(edit, recorded | quoted):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _strengths(words: Sequence[Word]) -> frozenset[str]:
    # "May" with a capital is the month.
    modals = [word.form for word in words if word.text != "May"]
    strengths = table("modals")
    return frozenset(strengths[form] for form in modals if form in strengths)


def _weighs(edit: Edit, strengths: frozenset[str]) -> bool:
    """Tell whether it matters: a plain future may come and go with other words."""
    if edit.step is Step.CHANGED and len(edit.recorded) == len(edit.quoted) == 1:
        return True
    return bool(strengths - {"future", "ability"})
