import pytest

from onrecord.match.align import align
from onrecord.match.quotation import quotation
from onrecord.model.document import Span
from onrecord.text.words import words


def _passage(recorded: str, report: str) -> str:
    quoted = quotation(report, [Span(0, len(report))])
    edits = align(words(recorded), quoted)
    return " ".join(word.text for edit in edits for word in edit.recorded)


@pytest.mark.parametrize(
    ("recorded", "report", "passage"),
    [
        (
            "It rose to three and a quarter per cent in May",
            "It rose to 3.25%",
            "It rose to three and a quarter per cent",
        ),
        (
            "Of you ten to fifteen per cent never came up",
            "10–15% never came up",
            "ten to fifteen per cent never came up",
        ),
        (
            "To all of you. Half of the members have paid",
            "50 per cent of the members have paid",
            "Half of the members have paid",
        ),
        (
            "I know a dozen boats of this kind at sea",
            "20 boats of this kind at sea",
            "a dozen boats of this kind at sea",
        ),
    ],
)
def test_a_value_at_an_edge_is_whole(recorded: str, report: str, passage: str) -> None:
    assert _passage(recorded, report) == passage


@pytest.mark.parametrize(
    ("recorded", "report", "passage"),
    [
        ("They lost two hundred ships", "They lost two", "They lost two"),
        (
            "They met at its thirty-fourth session here",
            "They met at its two",
            "They met at its thirty",
        ),
        ("They all went home by two roads", "They all went home", "They all went home"),
    ],
)
def test_what_is_told_anyway_is_left(recorded: str, report: str, passage: str) -> None:
    assert _passage(recorded, report) == passage
