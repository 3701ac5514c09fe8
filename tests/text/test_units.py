import pytest

from onrecord.text.units import is_measure, unit_at
from onrecord.text.words import words


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 km", "kilometre"),
        ("12-kilometre", "kilometre"),
        ("5 per cent", "%"),
        ("5 percentage points", "pp"),
        ("30°C", "celsius"),
        ("30 degrees Fahrenheit", "fahrenheit"),
        ("80 km/h", "kilometre/hour"),
        ("80 miles an hour", "mile/hour"),
        ("3 cubic metres", "metre³"),
        ("3 m³", "metre³"),
        ("5 pounds", "£|lb"),
        ("5 pounds a day", "£/day|lb/day"),
        ("10 m", "metre"),
    ],
)
def test_a_unit_is_read_to_its_end(text: str, unit: str) -> None:
    said = words(text)
    assert unit_at(said, 1) == (unit, len(said))


@pytest.mark.parametrize(
    "text", ["ten m", "12, km", "12 men", "12 daily", "30° men", "12 (km", "12"]
)
def test_what_is_no_unit_is_left(text: str) -> None:
    assert unit_at(words(text), 1) == (None, 1)


@pytest.mark.parametrize(
    "text", ["5 km a man", "5 km/man", "5 km per 5", "5 km, a day"]
)
def test_a_unit_is_counted_only_for_a_measure(text: str) -> None:
    assert unit_at(words(text), 1) == ("kilometre", 2)


def test_money_is_no_measure_and_a_rate_of_a_measure_is_one() -> None:
    assert not is_measure("$/day")
    assert is_measure("litre/day")
