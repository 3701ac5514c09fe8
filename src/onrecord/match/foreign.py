"""Which words of a quotation a passage does not hold, taken as a stretch.

A stretch from elsewhere shares scattered words with any passage, and an alignment pairs
them. So a stretch is looked for that is poor in shared words, not one without any: the
stretch with the highest sum where a word that is not shared counts for it, and a shared
one against, the more so the longer it runs (Bentley's maximum sub-array).
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from onrecord.data import entries
from onrecord.model.alignment import Edit, Mark, Step
from onrecord.text.words import run_together

FEWEST = 2
"""How many words that tell something a stretch must have to be looked for by itself."""
_FIRST_SHARED, _NEXT_SHARED = -1.0, -3.0
_GARBLED = -0.5
_ALIKE = 0.6
_LEAST = 4.0


def foreign(edits: Sequence[Edit]) -> tuple[int, int] | None:
    """Return the stretch of quoted words, by index, that stands apart; or `None`.

    >>> from onrecord.text.words import words
    >>> quoted = words("we stand by our word and nobody else ever sold the river")
    >>> shared = Edit(Step.KEPT, quoted[:5], quoted[:5])
    >>> foreign((shared, Edit(Step.ADDED, (), quoted[5:])))
    (5, 12)
    """
    values = list(_values(edits))
    start, end, best = 0, 0, 0.0
    total, begin = 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, begin = 0.0, at
        total += value
        if total > best:
            start, end, best = begin, at + 1, total
    whole = end - start == len(values)
    if best < _LEAST or whole or not _tells(edits, start, end):
        return None
    return start, end


def _values(edits: Sequence[Edit]) -> Iterator[float]:
    for edit in edits:
        for nth, _ in enumerate(edit.quoted):
            if edit.step is Step.KEPT:
                yield _NEXT_SHARED if nth else _FIRST_SHARED
            elif edit.step is Step.MOVED or edit.mark is not Mark.NONE:
                yield 0.0
            else:
                yield _GARBLED if _is_garbled(edit, nth) else 1.0


def _is_garbled(edit: Edit, nth: int) -> bool:
    """Tell whether a quoted word is spelt much like what the record has there."""
    whole, joined = run_together(edit.quoted), run_together(edit.recorded)
    if Levenshtein.normalized_similarity(whole, joined) >= _ALIKE:
        return True
    form = edit.quoted[nth].form
    return any(
        Levenshtein.normalized_similarity(form, word.form) >= _ALIKE
        for word in edit.recorded
    )


def _tells(edits: Sequence[Edit], start: int, end: int) -> bool:
    """Tell whether a stretch holds enough matter to be looked for by itself."""
    grammar = frozenset(entries("function_words"))
    words = [word for edit in edits for word in edit.quoted][start:end]
    return sum(word.form not in grammar for word in words) >= FEWEST
