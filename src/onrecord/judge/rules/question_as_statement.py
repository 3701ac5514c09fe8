"""What the record only asks is given as a statement.

The record's sentence ends in a question mark, with the words of a statement (*We are to
close the harbour? Never.*, *How can anybody say that …?*), and the report gives its end
without the mark; of one who only asks (*Q.*), without its tag, too. A question that
shows by its own words that it is one (*why*, *will we*), one that the reporter calls
one, and a piece of one are left alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front, same_sentence
from onrecord.judge.omissions import ends_within
from onrecord.judge.reporter import has_verb, is_said
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
    rest = same_sentence(ending[-1:], comparison.contexts[passage].after)
    whole = not rest or _asks(comparison.passages[passage].speaker)
    asked = "?" in (*ending, *rest)[-1].tail and "?" not in quoted[-1].tail
    if (
        whole
        and asked
        and _states(quoted, _last_sentence(comparison), whole=_is_clause(comparison))
        and not _is_called_one(comparison)
    ):
        put = "the record has this in a question, which claims nothing"
        yield Finding(RULE, Wording.ALTERED, put, None, span_of(ending[-1:]), passage)


def _asks(label: str | None) -> bool:
    """Tell whether it is somebody who only asks: a tag (*was it not?*) shows it."""
    return label is not None and label.casefold() in entries("asking_labels")


def _last_sentence(comparison: Comparison) -> tuple[Word, ...]:
    """Return the recorded words of the last sentence, if it begins inside the words."""
    recorded = tuple(word for edit in comparison.edits for word in edit.recorded)
    ends = ends_within(recorded[:-1], recorded[-1])
    return recorded[ends[-1] + 1 :] if ends else ()


def _is_clause(comparison: Comparison) -> bool:
    """Tell whether the words begin a sentence, or the reporter's *said that* does."""
    opened = next(edit for edit in comparison.edits if edit.recorded)
    before = comparison.contexts[opened.passage].before
    led = is_said(comparison.lead) and has_verb(comparison.quoted)
    return led or not front(before, opened.recorded[0])


def _states(quoted: Sequence[Word], last: Sequence[Word], *, whole: bool) -> bool:
    """Tell whether the words are given as a sentence, in the order of a statement.

    They are with a capital, and where they are a `whole` one of the record. Where the
    `last` of several sentences asks, any word of asking in it shows that.
    """
    if last:
        asking = {*entries("question_words"), *_BEFORE}
        opened = last[0].form in entries("auxiliaries")
        return not opened and asking.isdisjoint(word.form for word in last)
    asking = {*entries("question_words"), *entries("auxiliaries"), *_BEFORE}
    openings = [
        word
        for word, left in zip(quoted, (None, *quoted), strict=False)
        if left is None or "," in left.tail
    ]
    inverted = any(word.form.partition("n't")[0] in asking for word in openings)
    given = quoted[0].text[:1].isupper() and not quoted[0].text.isupper()
    return (given or whole or quoted[0].form == "i") and not inverted


def _is_called_one(comparison: Comparison) -> bool:
    """Tell whether the reporter says that it was asked."""
    beside = (*comparison.lead, *comparison.trail)
    known = {"whether", *entries("asking_cues")}
    return any(word.form in known or "?" in word.tail for word in beside)
