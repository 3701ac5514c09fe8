import pytest

from onrecord.text.values import same_values, values
from onrecord.text.words import words


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("from ten to fifteen per cent", "from 10–15%"),
        ("half a mile or 3 miles", "0.5 miles or three miles"),
        ("on the third of April 1992", "on 3/4/1992"),
        ("the Second World War", "WWII"),
        ("between $5 and $6", "between 5 dollars and 6 dollars"),
    ],
)
def test_values_may_be_written_otherwise(recorded: str, quoted: str) -> None:
    assert same_values(words(recorded), words(quoted))
    assert same_values(words(quoted), words(recorded))


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("ten to fifteen per cent", "10, 15%"),
        ("ten to fifteen per cent", "10–50%"),
        ("half a mile off", "0.5 miles on"),
        ("on 3 May 1992", "on 3/4/1992"),
        ("3 April 1992", "3.4"),
        ("a cat", "a cat"),
        ("a cat", "2"),
    ],
)
def test_other_values_or_words_are_others(recorded: str, quoted: str) -> None:
    assert not same_values(words(recorded), words(quoted))
    assert not same_values(words(quoted), words(recorded))


def test_the_figures_of_a_date_are_no_numbers() -> None:
    (date, number) = values(words("On 3 April 1992 we sold 12 boats"))
    assert date.number is None
    assert number.number is not None
    assert date.contradicts(number)
