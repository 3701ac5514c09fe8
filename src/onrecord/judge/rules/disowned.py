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
from onrecord.judge.governor import hold, voice_of
from onrecord.judge.reporter import is_given, is_said, is_told
from onrecord.judge.sentence import said
from onrecord.model.alignment import Mark, Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.names import is_title

RULE = "only-quoted"
_TELLING = frozenset({"tell", "tells", "told"})
_BESIDE = 2
"""Words on each side: *told us | the story*."""


def only_quoted(comparison: Comparison) -> Iterator[Finding]:
    """Report a quotation that the record's speaker does not give as his own words."""
    if not comparison.edits or comparison.edits[0].mark is Mark.BRACKET:
        return
    passage = comparison.edits[0].passage
    first = next((edit.recorded[0] for edit in comparison.edits if edit.recorded), None)
    before, beside = (
        comparison.contexts[passage].before,
        (*comparison.lead, *comparison.trail),
    )
    words = _untitled(front(before, first), first)
    heard = (*words, first) if first and first.form == "that" else words
    held = hold(heard, voice_of(comparison.passages[passage], before, beside))
    if not held or first is None or first.form in entries("auxiliaries"):
        return  # without its subject, it is no clause: *limits that | have been set*
    given = is_given(comparison.quoted, first, beside)
    given = given or (_is_linked(first, comparison.lead) and is_said(comparison.lead))
    given = given and not _is_tale(words, comparison.quoted)
    if given and not is_told(words, beside):
        sentence = f"in the record these words follow {said(words)}"
        yield Finding(RULE, Wording.ALTERED, sentence, None, span_of(words), passage)


def _is_linked(first: Word, lead: Sequence[Word]) -> bool:
    """Tell whether a "that" begins the words, or ends the reporter's before them."""
    return "that" in {first.form, *(word.form for word in lead[-1:])}


def _is_tale(words: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether a thing is what was told: *he told us | the story of …*."""
    told = _TELLING.isdisjoint(word.form for word in words[-_BESIDE:])
    return not told and any(
        word.form in entries("things_told") for word in quoted[:_BESIDE]
    )


def _untitled(words: tuple[Word, ...], first: Word | None) -> tuple[Word, ...]:
    """Return words without the titles at their end, if a name follows."""
    named = first is not None and first.text[:1].isupper()
    while words and named and is_title(words[-1].form):
        words = words[:-1]
    return words
