"""A part of a sentence of the record is given as a whole sentence.

The quotation begins with a capital where the record is in mid-sentence. It is a trim
without a mark, at the ends, where custom allows it; but where the cut goes through a
phrase (*the love of | money*) and ends with a clause, the report has made another
sentence of it. Fragments given as fragments, words in capitals throughout, and
sentences without a short opening word, are left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import ends_within
from onrecord.judge.sentence import said
from onrecord.model.alignment import Mark, Word, span_of
from onrecord.model.verdict import Finding, Wording

RULE = "part-of-sentence"
_SHORT_FRONT = 2
"""So few words before it (*But*, *In short*) leave the sentence what it was."""


def part_of_sentence(comparison: Comparison) -> Iterator[Finding]:
    """Report a quotation that begins inside a sentence as if it began one."""
    recorded = next((e.recorded for e in comparison.edits if e.recorded), ())
    quoted = comparison.quoted
    if not recorded or not quoted or comparison.edits[0].mark is Mark.BRACKET:
        return
    before = comparison.contexts[comparison.edits[0].passage].before
    inside = bool(before) and not ends_within(before[-1:], recorded[0])
    if inside and _has_opening_capital(quoted) and _in_mid_sentence(recorded[0]):
        ends = ends_within(before, recorded[0])
        front = before[ends[-1] + 1 if ends else 0 :]
        if len(front) <= _SHORT_FRONT or _is_interjection(front):
            return
        made = _cuts_phrase(front) and _ends_clause(comparison)
        wording = Wording.REWORDED if made else Wording.TRIMMED
        sentence = f"the record's sentence begins before that: {said(front)}"
        yield Finding(RULE, wording, sentence, None, span_of(tuple(front)))


def _has_opening_capital(quoted: Sequence[Word]) -> bool:
    """Tell whether the first word has a capital that others do not have."""
    capitals = all(word.text.isupper() for word in quoted)
    return quoted[0].text[:1].isupper() and not capitals


def _cuts_phrase(front: Sequence[Word]) -> bool:
    return front[-1].form in entries("governors") and not front[-1].tail.strip()


def _ends_clause(comparison: Comparison) -> bool:
    """Tell whether the quotation ends where a clause of the record does.

    What breaks off in the middle of one is no sentence, whatever its first letter.
    """
    last = next(edit for edit in reversed(comparison.edits) if edit.recorded)
    after = comparison.contexts[last.passage].after
    return bool(last.recorded[-1].tail.strip()) or not after


def _is_interjection(front: Sequence[Word]) -> bool:
    return all(word.form in entries("interjections") for word in front)


def _in_mid_sentence(word: Word) -> bool:
    return word.text[:1].islower() or word.form.partition("'")[0] == "i"
