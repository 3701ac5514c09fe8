import pytest

from onrecord.text.sentences import ends_sentence, sentence_spans
from onrecord.text.words import words


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Hale agreed.", "Did he sign?", "No!"],
        ["Gen. Poe met Dr. Roe on Feb. 25 at 3 p.m. in Room No. 5.", "It rained."],
        ["He said no.", "Then he left."],
        ["The U.S. Secretary of Trade spoke.", "Nobody came."],
        ["J. R. Hale wrote it.", "“Is it so?” she asked."],
        ["We hope… that it lasts.", "We doubt it…", "We wait."],
        ["He left at 3.5 per cent; she stayed: both won.", "(It is over.)", "Good."],
        ["It ended in 1992.", "Then peace."],
        ["A line\nbreak ends nothing.", "So."],
        ["“We will come.”", "“You will not.”"],
        [],
    ],
)
def test_sentences_are_found(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in sentence_spans(text)] == sentences


def test_a_blank_line_ends_a_sentence() -> None:
    text = "He met Mr.\n\nHale came\n \nlate"
    pieces = [span.of(text) for span in sentence_spans(text)]
    assert pieces == ["He met Mr.", "Hale came", "late"]


def test_a_number_that_opens_a_line_ends_nothing() -> None:
    text = "1. The treaty holds.\n2. It ends."
    pieces = [span.of(text) for span in sentence_spans(text)]
    assert pieces == ["1. The treaty holds.", "2. It ends."]


def test_only_the_asked_stretch_is_cut() -> None:
    text = "One. Two. Three."
    assert [span.of(text) for span in sentence_spans(text, 5, 9)] == ["Two."]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("so. Then", True),
        ("so.” Then", True),
        ("so? “Then", True),
        ("so! 5", True),
        ("so: Then", False),
        ("so. then", False),
        ("Mr. Hale", False),
        ("U.S. Treasury", False),
        ("No. 5", False),
        ("no. Then", True),
        ("so\nThen", False),
        ("so\n\nthen", True),
    ],
)
def test_a_sentence_ends_between_two_words(
    text: str,
    ends: object,
) -> None:
    first, second = words(text)
    assert ends_sentence(first, second) is ends


def test_the_last_word_ends_a_sentence_if_a_mark_follows_it() -> None:
    assert ends_sentence(words("so.")[0], None)
    assert ends_sentence(words("U.S.")[0], None)
    assert not ends_sentence(words("so")[0], None)
