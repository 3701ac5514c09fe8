"""The record's speaker only quotes these words, takes them back, or leaves them open.

"Critics say", "it is not true that", "it would be wrong to say that", "I doubt", "if it
turns out that" stand right before the words in the record, so they are not what he said
is so. His own "I say" and "we believe that" are left alone, and so is a quotation that
holds such words itself, or stands beside such words of the reporter's own. Where a
writer tells of a talk (a memorandum, a cable), *he said that* is how he gives the
speaker's words.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front
from onrecord.judge.governor import Hold, hold, kind_of
from onrecord.judge.reporter import is_told
from onrecord.judge.sentence import said
from onrecord.model.alignment import Mark, Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.names import is_title

RULE = "only-quoted"
_LONGEST_SUBJECT = 12


def only_quoted(comparison: Comparison) -> Iterator[Finding]:
    """Report a quotation that the record's speaker does not give as his own words."""
    if not comparison.edits or comparison.edits[0].mark is Mark.BRACKET:
        return
    passage = comparison.edits[0].passage
    first = next((edit.recorded[0] for edit in comparison.edits if edit.recorded), None)
    words = _untitled(front(comparison.contexts[passage].before, first), first)
    held = hold(words, kind_of(comparison.passages[passage]))
    claimed = held is not Hold.OPEN or _is_claim(comparison.quoted)
    claimed = claimed and not _goes_on(first)
    beside = (*comparison.lead, *comparison.trail)
    if held and claimed and not is_told(words, beside):
        sentence = f"in the record these words follow {said(words)}"
        yield Finding(RULE, Wording.ALTERED, sentence, None, span_of(words), passage)


def _is_claim(words: Sequence[Word]) -> bool:
    """Tell whether words are given as a sentence, or have a subject and a verb."""
    signs = (*entries("clause_signs"), *entries("finite_verbs"))
    given = bool(words) and words[0].text[:1].isupper()
    return given or any(word.form in signs for word in words[1:_LONGEST_SUBJECT])


def _goes_on(first: Word | None) -> bool:
    """Tell whether the words lack their subject: *the limits that | have been set*."""
    return first is not None and first.form in entries("auxiliaries")


def _untitled(words: tuple[Word, ...], first: Word | None) -> tuple[Word, ...]:
    """Return words without the titles at their end, if a name follows."""
    named = first is not None and first.text[:1].isupper()
    while words and named and is_title(words[-1].form):
        words = words[:-1]
    return words
