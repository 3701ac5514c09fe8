import pytest

from onrecord.match import Concordance, locate, quotation
from onrecord.match.shard import Shard, ShardBuilder
from onrecord.model.alignment import Alignment, Mark, Step
from onrecord.model.document import Document, Origin, Span, Turn

SPEECH = (
    "Mr. Chairman, the lower valley has waited eleven years for its bridge. "
    "We will begin the work in April, as the engineers advised us last autumn. "
    "It will not be finished before the second winter. "
    "The upper valley pays for the piers and the lower valley for the road."
)
OTHER = "The orchards of the upper valley were sold to a company from the coast."


def document(name: str, text: str, *turns: Turn) -> Document:
    return Document(name, text, Origin(name, "", "text/plain", "plain"), turns=turns)


def found(report: str, *texts: str) -> tuple[Alignment, ...]:
    record = [document(f"d{at}", text) for at, text in enumerate(texts)]
    return locate(Concordance.of(record), quotation(report, [Span(0, len(report))]))


def test_a_verbatim_quotation_is_found_at_its_place() -> None:
    (first, *_) = found("the engineers advised us last autumn", OTHER, SPEECH)
    assert first.passages[0].document == "d1"
    assert first.passages[0].text == "the engineers advised us last autumn"
    assert [edit.step for edit in first.edits] == [Step.KEPT]


def test_an_ellipsis_over_an_aside_is_a_marked_omission() -> None:
    (first, *_) = found("We will begin the work … as the engineers advised us", SPEECH)
    marked = [edit for edit in first.edits if edit.mark is Mark.ELLIPSIS]
    assert marked
    assert all(edit.step is Step.DROPPED for edit in marked)


def test_ocr_noise_does_not_hide_the_passage() -> None:
    noisy = "the lowcr valley has waited elevcn years for its briclge"
    assert found(noisy, OTHER, SPEECH)[0].passages[0].document == "d1"


def test_pieces_of_two_documents_are_two_passages() -> None:
    joined = (
        "The lower valley has waited eleven years for its bridge "
        "the orchards of the upper valley were sold to a company from the coast"
    )
    (first, *_) = found(joined, SPEECH, OTHER)
    assert [passage.document for passage in first.passages] == ["d0", "d1"]


def test_words_of_another_matter_are_not_found() -> None:
    assert not found("nobody in the fleet has ever seen a whale so far south", SPEECH)


def test_three_words_are_found_in_their_exact_form_and_counted() -> None:
    (first, *_) = found("the upper valley", SPEECH, OTHER)
    assert first.occurrences == 2


def test_three_words_in_another_form_are_not_found() -> None:
    assert not found("the upper valleys", SPEECH, OTHER)


def test_a_passage_knows_its_turn_and_stays_in_it() -> None:
    text = "Will it hold? It will hold for a hundred years and longer."
    record = document("t", text, Turn("Q", Span(0, 13)), Turn("LIND", Span(14, 58)))
    report = "It will hold for a hundred years"
    (first, *_) = locate(
        Concordance.of([record]), quotation(report, [Span(0, len(report))])
    )
    assert first.passages[0].speaker == "LIND"
    assert not first.contexts[0].before


def test_an_empty_record_has_no_place_for_anything() -> None:
    assert not found("the engineers advised us last autumn")


def test_what_a_word_may_be_counts_once_however_many_shards_have_it() -> None:
    said = "this megapiloto will also help the poorer towns of the two valleys"
    texts = [f"Yes. {said}. No.", *(["this megapilots will also help you. "] * 30)]
    builders = [ShardBuilder() for _ in texts]
    for builder, text in zip(builders, texts, strict=True):
        builder.add(text)
    shards = [Shard(builder.arrays()) for builder in builders]
    record = [document(f"d{at}", text) for at, text in enumerate(texts)]
    quoted = quotation(said, [Span(0, len(said))])
    (first, *_) = locate(Concordance(shards, record), quoted)
    assert first.passages[0].document == "d0"


TRIAL = (
    "Statement on behalf of the Dunmore Vaccine Group, Professor Alicia "
    "Brandvold, 2 July 2019 We are encouraged by what we have seen so far. Among "
    "the 212 volunteers who received two doses, 187 developed antibodies at a "
    "level that we believe to be protective, although we will not know that until "
    "the larger trial has been completed. The most common side effect was a sore "
    "arm. Three volunteers developed a fever above 39 degrees, and one was "
    "admitted to hospital overnight as a precaution; she has since recovered "
    "fully. I want to stress that this was a small study of healthy adults under "
    "55. It tells us little about the elderly and nothing about children. We did "
    "not set out to show that the vaccine prevents infection and we have not "
    "shown it. Some reports have described our results as a breakthrough. I would "
    "call them a promising start. The trial was paid for in part by the "
    "manufacturer, which had no say in the analysis. "
)
ADDRESS = (
    "Inaugural Address of President Thaddeus Marlowe, January 20, 1909 Fellow "
    "citizens: We meet today under a sky that has cleared after a hard winter. "
    "Nobody gave us this Republic as a gift; we received it as a loan, and our "
    "children hold the note. I would rather be remembered as the man who mended "
    "the roof than as the man who praised the house. Government cannot make men "
    "good, but it can make it harder for them to be wicked at the public expense. "
    "Let every citizen remember that the liberty of his neighbor is the outer "
    "wall of his own. The farmer who loses his field to the railroad does not "
    "lose it alone. I have been asked whether this nation fears its rivals. A "
    "nation that fears its rivals has already ceased to trust itself. We shall "
    "build ships, not because we desire war, but because we have seen what "
    "becomes of those who desired peace and built nothing. We ask no favors of "
    "any power, and we shall grant none that are demanded at the point of a gun. "
    "If we quarrel with our neighbors, let it be over our tables and not over our "
    "graves. So long as I hold this office, no man shall be jailed for what he "
    "has printed, unless he has printed the plans of our forts. To the young men "
    "of this country I say: the door is open; but do not expect the government to "
    "carry you through it. "
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            TRIAL,
            (
                (
                    "Among the 212 volunteers who received two doses, 187 developed "
                    "antibodies at a level that we believe to be protective, although "
                    "we will not know that until the larger trial has been completed."
                ),
                (
                    "I want to stress that this was a small study of healthy adults "
                    "under 55."
                ),
            ),
        ),
        (
            ADDRESS,
            (
                "I have been asked whether this nation fears its rivals.",
                (
                    "We ask no favors of any power, and we shall grant none that are "
                    "demanded at the point of a gun."
                ),
            ),
        ),
    ],
    ids=["a short one after it", "a short one before it"],
)
def test_a_long_sentence_and_a_short_one_far_from_it_are_found_whole(
    text: str, sentences: tuple[str, str]
) -> None:
    (first, *_) = found(" ".join(sentences), text)
    assert {edit.step for edit in first.edits} <= {Step.KEPT, Step.DROPPED}
