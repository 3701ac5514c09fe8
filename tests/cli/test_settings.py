"""Settings: order, names, values, and what the message says."""

from pathlib import Path

import pytest

from onrecord.errors import SettingsError
from onrecord.model.verdict import Outcome
from onrecord.settings import Settings, load


def test_defaults_are_used_where_nothing_is_set(tmp_path: Path) -> None:
    assert load(tmp_path, {}, {}) == Settings()


def test_the_nearest_file_is_the_only_one_used(tmp_path: Path) -> None:
    near = tmp_path / "near"
    near.mkdir()
    (tmp_path / "onrecord.toml").write_text('fail-level = "differs"\ncolor = "never"\n')
    (near / "onrecord.toml").write_text('fail-level = "missing"\n')
    assert load(near, {}, {}) == Settings(fail_level="missing")


def test_a_pyproject_without_a_table_is_passed_over(tmp_path: Path) -> None:
    near = tmp_path / "near"
    near.mkdir()
    (tmp_path / "onrecord.toml").write_text('color = "never"\n')
    (near / "pyproject.toml").write_text('[project]\nname = "somebody-else"\n')
    assert load(near, {}, {}).color == "never"


def test_paths_in_a_file_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('record = ["a", "/b"]\n')
    deep = tmp_path / "deep" / "er"
    deep.mkdir(parents=True)
    assert load(deep, {}, {}).record == (tmp_path / "a", Path("/b"))


def test_paths_in_the_environment_are_parted_like_path() -> None:
    settings = load(Path("/"), {"ONRECORD_RECORD": "a:b"}, {})
    assert settings.record == (Path("a"), Path("b"))


def test_an_option_goes_before_the_environment_and_that_before_the_file(
    tmp_path: Path,
) -> None:
    (tmp_path / "onrecord.toml").write_text(
        'color = "never"\nformat = "json"\nfail-level = "differs"\n'
    )
    environ = {"ONRECORD_COLOR": "auto", "ONRECORD_FORMAT": "html"}
    settings = load(tmp_path, environ, {"color": "always"})
    assert settings == Settings(color="always", format="html", fail_level="differs")


def test_an_empty_variable_sets_nothing() -> None:
    assert load(Path("/"), {"ONRECORD_COLOR": ""}, {}) == Settings()


def test_progress_is_true_or_false(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text("progress = false\n")
    assert not load(tmp_path, {}, {}).progress
    assert load(tmp_path, {"ONRECORD_PROGRESS": "true"}, {}).progress


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('colour = "never"', ["onrecord.toml: colour", "fail-level", "color"]),
        ('color = "blue"', ["onrecord.toml: color", "'blue'", "auto, always, never"]),
        ("color = [1]", ["onrecord.toml: color", "auto, always, never"]),
        ("record = 7", ["onrecord.toml: record", "a path or a list of paths"]),
        ("color = ", ["onrecord.toml", "not TOML"]),
    ],
)
def test_a_mistake_is_named_with_its_file_and_what_it_can_be(
    tmp_path: Path, text: str, said: list[str]
) -> None:
    (tmp_path / "onrecord.toml").write_text(text)
    with pytest.raises(SettingsError) as raised:
        load(tmp_path, {}, {})
    for words in said:
        assert words in str(raised.value)


def test_a_mistake_in_the_environment_is_named() -> None:
    with pytest.raises(SettingsError, match="ONRECORD_FAIL_LEVL is not a setting"):
        load(Path("/"), {"ONRECORD_FAIL_LEVL": "missing"}, {})


def test_a_level_fails_on_itself_and_on_what_is_graver() -> None:
    assert Settings().failing == {Outcome.CONTRADICTS}
    assert Settings(fail_level="differs").failing == {
        Outcome.CONTRADICTS,
        Outcome.MISSING,
        Outcome.DIFFERS,
    }
