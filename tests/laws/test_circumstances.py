"""Laws of circumstances: any text, published on any day or on none."""

import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Basis
from onrecord.publish import (
    statements_csv,
    statements_html,
    statements_json,
    statements_text,
)
from onrecord.text.times import find_times

PIECES = st.sampled_from(
    [
        *("Ida Lind", " said ", " told ", "Per Holt", " added", "“We stay,” ", ". "),
        *(" on Tuesday", " in mid-January", ", ", "\n\n", " that ", "he", " to "),
        *("Two years later, ", "That day, ", " yesterday", " in Halvik", " last week"),
        *(" on 3 March 2031", " in 1991", " at a meeting with ", "In response, "),
        *("reporters", " 9999 years ago", " after ", "Speaking ", "the council", "“"),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=120)
DATES = st.sampled_from(
    [None, "2031-03-05", "2031-03", "2031", "0001-01-01", "9999-12-31", "soon", "203X"]
)
DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[~?]?"
MONTH = r"\d{4}-(?:0[1-9]|1[0-2]|2[1-4])[~?]?"
EDTF = re.compile(
    rf"(?:{DAY}|{MONTH}|\d{{4}}[~?]?|\d{{3}}X)"
    rf"(?:/(?:{DAY}|{MONTH}|\d{{4}}[~?]?))?"
)


def documents() -> st.SearchStrategy[Document]:
    origin = Origin("r", "", "text/plain", "plain")
    return st.builds(
        lambda text, date: Document("r", text, origin, date=date), TEXTS, DATES
    )


@given(documents())
def test_the_words_of_circumstances_lie_in_the_text(report: Document) -> None:
    for made in statements(report):
        words = made.circumstances
        told = (words.addressee, words.occasion, words.place, words.time)
        for span in (*told, words.counted_from):
            if span is not None:
                assert 0 <= span.start < span.end <= len(report.text)
                assert span.of(report.text).strip()


@given(documents())
def test_a_date_has_a_basis_and_stands_in_words(report: Document) -> None:
    for made in statements(report):
        words = made.circumstances
        assert (made.said_on is None) == (words.basis is None)
        assert made.said_on is None or words.time is not None
        assert made.said_on is None or EDTF.fullmatch(made.said_on)
        assert (words.counted_from is None) or words.basis in {
            Basis.EVENT,
            Basis.CARRIED,
        }


@given(TEXTS)
def test_without_a_day_of_publication_nothing_counts_from_it(text: str) -> None:
    report = Document("r", text, Origin("r", "", "text/plain", "plain"))
    for made in statements(report):
        assert made.circumstances.basis is not Basis.PUBLICATION


@given(TEXTS, DATES)
def test_times_do_not_overlap_and_reckon_dates_or_nothing(
    text: str, since: str | None
) -> None:
    end = 0
    for time in find_times(text):
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end
        edtf = time.reckon(since or "")
        assert edtf is None or EDTF.fullmatch(edtf)


@given(documents())
def test_every_form_takes_every_statement(report: Document) -> None:
    made = statements(report)
    assert statements_json(report, made)
    assert statements_text(report, made, colour=True, width=80, least=0)
    assert len(list(statements_csv([(report, made)]))) == len(made) + 1
    page = statements_html([(report, made)], least=0)
    assert page.count('<li class="said') == len(made)
