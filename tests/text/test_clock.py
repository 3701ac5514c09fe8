import pytest

from onrecord.text.clock import time_at
from onrecord.text.words import words


@pytest.mark.parametrize(
    ("text", "minutes", "is_sure"),
    [
        ("3 p.m.", 900, True),
        ("3pm", 900, True),
        ("3 am", 180, True),
        ("12 midnight", 0, True),
        ("12 noon", 720, True),
        ("24:00", 0, True),
        ("0:30", 30, True),
        ("15:30", 930, True),
        ("3:30", 210, False),
        ("11:30am", 690, True),
        ("3.30 p.m.", 930, True),
        ("eight o'clock", 480, False),
        ("half past eight", 510, False),
        ("a quarter to eight p.m.", 1185, True),
    ],
)
def test_a_time_of_day_is_read(text: str, minutes: int, is_sure: bool) -> None:  # ruff: ignore[boolean-type-hint-positional-argument]
    said = words(text)
    found = time_at(said, 0)
    assert found is not None
    assert (found.minutes, found.end) == (minutes, len(said))
    assert found.is_sure is is_sure


@pytest.mark.parametrize(
    "text",
    [
        "3.30 metres",
        "three men",
        "three am I",
        "25:10",
        "3: 30 men",
        "3:75",
        "8",
        "half of it",
        "thirteen o'clock",
    ],
)
def test_other_numbers_are_no_time(text: str) -> None:
    assert time_at(words(text), 0) is None
