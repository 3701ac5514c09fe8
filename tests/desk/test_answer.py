import pytest

import onrecord
from tests.read.papers import pdf, scan


def test_the_day_of_publication_may_be_given() -> None:
    report = "“We stay,” Ida Lind said last week."
    assert [each.said_on for each in onrecord.statements(report)] == [None]
    (dated,) = onrecord.statements(report, published="2031-03-05")
    assert dated.said_on == "2031-02-24/2031-03-02"


def test_a_day_of_publication_that_is_none_is_refused() -> None:
    with pytest.raises(onrecord.OnRecordError, match="2031-03-05"):
        onrecord.statements("“We stay,” Ida Lind said.", published="last week")


def test_every_verb_reads_files_as_it_is_told() -> None:
    paper = pdf("HALE: We stay here until the harvest is in.", "Two.")
    options = onrecord.Options(max_pages=1)
    for verb in (onrecord.load, onrecord.statements):
        with pytest.raises(onrecord.ReadError, match="2 pages, more than 1"):
            verb(paper, options=options)
    with pytest.raises(onrecord.ReadError, match="2 pages, more than 1"):
        onrecord.check(paper, "No.", options=options)
    (problem,) = onrecord.check(
        "“We stay,” Ida Lind said.", paper, options=options
    ).record.problems
    assert "2 pages, more than 1" in problem.what
    words = "We stay here until the harvest is in"
    assert onrecord.find(words, paper).hits
    assert not onrecord.find(words, paper, options=options).hits


def test_a_picture_is_not_recognised_where_that_was_not_wanted() -> None:
    options = onrecord.Options(ocr=onrecord.Ocr.NEVER)
    with pytest.raises(onrecord.ReadError, match="none with a text layer"):
        onrecord.load(scan("No.", dpi=40), options=options)


def test_a_word_that_says_nothing_of_recognition_is_refused() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        onrecord.Options(ocr="sometimes")  # type: ignore[arg-type]
