"""A marked omission takes a "not" out of a sentence that was kept.

"We do … believe him" for "We do not in any way believe him". Whole sentences under an
ellipsis are left to the rule on marked omissions.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.negated import negations
from onrecord.judge.swallowed import swallowed
from onrecord.model.verdict import Finding

RULE = "omission-swallows-negation"


def omission_swallows_negation(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a negation out of a kept sentence."""
    return swallowed(
        comparison, RULE, lambda lost: bool(negations((*lost.tail, *lost.head)))
    )
