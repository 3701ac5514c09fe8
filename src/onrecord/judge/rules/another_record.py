"""Another record of the same day has these words otherwise.

Two honest records of one event differ: a prepared text and what was delivered, two
translations, two note-takers. The one that agrees best counts, and the other is shown.
Records of other days, and records that agree as well, are left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.sentence import said
from onrecord.model.alignment import Alignment, Passage, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "another-record"
LIKE = 0.6
"""Places that hold less of the words are no record of them."""


def another_record(
    compared: Alignment, others: Sequence[Alignment]
) -> Iterator[Finding]:
    """Report each other record of the day of the compared one that differs from it."""
    first = compared.passages[0]
    shown = {passage.document for passage in compared.passages}
    for other in others:
        passage = other.passages[0]
        if passage.document in shown or not _is_of_one_day(first, passage):
            continue
        if passage.similarity >= LIKE and _recorded(other) != _recorded(compared):
            shown.add(passage.document)
            words = tuple(word for edit in other.edits for word in edit.recorded)
            name = passage.title or passage.document
            put = f"another record of {passage.date} ({name}) has it otherwise: "
            put += said(_in_order(words))
            yield Finding(RULE, Wording.VERBATIM, put)


def _is_of_one_day(one: Passage, other: Passage) -> bool:
    return one.date is not None and one.date == other.date


def _recorded(found: Alignment) -> list[str]:
    """Return what the record has for the quotation, word by word."""
    return [
        word.form
        for edit in found.edits
        for word in (edit.quoted if edit.step is Step.KEPT else edit.recorded)
    ]


def _in_order(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(sorted(words, key=lambda word: word.start))
