"""The demo's folder."""

from pathlib import Path

import pytest

from onrecord.desk.demo import lay_out
from onrecord.errors import OnRecordError


def test_a_demo_is_laid_out_again_over_its_own_folder(tmp_path: Path) -> None:
    laid = lay_out(tmp_path / "demo")
    laid.report.write_text("changed", "utf-8")
    assert lay_out(tmp_path / "demo") == laid
    assert laid.report.read_text("utf-8") != "changed"
    assert len(list(laid.record.iterdir())) == 3


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("keep", "utf-8")
    with pytest.raises(OnRecordError, match="holds other files"):
        lay_out(tmp_path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    with pytest.raises(OnRecordError, match="cannot write"):
        lay_out(tmp_path / "file" / "demo")
