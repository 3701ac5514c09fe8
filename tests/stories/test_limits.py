"""Files that take too long or too much memory are stopped; the setting is named."""

import os
import re
from pathlib import Path

import pytest

from tests.read.packed import paragraph, word
from tests.read.papers import endless, pdf
from tests.read.scans import noise
from tests.stories.conftest import Command
from tests.stories.test_scans import recognised

WORDS = "The gates at Brede stay shut until the harvest is in."
SECONDS = "longer than 2 seconds (save it again as PDF, or set max-seconds higher)"
MEMORY = "memory (split it into parts, or set max-memory higher)"

bounded = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record with one good file."""
    path = tmp_path / "record"
    path.mkdir()
    (path / "good.pdf").write_bytes(pdf(WORDS))
    return path


def told(onrecord: Command) -> str:
    """Ingest the record; return what is said of what could not be read."""
    answer = onrecord("ingest", "record", "--archive", "archive")
    found = onrecord("find", WORDS, "--archive", "archive")
    assert "good.pdf" in found.stdout
    return " ".join(answer.output.split())


def test_a_pdf_that_would_be_read_for_ever_is_stopped(
    onrecord: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MAX_SECONDS", "2")
    (folder / "endless.pdf").write_bytes(endless())
    assert f"endless.pdf: took {SECONDS}" in told(onrecord)


@recognised
def test_a_picture_that_is_recognised_for_too_long_is_stopped(
    onrecord: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MAX_SECONDS", "2")
    (folder / "noise.png").write_bytes(noise(3000))
    no_text = "noise.png: has 1 page, none with a text layer"
    assert f"{no_text}, and took {SECONDS}" in told(onrecord)


@bounded
def test_a_text_that_needs_too_much_memory_is_stopped(
    onrecord: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MAX_MEMORY", "400")
    (folder / "long.docx").write_bytes(word(paragraph(WORDS) * 400_000))
    assert f"long.docx: needs more than 400 MB of {MEMORY}" in told(onrecord)


@recognised
@bounded
def test_a_picture_that_needs_too_much_memory_is_stopped(
    onrecord: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MAX_MEMORY", "300")
    (folder / "noise.png").write_bytes(noise(3000))
    assert re.search(r"noise\.png: [^;(]*\([^)]*max-memory higher", told(onrecord))
