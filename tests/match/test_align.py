from onrecord.match.align import align
from onrecord.match.anchors import anchors
from onrecord.match.quotation import Quotation, quotation
from onrecord.model.alignment import Mark, Step
from onrecord.model.document import Span
from onrecord.text.words import words


def quoted(text: str) -> Quotation:
    return quotation(text, [Span(0, len(text))])


def test_the_longest_run_is_taken_and_a_shorter_one_far_off_is_not() -> None:
    said = (
        "the terms of the treaty " + "and so on " * 12 + "we will keep every word of it"
    )
    report = "we will keep every word of it and the terms of the treaty"
    (only,) = anchors(words(said), quoted(report))
    assert only.length == 7


def test_a_shorter_run_beyond_a_marked_omission_is_taken() -> None:
    said = "we will keep every word " + "and so on " * 30 + "until the harvest is in"
    found = anchors(
        words(said), quoted("we will keep every word … until the harvest is in")
    )
    assert [anchor.length for anchor in found] == [5, 5]


def test_of_two_runs_alike_the_one_with_more_around_it_is_taken() -> None:
    said = "what did the storm cost the city? The storm cost the city 40 million crowns"
    report = "the storm cost the city 14 million crowns"
    kept, changed, rest = align(words(said), quoted(report))
    assert kept.recorded[0].start > said.index("?")
    assert str(changed) == "changed '40' -> '14'"
    assert rest.step is Step.KEPT


def test_what_lies_between_equal_runs_is_aligned_word_by_word() -> None:
    said = "we will not raise the dam before the harvest is brought in this year"
    report = "we will not raise the dam after the harvest is brought in this year"
    edits = align(words(said), quoted(report))
    assert [(edit.step, str(edit)) for edit in edits if edit.step is not Step.KEPT] == [
        (Step.CHANGED, "changed 'before' -> 'after'")
    ]


def test_stretches_too_large_to_pair_lose_no_word() -> None:
    said = words(" ".join(f"said{at}" for at in range(2_100)))
    report = quoted("here we begin " + " ".join(f"told{at}" for at in range(2_100)))
    (edit,) = align(said, report)
    assert edit.step is Step.ADDED
    assert edit.quoted == report.words


def test_a_large_stretch_between_equal_runs_is_left_out_and_put_in() -> None:
    ends = ("we begin here with this ", " and here we make an end")
    said = words(ends[0] + " ".join(f"said{at}" for at in range(2_100)) + ends[1])
    report = quoted(ends[0] + " ".join(f"told{at}" for at in range(2_100)) + ends[1])
    first, changed, last = align(said, report)
    assert (first.step, last.step) == (Step.KEPT, Step.KEPT)
    assert changed.step is Step.CHANGED
    assert changed.mark is Mark.NONE
    assert len(changed.quoted) == len(report.words) - 12
