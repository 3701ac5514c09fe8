"""How much of a quotation stands in a passage: what orders places that are both near.

Unlike `nearness` it does not ask whether that may be chance.
"""

from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from onrecord.data import entries
from onrecord.match.concordance import Concordance
from onrecord.model.alignment import Edit, Mark, Step, Word

_ALIKE = 0.75
_GRAMMAR = 0.3
"""What a function word weighs, of what it would by its frequency."""
_FEWEST = 3
_GAP = 0.1
"""How much of a kept word each recorded word between takes away."""


def similarity(concordance: Concordance, edits: Sequence[Edit]) -> float:
    """Return the share of the weight of the speaker's own words found, 0 to 1."""
    own = [edit for edit in edits if edit.mark is not Mark.BRACKET]
    total = sum(_weight(concordance, word) for edit in own for word in edit.quoted)
    words = sum(len(edit.quoted) for edit in own)
    found = sum(_credit(concordance, edit) for edit in own)
    kept = sum(len(edit.quoted) for edit in edits if edit.step is Step.KEPT)
    unmarked = sum(
        len(edit.recorded)
        for edit in edits
        if edit.step is Step.DROPPED and edit.mark is Mark.NONE
    )
    if kept < min(_FEWEST, words) or not kept:
        return 0.0
    return min(1.0, found / max(total, 1e-9)) * kept / (kept + _GAP * unmarked)


def _weight(concordance: Concordance, word: Word) -> float:
    scale = _GRAMMAR if word.form in _grammar() else 1.0
    return concordance.weight(word.form) * scale


def _credit(concordance: Concordance, edit: Edit) -> float:
    if edit.step in {Step.KEPT, Step.MOVED}:
        return sum(_weight(concordance, word) for word in edit.quoted)
    return sum(
        _weight(concordance, word) * _likeness(word, edit.recorded)
        for word in edit.quoted
    )


def _likeness(word: Word, recorded: Sequence[Word]) -> float:
    return max(
        (
            Levenshtein.normalized_similarity(
                word.form, other.form, score_cutoff=_ALIKE
            )
            for other in recorded
        ),
        default=0.0,
    )


@cache
def _grammar() -> frozenset[str]:
    return frozenset(entries("function_words"))
