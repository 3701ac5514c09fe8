from decimal import Decimal

import pytest

from onrecord.text.numbers import numbers, same_numbers
from onrecord.text.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,268 visitors", [("3268", None)]),
        ("1 000 000 trees", [("1000000", None)]),
        ("1.000.000 trees", [("1000000", None)]),
        ("3.268", [("3.268", None)]),
        ("the 20th century", [("20", "ordinal")]),
        ("twenty-first", [("21", "ordinal")]),
        ("one hundred and five thousand", [("105000", None)]),
        ("one million two hundred thousand", [("1200000", None)]),
        ("nineteen ninety-two", [("1992", None)]),
        ("ten, twenty", [("10", None), ("20", None)]),
        ("between one hundred and two hundred", [("100", None), ("200", None)]),
        ("half a million", [("500000", None)]),
        ("one and a half million", [("1500000", None)]),
        ("2½ years", [("2.5", "year")]),
        ("three quarters", [("0.75", None)]),
        ("a dozen", [("12", None)]),
        ("half a dozen", [("6", None)]),
        ("millions of trees", [("1000000", "some")]),
        ("the 1990s", [("1990", "decade")]),
        ("25 percentage points", [("25", "pp")]),
        ("$3bn", [("3000000000", "$")]),
        ("€20", [("20", "€")]),
        ("5 to 10 per cent", [("5", "%"), ("10", "%")]),
        ("5-10%", [("5", "%"), ("10", "%")]),
        ("version 1.2.3", [("123", "code")]),
        ("one of the ships", [("1", None)]),
        ("no one and the other one", []),
        ("First, we met.", []),
        ("the first ship", [("1", "ordinal")]),
        ("the second half", [("2", "ordinal")]),
    ],
)
def test_a_number_is_read_with_its_unit(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = [(number.value, number.unit) for number in numbers(words(text))]
    assert found == [(Decimal(figure), unit) for figure, unit in expected]


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("fifteen", "15"),
        ("25%", "25 per cent"),
        ("25 percent", "twenty-five per cent"),
        ("$1.5 billion", "1.5 billion dollars"),
        ("$1.5 billion", "1,500 million dollars"),
        ("$1.5 billion", "1.5bn U.S. dollars"),
        ("the 20th", "the twentieth"),
        ("5-10%", "five to ten percent"),
        ("one ship", "1 ship"),
        ("one ship", "a ship"),
        ("two dozen", "24"),
    ],
)
def test_one_number_may_be_written_in_two_ways(recorded: str, quoted: str) -> None:
    assert same_numbers(words(recorded), words(quoted))
    assert same_numbers(words(quoted), words(recorded))


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("fifteen", "50"),
        ("25 per cent", "25 percentage points"),
        ("25 per cent", "25"),
        ("$5 million", "€5 million"),
        ("five million", "five billion"),
        ("three ships", "the third ship"),
        ("the 1990s", "1990"),
        ("5 ships and 6 boats", "6 boats and 5 ships"),
        ("one ship", "2 ships"),
    ],
)
def test_another_value_or_unit_is_another_number(recorded: str, quoted: str) -> None:
    assert not same_numbers(words(recorded), words(quoted))


def test_the_words_of_a_number_can_be_found_again() -> None:
    text = "They paid 1.5 billion dollars."
    (number,) = numbers(words(text))
    assert text[number.words[0].start : number.words[-1].end] == "1.5 billion dollars"


def test_thousands_of_digits_are_a_code() -> None:
    (number,) = numbers(words("7" * 5000))
    assert number.unit == "code"
