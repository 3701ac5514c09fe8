import pytest

from onrecord.model.document import Participant
from onrecord.read.heading import heading

MEMORANDUM = """SECRET

MEMORANDUM OF CONVERSATION

Subject: Tolls on the Canal
Date: 3 March 2031, 10 a.m.
Place: Port Alder
Participants:
Ana Vale, Minister of Trade
Boris Kern (Secretary)
Lena Ortiz

The Minister said that there would be no tolls."""


def test_a_memorandum_tells_subject_date_place_and_people() -> None:
    found = heading(MEMORANDUM)
    assert found.title == "Tolls on the Canal"
    assert (found.date, found.place) == ("2031-03-03", "Port Alder")
    assert found.kind == "memorandum"
    assert found.participants == (
        Participant("Ana Vale", "Minister of Trade"),
        Participant("Boris Kern", "Secretary"),
        Participant("Lena Ortiz"),
    )


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("March 3, 2031", "2031-03-03"),
        ("Port Alder, 3rd March 2031", "2031-03-03"),
        ("le 3 mars 2031", "2031-03-03"),
        ("3 марта 2031 года", "2031-03-03"),
        ("O 031422Z MAR 81", "1981-03-03"),
        ("2031-03-03", "2031-03-03"),
        ("March 2031", "2031-03"),
        ("3/4/2031", None),
        ("He promised it on 3 March 2031.", None),
    ],
)
def test_a_date_is_taken_at_the_precision_of_its_line(
    line: str, date: str | None
) -> None:
    assert heading(f"On Tolls\n{line}\n\nWe met.").date == date


def test_a_place_before_a_date_is_the_place() -> None:
    assert (
        heading("On Tolls\nPort Alder, 3 March 2031\n\nWe met.").place == "Port Alder"
    )
    for line in ("Monday, 3 March 2031", "On 3 March 2031 we met", "In March 2031"):
        assert heading(f"On Tolls\n{line}\n\nSo.").place is None


@pytest.mark.parametrize(
    "line", ["Remarks by Ana Vale at the Harbour Forum", "Speaker: Ana Vale, minister"]
)
def test_the_speaker_is_named_where_the_heading_says_so(line: str) -> None:
    expected = (Participant("Ana Vale", "speaker"),)
    assert heading(f"{line}\n\nFriends, we meet again.").participants == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Unofficial translation", "translation"),
        ("[Translated from the Russian]", "translation"),
        ("TRANSCRIPT OF PRESS CONFERENCE", "transcript"),
        ("Minutes of the 4th Meeting", "minutes"),
        ("TELEGRAM", "cable"),
        ("The minutes that he kept were lost for years.", None),
        ("A walk along the canal", None),
    ],
)
def test_the_kind_is_named_by_the_words_of_the_heading(
    line: str, kind: str | None
) -> None:
    assert heading(f"{line}\n\nWe met again.").kind == kind


def test_a_paragraph_is_no_title() -> None:
    assert heading("The canal was closed.\n\nIt stayed so.").title is None
    assert heading("One line only").title is None
    assert heading("Sir, allow me first\nto thank you.\n\nWe met.").title is None


def test_names_in_a_row_are_parted_where_a_name_begins() -> None:
    found = heading(
        "Talks\nParticipants: Ana Vale, Minister of Trade, Boris Kern\n\nA."
    )
    assert [each.name for each in found.participants] == ["Ana Vale", "Boris Kern"]
