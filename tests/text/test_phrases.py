import pytest

from onrecord.text.phrases import same_phrase


@pytest.mark.parametrize(
    ("recorded", "quoted", "kind"),
    [
        ("co operation", "cooperation", "join"),
        ("can not", "cannot", "join"),
        ("secretarygeneral", "secretary general", "join"),
        ("every one", "everyone", "join"),
        ("don t", "don't", "join"),
        ("it's", "it is", "contraction"),
        ("it's", "it has", "contraction"),
        ("don't", "do not", "contraction"),
        ("don t", "do not", "contraction"),
        ("won't", "will not", "contraction"),
        ("we'll", "we will", "contraction"),
        ("they've", "they have", "contraction"),
        ("he'd", "he had", "contraction"),
        ("he'd", "he would", "contraction"),
        ("let's", "let us", "contraction"),
        ("twenty five ships", "25 ships", "number"),
        ("25 %", "25 per cent", "number"),
        ("$ 5 million", "five million dollars", "number"),
        ("one man", "1 man", "number"),
        ("25 february", "february 25", "date"),
        ("the twenty fifth of february", "feb 25", "date"),
        ("united states", "us", "abbreviation"),
        ("u s", "us", "join"),
        ("the soviet union", "ussr", "abbreviation"),
        ("it is so", "it is so", "same"),
    ],
)
def test_a_harmless_difference_has_a_kind(
    recorded: str, quoted: str, kind: str
) -> None:
    assert same_phrase(recorded.split(), quoted.split()) == kind
    assert same_phrase(quoted.split(), recorded.split()) == kind


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("don't", "do"),
        ("won't", "will"),
        ("cannot", "can"),
        ("don't know", "know"),
        ("not able", "notable"),
        ("now here", "nowhere"),
        ("a part", "apart"),
        ("may be", "maybe"),
        ("re sign", "resign"),
        ("we'll", "well"),
        ("we ll", "well"),
        ("ruritania's", "of ruritania"),
        ("fifteen men", "15 women"),
        ("one man", "man"),
        ("man two dogs", "one man two dogs"),
        ("february 25", "february 26"),
        ("he'd go", "he will go"),
        ("", ""),
        ("", "so"),
    ],
)
def test_another_meaning_is_another_phrase(recorded: str, quoted: str) -> None:
    assert same_phrase(recorded.split(), quoted.split()) is None
    assert same_phrase(quoted.split(), recorded.split()) is None
