import pytest

from onrecord.text.names import is_personal, may_be_two, name_words, same_name
from onrecord.text.words import words


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("J. Hale", "Hale"),
        ("M. Hale", "Jean Hale"),
        ("M. Jean Hale", "Jean Hale"),
        ("M. K. Hale", "Martin K. Hale"),
        ("Jonathan Hale", "SECRETARY HALE"),
        ("Mr. HALE", "Hale (interpreter)"),
        ("Hale, Jonathan", "J. Hale"),
        ("Hale, chairman", "Chairman Hale"),
        ("Bill Hale", "William Hale"),
        ("Ruritanian Trade Minister Hale", "Ann Hale"),
        ("Minister of Trade Ann Hale", "Ann Hale"),
        ("MR. KING", "Ann King"),
        ("Ludwig van Doorn", "Doorn"),
        ("Kim Dae-su", "Kim"),
        ("В.Иванов", "Ivanov"),
        ("Wöller", "Weller"),
        ("Woeller", "Вёллер"),
        ("Köhler", "Koehler"),
        ("THE PRESIDENT", "the President"),
    ],
)
def test_one_person_may_be_named_in_two_ways(left: str, right: str) -> None:
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Hale", "John Hale"),
        ("A. Hale", "B. Hale"),
        ("Mr. M. Hale", "Jean Hale"),
        ("George H. Hale", "George W. Hale"),
        ("Ann Hale Jr.", "Ann Hale Sr."),
        ("Ann Hale junior", "Ann Hale senior"),
        ("Ann Hale II", "Ann Hale III"),
        ("Hale", "Hall"),
        ("Hansen", "Hanson"),
        ("Roe", "Poe"),
        ("Q", "A"),
        ("THE PRESIDENT", "President Hale"),
        ("", ""),
    ],
)
def test_two_people_are_told_apart(left: str, right: str) -> None:
    assert not same_name(left, right)
    assert not same_name(right, left)


@pytest.mark.parametrize(
    ("label", "answer"),
    [
        ("SECRETARY HALE", True),
        ("Ann King", True),
        ("В.Иванов", True),
        ("THE PRESIDENT", None),
        ("THE KING", None),
        ("MINISTER OF TRADE", None),
        ("President of Ruritania", None),
        ("Deputy Secretary for Political Affairs", None),
        ("Q", False),
        ("MODERATOR", False),
        ("SPEAKER 1", False),
        ("UNIDENTIFIED MALE", False),
        ("", False),
    ],
)
def test_a_label_names_a_person_an_office_or_nobody(
    label: str,
    answer: object,
) -> None:
    assert is_personal(label) is answer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Minister Hale met Ann Poe in May", ["Hale", "Ann", "Poe"]),
        ("Ann Poe met them. Nobody in Ruritania knew.", ["Ann", "Poe", "Ruritania"]),
        ("He said: “Nobody came.” Then I left.", []),
        ("We told NORAF and I'm sure", ["NORAF"]),
        ("WE TOLD ANN HALE", []),
        ("On Tuesday it rained", []),
    ],
)
def test_names_are_the_capitals_inside_a_sentence(
    text: str, expected: list[str]
) -> None:
    assert [word.text for word in name_words(words(text))] == expected


def test_a_capital_may_be_known_not_to_begin_a_sentence() -> None:
    run = words("Hale agreed")
    assert name_words(run) == ()
    assert name_words(run, starts_sentence=False) == run[:1]


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("Jon Hale senior", "Jon W. Hale", True),
        ("Jon W. Hale", "Jon Hale Jr.", True),
        ("Jon W. Hale senior", "Jon W. Hale", False),
        ("Jon Hale senior", "Jon Hale", False),
        ("Jon Hale senior", "Jon Hale junior", False),
        ("Jon Hale", "Jon W. Hale", False),
    ],
)
def test_a_middle_initial_does_not_tell_a_senior(
    left: str, right: str, *, answer: bool
) -> None:
    assert may_be_two(left, right) is answer


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("LA MINISTRE KOLB", "Ana Kolb"),
        ("Bundeskanzlerin Kern", "Olga Kern"),
        ("El alcalde Dahl", "Piet Dahl"),
        ("IL SINDACO ROSSI", "Carla Rossi"),
        ("Министр Иванов", "Иван Иванов"),
        ("LE PEN", "Odile Le Pen"),
    ],
)
def test_offices_of_other_languages_are_no_names(label: str, name: str) -> None:
    assert same_name(label, name)
