"""How many, how far: a word of quantity or scope changed, went or came.

"All" for "some", "at most" for "at least", a "some" or an "only" that went missing, an
"always" that came in. Words of one reach (every, each, all) may stand for each other,
and an "all" may go; phrases such as "at all" hold no quantity.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.data import table
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "quantifier-changed"
_LONGEST = 4
_MAY_GO = frozenset({"every", "any", "both", "either"})
_MAY_COME = frozenset({"any", "both", "either"})


def quantifier_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides reach differently far."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is Mark.ELLIPSIS or edit.step in {Step.KEPT, Step.MOVED}:
            continue
        recorded = _reaches(comparison.lost(at), comparison.recorded_after(at))
        after = next(iter(comparison.after(at)), None)
        if _weighs(edit, recorded, _reaches(edit.quoted, after)):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _weighs(edit: Edit, recorded: frozenset[str], quoted: frozenset[str]) -> bool:
    """Tell whether one reach stands for another, or one came or went by itself."""
    if recorded == quoted:
        return False
    if edit.step is Step.DROPPED:
        return bool(recorded - _MAY_GO)
    if edit.step is Step.ADDED:
        return bool(quoted - _MAY_COME) and edit.mark is Mark.NONE
    return bool(recorded and quoted) or bool((recorded | quoted) & _LIMITS)


_LIMITS = frozenset({"limit", "approximation", "least", "most"})


def _reaches(words: Sequence[Word], following: Word | None) -> frozenset[str]:
    forms = [word.form for word in [*words, *([following] if following else [])]]
    found: set[str] = set()
    at = 0
    while at < len(words):
        length = next(
            (
                n
                for n in range(_LONGEST, 0, -1)
                if " ".join(forms[at : at + n]) in _table()
            ),
            0,
        )
        if length:
            found.add(_table()[" ".join(forms[at : at + length])])
        at += length or 1
    return frozenset(found - {"-"})


@cache
def _table() -> dict[str, str]:
    return table("quantifiers")
