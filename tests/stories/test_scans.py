"""Scans, from the picture to the mark on the page."""

import io
import json
import struct
import subprocess  # ruff: ignore[suspicious-subprocess-import] - to see what libraries print
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from onrecord.desk import plugins
from onrecord.model.picture import Picture
from onrecord.read.recognised import turned
from tests.read.papers import mixed, pdf, picture, pictures, scan
from tests.read.scans import worn
from tests.stories.conftest import Command

TEXT = (
    "MEMORANDUM OF CONVERSATION\n\nDate: 3 March 2031\n\n"
    "Minister Marren said that the gates at Brede will not be opened\n"
    "before the harvest is in, whatever the level of the reservoir."
)
REPORT = "“The gates at Brede will be opened before the harvest is in,” Marren said.\n"
DATA = Path("/usr/share/tesseract-ocr/5/tessdata/eng.traineddata")

EXTRA = find_spec("tesserocr") and find_spec("PIL")

recognised = pytest.mark.skipif(
    not (DATA.is_file() and EXTRA),
    reason="onrecord[ocr] or Tesseract's data for English is not installed",
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report that lost a "not"."""
    path = tmp_path / "report.md"
    path.write_text(REPORT, "utf-8")
    return path


def test_without_the_extra_a_scan_says_what_to_install(
    onrecord: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugins, "entry_points", lambda **_: ())
    (tmp_path / "scan.pdf").write_bytes(scan(TEXT))
    answer = onrecord("read", "scan.pdf")
    assert answer.exit_code == 2
    assert "1 page, none with a text layer" in answer.stderr
    assert "pip install 'onrecord[ocr]'" in answer.stderr


def test_a_page_that_was_not_read_is_counted_beside_those_that_were(
    onrecord: Command, tmp_path: Path, report: Path
) -> None:
    (tmp_path / "mixed.pdf").write_bytes(mixed(TEXT, TEXT))
    answer = onrecord("check", report, "--record", "mixed.pdf", "--ocr", "never")
    assert "page 2 is a picture" in answer.stdout
    assert "1 could not" in answer.stdout.replace("\n", " ")


@recognised
def test_a_gigantic_picture_is_turned_down_before_it_is_unpacked(
    onrecord: Command, tmp_path: Path
) -> None:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (90_000).to_bytes(4) * 2
    (tmp_path / "vast.png").write_bytes(head + b"\x08\0\0\0\0\x1e\xcf\xf9\xa4")
    answer = onrecord("read", "vast.png")
    assert answer.exit_code == 2
    assert "90,000 × 90,000" in answer.stderr or "damaged" in answer.stderr


@recognised
def test_a_damaged_picture_is_called_that_and_nothing_else_is_printed(
    tmp_path: Path,
) -> None:
    (tmp_path / "fax.tif").write_bytes(second_without_a_width())
    command = [sys.executable, "-m", "onrecord", "read", "fax.tif"]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)  # ruff: ignore[subprocess-without-shell-equals-true] - a fixed command
    assert answer.returncode == 2
    told = answer.stderr.decode()
    assert " ".join(told.split()) == (
        "onrecord: fax.tif: is a damaged or cut-off picture (fetch or scan it again)"
    )


def second_without_a_width() -> bytes:
    """Return a TIFF of two pictures; how wide the second one is, it does not say."""
    from PIL import Image  # ruff: ignore[import-outside-top-level] - of the extra

    page = Image.new("L", (90, 24), 255)
    made = io.BytesIO()
    page.save(made, "TIFF", save_all=True, append_images=[page])
    data = made.getvalue()
    width = struct.pack("<HHL", 256, 4, 1)
    if data.rfind(width) < 0:
        width = struct.pack("<HHL", 256, 3, 1)
    at = data.rindex(width)
    return data[:at] + struct.pack("<H", 255) + data[at + 2 :]


@recognised
def test_a_scan_is_checked_and_shown_with_the_words_marked(
    onrecord: Command, tmp_path: Path, report: Path
) -> None:
    (tmp_path / "scan.pdf").write_bytes(worn(TEXT))
    answer = onrecord("check", report, "-r", "scan.pdf", "-f", "html", "-o", "a.html")
    assert answer.exit_code == 1, answer.output
    page = (tmp_path / "a.html").read_text("utf-8")
    assert 'class="region"' in page
    assert 'class="mark"' in page
    assert "recognised (" in page


@recognised
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_on_its_side_or_its_head_is_read_and_its_places_are_where_it_has_them(
    tmp_path: Path, onrecord: Command, report: Path, turns: int
) -> None:
    upright = Picture(*picture(TEXT, 150))
    (tmp_path / "upright.pdf").write_bytes(scanned(upright))
    (tmp_path / "turned.pdf").write_bytes(scanned(turned(upright, turns)))

    def passage(name: str) -> dict[str, Any]:
        answer = onrecord("check", report, "-r", name, "-f", "json")
        (statement,) = json.loads(answer.stdout)["reports"][0]["statements"]
        found: dict[str, Any] = statement["passages"][0]
        return found

    one, other = passage("upright.pdf"), passage("turned.pdf")
    assert one["text"] == other["text"]
    for box, there in zip(one["boxes"], other["boxes"], strict=True):
        for _ in range(turns):
            sides = 1 - box["bottom"], box["left"], 1 - box["top"], box["right"]
            box = dict(zip(("left", "top", "right", "bottom"), sides, strict=True))  # ruff: ignore[redefined-loop-name] - turned, and turned again
        for side, at in box.items():
            assert there[side] == pytest.approx(at, abs=0.004)


def scanned(shown: Picture) -> bytes:
    """Return a PDF of one page, as large as the picture that it is."""
    width, height, _ = shown
    return pictures(shown, page=(width * 72 // 150, height * 72 // 150))


@recognised
def test_an_archive_shows_the_page_of_a_scan_too(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "scan.pdf").write_bytes(worn(TEXT))
    assert onrecord("ingest", "scan.pdf", "--archive", "archive").exit_code == 0
    assert not list((tmp_path / "archive" / "recognised").glob("*"))
    (tmp_path / "scan.pdf").unlink()
    words = "gates at Brede will not be opened before the harvest"
    answer = onrecord("show", words, "--archive", "archive", "-o", "place.html")
    assert answer.exit_code == 0, answer.output
    assert 'class="region"' in (tmp_path / "place.html").read_text("utf-8")


@recognised
def test_a_page_of_which_nothing_can_be_read_is_no_silence(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "bad.pdf").write_bytes(worn(TEXT, "Gone", dpi=40, noise=90))
    answer = onrecord("read", "bad.pdf")
    assert "could be recognised" in answer.stderr


def test_what_has_changed_since_it_was_read_is_not_marked(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "memo.pdf").write_bytes(pdf(TEXT))
    onrecord("ingest", "memo.pdf", "--archive", "archive")
    (original,) = (tmp_path / "archive" / "originals").glob("??/*")
    original.chmod(0o644)
    original.write_bytes(pdf("Something else."))
    words = "gates at Brede will not be opened before the harvest"
    onrecord("show", words, "--archive", "archive", "-o", "place.html")
    page = (tmp_path / "place.html").read_text("utf-8")
    assert "Brede" in page
    assert 'class="region"' not in page


def test_a_text_layer_is_shown_with_the_words_marked(
    onrecord: Command, tmp_path: Path, report: Path
) -> None:
    (tmp_path / "memo.pdf").write_bytes(pdf(TEXT))
    onrecord("check", report, "-r", "memo.pdf", "-f", "html", "-o", "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert 'class="region"' in page
    assert 'class="mark"' in page
    assert "data:image/png" in page
