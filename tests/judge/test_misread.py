"""What a scan may have made of a word, and what is then held of a report."""

import pytest

from onrecord.judge import judge_words
from onrecord.match import quotation
from onrecord.match.align import align
from onrecord.model.alignment import Alignment, Context, Passage
from onrecord.model.document import Span
from onrecord.model.verdict import Verdict, Wording
from onrecord.text.words import words

RECORD = "The harbour board will lend the town 1400 crowns, due on the first of May."


def _verdict(
    report: str, *, unsure: str = "", confidence: float | None = None
) -> Verdict:
    """Judge a quotation of the record, of which the words `unsure` are not sure."""
    edits = align(words(RECORD), quotation(report, [Span(0, len(report))]))
    at = RECORD.index(unsure)
    passage = Passage(
        "d",
        None,
        Span(0, len(RECORD)),
        RECORD,
        confidence=confidence,
        unsure=(Span(at, at + len(unsure)),) if unsure else (),
    )
    return judge_words(Alignment(edits, (passage,), (Context(),)))


def test_another_number_is_told_where_the_record_is_sure() -> None:
    report = "will lend the town 1700 crowns, due on the first of May"
    verdict = _verdict(report, unsure="lend", confidence=0.9)
    assert verdict.wording is Wording.ALTERED


def test_of_a_number_that_was_not_surely_recognised_nothing_is_held() -> None:
    report = "will lend the town 1700 crowns, due on the first of May"
    verdict = _verdict(report, unsure="1400", confidence=0.9)
    assert verdict.wording is Wording.UNCHECKED
    finding = next(each for each in verdict.findings if each.rule == "number-changed")
    assert finding.sentence.endswith("; but there the page was not surely recognised")


def test_a_word_left_out_elsewhere_is_told_all_the_same() -> None:
    report = "will not lend the town 1700 crowns, due on the first of May"
    verdict = _verdict(report, unsure="1400", confidence=0.9)
    assert verdict.wording is Wording.ALTERED


@pytest.mark.parametrize(
    ("confidence", "wording"), [(0.97, Wording.REWORDED), (0.8, Wording.FAITHFUL)]
)
def test_so_many_look_alikes_are_slips_as_the_page_leads_one_to_expect(
    confidence: float, wording: Wording
) -> None:
    report = "will lend the town 1400 crowns, die on the first of May"
    assert _verdict(report, confidence=confidence).wording is wording
