"""One of several things joined by "and" or "or" is gone, and nothing says so.

"Through the council alone" is not said where the record has "through the council and
the courts": a duty, a cause or a right rests on what is left. Names, and things of
several words, count; one of two adjectives or of two verbs (*cold and wet*) is a
difference of words, and so is a clause of its own.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.listed import JOINING, opens_thing, thing
from onrecord.judge.named import names
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "listed-thing-dropped"
_SEVERAL = 2


def listed_thing_dropped(comparison: Comparison) -> Iterator[Finding]:
    """Report each thing of a list that is gone without a mark."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.DROPPED and edit.mark is Mark.NONE:
            before = comparison.recorded_before(at)
            if _is_thing(thing(edit.recorded, JOINING), edit.recorded, before):
                yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _is_thing(
    found: Sequence[Word], words: Sequence[Word], before: Word | None
) -> bool:
    """Tell whether they are a name or a thing of several words of content."""
    if not found:
        return False
    leads = words[-1].form in JOINING
    if leads and not opens_thing(before, found):
        return False
    preceding = before if leads else words[0]
    content = [word for word in found if word.form not in entries("function_words")]
    return len(content) >= _SEVERAL or bool(names(found, preceding))
