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
