"""A reader of another package: really installed, found by its entry point."""

import subprocess  # ruff: ignore[suspicious-subprocess-import] - of our own program
import sys
from pathlib import Path

import pytest

MODULE = """
from onrecord.model.document import Document, Origin

media_type = "application/x-ledger"


def recognises(data, name):
    return data.startswith(b"LEDGER")


def read(data, *, name, options):
    origin = Origin(name, "0" * 64, media_type, "ledger")
    yield Document(name, data.decode().removeprefix("LEDGER").strip(), origin)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of packages with one that reads ledgers."""
    folder = tmp_path / "site"
    described = folder / "ledgers-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: ledgers\nVersion: 1.0\n", "utf-8"
    )
    (described / "entry_points.txt").write_text(
        "[onrecord.readers]\nledger = ledgers\n", "utf-8"
    )
    (folder / "ledgers.py").write_text(MODULE, "utf-8")
    (tmp_path / "book.dat").write_bytes(b"LEDGER\nThe tolls came to nine crowns.")
    return folder


def read(site: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "onrecord", "read", "book.dat", "--format", "json"],
        cwd=site.parent,
        env={"PYTHONPATH": str(site), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_reader_that_is_installed_is_asked(site: Path) -> None:
    answer = read(site)
    assert '"reader": "ledger"' in answer.stdout, answer.stderr
    assert "The tolls came to nine crowns." in answer.stdout


def test_a_reader_that_lacks_something_is_named_with_the_remedy(site: Path) -> None:
    (site / "ledgers.py").write_text("media_type = 'application/x-ledger'\n", "utf-8")
    answer = read(site)
    assert answer.returncode == 2
    assert "the reader 'ledger' has no recognises" in answer.stderr
    assert "uninstall ledgers" in answer.stderr


def test_a_reader_that_cannot_be_loaded_is_named_with_the_remedy(site: Path) -> None:
    (site / "ledgers.py").write_text("import nothing_of_this_name\n", "utf-8")
    answer = read(site)
    assert answer.returncode == 2
    assert "'ledger' cannot be loaded" in answer.stderr
