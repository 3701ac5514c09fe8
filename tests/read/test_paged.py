"""Reading order, running heads, places: what stands where on a page."""

import pytest

from onrecord.errors import ReadError
from onrecord.model.document import Document, Span
from onrecord.model.reading import Options
from onrecord.read import documents
from onrecord.read.pdf import read as read_pdf
from tests.read.papers import drawn, pdf

WORDS = "the gates at Brede stay shut until the harvest"
LEFT = [(40, 700 - 16 * n, f"left {n} {WORDS}"[:40]) for n in range(6)]
RIGHT = [(320, 700 - 16 * n, f"right {n} {WORDS}"[:40]) for n in range(6)]
CELLS = [
    (40 + 200 * column, 700 - 16 * row, f"cell {row}{column}")
    for row in range(5)
    for column in range(2)
]


def read(data: bytes) -> Document:
    found = next(documents(data, name="paper.pdf"))
    assert isinstance(found, Document), found
    return found


def test_every_printed_letter_has_its_place_and_no_other_has() -> None:
    found = read(pdf("One line.\nAnother one."))
    for at, letter in enumerate(found.text):
        boxes = found.boxes(Span(at, at + 1))
        assert bool(boxes) is not letter.isspace()
    one, other = found.boxes(Span(0, len(found.text)))
    assert one.page == other.page == 1
    assert 0 < one.left < one.right < 1
    assert one.bottom <= other.top


def test_a_place_is_a_share_of_the_page_from_its_upper_left() -> None:
    found = read(drawn((60, 780, "Here"), size=12))
    (box,) = found.boxes(Span(0, 4))
    assert abs(box.left - 60 / 595) < 0.002
    assert box.top < (842 - 780) / 842 < box.bottom


def test_two_columns_are_read_one_after_the_other() -> None:
    mixed = [each for pair in zip(LEFT, RIGHT, strict=True) for each in pair]
    title = (40, 740, f"{WORDS}, {WORDS}"[:75])
    lines = read(drawn(*mixed, title)).text.split("\n")
    firsts = [" ".join(line.split()[:2]) for line in lines if line]
    assert firsts[0] == "the gates"
    assert firsts[1:] == [f"{side} {n}" for side in ("left", "right") for n in range(6)]


def test_cells_of_a_table_are_read_row_by_row() -> None:
    lines = read(drawn(*CELLS)).text.split("\n")
    assert lines == [f"cell {row}0 cell {row}1" for row in range(5)]


def test_a_turned_page_is_read_upright_and_its_places_are_as_it_is_shown() -> None:
    found = read(drawn((60, 780, "First."), (60, 760, "Second."), rotate=90))
    assert found.text == "First.\nSecond."
    first, second = found.boxes(Span(0, len(found.text)))
    assert first.left > second.left  # a quarter clockwise: down becomes left
    assert first.left > 0.8


def test_running_heads_and_page_numbers_are_set_aside() -> None:
    pages = [
        f"TALKS ON THE CANAL\nText {word} goes on\nand on in {word}.\n{word}\n{word}"
        + "\n" * 40
        + f"- {number} -"
        for number, word in enumerate(("one", "two", "three"), start=7)
    ]
    found = read(pdf(*pages))
    assert found.set_aside[::2] == ("TALKS ON THE CANAL",) * 3
    assert found.set_aside[1::2] == ("- 7 -", "- 8 -", "- 9 -")
    assert "TALKS" not in found.text
    assert [page.number for page in found.pages] == [1, 2, 3]


def test_a_page_that_comes_twice_keeps_its_words() -> None:
    found = read(pdf("One.\nTwo.\nThree.", "One.\nTwo.\nThree."))
    assert found.text.count("Two.") == 2
    assert not found.set_aside


def test_page_marks_inside_a_telegram_do_not_cut_its_sentences() -> None:
    body = "PAGE 01 ALDIS 0001\nWE WILL\nCONFIDENTIAL\nPAGE 02 ALDIS 0001\nNOT GO."
    found = read(pdf(body))
    assert "WE WILL\nNOT GO." in found.text
    assert found.set_aside == ("CONFIDENTIAL", "PAGE 02 ALDIS 0001")


def test_a_word_parted_at_the_end_of_a_page_is_one_word() -> None:
    found = read(pdf("The inter-", "ference ended."))
    assert "inter-\nference" in found.text


def test_a_paper_of_too_many_pages_is_turned_down_with_the_setting() -> None:
    with pytest.raises(ReadError, match=r"3 pages, more than 2.*max-pages"):
        list(read_pdf(pdf("1", "2", "3"), name="a", options=Options(max_pages=2)))
