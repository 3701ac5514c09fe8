"""Sentences are torn off where an alignment keeps too little of them."""

from itertools import starmap

import pytest

from onrecord.match.placed import Placed
from onrecord.match.quotation import quotation
from onrecord.match.torn import nearest, stretches, torn
from onrecord.model.alignment import Edit, Step
from onrecord.model.document import Span


def _torn(text: str, kept: set[int]) -> list[tuple[int, int]]:
    said = quotation(text, [Span(0, len(text))])
    edits = [
        Edit(Step.KEPT if at in kept else Step.ADDED, (), (word,))
        for at, word in enumerate(said.words)
    ]
    return list(torn(said, edits))


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ({0, 1, 2, 3}, [(4, 8)]),
        ({0, 1, 2, 3, 4, 5, 6}, []),
        ({0, 1, 2, 3, 4, 5}, [(4, 8)]),
        (set(), [(0, 4), (4, 8)]),
    ],
)
def test_a_sentence_with_three_words_of_four_in_place_is_not_torn(
    kept: set[int], found: list[tuple[int, int]]
) -> None:
    assert _torn("The ferry was late. We shall go home.", kept) == found


def test_a_mark_of_omission_parts_pieces_as_a_full_stop_does() -> None:
    assert _torn("The ferry was late … we shall go home", {0, 1, 2, 3}) == [(4, 8)]


def test_three_words_are_too_few() -> None:
    assert _torn("The ferry was late. We go home.", {0, 1, 2, 3}) == []


def test_moved_words_are_in_place() -> None:
    said = quotation("We go home soon", [Span(0, 15)])
    assert not list(torn(said, [Edit(Step.MOVED, said.words, said.words)]))


def _placed(document: int, first: int) -> Placed:
    return Placed(document, first, first + 4, ())


@pytest.mark.parametrize(
    ("places", "at"),
    [
        ([(0, 50), (0, 90)], 1),
        ([(0, 120), (0, 90)], 1),
        ([(0, 10), (0, 50)], 1),
        ([(1, 90), (0, 10)], 1),
    ],
)
def test_the_nearest_place_behind_in_the_same_document_is_taken(
    places: list[tuple[int, int]], at: int
) -> None:
    made = list(starmap(_placed, places))
    assert nearest(made, _placed(0, 80)) is made[at]


def test_no_place_of_another_document_is_taken() -> None:
    assert nearest([_placed(1, 90)], _placed(0, 80)) is None


def test_the_whole_quotation_is_cut_into_stretches() -> None:
    found = [(2, 4), (4, 6)]
    assert list(stretches(8, found)) == [
        (0, 2, False),
        (2, 4, True),
        (4, 6, True),
        (6, 8, False),
    ]
