"""The record's speaker only quotes these words, or takes them back.

"Critics say", "they claim that", "it is not true that", "I never said that" stand right
before the words in the record, so they are not what he said himself. His own "I say"
and "we believe that" are left alone, and so is a quotation that holds the disowning
words itself, or follows such words of the reporter's own. Where a writer tells of a
talk (a memorandum, a cable), *he said that* is how he gives the speaker's words.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front, stands_by
from onrecord.judge.negated import negations
from onrecord.judge.reporter import is_told
from onrecord.judge.sentence import said
from onrecord.model.alignment import Mark, Word, span_of
from onrecord.model.verdict import Finding, Wording

RULE = "only-quoted"
_NEAR = 6
_LINKS = frozenset({"that", "whether"})
_OWN = frozenset({"i", "we", "me", "us"})
_TOLD_OF = frozenset({"he", "she", "they"})
_OFTEN_BETWEEN = 3


def only_quoted(comparison: Comparison) -> Iterator[Finding]:
    """Report a quotation that the record's speaker does not give as his own words."""
    if not comparison.edits or comparison.edits[0].mark is Mark.BRACKET:
        return
    passage = comparison.edits[0].passage
    first = next((edit.recorded[0] for edit in comparison.edits if edit.recorded), None)
    words = front(comparison.contexts[passage].before, first)
    near = words[-_NEAR:]
    if is_told(near, comparison.lead):
        return
    is_told_of = comparison.passages[passage].kind in entries("kinds_of_report")
    others = frozenset(entries("others")) - (_TOLD_OF if is_told_of else frozenset())
    if not stands_by(words) and (_takes_back(near) or _passes_on(near, others)):
        sentence = f"in the record these words follow {said(words)}"
        yield Finding(RULE, Wording.ALTERED, sentence, None, span_of(words), passage)


def _takes_back(words: Sequence[Word]) -> bool:
    """Tell whether these words end in *I never said that*, *the claim that*."""
    forms = [word.form for word in words]
    if not forms or forms[-1] not in _LINKS:
        return False
    if forms[-1] == "whether":
        return True
    denied = bool(negations(words)) and not set(forms).isdisjoint(entries("deniable"))
    return denied or not set(forms).isdisjoint(entries("disowning_words"))


def _passes_on(words: Sequence[Word], others: frozenset[str]) -> bool:
    """Tell whether these words end in *critics say*, *they claim that*."""
    forms = [word.form for word in words]
    if forms and forms[-1] == "that":
        forms = forms[:-1]
    if not forms or forms[-1] not in entries("passing_on"):
        return False
    before = forms[-1 - _OFTEN_BETWEEN : -1]
    return bool(set(before) & others) and not set(before) & _OWN
