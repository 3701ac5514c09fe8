"""A name is not the name of the record.

One capitalised name stands where the record has another. Spellings of one name
(Hale, Hayle; Müller, Mueller), titles, and a name written for a pronoun are left
alone; the last is reported as a change of words.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Edit, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.names import name_words, same_name

RULE = "name-changed"


def name_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of one name for another."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.CHANGED:
            continue
        recorded, quoted = _names(comparison, at, edit)
        if recorded and quoted and not _same(recorded, quoted):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _names(
    comparison: Comparison, at: int, edit: Edit
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the names on both sides; a word that begins a sentence may be none."""
    before = comparison.edits[at - 1] if at else None
    left = (
        before.recorded[-1:]
        if before
        else comparison.contexts[edit.passage].before[-1:]
    )
    right = before.quoted[-1:] if before else ()
    recorded = [
        word for word in name_words([*left, *edit.recorded]) if word not in left
    ]
    quoted = [word for word in name_words([*right, *edit.quoted]) if word not in right]
    return tuple(recorded), tuple(quoted)


def _same(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    return same_name(
        " ".join(word.text for word in recorded), " ".join(word.text for word in quoted)
    )
