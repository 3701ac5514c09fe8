import pytest

from onrecord.extract import statements, utterances
from onrecord.model.document import Document, Origin


def pieces(text: str) -> list[list[str]]:
    made = statements(Document("r", text, Origin("r", "", "text/plain", "plain")))
    return [
        [span.of(text) for span in spans]
        for each in made
        for spans in utterances(text, each)
    ]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            "“We will stay,” Ida Lind said. “The harbour is open to all.”",
            [["We will stay,"], ["The harbour is open to all."]],
        ),
        (
            "“We will,” Ida Lind said, “keep the harbour open.”",
            [["We will,", "keep the harbour open."]],
        ),
        (
            "Ida Lind said: “The harbour is open.\n\n“It will stay open.”",
            [["The harbour is open.", "It will stay open."]],
        ),
        (
            "Ida Lind wrote:\n\n> We stay.\n> No ship leaves.\n\nShe went home.",
            [["We stay.", "No ship leaves."]],
        ),
        (
            "Ida Lind said the plan was “a gift” that “nobody wanted”.",
            [["a gift"], ["nobody wanted"]],
        ),
        ("Ida Lind said that the plan was dead.", []),
    ],
)
def test_quoted_words_belong_together_where_they_were_spoken_so(
    report: str, expected: list[list[str]]
) -> None:
    assert pieces(report) == expected
