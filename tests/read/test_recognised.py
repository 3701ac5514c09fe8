"""Which way a page lies, told by words whose reading is given here."""

from collections.abc import Iterator

import pytest

from onrecord.model.layout import FULL
from onrecord.model.picture import Picture
from onrecord.read.recognised import Reading, Seen, sheet, turned, upright

PAGE = Picture(3, 4, bytes(range(12)))


@pytest.mark.parametrize("turns", range(4))
def test_a_page_is_turned_until_it_stands_upright(turns: int) -> None:
    def read(picture: Picture) -> Iterator[Seen]:
        on_its_side = picture.width != PAGE.width
        level = turned(picture, 3) if on_its_side else picture
        sure = 95 if level == PAGE else 40
        yield Seen(1, "No", 0, 0, 2, 1, sure, on_its_side)

    reading = upright(read, turned(PAGE, turns))
    assert turned(turned(PAGE, turns), reading.turns) == PAGE


def test_text_that_runs_down_stays_as_it_is_where_it_is_surer_so() -> None:
    def read(picture: Picture) -> Iterator[Seen]:
        sure = 90 if picture == PAGE else 50
        yield Seen(1, "No", 0, 0, 2, 1, sure, runs_down=True)

    assert upright(read, PAGE).turns == 0


def test_a_page_on_which_nothing_is_read_is_not_read_again() -> None:
    seen: list[Picture] = []

    def read(picture: Picture) -> Iterator[Seen]:
        seen.append(picture)
        return iter(())

    assert upright(read, PAGE) == Reading((), 0)
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("turns", "place"),
    [
        (0, (0.25, 0.1, 0.5, 0.2)),
        (1, (0.1, 0.5, 0.2, 0.75)),
        (2, (0.5, 0.8, 0.75, 0.9)),
        (3, (0.8, 0.25, 0.9, 0.5)),
    ],
)
def test_places_are_those_on_the_page_as_it_lies(
    turns: int, place: tuple[float, ...]
) -> None:
    width, height = (400, 1000) if turns % 2 == 0 else (1000, 400)
    reading = Reading((Seen(1, "A", 100, 100, 200, 200, 90),), turns)
    found = sheet(reading, width=width, height=height)
    assert (found.boxes[0] / FULL).tolist() == pytest.approx(place, abs=1e-4)
    (line,) = found.lines
    assert line.top == round(FULL * 0.1)
