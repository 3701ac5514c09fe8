"""Laws of statements: any text, any marks."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract import statements
from onrecord.model.document import Document, Origin

MARKS = list("“”\"«»‘’'„…>:\n")
WORDS = ["Ida Lind", " said ", ", ", ". ", "\n\n", "We will not go", "promise", "no"]
PIECES = st.sampled_from([*MARKS, *WORDS])
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
