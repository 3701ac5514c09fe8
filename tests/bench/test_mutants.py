"""Small changes to functions: which are made, and that they are at work."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.mutants import functions, install, mutants
from onrecord.judge import claim, omissions
from onrecord.judge.omissions import ends_within
from onrecord.text.words import words


def test_each_place_of_a_function_is_changed_once() -> None:
    changes = [
        mutant.change
        for mutant in mutants(omissions)
        if mutant.place[1] == "ends_within"
    ]
    assert changes == [
        "if not words: -> if not not words:",
        "1: -> :",
        "1 -> 2",
        "True -> False",
    ]


def test_a_change_is_at_work_wherever_the_function_was_imported() -> None:
    text = words("We left. They stayed.")
    mutant = next(each for each in mutants(omissions) if each.place[1] == "ends_within")
    (function,) = functions()[mutant.place]
    before = function.__code__
    assert ends_within(text) == [1, 3]
    install(mutant)
    assert ends_within(text) == []
    function.__code__ = before


def test_what_is_worked_out_once_for_a_value_is_reached() -> None:
    assert {"main", "is_asked"} <= {mutant.place[1] for mutant in mutants(claim)}
