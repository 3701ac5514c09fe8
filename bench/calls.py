"""What the functions of a module were asked while a pair was judged, to ask it again.

A mutant that answers all that its function was asked as the function did changes
nothing of what came of it: the program's functions keep nothing from one call to the
next. So only pairs of which it answers a call otherwise need be judged anew.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import CO_VARARGS, CO_VARKEYWORDS
from opcode import opname
from types import CodeType, FrameType, FunctionType
from typing import Any, TypeVar

from bench.mutants import Place, functions

T = TypeVar("T")
Asked = dict[Place, list[int]]
"""For each function that worked on a pair, the numbers of its calls."""
_PLAIN = (str, int, float, bytes, type(None))


@dataclass(frozen=True, slots=True)
class _Call:
    given: tuple[Any, ...]
    named: Mapping[str, Any]


@dataclass(slots=True)
class Calls:
    """Every call of the functions of some modules; one of plain values is kept once."""

    modules: frozenset[str]
    made: dict[Place, list[_Call]] = field(default_factory=dict)
    _known: dict[tuple[Any, ...], int] = field(default_factory=dict)
    _said: dict[Place, list[object] | None] = field(default_factory=dict)

    def noted(self, work: Callable[[], T]) -> tuple[T, frozenset[Place], Asked]:
        """Return what some work comes to, which functions did it, and their calls."""
        by: set[Place] = set()
        asked: dict[Place, dict[int, None]] = {}
        codes = self._codes()

        def note(frame: FrameType, event: str, _: object) -> None:
            code = frame.f_code
            if event != "call" or _goes_on(frame):
                return
            module = str(frame.f_globals.get("__name__"))
            place = module, code.co_name, code.co_firstlineno
            by.add(place)
            if code in codes:
                asked.setdefault(place, {})[self._number(place, frame)] = None

        sys.setprofile(note)
        answer = work()
        sys.setprofile(None)
        return answer, frozenset(by), {place: [*asked[place]] for place in asked}

    def differ(self, place: Place, numbers: Iterable[int]) -> bool:
        """Tell whether a function now answers any of these calls otherwise.

        So it is also told of a function that cannot be asked again.
        """
        said = self.said(place)
        if said is None:
            return True
        function = functions()[place][0]
        made = self.made[place]
        return any(_answer(function, made[each]) != said[each] for each in numbers)

    def said(self, place: Place) -> list[object] | None:
        """Return what a function answers now to all its calls, if always the same."""
        if place not in self._said:
            function = functions()[place][0]
            made = self.made.get(place, [])
            first = [_answer(function, each) for each in made]
            again = [_answer(function, each) for each in made]
            as_ever = first == again and not any(map(_is_used_up, made))
            self._said[place] = first if as_ever else None
        return self._said[place]

    def _codes(self) -> frozenset[CodeType]:
        return frozenset(
            function.__code__
            for place, found in functions().items()
            if place[0] in self.modules
            for function in found
        )

    def _number(self, place: Place, frame: FrameType) -> int:
        call = _call(frame)
        made = self.made.setdefault(place, [])
        if not all(map(_is_plain, _values(call))):
            made.append(call)
            return len(made) - 1
        key = place, call.given, tuple(call.named.items())
        number = self._known.setdefault(key, len(made))
        if number == len(made):
            made.append(call)
        return number


def _goes_on(frame: FrameType) -> bool:
    """Tell whether a generator is gone on with, which was called before."""
    return opname[frame.f_code.co_code[frame.f_lasti]] == "YIELD_VALUE"


def _call(frame: FrameType) -> _Call:
    code, here = frame.f_code, frame.f_locals
    names = iter(code.co_varnames)
    given = [_anew(here[next(names)]) for _ in range(code.co_argcount)]
    every = [next(names) for _ in range(code.co_kwonlyargcount)]
    named = {name: _anew(here[name]) for name in every}
    if code.co_flags & CO_VARARGS:
        given += here[next(names)]
    if code.co_flags & CO_VARKEYWORDS:
        named |= here[next(names)]
    return _Call(tuple(given), named)


def _is_plain(value: object) -> bool:
    if type(value) in {tuple, frozenset}:
        return all(map(_is_plain, value))  # type: ignore[call-overload]
    return type(value) in _PLAIN or type(value) is bool


def _is_used_up(call: _Call) -> bool:
    return any(isinstance(each, Iterator) for each in _values(call))


def _values(call: _Call) -> tuple[Any, ...]:
    return *call.given, *call.named.values()


def _answer(function: FunctionType, call: _Call) -> object:
    """Return what a function says, and what it makes of what it is given."""
    given = [_anew(each) for each in call.given]
    named = {name: _anew(each) for name, each in call.named.items()}
    try:
        answer = function(*given, **named)
        answer = tuple(answer) if isinstance(answer, Iterator) else answer
    except Exception as error:  # ruff: ignore[blind-except] - whatever it is, it differs
        answer = type(error), str(error)
    return answer, given, named


def _anew(value: Any) -> Any:  # ruff: ignore[any-type] - what any function was given
    return value.copy() if type(value) in {list, dict, set} else value
