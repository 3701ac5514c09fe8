"""The house keeps its shape: names, sizes, and one home for every function."""

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "onrecord"
MODULES = sorted(SOURCE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

DRAWERS = {"utils", "util", "helpers", "common", "misc", "base", "core", "manager"}
EMPTY_VERBS = ("get_", "do_", "process_", "handle_")
NAMED_BY_LIBRARIES = {
    *("get_command",),  # click
    *("handle_starttag", "handle_startendtag", "handle_endtag", "handle_data"),
    *("handle_comment", "handle_decl", "handle_pi"),  # html.parser
}
MOST_LINES = 400

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache  # the functions stay, and with them their identity
def _functions(path: Path) -> tuple[Function, ...]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return tuple(node for node in nodes if isinstance(node, Function))


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=_name)
def test_no_module_is_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_module_is_a_drawer(path: Path) -> None:
    assert path.stem not in DRAWERS
    assert path.parent.name not in DRAWERS


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_functions_are_named_after_what_they_do(path: Path) -> None:
    assert not [
        function.name
        for function in _functions(path)
        if function.name.lstrip("_").startswith(EMPTY_VERBS)
        and function.name not in NAMED_BY_LIBRARIES
    ]


def test_no_function_has_a_twin_in_another_module() -> None:
    homes: dict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        for function in _functions(path):
            homes[_body(function)].add(f"{_name(path)}: {function.name}")
    assert [sorted(twins) for twins in homes.values() if len(twins) > 1] == []


def _body(function: Function) -> str:
    statements = function.body[1:] if ast.get_docstring(function) else function.body
    dumped = "".join(ast.dump(statement) for statement in statements)
    # A body this small says one thing only, and may be said twice.
    return dumped if len(dumped) > 250 else f"{function.name} {id(function)}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_the_program_does_not_know_that_it_is_tested(path: Path) -> None:
    assert not re.search(r"pytest|unittest|_called_from_test", path.read_text("utf-8"))


def test_every_room_says_what_it_holds() -> None:
    for path in SOURCE.rglob("*.py"):
        assert (path.parent / "__init__.py").is_file()
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), _name(path)
