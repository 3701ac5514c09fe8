"""What a report says was not said is told apart from what was."""

import pytest

from onrecord import statements


@pytest.mark.parametrize(
    "report",
    [
        "Ida Lind did not say that the dam was safe.",
        "Ida Lind didn’t say that the dam was safe.",
        "Ida Lind has never publicly said that the dam was safe.",
        "Ida Lind cannot promise that the dam will be safe.",
        "Nobody said that the dam was safe.",
    ],
)
def test_what_was_not_said_is_marked(report: str) -> None:
    (made,) = statements(report)
    assert made.unsaid


@pytest.mark.parametrize(
    "report",
    [
        "Ida Lind said that the dam was not safe.",
        "Ida Lind denied that the dam was safe.",
        "Ida Lind, who never smiles, said that the dam was safe.",
        "Ida Lind has now said that the dam is safe.",
        "“The dam is not safe,” Ida Lind said.",
    ],
)
def test_what_was_said_is_not(report: str) -> None:
    (made,) = statements(report)
    assert not made.unsaid


def test_a_shortened_not_is_no_part_of_a_name() -> None:
    (made,) = statements("Ida Lind can’t say that the dam is safe.")
    assert made.speaker is not None
    assert made.speaker.name == "Ida Lind"
