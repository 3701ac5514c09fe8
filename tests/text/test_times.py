import pytest

from onrecord.text.dates import bounds, compatible
from onrecord.text.times import find_times

PUBLISHED = "2031-03-05"
"""A Wednesday."""


def dated(text: str, since: str = PUBLISHED) -> list[tuple[str, str, str | None]]:
    return [
        (time.span.of(text), time.basis.value, time.reckon(since))
        for time in find_times(text)
    ]


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("3 March 2031", "2031-03-03"),
        ("Monday, 3 March 2031", "2031-03-03"),
        ("March 2031", "2031-03"),
        ("early March 2031", "2031-03-01~/2031-03-10~"),
        ("late-February 2031", "2031-02-21~/2031-02-28~"),
        ("late 2030", "2030-09~/2030-12~"),
        ("the spring of 1990", "1990-21"),
        ("the 1990s", "199X"),
    ],
)
def test_a_printed_date_counts_from_nothing(printed: str, edtf: str) -> None:
    (found,) = dated(f"It rained in {printed}, they say.")
    assert found[1:] == ("absolute", edtf)
    assert printed.endswith(found[0])


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("today", "2031-03-05"),
        ("yesterday", "2031-03-04"),
        ("the day before yesterday", "2031-03-03"),
        ("last night", "2031-03-04"),
        ("Tuesday", "2031-03-04"),
        ("Wednesday", "2031-03-05"),
        ("Thursday", "2031-02-27"),
        ("last Tuesday", "2031-03-04?"),
        ("next Tuesday", None),
        ("this week", "2031-03-03/2031-03-09"),
        ("last week", "2031-02-24/2031-03-02"),
        ("last month", "2031-02"),
        ("late last month", "2031-02-21~/2031-02-28~"),
        ("last year", "2030"),
        ("early last year", "2030-01~/2030-04~"),
        ("mid-January", "2031-01-11~/2031-01-20~"),
        ("late December", "2030-12-21~/2030-12-31~"),
        ("last January", "2031-01?"),
        ("March 3", "2031-03-03"),
        ("March 9", None),
        ("two days ago", "2031-03-03"),
        ("three weeks ago", "2031-02-10~/2031-02-16~"),
        ("four months ago", "2030-11~"),
        ("a few years ago", "2025~/2029~"),
        ("a decade ago", "2021~"),
        ("three hours ago", None),
        ("last weekend", None),
        ("last summer", None),
    ],
)
def test_some_times_count_from_the_day_of_publication(
    printed: str, edtf: str | None
) -> None:
    assert dated(f"It rained {printed}, they say.") == [(printed, "publication", edtf)]


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("that day", "2031-03-05"),
        ("the same evening", "2031-03-05"),
        ("the next day", "2031-03-06"),
        ("the day before", "2031-03-04"),
        ("the following week", "2031-03-10/2031-03-16"),
        ("the previous month", "2031-02"),
        ("that year", "2031"),
        ("two days later", "2031-03-07"),
        ("twenty days later", "2031-03-25~"),
        ("two weeks earlier", "2031-02-17~/2031-02-23~"),
        ("a month later", "2031-04~"),
        ("two years later", "2033~"),
        ("a few months later", "2031-05~/2031-09~"),
        ("two days after", None),
        ("at the time", None),
    ],
)
def test_some_times_count_from_what_is_told_before(
    printed: str, edtf: str | None
) -> None:
    assert dated(f"It rained {printed}, they say.") == [(printed, "event", edtf)]


def test_the_day_after_something_is_not_the_day_after_what_is_told_before() -> None:
    assert dated("He wrote the day after a ship sank")[0][2] is None
    assert dated("He wrote the day after that it sank")[0][2] == "2031-03-06"


def test_a_season_is_compared_with_no_month() -> None:
    assert compatible("1990-21", "1990-03-09") is None
    assert bounds("1990-21") is None


@pytest.mark.parametrize("since", ["2031-03", "2031"])
def test_no_day_comes_from_a_date_without_one(since: str) -> None:
    text = "On Tuesday, yesterday, last week, the next day, March 3, two days later."
    assert {edtf for _, _, edtf in dated(text, since)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "April Holt may march in a second.",
        "May said no.",
        "The monday club has 1990 members.",
        "They ran for 20 years.",
    ],
)
def test_other_words_are_no_times(text: str) -> None:
    assert not find_times(text)


def test_the_29th_of_february_is_that_of_a_leap_year() -> None:
    assert dated("on 29 February", "2028-05-01")[0][2] == "2028-02-29"
    assert dated("on 29 February", "2029-05-01")[0][2] is None


def test_where_the_calendar_ends_no_date_is_made() -> None:
    text = "yesterday, a thousand, 9000 years ago, the next day, 9999 years later"
    for since in ("0001-01-01", "9999-12-31", "9999", "0000", "2031-13-45", "soon"):
        for _, _, edtf in dated(text, since):
            assert edtf is None or len(edtf) >= 4
