from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.read import documents
from tests.read.papers import pdf, scan

PAGE = "REMARKS ON THE CANAL\n3 March 2031\nHALE: We did not agree.\nQ: Why?"


def read(data: bytes) -> Document | Problem:
    return next(documents(data, name="paper.pdf"))


def document(data: bytes) -> Document:
    found = read(data)
    assert isinstance(found, Document)
    return found


def test_the_pages_of_a_paper_lie_where_they_say() -> None:
    found = document(pdf(PAGE, "HALE: Ask Kern."))
    texts = [page.span.of(found.text) for page in found.pages]
    assert texts[1] == "HALE: Ask Kern."
    assert texts[0].splitlines() == PAGE.splitlines()
    assert found.text == "\n\n".join(texts)


def test_heading_and_turns_are_found_in_a_paper() -> None:
    found = document(pdf(PAGE, "HALE: Ask Kern."))
    assert found.title == "REMARKS ON THE CANAL"
    assert found.date == "2031-03-03"
    assert [turn.speaker for turn in found.turns] == ["HALE", "Q", "HALE"]


def test_a_title_that_the_paper_does_not_print_is_left_alone() -> None:
    printed = document(pdf(PAGE, info={"Title": "Remarks on the Canal"}))
    template = document(pdf(PAGE, info={"Title": "Microsoft Word - x2"}))
    assert printed.title == "Remarks on the Canal"
    assert template.title == "REMARKS ON THE CANAL"


def test_a_paper_without_a_text_layer_needs_recognition() -> None:
    found = read(scan("One.", "Two."))
    assert isinstance(found, Problem)
    assert "2 pages, none with a text layer" in found.what
    assert "onrecord[ocr]" in found.hint


def test_empty_pages_are_noted_and_hide_nothing() -> None:
    assert document(pdf(PAGE, "")).notes == ("1 page empty: 2",)
    nothing = read(pdf("", ""))
    assert isinstance(nothing, Problem)
    assert "all empty" in nothing.what


def test_a_cut_off_paper_is_a_problem() -> None:
    found = read(pdf(PAGE)[:120])
    assert isinstance(found, Problem)
    assert "damaged" in found.what


def test_a_locked_paper_asks_for_a_copy_without_password() -> None:
    key = b"<" + b"41" * 32 + b">"
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %b /U %b >> " % (key, key)
    locked = pdf(PAGE).replace(b"trailer << ", b"trailer << /ID [<01> <01>] " + lock)
    found = read(locked)
    assert isinstance(found, Problem)
    assert "password" in found.what
