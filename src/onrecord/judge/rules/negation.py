"""A "not" went missing, or slipped in.

Losing a negation reverses what was said, so no bracket excuses it; what an ellipsis
swallows has a rule of its own. Words that merely lean negative ("hardly", "barely")
and a "not" that only changed its place are left to the reader.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "negation-changed"


def negation_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each edit whose two sides do not negate equally often."""
    changed = [
        (at, edit, len(negations(edit.quoted)) - len(negations(comparison.lost(at))))
        for at, edit in enumerate(comparison.edits)
        if edit.mark is not Mark.ELLIPSIS and edit.step not in {Step.KEPT, Step.MOVED}
    ]
    if sum(more for _, _, more in changed) == 0:
        return
    for at, edit, more in changed:
        if more:
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def negations(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words that negate; `not` in "not only" does not."""
    return tuple(
        word
        for at, word in enumerate(words)
        if (word.form in entries("negation_words") or word.form.endswith("n't"))
        and [each.form for each in words[at : at + 2]] != ["not", "only"]
    )
