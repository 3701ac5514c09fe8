"""Small changes to the functions of a module, one at a time, made in place.

The code of a function is exchanged, so that whoever imported the function runs the
mutant; nothing is written to disk.
"""

import ast
import copy
import gc
from collections.abc import Iterator
from functools import cache, lru_cache
from inspect import signature
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

_SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_CACHED = type(lru_cache(ord))

Place = tuple[str, str, int]
"""Of a function: its module, its name, and the line on which its code begins."""


class Mutant(NamedTuple):
    """One changed place of one function."""

    place: Place
    line: int
    change: str
    code: CodeType

    def __str__(self) -> str:
        module, function, _ = self.place
        return f"{module}:{self.line} {function}: {self.change}"


def mutants(module: ModuleType) -> Iterator[Mutant]:
    """Yield every mutant of the functions of a module."""
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    for function in _functions(tree):
        above = [decorator.lineno for decorator in function.decorator_list]
        first = min(function.lineno, *above) if above else function.lineno
        place = module.__name__, function.name, first
        count = len(_changes(function)) if place in functions() else 0
        for number in range(count):
            changed = copy.deepcopy(function)
            node, how = _changes(changed)[number]
            line, change = node.lineno, _apply(node, how)
            yield Mutant(place, line, change, _code(changed))


def install(mutant: Mutant) -> None:
    """Put the code of the mutant into its function."""
    for function in functions()[mutant.place]:
        function.__code__ = mutant.code


@cache
def functions() -> dict[Place, list[FunctionType]]:
    """Return every function of the program, by its place."""
    found: dict[Place, list[FunctionType]] = {}
    for each in _ours(FunctionType):
        code = each.__code__
        place = each.__module__, code.co_name, code.co_firstlineno
        found.setdefault(place, []).append(each)
    return found


def forget(*, tables: bool = False) -> None:
    """Empty what functions remember of their answers; with it, what asks nothing."""
    for each in _caches():
        if tables or not _is_table(each):
            each.cache_clear()


def fill_tables() -> None:
    """Make anew what is made once for all, and depends on nothing that is asked."""
    for each in _caches():
        if _is_table(each) and each.cache_info().currsize:
            each.cache_clear()
            each()


def _is_table(cached: Any) -> bool:  # ruff: ignore[any-type] - it has no public type
    return not signature(cached).parameters


@cache
def _caches() -> list[Any]:
    return [each for each in _ours(_CACHED) if each.__module__ != "onrecord.data"]


def _ours(kind: type) -> Iterator[Any]:
    for each in gc.get_objects():
        if isinstance(each, kind) and str(each.__module__).startswith("onrecord."):
            yield each


def _functions(tree: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node)


def _changes(function: ast.FunctionDef) -> list[tuple[Any, int]]:
    """Return each node of a function that can be changed, with each way to do it."""
    return [found for each in function.body for found in _within(each)]


def _within(node: ast.AST) -> Iterator[tuple[Any, int]]:
    if isinstance(node, ast.JoinedStr):
        return
    yield from ((node, how) for how in range(_ways(node)))
    for child in ast.iter_child_nodes(node):
        yield from _within(child)


def _ways(node: ast.AST) -> int:
    """Return in how many ways a node is changed."""
    if isinstance(node, ast.Compare):
        return len(node.ops)
    if isinstance(node, ast.BoolOp):
        return 1 + len(node.values)
    if isinstance(node, ast.BinOp):
        return int(type(node.op) in _SWAPPED)
    if isinstance(node, ast.Constant):
        return int(type(node.value) in {bool, int})
    if isinstance(node, ast.Slice):
        return int(bool(node.lower or node.upper))
    return int(isinstance(node, (ast.If, ast.IfExp)))


def _apply(node: ast.AST, how: int) -> str:
    """Change a node in one of its ways, and return what was changed."""
    before = ast.unparse(node).splitlines()[0]
    if isinstance(node, ast.Compare):
        node.ops[how] = _SWAPPED[type(node.ops[how])]()  # type: ignore[call-overload]
    elif isinstance(node, ast.BoolOp) and how == 0:
        node.op = _SWAPPED[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.BoolOp):
        node.values[how - 1] = ast.Constant(isinstance(node.op, ast.And))
    elif isinstance(node, ast.BinOp):
        node.op = _SWAPPED[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.Constant):
        value = node.value
        node.value = not value if isinstance(value, bool) else int(str(value)) + 1
    elif isinstance(node, (ast.If, ast.IfExp)):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Slice):
        node.lower, node.upper = None, None
    return f"{before} -> {ast.unparse(node).splitlines()[0]}"


def _code(function: ast.FunctionDef) -> CodeType:
    function.decorator_list = []
    module = ast.fix_missing_locations(ast.Module([function], []))
    compiled = compile(module, "mutant", "exec")
    return next(
        each
        for each in compiled.co_consts
        if isinstance(each, CodeType) and each.co_name == function.name
    )
