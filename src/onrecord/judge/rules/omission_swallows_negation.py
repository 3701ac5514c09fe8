"""A marked omission takes a "not" out of a sentence that was kept.

"We do … believe him" for "We do not in any way believe him". Whole sentences under an
ellipsis are left to the rule on marked omissions, and so is a reason that went whole:
*We keep the port …* for *We keep the port, since nobody else can pay for it*.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.negated import negations
from onrecord.judge.omissions import Fragments
from onrecord.judge.swallowed import swallowed
from onrecord.model.alignment import Word
from onrecord.model.verdict import Finding

RULE = "omission-swallows-negation"
_GOVERNING = frozenset({"without", "lack"})
_LAST = 2
_REASONS = frozenset({"because", "since"})


def omission_swallows_negation(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a negation out of a kept sentence."""
    return swallowed(comparison, RULE, _turns)


def _turns(lost: Fragments) -> bool:
    return any(_negates(part) for part in lost)


def _negates(part: Sequence[Word]) -> bool:
    """Tell whether a negation is gone, and not with all that it negates.

    A "without" and a "lack" negate what they govern alone.
    """
    kept = {word.start for word in part[-_LAST:]}
    own = part[: _reason(part)]
    return any(
        word.form not in _GOVERNING or word.start in kept for word in negations(own)
    )


def _reason(part: Sequence[Word]) -> int:
    """Return where a reason begins that goes on, without a comma, to the end."""
    pauses = [at + 1 for at, word in enumerate(part[:-1]) if "," in word.tail]
    last = range(pauses[-1] if pauses else 0, len(part))
    return next((at for at in last if part[at].form in _REASONS), len(part))
