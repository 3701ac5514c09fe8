"""What the README shows is what the program prints."""

from pathlib import Path

from tests.stories.conftest import Command

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def _block(mark: str) -> str:
    _, found, rest = README.partition(f"<!-- {mark} -->\n")
    assert found, f"the README has no mark {mark!r}"
    return rest.partition("\n")[2].partition("```")[0]


def test_each_command_is_one_line() -> None:
    for mark in ("command: demo", "command: tests"):
        assert len(_block(mark).splitlines()) == 1


def test_the_demo_prints_what_the_readme_shows(onrecord: Command) -> None:
    assert onrecord("demo").stdout == _block("output: demo")


def test_the_picture_in_the_readme_is_there() -> None:
    assert (Path(__file__).parents[2] / "docs" / "demo.png").is_file()
