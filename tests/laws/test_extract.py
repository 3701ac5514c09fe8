"""Laws of statements: any text, any marks."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract import statements, utterances
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Manner

MARKS = list("“”\"«»‘’'„…>:\n")
WORDS = ["Ida Lind", " said ", ", ", ". ", "\n\n", "We will not go", "promise", "no"]
CUES = [
    " told ",
    "the minister",
    "’s promise ",
    " the promise made by ",
    " to ",
    " he ",
]
OTHERS = ["According to ", " in Halvik", " on 3 March 2031", "> ", "---", "```", " — "]
REPORTS = [" said that ", " called for ", "according to ", ", saying ", " who said "]
PIECES = st.sampled_from([*MARKS, *WORDS, *CUES, *OTHERS, *REPORTS])
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=120)


@given(TEXTS)
def test_every_statement_has_words_of_the_text_in_order(text: str) -> None:
    document = Document("r", text, Origin("r", "", "text/plain", "plain"))
    for made in statements(document):
        ends = 0
        for span in made.content:
            assert ends <= span.start < span.end <= len(text)
            assert span.of(text).strip()
            ends = span.end


@given(TEXTS)
def test_cue_and_source_are_words_of_the_text_outside_the_content(text: str) -> None:
    document = Document("r", text, Origin("r", "", "text/plain", "plain"))
    for made in statements(document):
        for span in (*made.cue, *made.source):
            assert 0 <= span.start <= span.end <= len(text)
            assert all(
                span.end <= content.start or content.end <= span.start
                for content in made.content
            )


@given(TEXTS)
def test_statements_are_numbered_in_the_order_of_the_text(text: str) -> None:
    made = statements(Document("r", text, Origin("r", "", "text/plain", "plain")))
    assert [each.id for each in made] == [f"s{n}" for n in range(1, len(made) + 1)]
    starts = [each.content[0].start for each in made]
    assert starts == sorted(starts)


@given(TEXTS)
def test_the_quoted_words_are_a_part_of_the_content(text: str) -> None:
    for made in statements(Document("r", text, Origin("r", "", "text/plain", "plain"))):
        for span in made.quoted:
            assert any(
                content.start <= span.start and span.end <= content.end
                for content in made.content
            )


@given(TEXTS)
def test_a_nested_statement_lies_in_one_that_is_listed_before_it(text: str) -> None:
    made = statements(Document("r", text, Origin("r", "", "text/plain", "plain")))
    known = {each.id: each for each in made}
    for each in made:
        if each.nested_in is not None:
            outer = known[each.nested_in]
            assert outer.nested_in is None
            assert outer.content[0].start <= each.content[0].start


@given(TEXTS)
def test_utterances_hold_all_quoted_words_in_order(text: str) -> None:
    document = Document("r", text, Origin("r", "", "text/plain", "plain"))
    for made in statements(document):
        spoken = utterances(text, made)
        assert all(spoken)
        assert tuple(span for spans in spoken for span in spans) == made.quoted
        assert bool(made.quoted) == (made.manner is not Manner.INDIRECT)
