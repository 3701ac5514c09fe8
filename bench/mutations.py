"""Find the small changes to the code that judges which no golden case notices.

    python bench/mutations.py [--module NAME …] [--probes PAIRS.jsonl] [--every N]

Each mutant changes one operator, constant or condition of one function of `judge`,
`text` or the aligner, in a process of its own, and is put to every golden case. A
mutant that meets all expectations survives. A survivor may be another way to write the
same thing; so it is asked, too, for its verdicts on the cases and on the probes (one
pair of `record` and `report` a line), and those it changes are listed: each of them
asks for a case.

The code of a function is exchanged in place, so that whoever imported the function runs
the mutant; nothing is written to disk.
"""

import argparse
import ast
import copy
import importlib
import json
import os
import pkgutil
import signal
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

import onrecord
from onrecord.desk import compared
from onrecord.judge import RULES, Case, cases, judge
from onrecord.model.alignment import Alignment
from onrecord.model.statement import Statement
from onrecord.model.verdict import Verdict

PACKAGES = ("onrecord.judge", "onrecord.text")
MODULES = ("onrecord.match.align", "onrecord.match.edges", "onrecord.match.moved")
LONGEST = 60
"""Seconds. A mutant that takes longer runs for ever, and is noticed."""
KILLED, SURVIVED, CHANGES = 0, 1, 2

_SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_BUILDERS = (ast.JoinedStr,)

Pair = tuple[str, str]
"""A record and a report."""
PROBES: list[Pair] = []


class Mutant(NamedTuple):
    """One changed place of one function."""

    module: str
    function: str
    line: int
    change: str
    code: CodeType

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.function}: {self.change}"


def mutants(module: ModuleType) -> Iterator[Mutant]:
    """Yield every mutant of the functions of a module."""
    path = Path(module.__file__ or "")
    tree = ast.parse(path.read_text("utf-8"))
    count = sum(1 for _ in _places(tree))
    for number in range(count):
        changed = copy.deepcopy(tree)
        function, node, how = list(_places(changed))[number]
        line, change = getattr(node, "lineno", function.lineno), _apply(node, how)
        compiled = compile(ast.fix_missing_locations(changed), str(path), "exec")
        code = _code_of(compiled, function.name, function.lineno)
        if code is not None:
            yield Mutant(module.__name__, function.name, line, change, code)


def _places(tree: ast.AST) -> Iterator[tuple[ast.FunctionDef, ast.AST, int]]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                yield from _within(function, statement)


def _within(
    function: ast.FunctionDef, node: ast.AST
) -> Iterator[tuple[ast.FunctionDef, ast.AST, int]]:
    if isinstance(node, (ast.FunctionDef, *_BUILDERS)):
        return
    yield from ((function, node, how) for how in range(_ways(node)))
    for child in ast.iter_child_nodes(node):
        yield from _within(function, child)


def _ways(node: ast.AST) -> int:
    """Return in how many ways a node is changed."""
    if isinstance(node, ast.Compare):
        return len(node.ops) if type(node.ops[0]) in _SWAPPED else 0
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


def _code_of(code: CodeType, name: str, line: int) -> CodeType | None:
    for constant in code.co_consts:
        if not isinstance(constant, CodeType):
            continue
        if constant.co_name == name and abs(constant.co_firstlineno - line) <= len(
            "@@"
        ):
            return constant
        if found := _code_of(constant, name, line):
            return found
    return None


def outcome(mutant: Mutant) -> int:
    """Put a mutant to the cases, in a process of its own."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else KILLED
    signal.alarm(LONGEST)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    answer = KILLED
    try:
        _install(mutant)
        answer = _judged(mutant)
    finally:
        os._exit(answer)


def _judged(mutant: Mutant) -> int:
    """Return what the cases, and then the probes, say of the mutant at work."""
    count = len(golden())
    changed = _otherwise(mutant, range(count))
    if not all(is_met(golden()[at]) for at in changed):
        return KILLED
    if changed or _otherwise(mutant, range(count, len(_pairs()))):
        return CHANGES
    return SURVIVED


def _otherwise(mutant: Mutant, places: Sequence[int]) -> list[int]:
    """Return which pairs are judged otherwise than without the mutant.

    What only judges is given the statements and places as they were found before.
    """
    if mutant.module.startswith("onrecord.judge"):
        return [
            at
            for at in places
            if any(judge(*given) != verdict for given, verdict in _given()[at])
        ]
    return [at for at in places if _verdicts(_pairs()[at]) != _before()[at]]


def _install(mutant: Mutant) -> None:
    """Put the code of the mutant into its function, wherever that was imported."""
    for value in _objects():
        bare = getattr(value, "__wrapped__", value)
        bare = getattr(bare, "fget", bare)
        if not isinstance(bare, FunctionType):
            continue
        same = bare.__code__.co_firstlineno == mutant.code.co_firstlineno
        named = bare.__module__, bare.__code__.co_name
        if same and named == (mutant.module, mutant.function):
            bare.__code__ = mutant.code
        remembers = hasattr(value, "cache_clear") and bare.__code__.co_argcount
        if remembers and not bare.__module__.startswith("onrecord.data"):
            value.cache_clear()


def _objects() -> Iterator[Any]:
    for name, module in list(sys.modules.items()):
        if name.startswith("onrecord"):
            yield from vars(module).values()
            yield from _members(module)


def _members(module: ModuleType) -> Iterator[Any]:
    for value in vars(module).values():
        if isinstance(value, type) and value.__module__ == module.__name__:
            yield from vars(value).values()


@cache
def golden() -> tuple[Case, ...]:
    """Return every case of every rule."""
    return tuple(case for rule in RULES for case in cases(rule.id))


def is_met(case: Case) -> bool:
    """Tell whether the verdict on a case is the one expected."""
    answer = onrecord.check(report=_report(case), record=case.record)
    whole = [each for each in answer.statements if each.statement.nested_in is None]
    if len(whole) != 1:
        return False
    verdict = whole[0].verdict
    spoke = {finding.rule for finding in verdict.findings}
    wording, *rules = case.expect
    return verdict.wording.value == wording and all(
        (rule.removeprefix("not ") in spoke) != rule.startswith("not ")
        for rule in rules
    )


@cache
def _pairs() -> list[Pair]:
    pairs = [(case.record, _report(case)) for case in golden()]
    return [*pairs, *PROBES]


@cache
def _before() -> list[list[str]]:
    return list(map(_verdicts, _pairs()))


def _verdicts(pair: Pair) -> list[str]:
    """Return the wording and the speaker of each statement of a report."""
    record, report = pair
    return [
        each.verdict.wording.value + each.verdict.speaker.value
        for each in onrecord.check(report=report, record=record).statements
    ]


@cache
def _given() -> list[list[tuple[Any, Verdict]]]:
    """Return what was judged of each pair, and how."""
    found: list[tuple[Any, Verdict]] = []

    def noted(statement: Statement, alignment: Alignment) -> Verdict:
        verdict = judge(statement, alignment)
        found.append(((statement, alignment), verdict))
        return verdict

    whole = []
    compared.judge = noted  # type: ignore[attr-defined]
    for pair in _pairs():
        found.clear()
        _verdicts(pair)
        whole.append(list(found))
    compared.judge = judge  # type: ignore[attr-defined]
    return whole


def _report(case: Case) -> str:
    if "“" in case.report or case.is_indirect:
        return case.report
    return f"“{case.report}” the speaker said."


def modules() -> list[str]:
    """Return the names of the modules that are mutated."""
    found = list(MODULES)
    for package in map(importlib.import_module, PACKAGES):
        prefix = f"{package.__name__}."
        found += [each.name for each in pkgutil.walk_packages(package.__path__, prefix)]
    return sorted(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--module", action="append")
    parser.add_argument("--probes", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only each nth mutant")
    options = parser.parse_args()
    if options.probes:
        lines = options.probes.read_text("utf-8").splitlines()
        PROBES.extend((row["record"], row["report"]) for row in map(json.loads, lines))
    _before()
    _given()
    counts = {KILLED: 0, SURVIVED: 0, CHANGES: 0}
    for name in options.module or modules():
        found = mutants(importlib.import_module(name))
        for mutant in islice(found, 0, None, options.every):
            answer = outcome(mutant)
            counts[answer] = counts.get(answer, 0) + 1
            if answer == CHANGES:
                print(f"changes a verdict: {mutant}", flush=True)
            elif answer == SURVIVED:
                print(f"survives: {mutant}", flush=True)
    print(
        f"{sum(counts.values())} mutants: {counts[KILLED]} noticed by a case, "
        f"{counts[SURVIVED]} change no verdict, {counts[CHANGES]} change one unnoticed"
    )


if __name__ == "__main__":
    main()
