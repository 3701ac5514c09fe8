"""How many, how far: a word of quantity or scope changed, went or came.

"All" for "some", "at most" for "at least", or an "only" that went missing. Words of
one reach (every, each, all) may stand for each other.
"""

import itertools
from collections.abc import Iterator, Sequence

from onrecord.data import table
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "quantifier-changed"
_LIMITS = frozenset({"limit", "approximation", "least", "most"})


def quantifier_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides reach differently far."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is Mark.ELLIPSIS or edit.step in {Step.KEPT, Step.MOVED}:
            continue
        recorded, quoted = _reaches(comparison.lost(at)), _reaches(edit.quoted)
        exchanged = bool(recorded and quoted)
        if recorded != quoted and (exchanged or (recorded | quoted) & _LIMITS):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _reaches(words: Sequence[Word]) -> frozenset[str]:
    reaches = table("quantifiers")
    singles = {reaches[word.form] for word in words if word.form in reaches}
    pairs = {
        reaches.get(f"{left.form} {right.form}", "")
        for left, right in itertools.pairwise(words)
    }
    return frozenset((singles | pairs) - {""})
