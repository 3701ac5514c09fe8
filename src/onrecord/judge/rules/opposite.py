"""A word stands where the record has its opposite.

"Accept" for "reject", "before" for "after", "more" for "less". Only pairs of a table
count; what is merely another word is reported as a change of words.
"""

from collections.abc import Iterator

from onrecord.data import rows
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Edit, Step
from onrecord.model.verdict import Finding, Wording

RULE = "opposite-word"


def opposite_word(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of a word for its opposite."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.CHANGED and _opposed(edit):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _opposed(edit: Edit) -> bool:
    recorded = {word.form for word in edit.recorded}
    quoted = {word.form for word in edit.quoted}
    return any(
        (left in recorded and right in quoted) or (right in recorded and left in quoted)
        for left, right in rows("opposites")
    )
