"""A marked omission takes away one side of an "or".

"The council can approve … the treaty" for "can approve or reject the treaty": what was
one of two things is given as the only one. Two things joined by "and", an "or so", an
"or are they not", and a clause of its own are left to the rule on marked omissions.
"""

from collections.abc import Iterator

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.listed import thing
from onrecord.judge.omissions import Fragments
from onrecord.judge.swallowed import swallowed
from onrecord.model.verdict import Finding

RULE = "omission-swallows-alternative"
_OR = frozenset({"or"})


def omission_swallows_alternative(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes one side of an "or" away."""
    verbs = entries("clause_signs")
    return swallowed(comparison, RULE, _is_alternative, unless_before=verbs)


def _is_alternative(lost: Fragments) -> bool:
    grammar = entries("function_words")
    return any(word.form not in grammar for part in lost for word in thing(part, _OR))
