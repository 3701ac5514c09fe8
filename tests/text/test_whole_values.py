import pytest

from onrecord.match.align import align
from onrecord.match.quotation import quotation
from onrecord.model.alignment import Mark, Step
from onrecord.model.document import Span
from onrecord.text.whole_values import values_joined
from onrecord.text.words import words


def _joined(recorded: str, report: str) -> list[str]:
    quoted = quotation(report, [Span(0, len(report))])
    edits = align(words(recorded), quoted)
    return [str(edit) for edit in values_joined(edits)]


@pytest.mark.parametrize(
    ("recorded", "report", "edits"),
    [
        (
            "They paid 2 million dollars for it",
            "They paid $2 million for it",
            ["kept 'they paid'", "kept '2 million dollars'", "kept 'for it'"],
        ),
        (
            "They met on the 4th of May in town",
            "They met on June 5 in town",
            [
                "kept 'they met on'",
                "changed 'the 4th of may' -> 'june 5'",
                "kept 'in town'",
            ],
        ),
        (
            "They paid 2 million dollars for it",
            "They paid 2 million for it",
            ["kept 'they paid 2 million'", "dropped 'dollars'", "kept 'for it'"],
        ),
        (
            "They paid for 2 million hens",
            "They paid for 2 million hens",
            ["kept 'they paid for 2 million hens'"],
        ),
    ],
)
def test_what_a_reader_sees_as_one_is_one(
    recorded: str, report: str, edits: list[str]
) -> None:
    assert _joined(recorded, report) == edits


def test_no_part_of_a_number_under_a_mark_is_joined() -> None:
    report = "They paid 2 … dollars for it"
    quoted = quotation(report, [Span(0, len(report))])
    edits = align(words("They paid 2 million dollars for it"), quoted)
    marked = [edit for edit in values_joined(edits) if edit.mark is Mark.ELLIPSIS]
    assert [edit.step for edit in marked] == [Step.DROPPED]
