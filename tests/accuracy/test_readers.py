"""Floors for what is read of PDFs and scans, a little under what was measured."""

import runpy
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parents[2] / "bench"
SHARED = Path(__file__).parents[3] / "shared"
CABLES = SHARED / "corpora" / "state-cables-bolivia-declassified.zip"
DATA = Path("/usr/share/tesseract-ocr/5/tessdata/eng.traineddata")
FEW = 40


@pytest.fixture(scope="module")
def bench() -> dict[str, Any]:
    """The functions of the benchmark."""
    sys.path.insert(0, str(BENCH))
    try:
        return runpy.run_path(str(BENCH / "readers_paged.py"))
    finally:
        sys.path.remove(str(BENCH))


cables = pytest.mark.skipif(
    not (CABLES.is_file() and shutil.which("pdftotext")),
    reason="the cables are not beside the clone, or poppler is not installed",
)
recognised = pytest.mark.skipif(
    not (DATA.is_file() and find_spec("tesserocr") and find_spec("PIL")),
    reason="onrecord[ocr] or Tesseract's data for English is not installed",
)


@cables
def test_a_pdf_has_the_words_that_another_program_finds(bench: dict[str, Any]) -> None:
    theirs, ours = bench["words_of_cables"](FEW)
    assert theirs >= 0.995
    assert ours >= 0.995


@cables
def test_every_printed_letter_of_a_pdf_has_its_place(bench: dict[str, Any]) -> None:
    assert bench["unplaced"](FEW) == 0


@recognised
def test_a_fair_scan_is_read_with_few_errors(bench: dict[str, Any]) -> None:
    errors, seconds, _ = bench["scans"]()
    assert errors <= 0.01
    assert seconds > 0
