"""The group of commands: what it lists, and what it says of a mistake."""

from click.testing import CliRunner

from onrecord.cli import main
from onrecord.cli.group import COMMANDS
from onrecord.version import __version__


def test_the_help_lists_every_command_and_says_what_a_check_establishes() -> None:
    answer = CliRunner().invoke(main, ["-h"])
    assert answer.exit_code == 0
    for name, line in COMMANDS.items():
        assert name in answer.stdout
        assert line in answer.stdout
    assert "what this record holds" in answer.stdout


def test_an_unknown_command_exits_with_2_and_names_the_nearest() -> None:
    answer = CliRunner().invoke(main, ["chekc"])
    assert answer.exit_code == 2
    assert "'check'" in answer.stderr


def test_the_version_is_the_package_s() -> None:
    assert __version__ in CliRunner().invoke(main, ["--version"]).stdout
