"""The report goes on in a sentence that the record has ended.

"The dam failed for lack of money" for "The dam failed." puts words into a mouth that
had been shut. Words in brackets, figures, words that the record has right after its
full stop, quotations that end their sentence too, and other languages than English are
left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, said
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.language import ENGLISH
from onrecord.text.sentences import ends_sentence

RULE = "sentence-extended"


def sentence_extended(comparison: Comparison) -> Iterator[Finding]:
    """Report words of content at the end, where the record's sentence had ended."""
    if not comparison.edits or comparison.language != ENGLISH:
        return
    at = len(comparison.edits) - 1
    edit = comparison.edits[at]
    if edit.mark is not Mark.NONE or edit.step not in {Step.ADDED, Step.CHANGED}:
        return
    before = comparison.recorded_before(at)
    if before is None or not _has_ended(comparison, before, edit):
        return
    if _goes_on(comparison.before(at), edit.quoted):
        sentence = (
            f"the report goes on with {said(edit.quoted)}, "
            f"where the record's sentence ends with {said((before,))}"
        )
        yield finding(RULE, Wording.ALTERED, edit, sentence)


def _has_ended(comparison: Comparison, before: Word, edit: Edit) -> bool:
    context = comparison.contexts[edit.passage] if comparison.contexts else None
    following = edit.recorded or (context.after if context else ())
    return ends_sentence(before, next(iter(following), None)) and bool(following)


def _goes_on(before: Sequence[Word], added: Sequence[Word]) -> bool:
    """Tell whether words of content are put to the sentence that is quoted."""
    if not before or ends_sentence(before[-1], added[0]):
        return False
    grammar = entries("function_words")
    return any(
        word.form not in grammar and not word.form[0].isdigit() for word in added
    )
