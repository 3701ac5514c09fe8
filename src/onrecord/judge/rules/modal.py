"""How sure, how bound or how able: a modal or a hedge changed its strength.

"Must" for "may", "will" for "would", "will" for "hope to", "built" for "helped to
build" or "took the initiative in building", or a "perhaps" that went missing. Modals of
one strength (may, might; shall, will) put for each other are a difference of words, and
so is a plain future or ability that comes or goes. "Is" for "may be", "was" for "could
have been", "sold" for "could sell" give a verb without the modal it had. Where an
omission is marked, the rules on omissions speak.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.judge.strengths import strengths
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.senses import sense

RULE = "modal-changed"
_LEFT_OPEN = frozenset({"hedge", "possibility"})
_SHORT_OF_DOING = frozenset({"attempt", "share"})
_COMES_AND_GOES = frozenset({"future", "ability", "certainty", "thought"})
_VERBS_OF_FORM = frozenset({"be", "have", "do"})
_LONGEST = 5


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
    alone = bool((recorded | quoted) - _COMES_AND_GOES)
    if edit.step is Step.CHANGED:
        both = bool(recorded and quoted) and not recorded | quoted <= _LEFT_OPEN
        plain = alone and bool(recorded) != bool(quoted) and _is_same_verb(edit)
        plain = plain or (edit.mark is Mark.BRACKET and not quoted and alone)
        return both or plain or _is_hedge_for_nothing(edit, recorded)
    return alone


def _is_same_verb(edit: Edit) -> bool:
    """Tell whether the shorter side has nothing that the longer has not but its form.

    *was | could also have been*, *sold | could sell*.
    """
    short, long = sorted((edit.recorded, edit.quoted), key=len)
    few = len(long) <= _LONGEST and len(short) < len(long)
    return few and _senses(short) <= _senses(long)


def _senses(words: Sequence[Word]) -> set[str]:
    return {sense(word.form) for word in words} - _VERBS_OF_FORM


def _is_hedge_for_nothing(edit: Edit, recorded: frozenset[str]) -> bool:
    """Tell whether one word stands for an attempt, or a share, at doing a thing."""
    return (
        bool(_SHORT_OF_DOING & recorded) and len(edit.recorded) > len(edit.quoted) == 1
    )


def _is_one_for_one(edit: Edit) -> bool:
    return len(edit.recorded) == len(edit.quoted) == 1
