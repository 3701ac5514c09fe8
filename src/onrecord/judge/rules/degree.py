"""How far something goes was changed: a comparison, or a word of degree.

"Safer" for "safest" or "safe", "completely" for "slightly", a "too" or a "slightly"
that went missing. A "very" that comes or goes, and one strong word for another, are
differences of words.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import rows
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.judge.tabled import told
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.lexicon import is_word

RULE = "degree-changed"
_COMES_AND_GOES = frozenset({"high", "whole", "enough", "-"})
_ENDINGS = ("est", "er", "st", "r")
_SHORTEST = 3


def degree_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides go differently far."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is Mark.ELLIPSIS or edit.step in {Step.KEPT, Step.MOVED}:
            continue
        if comparison.is_long(at):
            continue
        if _goes_otherwise(comparison, at, edit) or _is_compared_otherwise(edit):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _goes_otherwise(comparison: Comparison, at: int, edit: Edit) -> bool:
    recorded = _degrees(comparison.lost(at), comparison.recorded_after(at))
    quoted = _degrees(comparison.gained(at), comparison.quoted_after(at))
    if edit.step is Step.CHANGED:
        weak = {"low", "excess", "lack"}
        return bool(recorded and quoted) and bool((recorded ^ quoted) & weak)
    return bool((recorded | quoted) - _COMES_AND_GOES)


def _degrees(words: Sequence[Word], following: Word | None) -> frozenset[str]:
    if words and words[-1].form == "too" and (following is None or _pauses(words[-1])):
        words = words[:-1]  # "as well"
    after = [following.form] if following else []
    return frozenset(told("degrees", [word.form for word in words], after)) - {"-"}


def _pauses(word: Word) -> bool:
    return bool(word.tail.strip())


def _is_compared_otherwise(edit: Edit) -> bool:
    """Tell whether one adjective stands in two degrees: safe, safer, safest."""
    recorded = {word.form for word in edit.recorded}
    quoted = {word.form for word in edit.quoted}
    return any(
        left != right and _positive(left) & _positive(right)
        for left in recorded - quoted
        for right in quoted - recorded
        if _is_compared(left) or _is_compared(right)
    )


def _is_compared(form: str) -> bool:
    return form.endswith(("er", "est")) or any(
        form in row[1:] for row in rows("uneven_degrees")
    )


def _positive(form: str) -> set[str]:
    """Return what a form may be a degree of, itself among them."""
    found = {form}
    for row in rows("uneven_degrees"):
        if form in row:
            found.add(row[0])
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) >= _SHORTEST:
            found |= {each for each in _stems(stem) if is_word(each)}
    return found


def _stems(stem: str) -> set[str]:
    """Return a stem as it stands alone: saf, safe; bigg, big; easi, easy."""
    single = stem[:-1] if stem[-1] == stem[-2] else stem
    easy = stem[:-1] + "y" if stem.endswith("i") else stem
    return {stem, single, easy}
