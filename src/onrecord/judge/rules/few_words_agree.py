"""Of few quoted words too few agree to say that the record has them here.

"Courage, my old friend" shares three words with "goodbye, my old friend", and is
another saying. So it is for fewer than eight words, where the other words are words of
content at an end of the quotation, at least a third of what it tells, and have neither
the sense of what the record has there nor any sign of a change that a rule can name.
The place is shown as the likest. Words that differ in the middle, renderings, the
pieces of a quotation, and other languages than English are left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, said
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Severity, Wording
from onrecord.text.language import ENGLISH
from onrecord.text.senses import sense

RULE = "few-words-agree"
_FEW = 8
_AGREEING = 2 / 3
_SAME = {Step.KEPT, Step.MOVED}
_UNSURE = {Wording.RENDERING}


def few_words_agree(
    comparison: Comparison, findings: Sequence[Finding]
) -> Iterator[Finding]:
    """Report few words at whose end others stand, unless a rule told what changed."""
    told = any(
        each.severity is Severity.ERROR or each.wording in _UNSURE for each in findings
    )
    quoted = comparison.quoted
    whole = len(comparison.passages) == 1 and len(quoted) < _FEW
    if told or not whole or comparison.omissions or comparison.language != ENGLISH:
        return
    content = [word for word in quoted if _tells(word)]
    others = [word for edit in comparison.edits for word in _others(edit)]
    ending = [each for each in _ends(comparison.edits) if any(_others(each))]
    if ending and len(content) - len(others) <= _AGREEING * len(content):
        sentence = (
            f"so few words agree that this is hardly their place: the report has "
            f"{said(tuple(others))}, the record has not"
        )
        yield finding(RULE, Wording.NOT_FOUND, ending[0], sentence)


def _ends(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield the first and the last edit with words of the report."""
    quoted = [edit for edit in edits if edit.quoted]
    yield from quoted[:1]
    yield from quoted[-1:]


def _others(edit: Edit) -> list[Word]:
    """Return the words of content that the record has not, in any near sense."""
    if edit.step in _SAME or edit.mark is not Mark.NONE:
        return []
    senses = {sense(word.form) for word in edit.recorded}
    return [
        word for word in edit.quoted if _tells(word) and sense(word.form) not in senses
    ]


def _tells(word: Word) -> bool:
    return word.form not in entries("function_words")
