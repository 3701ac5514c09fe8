from time import process_time

import pytest

from onrecord.model.document import Document, Span
from onrecord.read.html import read
from onrecord.read.markup import page
from tests.read.pages import BLOG, MINISTRY, POST


def document(markup: str) -> Document:
    return read(markup.encode(), name="page.html")


def test_the_article_comes_out_of_its_chrome() -> None:
    found = document(BLOG)
    paragraphs = found.text.split("\n\n")
    assert paragraphs[0] == "Canal pledge of 1992 published"
    assert paragraphs[-1].endswith("recalled the promise made by Kern.")
    for chrome in ("cookies", "Facebook", "total views", "Leave a Reply", "Reader:"):
        assert chrome not in found.text
        assert any(chrome in stretch for stretch in found.set_aside)


def test_the_title_occurs_once() -> None:
    assert document(BLOG).text.count("Canal pledge of 1992 published") == 1


def test_metadata_come_from_the_page() -> None:
    found = document(BLOG)
    assert (found.title, found.author) == ("Canal pledge of 1992 published", "Ana Vale")
    assert (found.date, found.lang) == ("2024-01-29", "en-GB")


def test_no_words_are_lost_inside_the_article() -> None:
    text = document(BLOG).text
    assert "nor the locks of other member states.\nWe would like" in text
    assert "“a promise of ‘no tolls’” and nothing more." in text
    assert "\n\n“No.”\n\n" in text
    assert "— Maria Sol, chair" in text


def test_a_newspaper_keeps_captions_subheads_and_lists() -> None:
    text = document(POST).text
    assert "Photograph: A. Pohl" in text
    assert "What was said in 1992?\n\nKern met Sol on 25 February.\n\n" in text
    for chrome in ("Read more", "Most viewed", "Opinion", "All rights reserved"):
        assert chrome not in text


def test_a_form_around_a_whole_page_is_no_chrome() -> None:
    found = document(MINISTRY)
    assert found.title == "Remarks to the Press"
    assert found.date == "2021-03-03"
    assert [turn.speaker for turn in found.turns] == [
        "SECRETARY HALE",
        "QUESTION",
        "SECRETARY HALE",
        "MINISTER SOL",
    ]
    assert "Briefings" not in found.text


def test_a_page_that_is_no_article_keeps_what_it_shows() -> None:
    found = document("<html><nav>Home</nav><p>No.</p><p>Yes.</p></html>")
    assert found.text == "No.\n\nYes."
    assert found.set_aside == ("Home",)


def test_a_page_that_shows_words_is_never_empty() -> None:
    assert document("<p>Leave a Reply</p>").text == "Leave a Reply"


def test_the_encoding_is_what_the_page_says() -> None:
    markup = '<meta charset="windows-1251"><p>Канал открыт.</p>'
    assert read(markup.encode("cp1251"), name="a").text == "Канал открыт."


def test_preformatted_text_keeps_its_space() -> None:
    blocks = page("<pre>a  b\n  c</pre><p> a \n b </p>").blocks
    assert [block.text for block in blocks] == ["a  b\n  c", "a b"]


def test_marked_sections_and_unclosed_tags_lose_nothing() -> None:
    blocks = page("<p>One<![if x]>two</b><div>three<p>four<q>five").blocks
    assert "".join(block.text for block in blocks).startswith("Onetwothreefour“five")


def test_every_character_is_found_again_in_the_file() -> None:
    for markup in (BLOG, MINISTRY, POST):
        found = document(markup)
        for at, letter in enumerate(found.text):
            for address in found.addresses_of(Span(at, at + 1)):
                where = address.source(at)
                assert where is not None
                there = markup[where]
                assert there in {letter, "&", "<"} or (there + letter).isspace()


def test_marks_of_footnotes_are_no_words() -> None:
    found = document(
        "<p>The tolls<sup><a href='#n1'>1</a></sup> stay.<sup>2</sup> 10 km<sup>2</sup>"
        " <a href='#n2'>[2]</a></p>"
        "<p><a href='#r1'>1</a> So he said. <a href='#r1'>↩</a>"
    )
    assert found.text == "The tolls stay. 10 km2\n\n1 So he said."
    assert found.set_aside == ("1", "2", "[2]", "↩")


def test_cells_of_a_row_stand_on_one_line() -> None:
    found = document(
        "<table><tr><th>Year</th><th>Toll</th></tr><tr><td>2029</td><td>4</td></tr>"
    )
    assert found.text == "Year\tToll\n\n2029\t4"


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='" * 20_000,
        "<!--" * 50_000 + "x",
        "<b>x" * 20_000,
        "<div><p>x</i>" * 20_000,
        "<" * 200_000,
        "<table><tr><td>x" * 20_000,
        "&amp" * 100_000,
        "<title>" * 50_000,
    ],
    ids=range(8),
)
def test_markup_without_end_is_read_in_time(markup: str) -> None:
    started = process_time()
    page(markup)
    assert process_time() - started < 10
