import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from onrecord.model.alignment import Edit, Step
from onrecord.publish.document_form import document_text, heading
from onrecord.publish.lines import Piece, wrapped
from onrecord.publish.marked_words import quoted_pieces
from onrecord.publish.statement_table import statements_text
from onrecord.publish.terminal import text
from onrecord.text.words import words
from tests.publish.invented import MINUTES, minutes, report, silent
from tests.publish.samples import sample_result, statements

ANSI = re.compile(r"\x1b\[\d*m")


def printed(width: int = 80) -> str:
    return text(sample_result(), colour=False, width=width)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lists = statements_text(report(), statements(), colour=False, width=width)
    for line in [*printed(width).splitlines(), *lists.splitlines()]:
        assert cell_len(line) <= width


@pytest.mark.parametrize("width", [40, 80])
def test_a_long_word_in_a_wide_script_is_cut_at_the_edge(width: int) -> None:
    lines = list(wrapped([Piece("橋" * 200)], width=width, lead="  record  "))
    assert all(cell_len(line) <= width for line in lines)
    assert (
        "".join(line.removeprefix("  record").strip() for line in lines) == "橋" * 200
    )


def test_no_short_word_is_cut() -> None:
    said = set(printed(200).split())
    broken = set(printed(40).split()) - said
    assert {word for word in broken if not word.endswith("…")} == set()


def test_what_contradicts_comes_first_and_what_stands_last() -> None:
    shapes = re.findall(r"^[✗?≠○✓] \w+", printed(), re.MULTILINE)
    assert [shape[2:] for shape in shapes] == [
        *["contradicts"] * 4,
        "missing",
        *["differs"] * 2,
        "unchecked",
        *["stands"] * 2,
    ]


def test_what_stands_takes_one_line() -> None:
    (line,) = [each for each in printed().splitlines() if "will not open" in each]
    assert line == "✓ stands 3:2 verbatim “The bridge will not open before May”"


def test_colours_change_nothing_but_colours() -> None:
    coloured = text(sample_result(), colour=True, width=80)
    assert "\x1b[31m" in coloured
    assert ANSI.sub("", coloured) == printed()


def test_dropped_and_added_words_are_marked_without_colours() -> None:
    assert "the bridge is [-not-] safe" in printed()
    assert "{+go back+}" in printed()


def test_moved_words_stand_where_each_side_has_them() -> None:
    assert "We signed the contract [-in the autumn-]" in printed()
    assert "{+In the autumn+} we signed the contract" in printed()


def test_a_splice_shows_both_places_of_the_record() -> None:
    block = next(each for each in printed().split("\n\n") if "spliced" in each)
    assert block.count("  record  ") == 2
    assert "Minutes, 7th meeting (minutes-7)" in block
    assert "letters/arendt.txt" in block


def test_a_problem_says_where_it_stands_and_what_the_rule_noticed() -> None:
    block = printed(120).split("\n\n")[0]
    assert "drafts/bridge.md:5:2 Ida Lind, Mayor" in block
    assert "wording altered, occasion differs" in block
    assert "negation-changed: the report leaves out “not”" in block
    assert "page 2" in block
    assert "part-of-sentence" not in block


def test_what_could_not_be_read_is_named_with_its_reason() -> None:
    lines = printed().splitlines()
    assert "  - record/scan.pdf: no page has text (run OCR over it first)" in lines
    assert "  - drafts/broken.pdf: the file is cut short (fetch it again)" in lines
    assert "2 could not be read." in printed(120)


def test_a_report_without_statements_is_named() -> None:
    assert "no quotation was found in drafts/silent.md" in printed()
    alone = statements_text(silent(), (), colour=False, width=80)
    assert alone.endswith("no statement was found in drafts/silent.md\n")


def test_the_program_says_what_the_record_holds_and_no_more() -> None:
    for word in ("false", "lie", "lied", "fake", "fabricated", "wrong"):
        assert not re.search(rf"\b{word}\b", printed(), re.IGNORECASE)


def test_the_same_answer_gives_the_same_text() -> None:
    assert printed(40) == printed(40)


def test_a_long_equal_stretch_is_shortened_and_says_so() -> None:
    same = words("so " * 100)
    shown = "".join(
        piece.text for piece in quoted_pieces([Edit(Step.KEPT, same, same)])
    )
    assert shown.count("so") == 16
    assert " so (…) so " in shown


def test_a_text_cannot_command_the_terminal() -> None:
    result = sample_result()
    hostile = replace(
        report(), text=report().text.replace("bridge is safe", "bridge\x1b[2Jsafe")
    )
    reports = (replace(result.reports[0], document=hostile), *result.reports[1:])
    assert "\x1b" not in text(replace(result, reports=reports), colour=False)
    listed = statements_text(hostile, statements(), colour=False, width=80)
    assert "\x1b" not in listed
    assert "�[2J" in listed


def test_statements_are_listed_with_line_speaker_and_words() -> None:
    listed = statements_text(report(), statements(), colour=False, width=80)
    assert listed.startswith("drafts/bridge.md\n")
    columns = next(line.split() for line in listed.splitlines() if "who" in line)
    assert columns == ["line", "who", "to", "whom", "when", "words"]
    assert re.search(r"(?m)^ +3 +Ida Lind +the council +2031-03-03 +“", listed)
    assert "“We will finish the road in the" in listed


def test_in_a_narrow_window_statements_stand_one_below_the_other() -> None:
    listed = statements_text(report(), statements(), colour=False, width=50)
    assert "\ndrafts/bridge.md:3:2 Ida Lind, Mayor\n  “" in listed


def test_the_heading_has_only_what_is_known() -> None:
    known = [line.split("  ")[0] for line in heading(minutes()).splitlines()]
    assert {"title", "author", "date", "participants", "turns", "pages"} <= set(known)
    assert "author" not in heading(silent())


def test_the_text_of_a_document_is_printed_as_it_is() -> None:
    assert document_text(minutes()) == MINUTES
