"""Each bench writes its own section of the page."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.odd_report import KINDS, report
from bench.page import filled, replaced, write

ROOT = Path(__file__).parents[2]
PAGE = """\
# Benchmarks

<!-- section: one -->
old
<!-- end of section -->

<!-- section: two -->
kept
<!-- end of section -->
"""


def test_a_section_is_replaced_and_all_else_is_left(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    write(page, "one", "new \\1")
    assert page.read_text("utf-8") == PAGE.replace("\nold\n", "\n\nnew \\1\n\n")


def test_a_section_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="section: three"):
        replaced(PAGE, "three", "new")


@pytest.mark.parametrize("name", ["matching", "statements", "long reports"])
def test_the_page_has_the_section_of_every_bench(name: str) -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
    assert replaced(page, name, "new") != page


def test_tables_and_commands_are_not_filled() -> None:
    text = "one\ntwo\n\n| a |\n|---|\n\n```sh\nrun it\n```"
    assert filled(text) == text.replace("one\ntwo", "one two") + "\n"


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_is_as_long_as_asked_and_always_the_same(kind: str) -> None:
    assert len(report(kind, 3000)) == 3000
    assert report(kind, 3000) == report(kind, 3000)
