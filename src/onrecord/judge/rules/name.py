"""A name is not the name of the record.

One capitalised name stands where the record has another, or another noun with a
capital stands in its place. Spellings of one name (Hale, Hayle; Müller, Mueller) and
titles are left alone. A letter more or less in a name that is in no list of words, a
plural, and a pronoun or a description for a name are reported as a change of words.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import table
from onrecord.judge.comparison import Comparison
from onrecord.judge.named import capitalised, is_stand_in, names
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.lexicon import is_word, proper_names
from onrecord.text.names import same_name
from onrecord.text.slips import near
from onrecord.text.words import run_together

RULE = "name-changed"
_SHORTEST = 4
_ENDINGS = frozenset({"", "s", "'s", "n", "i", "an", "ian", "ese", "ish"})


def name_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of one name for another."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is Step.CHANGED and _is_changed(comparison, at, edit):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _is_changed(comparison: Comparison, at: int, edit: Edit) -> bool:
    before = comparison.recorded_before(at)
    if before is None and comparison.contexts:
        before = next(iter(comparison.contexts[edit.passage].before[-1:]), None)
    if len(_suffixes(edit.recorded) | _suffixes(edit.quoted)) > 1:
        return True
    recorded = names(edit.recorded, before)
    quoted = names(edit.quoted, next(iter(comparison.before(at)[-1:]), None))
    if recorded and quoted:
        return not _may_be_same(recorded, quoted)
    if edit.mark is Mark.BRACKET or not len(edit.recorded) == len(edit.quoted) == 1:
        return False
    both = capitalised(edit.recorded[0]) and capitalised(edit.quoted[0])
    stand_in = is_stand_in(edit.recorded[0]) or is_stand_in(edit.quoted[0])
    named = bool(recorded or quoted)
    return both and named and not stand_in and not _may_be_same(*_sides(edit))


def _suffixes(words: Sequence[Word]) -> frozenset[str]:
    """Return which of two of one name is meant: junior, senior, III."""
    suffixes = table("name_suffixes")
    return frozenset(
        suffixes[word.form]
        for word in words
        if word.form in suffixes and word.text[:1].isupper()
    )


def _sides(edit: Edit) -> tuple[Sequence[Word], Sequence[Word]]:
    return edit.recorded, edit.quoted


def _may_be_same(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    left, right = (" ".join(word.text for word in side) for side in (recorded, quoted))
    if same_name(left, right):
        return True
    if len(recorded) == len(quoted):
        pairs = zip(recorded, quoted, strict=True)
        return all(_may_be_one(one.form, other.form) for one, other in pairs)
    return near(run_together(recorded), run_together(quoted))


def _may_be_one(left: str, right: str) -> bool:
    """Tell whether two forms may be one name: inflected, or alike and unknown."""
    short, long = sorted((left, right), key=len)
    if long.removeprefix(short) in _ENDINGS:
        return True
    places = {left, right} <= proper_names()
    if places and long.removeprefix(short.removesuffix("y")) in {"y", *_ENDINGS}:
        return True  # Germany and German, but not Haley and Hale
    if is_word(left) and is_word(right):
        return False
    return near(left, right) or (long.startswith(short) and len(short) >= _SHORTEST)
