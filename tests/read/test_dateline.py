import pytest

from onrecord.data import entries
from onrecord.read.dateline import dateline


@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("Kelm, March 3, 2031, 3:15 p.m.", "2031-03-03", "Kelm"),
        ("KELM, 3 MARCH 2031", "2031-03-03", "KELM"),
        ("Kelm, den 3. März 2031", "2031-03-03", "Kelm"),
        ("Kelm, March 3,2031, noon", "2031-03-03", "Kelm"),
        ("(Kelm, 3 March 2031)", "2031-03-03", "Kelm"),
        ("Monday, March 3, 2031", "2031-03-03", None),
        ("3 to 5 March 2031", "2031-03-03/2031-03-05", None),
        ("Kelm, March 30 and April 2, 2031", "2031-03-30/2031-04-02", "Kelm"),
        ("Kelm, March–April 2031", "2031-03/2031-04", "Kelm"),
        (
            "Minutes of the Board, Held at the Mill, 9 a. m., March 3, 2031",
            "2031-03-03",
            "Mill",
        ),
        (f"9. Record of a Talk {'and Talks ' * 20}, Kelm, May 3, 2031", None, "Kelm"),
    ],
)
def test_day_and_place_are_read_from_a_line(
    line: str, date: str | None, place: str | None
) -> None:
    found = dateline([line])
    assert (found.date, found.place) == (date or "2031-05-03", place)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Conférence de presse, 12 mars 2031", None),
        ("CONFÉRENCE DE PRESSE, 12 MARS 2031", None),
        ("Conférence de presse, Kelm, le 12 mars 2031", "Kelm"),
        ("Pressekonferenz, 12. März 2031", None),
        ("Rueda de prensa, 12 de marzo de 2031", None),
        ("Conferenza stampa, 12 marzo 2031", None),
        ("Пресс-конференция, 12 марта 2031 года", None),
        ("News conference, 12 March 2031", None),
        ("Meeting with the fishermen, 12 March 2031", None),
        ("Conference Room 5, 12 March 2031", None),
        ("Conference Room, Kelm, 12 March 2031", "Conference Room, Kelm"),
        ("Séance-sur-Mer, le 12 mars 2031", "Séance-sur-Mer"),
        ("Москва, 12 марта 2031 года", "Москва"),
    ],
)
def test_an_occasion_before_a_date_is_no_place(line: str, place: str | None) -> None:
    assert dateline([line]).place == place


@pytest.mark.parametrize(
    "lines",
    [
        ["Declassified 20 March 2061"],
        ["Received in the registry, 3 March 2031"],
        ["He promised it on 3 March 2031."],
        ["On the gates", f"{'The gates are old ' * 10}.", "Kelm, 3 March 2031"],
        ["3/4/2031"],
        ["The Board adopted the plan by its decision of", "18 May 2031", "And so on."],
        ["The plan that the Board made,", "Kelm, 18 May 2031", "was never used."],
    ],
)
def test_other_dates_are_left_alone(lines: list[str]) -> None:
    assert dateline(lines) == (None, None)


@pytest.mark.parametrize("name", entries("heading_occasions"))
def test_the_name_of_an_occasion_is_no_place(name: str) -> None:
    assert dateline([f"{name.capitalize()}, 12 March 2031"]).place is None
