import pytest

from onrecord.errors import ReadError
from onrecord.model.reading import Options
from onrecord.read.docx import read
from tests.read.packed import paragraph, word

DELETED = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
INSERTED = "<w:ins><w:r><w:t>always </w:t></w:r></w:ins>"


def text(body: str, **parts: str) -> str:
    return read(word(body, **parts), name="a").text


def test_every_change_is_accepted_and_a_note_says_so() -> None:
    end = "<w:r><w:t>pay.</w:t></w:r>"
    body = f"<w:p><w:r><w:t>We </w:t></w:r>{DELETED}{INSERTED}{end}</w:p>"
    found = read(word(body), name="a")
    assert found.text == "We always pay."
    assert found.set_aside == ("never ",)
    assert "1 insertion, 1 deletion" in found.notes[0]


def test_words_that_were_moved_stand_where_they_went() -> None:
    gone = "<w:moveFrom><w:r><w:t>First. </w:t></w:r></w:moveFrom>"
    here = "<w:moveTo><w:r><w:t>First. </w:t></w:r></w:moveTo>"
    assert text(f"<w:p>{gone}</w:p><w:p>{here}</w:p>") == "First. "


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    first = f"<w:p>{mark}<w:r><w:t>We do </w:t></w:r></w:p>"
    assert text(first + paragraph("not agree.")) == "We do not agree."


def test_footnotes_follow_the_text_and_are_nobodys_words() -> None:
    talk = ["HALE: No.", "SOL: Why?", "HALE: So.", "SOL: Well."]
    notes = f'<w:footnote w:type="separator">{paragraph("-")}</w:footnote>'
    notes += f"<w:footnote>{paragraph(' See the minutes.')}</w:footnote>"
    found = read(word("".join(map(paragraph, talk)), footnotes=notes), name="a")
    assert found.text.endswith("SOL: Well.\n\nSee the minutes.")
    assert found.addresses[-1].name == "footnote 1"
    assert found.turns[-1].span.of(found.text) == "Well."


def test_comments_and_hidden_words_are_set_aside() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    comment = f'<w:comment w:author="Ida">{paragraph("Really?")}</w:comment>'
    found = read(
        word(f"<w:p>{hidden}</w:p>{paragraph('No.')}", comments=comment), name="a"
    )
    assert found.text == "No."
    assert found.set_aside == ("secret", "comment 1 by Ida: Really?")
    assert len(found.notes) == 2


def test_cells_of_a_row_stand_on_one_line() -> None:
    cells = "".join(f"<w:tc>{paragraph(each)}</w:tc>" for each in ("HALE:", "No."))
    assert text(f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>") == (
        "HALE:\tNo.\n\nHALE:\tNo."
    )


def test_a_text_box_follows_its_paragraph() -> None:
    box = f"<w:r><w:txbxContent>{paragraph('Box.')}</w:txbxContent></w:r>"
    body = f"<w:p><w:r><w:t>Before </w:t></w:r>{box}<w:r><w:t>after.</w:t></w:r></w:p>"
    assert text(body) == "Before after.\n\nBox."


def test_tab_stops_are_no_tabs_and_line_breaks_are_kept() -> None:
    stops = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    run = "<w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
    assert text(f"<w:p>{stops}{run}</w:p>") == "A\tb\nc"


def test_paragraphs_are_counted_as_word_counts_them() -> None:
    found = read(word(paragraph("A.") + "<w:p/>" + paragraph("B.")), name="a")
    assert [each.name for each in found.addresses] == ["paragraph 1", "paragraph 3"]
    assert found.addresses[0].part == "word/document.xml"


def test_deep_tables_are_refused_with_the_setting() -> None:
    depth = 300
    body = (
        "<w:tbl><w:tr><w:tc>" * depth
        + paragraph("x")
        + "</w:tc></w:tr></w:tbl>" * depth
    )
    with pytest.raises(ReadError, match=r"deeper than 250 levels.*max-depth"):
        read(word(body), name="a")
    assert read(word(body), name="a", options=Options(max_depth=1000)).text == "x"


def test_a_part_that_is_too_large_is_refused_with_the_setting() -> None:
    body = paragraph("x" * 1_500_000)
    with pytest.raises(ReadError, match="max-markup"):
        read(word(body), name="a", options=Options(max_markup=1))
    with pytest.raises(ReadError, match="max-unpacked"):
        read(word(body), name="a", options=Options(max_unpacked=1))
