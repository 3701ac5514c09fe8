"""A passage begins with the sentence that has the opening of the quotation."""

from onrecord.match.align import align
from onrecord.match.quotation import quotation
from onrecord.model.document import Span
from onrecord.text.words import words

RECORD = (
    "Nobody has paid more for it than the herders of the ridge. "
    "Every wall, by which they have kept the river out, was built by hand."
)


def _explained(report: str, record: str = RECORD) -> list[str]:
    made = quotation(report, [Span(0, len(report))])
    return [str(edit) for edit in align(words(record), made)]


def test_a_name_put_for_a_pronoun_does_not_draw_the_passage_back() -> None:
    report = "every wall by which the herders of the ridge have kept the river out"
    assert _explained(report) == [
        "kept 'every wall by which'",
        "changed 'they' -> 'the herders of the ridge'",
        "kept 'have kept the river out'",
    ]


def test_a_quotation_of_both_sentences_keeps_both() -> None:
    explained = _explained(RECORD)
    assert len(explained) == 1
    assert explained[0].startswith("kept 'nobody has paid")
