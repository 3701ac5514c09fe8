"""How many, how far: a word of quantity or scope changed, went or came.

"All" for "some", "at most" for "at least", a "some" or an "only" that went missing, an
"always" that came in. Words of one reach (every, each, all) may stand for each other,
and an "all" may go; phrases such as "at all" hold no quantity.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.judge.tabled import told
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.numbers import numbers

RULE = "quantifier-changed"
_LIMITS = frozenset({"limit", "approximation", "least", "most"})
_MAY_GO = frozenset({"every", "any", "both", "either"})
_MAY_COME = frozenset({"any", "both", "either"})


def quantifier_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides reach differently far."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is Mark.ELLIPSIS or edit.step in {Step.KEPT, Step.MOVED}:
            continue
        if comparison.is_long(at):
            continue
        recorded = _reaches(
            _with(comparison.recorded_before(at), comparison.lost(at)),
            comparison.recorded_after(at),
        )
        quoted = _reaches(
            _with(next(iter(comparison.before(at)[::-1]), None), comparison.gained(at)),
            comparison.quoted_after(at),
        )
        if _weighs(edit, recorded, quoted):
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


def _with(before: Word | None, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of an edit after the one before them: *at | least*."""
    return (*((before,) if before and words else ()), *words)


def _reaches(words: Sequence[Word], following: Word | None) -> frozenset[str]:
    after = [following.form] if following else []
    own = [word for at, word in enumerate(words) if not _sums_up(words, at, following)]
    found = told("quantifiers", [word.form for word in own], after)
    return frozenset(found) - {"-"}


def _sums_up(words: Sequence[Word], at: int, following: Word | None) -> bool:
    """Tell whether an "all" only ends an *in all*: *40 boats in all*."""
    word, preceding = words[at], words[at - 1 : at] if at else ()
    if word.form != "all" or not preceding or preceding[0].form != "in":
        return False
    after = words[at + 1] if at + 1 < len(words) else following
    return after is None or bool(word.tail.strip()) or bool(numbers([after]))
