import pytest

from onrecord.text.variants import fillers, same_word


@pytest.mark.parametrize(
    ("recorded", "quoted", "kind"),
    [
        ("colour", "color", "spelling"),
        ("honourable", "honorable", "spelling"),
        ("organisation", "organization", "spelling"),
        ("analysed", "analyzed", "spelling"),
        ("travelled", "traveled", "spelling"),
        ("centre", "center", "spelling"),
        ("dialogue", "dialog", "spelling"),
        ("defence", "defense", "spelling"),
        ("paediatric", "pediatric", "spelling"),
        ("programme", "program", "spelling"),
        ("cheque", "check", "spelling"),
        ("whilst", "while", "spelling"),
        ("learnt", "learned", "spelling"),
        ("towards", "toward", "spelling"),
        ("fifteen", "15", "number"),
        ("20th", "twentieth", "number"),
        ("one", "1", "number"),
        ("mr", "mister", "abbreviation"),
        ("feb", "february", "abbreviation"),
        ("st", "saint", "abbreviation"),
        ("govemment", "government", "ocr"),
        ("tlie", "the", "ocr"),
        ("thc", "the", "ocr"),
        ("sald", "said", "ocr"),
        ("faid", "said", "ocr"),
        ("h0pe", "hope", "ocr"),
        ("l992", "1992", "ocr"),
        ("dont", "don't", "ocr"),
        ("treaty", "treaty", "same"),
    ],
)
def test_a_harmless_difference_has_a_kind(
    recorded: str, quoted: str, kind: str
) -> None:
    assert same_word(recorded, quoted) == kind
    assert same_word(quoted, recorded) == kind


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("treaty", "treaties"),
        ("said", "says"),
        ("war", "car"),
        ("not", "now"),
        ("statue", "statute"),
        ("fail", "fall"),
        ("clear", "dear"),
        ("month", "mouth"),
        ("modem", "modern"),
        ("hour", "hor"),
        ("four", "for"),
        ("prise", "prize"),
        ("filled", "filed"),
        ("no", "number"),
        ("one", "none"),
        ("can", "can't"),
        ("can", "cannot"),
        ("we're", "were"),
        ("we'll", "well"),
        ("1990", "1990s"),
        ("1992", "1993"),
        ("10", "lo"),
        ("hale", "hall"),
    ],
)
def test_two_words_are_two_words(recorded: str, quoted: str) -> None:
    assert same_word(recorded, quoted) is None
    assert same_word(quoted, recorded) is None


def test_a_filler_says_nothing() -> None:
    assert {"uh", "um", "er", "ah", "erm"} <= fillers()
    assert not {"well", "so", "not", "no"} & fillers()
