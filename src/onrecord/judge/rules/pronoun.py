"""A pronoun points to someone else than in the record.

"We" for "they", "he" for "she", "my" for "our": another person is meant. "They" for
"he" or "she", and the third person for "you", are left alone, since the same people may
be meant; so is "it". A name or a noun for a pronoun, and a pronoun explained in
brackets, are other words.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import table
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.phrases import spelled_out

RULE = "pronoun-changed"
_FEW = 3
"""In more words than this, on either side, another wording has its own pronouns."""
_MAY_BE_ONE = frozenset(
    {
        *(frozenset({one, "they"}) for one in ("he", "she")),
        *(frozenset({one, "listener"}) for one in ("he", "she", "they")),
    }
)


def pronoun_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each short change in which a pronoun points elsewhere."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.CHANGED or edit.mark is not Mark.NONE:
            continue
        few = max(len(edit.recorded), len(edit.quoted)) <= _FEW
        if few and _differ(_pointed_at(edit.recorded), _pointed_at(edit.quoted)):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _differ(recorded: frozenset[str], quoted: frozenset[str]) -> bool:
    both = bool(recorded and quoted) and recorded.isdisjoint(quoted)
    return both and recorded | quoted not in _MAY_BE_ONE


def _pointed_at(words: Sequence[Word]) -> frozenset[str]:
    pronouns = table("pronouns")
    forms = [
        form
        for word in words
        if not (len(word.text) > 1 and word.text.isupper())  # US is no pronoun
        for form in spelled_out(word.form)
    ]
    return frozenset(pronouns[form] for form in forms if form in pronouns)
