import pytest

from onrecord.text.dates import compatible, date_words, find_dates, same_dates
from onrecord.text.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 February 1992", ["1992-02-25"]),
        ("February 25, 1992", ["1992-02-25"]),
        ("Feb. 25, 1992", ["1992-02-25"]),
        ("FEBRUARY 25, 1992", ["1992-02-25"]),
        ("the 25th of February", ["XXXX-02-25"]),
        ("February 1992", ["1992-02"]),
        ("on 1992-02-25", ["1992-02-25"]),
        ("am 25.02.1992", ["1992-02-25"]),
        ("25/2/1992", ["1992-02-25"]),
        ("3/4/1992", ["1992"]),
        ("25–26 February 1992", ["1992-02-25/1992-02-26"]),
        ("February 25-26, 1992", ["1992-02-25/1992-02-26"]),
        ("25 февраля 1992 г.", ["1992-02-25"]),
        ("3. Oktober 1990", ["1990-10-03"]),
        ("in 1992 and since 1994", ["1992", "1994"]),
        ("room 1992", []),
        ("by 2000 soldiers", []),
        ("in the 1990s", []),
        ("31 February 1992", []),
        ("I may 5 times march 6 miles", []),
        ("open 24/7", []),
        ("March 10.5 per cent", []),
        ("On May 5, 1,200 people came", ["XXXX-05-05"]),
    ],
)
def test_a_date_is_found_at_its_own_precision(text: str, expected: list[str]) -> None:
    assert [found.edtf for found in find_dates(text)] == expected


def test_a_date_stands_where_its_span_says() -> None:
    text = "She left on 3 May 1990 for good."
    (found,) = find_dates(text, start=5)
    assert found.span.of(text) == "3 May 1990"
    assert find_dates(text, end=14) == ()


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("25 February", "Feb. 25"),
        ("25 February", "the 25th of February"),
        ("25 February", "25/2"),
        ("the twenty-fifth of February", "February 25"),
        ("Tuesday, 25 February 1992", "Tuesday, February 25, 1992"),
        ("1992-02-25", "25 February 1992"),
        ("Monday", "monday"),
    ],
)
def test_one_date_may_be_written_in_two_ways(recorded: str, quoted: str) -> None:
    assert same_dates(words(recorded), words(quoted))
    assert same_dates(words(quoted), words(recorded))


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("25 February", "26 February"),
        ("25 February 1992", "25 February"),
        ("Tuesday, 25 February", "Wednesday, 25 February"),
        ("5 February", "5/2"),
        ("we met on 25 February", "we left on 25 February"),
        ("no date", "no date"),
    ],
)
def test_another_day_or_precision_is_another_date(recorded: str, quoted: str) -> None:
    assert not same_dates(words(recorded), words(quoted))


def test_date_words_are_months_weekdays_and_numbers_beside_them() -> None:
    text = "On Tuesday, 25 February 1992, May I say, in May, since 1990, 300 men left"
    assert [word.text for word in date_words(words(text))] == [
        "Tuesday",
        "25",
        "February",
        "1992",
        "May",
        "1990",
    ]


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("1992", "1992-02-25", True),
        ("1992-02", "1992-03", False),
        ("XXXX-02-25", "1992-02-25", True),
        ("199X", "1992", True),
        ("199X", "2001", False),
        ("1992-02-25/1992-02-26", "1992-02-26", True),
        ("1992-02-25/1992-02-26", "1992-02-27", False),
        ("1992-02-25/1992-02-26", "1992-02-26/1992-02-28", None),
        ("1992-02-25/1992-02-26", "1992", True),
        (None, "1992", None),
        ("soon", "1992", None),
    ],
)
def test_dates_agree_where_one_holds_the_other(
    left: str | None,
    right: str | None,
    answer: object,
) -> None:
    assert compatible(left, right) is answer
    assert compatible(right, left) is answer
