"""A marked omission takes a condition or a contrast out of a sentence that was kept.

"We will withdraw … by spring" for "We will withdraw, but only if the inspectors are
admitted, by spring". A contrast before the words that were kept leaves them whole;
whole sentences under an ellipsis are left to the rule on marked omissions.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import conditions
from onrecord.judge.swallowed import swallowed
from onrecord.model.verdict import Finding

RULE = "omission-swallows-condition"


def omission_swallows_condition(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a condition out of a kept sentence."""
    return swallowed(comparison, RULE, conditions)
