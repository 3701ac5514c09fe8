"""The report explains or fits in words, in brackets.

An honest bracket tells the reader that its words are the report's. It does not excuse
a changed negation or number: those rules look inside. Brackets that stand in the
record itself are words of the record. A bracket that carries a sentence on where the
record ends it ("It failed [because of the rain].") explains no word that was spoken:
that is a difference, and said to be one.
"""

from collections.abc import Iterator

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording
from onrecord.text.sentences import ends_sentence

RULE = "bracket"


def bracket(comparison: Comparison) -> Iterator[Finding]:
    """Report each editorial bracket."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is not Mark.BRACKET or edit.step is Step.KEPT:
            continue
        sentence = _sentence(comparison, at)
        wording = Wording.FAITHFUL
        if _carries_on(comparison, at):
            wording = Wording.REWORDED
            sentence += ", where the record's sentence ends"
        yield finding(RULE, wording, edit, sentence)


def _sentence(comparison: Comparison, at: int) -> str:
    edit = comparison.edits[at]
    if not edit.quoted:
        return f"beside its bracket the report leaves out {said(edit.recorded)}"
    put = f"the report puts {said(edit.quoted)} in brackets{place(comparison, at)}"
    return f"{put} for {said(edit.recorded)}" if edit.recorded else put


def _carries_on(comparison: Comparison, at: int) -> bool:
    """Tell whether a bracket only adds, with a preposition, to an ended sentence."""
    edit, before = comparison.edits[at], comparison.recorded_before(at)
    if edit.recorded or before is None:
        return False
    following = comparison.recorded_after(at) or next(
        iter(comparison.contexts[edit.passage].after), None
    )
    adds = edit.quoted[0].form in entries("carrying_words")
    return adds and ends_sentence(before, following)
