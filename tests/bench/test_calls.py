"""What functions were asked, and that a change of an answer is seen by asking again."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.calls import Calls
from bench.mutants import forget, functions, install, mutants
from onrecord.judge import omissions
from onrecord.judge.omissions import ends_within
from onrecord.text import words

MODULE = "onrecord.judge.omissions"
ONE, TWO = words.words("We left."), words.words("We left. They stayed.")


def test_what_a_function_was_asked_is_noted_once_for_plain_values() -> None:
    calls = Calls(frozenset({"onrecord.text.words"}))
    forget()
    _, by, asked = calls.noted(lambda: [words.fold("A"), words.fold("A")])
    (place,) = (each for each in by if each[1] == "fold")
    assert asked[place] == [0]
    assert calls.said(place) is not None


def test_another_answer_is_seen_while_the_change_is_at_work() -> None:
    (place,) = (each for each in functions() if each[:2] == (MODULE, "ends_within"))
    calls = Calls(frozenset({MODULE}))
    _, by, asked = calls.noted(lambda: [ends_within(ONE), ends_within(TWO)])
    assert place in by
    assert calls.said(place) is not None
    before = ends_within.__code__
    install(next(x for x in mutants(omissions) if x.place == place))
    told = [calls.differ(place, [number]) for number in asked[place]]
    ends_within.__code__ = before
    assert told == [True, True]
    assert not calls.differ(place, asked[place])
