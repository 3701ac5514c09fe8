"""A marked omission takes away a word on which the strength of the claim hangs.

"We will … sign" for "We will try to sign", "nine weeks" for "at least nine weeks": the
few words under the mark hold a hedge, a modal, or a word of quantity or degree. Longer
omissions, which take whole phrases with words of their own, are left to the rule on
marked omissions.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import Fragments
from onrecord.judge.strengths import strengths
from onrecord.judge.swallowed import swallowed
from onrecord.judge.tabled import told
from onrecord.model.alignment import Word
from onrecord.model.verdict import Finding

RULE = "omission-swallows-limit"
_FEW = 4
_WEAK_STRENGTHS = frozenset({"future", "ability", "certainty", "thought", "condition"})
_WEAK_REACHES = frozenset({"every", "any", "both", "either", "many", "-"})
_WEAK_DEGREES = frozenset({"high", "whole", "enough", "-"})


def omission_swallows_limit(comparison: Comparison) -> Iterator[Finding]:
    """Report each short marked omission that takes a hedge or a limit away."""
    return swallowed(comparison, RULE, _turns)


def _turns(lost: Fragments) -> bool:
    return any(0 < len(part) <= _FEW and _limits(part) for part in lost)


def _limits(part: Sequence[Word]) -> bool:
    forms = [word.form for word in part]
    return bool(
        (strengths(part) - _WEAK_STRENGTHS)
        or (set(told("quantifiers", forms)) - _WEAK_REACHES)
        or (set(told("degrees", forms)) - _WEAK_DEGREES)
    )
