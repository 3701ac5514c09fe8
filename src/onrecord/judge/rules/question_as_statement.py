"""What the record only asks is given as a statement.

The record's sentence ends in a question mark, with the words of a statement (*We are to
close the harbour? Never.*, *How can anybody say that …?*), and the report gives its end
without the mark. A question that shows by its own words that it is one (*why*, *will
we*), one that the reporter calls one, and a piece of one are left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import same_sentence
from onrecord.model.alignment import Mark, Word, span_of
from onrecord.model.verdict import Finding, Wording

_BEFORE = frozenset({"which", "whom", "whose", "and", "but", "or", "so"})
"""Other words that a question may begin with."""
RULE = "question-as-statement"


def question_as_statement(comparison: Comparison) -> Iterator[Finding]:
    """Report a statement that was made of a question."""
    quoted = comparison.quoted
    ending = next((e.recorded for e in comparison.edits[::-1] if e.recorded), ())
    if not quoted or not ending or comparison.edits[-1].mark is Mark.BRACKET:
        return
    passage = comparison.edits[-1].passage
    whole = not same_sentence(ending[-1:], comparison.contexts[passage].after)
    asked = whole and "?" in ending[-1].tail and "?" not in quoted[-1].tail
    if asked and _states(quoted) and not _is_called_one(comparison):
        put = "the record has this in a question, which claims nothing"
        yield Finding(RULE, Wording.ALTERED, put, None, span_of(ending[-1:]), passage)


def _states(quoted: Sequence[Word]) -> bool:
    """Tell whether the words are given as a sentence, in the order of a statement."""
    form = quoted[0].form.partition("n't")[0]
    inverted = form in {*entries("question_words"), *entries("auxiliaries"), *_BEFORE}
    given = quoted[0].text[:1].isupper() and not quoted[0].text.isupper()
    return (given or quoted[0].form == "i") and not inverted


def _is_called_one(comparison: Comparison) -> bool:
    """Tell whether the reporter says that it was asked."""
    beside = (*comparison.lead, *comparison.trail)
    known = entries("asking_cues")
    return any(word.form in known or "?" in word.tail for word in beside)
