"""Nothing can be used that the reference does not name."""

# ruff: file-ignore[suspicious-subprocess-import, subprocess-without-shell-equals-true] - a script of this repository

import subprocess
import sys
from pathlib import Path

import click
import pytest

import onrecord
from onrecord.cli import main
from onrecord.cli.group import COMMANDS
from onrecord.judge import RULES, Rule, cases
from onrecord.settings import CHOICES, NAMES

DOCS = Path(__file__).parents[2] / "docs"


def _reference(page: str) -> str:
    return (DOCS / "reference" / f"{page}.md").read_text("utf-8")


def _command(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command
    return command


def _section(page: str, heading: str) -> str:
    _, found, rest = _reference(page).partition(f"\n## {heading}\n")
    assert found, f"{page}.md has no section {heading!r}"
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_all_its_options(name: str) -> None:
    section = _section("commands", f"onrecord {name}")
    for parameter in _command(name).params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert f"`{option}" in section, option


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_a_group_is_documented_with_all_its_options(name: str) -> None:
    group = _command(name)
    for below in group.commands.values() if isinstance(group, click.Group) else ():
        section = _section("commands", f"onrecord {name}")
        _, found, part = section.partition(f"\n### onrecord {name} {below.name}\n")
        assert found, below.name
        part = part.partition("\n### ")[0]
        for parameter in below.params:
            for option in parameter.opts if isinstance(parameter, click.Option) else ():
                assert f"`{option}" in part, (below.name, option)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_begins_with_examples(name: str) -> None:
    command = _command(name)
    assert command.help
    assert command.help.startswith("\b\n")
    assert f"onrecord {name}" in command.help.partition("\n\n")[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_documented_with_its_values(name: str) -> None:
    section = _section("settings", name.replace("_", "-"))
    assert f"`ONRECORD_{name.upper()}`" in section
    for value in CHOICES.get(name, ()):
        assert f"`{value}`" in section


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_documented_and_has_both_kinds_of_case(rule: Rule) -> None:
    assert rule.reason in _section("rules", rule.id)
    flagging = {rule.id in case.expect[1:] for case in cases(rule.id)}
    assert flagging == {True, False}


def test_the_page_on_the_rules_is_made_from_the_rules() -> None:
    page = subprocess.run(
        [sys.executable, DOCS.parent / "bench" / "rules_page.py"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert page.stdout == _reference("rules")


def test_no_two_rules_have_one_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("name", getattr(onrecord, "__all__", ()))
def test_every_public_name_is_documented(name: str) -> None:
    assert f"`{name}" in _reference("python")
    assert name.startswith("__") or getattr(onrecord, name).__doc__
