"""Laws of alignment: no word is lost, and only words that agree are kept."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.match.align import align
from onrecord.match.quotation import quotation
from onrecord.model.alignment import Step
from onrecord.model.document import Span
from onrecord.text.words import fold, words

WORDS = st.sampled_from(
    [
        "we",
        "do",
        "not",
        "believe",
        "[he]",
        "will",
        "…",
        "disarm",
        "by",
        "1992",
        "15",
        ".",
    ]
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join)
ANY_TEXT = st.text(max_size=200) | TEXTS


@given(TEXTS, TEXTS)
def test_no_quoted_word_is_lost(record: str, report: str) -> None:
    quoted = quotation(report, [Span(0, len(report))])
    edits = align(words(record), quoted)
    again = tuple(word for edit in edits for word in edit.quoted)
    assert again == quoted.words


@given(TEXTS, TEXTS)
def test_no_recorded_word_of_the_passage_is_lost(record: str, report: str) -> None:
    recorded = words(record)
    edits = align(recorded, quotation(report, [Span(0, len(report))]))
    used = sorted(
        (word for edit in edits for word in edit.recorded), key=lambda word: word.start
    )
    starts = [word.start for word in used]
    assert len(set(starts)) == len(starts)
    if used:
        first, last = recorded.index(used[0]), recorded.index(used[-1])
        assert used == list(recorded[first : last + 1])


@given(TEXTS, TEXTS)
def test_only_words_that_agree_are_called_kept(record: str, report: str) -> None:
    for edit in align(words(record), quotation(report, [Span(0, len(report))])):
        agree = [w.form for w in edit.recorded] == [w.form for w in edit.quoted]
        assert agree == (edit.step in {Step.KEPT, Step.MOVED})


@given(TEXTS)
def test_a_text_against_itself_is_kept_whole(text: str) -> None:
    edits = align(words(text), quotation(text, [Span(0, len(text))]))
    assert all(edit.step is Step.KEPT for edit in edits)


@given(ANY_TEXT)
def test_every_word_can_be_found_again(text: str) -> None:
    for word in words(text):
        assert word.span.of(text) == word.text
        assert fold(word.text) == word.form
