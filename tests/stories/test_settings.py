"""Option, environment, file, default: in that order, and no setting is guessed."""

from pathlib import Path

import pytest

from tests.stories.conftest import Command


def _set(folder: Path, text: str) -> None:
    (folder / "onrecord.toml").write_text(text, "utf-8")


def test_the_file_sets_the_record_and_the_fail_level(
    onrecord: Command, record: Path, missing: Path, tmp_path: Path
) -> None:
    _set(tmp_path, f'record = "{record.name}"\nfail-level = "missing"\n')
    assert onrecord("check", missing).exit_code == 1


def test_pyproject_sets_what_onrecord_toml_would(
    onrecord: Command, record: Path, missing: Path, tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.onrecord]\nrecord = ["{record.name}"]\nfail-level = "missing"\n',
        "utf-8",
    )
    assert onrecord("check", missing).exit_code == 1


def test_the_environment_goes_before_the_file(
    onrecord: Command,
    record: Path,
    missing: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _set(tmp_path, 'fail-level = "missing"\n')
    monkeypatch.setenv("ONRECORD_FAIL_LEVEL", "contradicts")
    assert onrecord("check", missing, "-r", record).exit_code == 0


def test_the_option_goes_before_the_environment(
    onrecord: Command, record: Path, missing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_FAIL_LEVEL", "contradicts")
    answer = onrecord("check", missing, "-r", record, "--fail-level", "missing")
    assert answer.exit_code == 1


def test_an_unknown_setting_is_named_with_its_file_and_the_known_ones(
    onrecord: Command, record: Path, faithful: Path, tmp_path: Path
) -> None:
    _set(tmp_path, 'fail-levl = "missing"\n')
    answer = onrecord("check", faithful, "-r", record)
    assert answer.exit_code == 2
    for expected in ("onrecord.toml", "fail-levl", "fail-level"):
        assert expected in answer.stderr


def test_colours_follow_the_setting(
    onrecord: Command, record: Path, altered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_COLOR", "always")
    assert "\x1b[" in onrecord("check", altered, "-r", record).stdout
