import pytest

from onrecord.text.language import language_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The mayor has said that the town is not in danger."),
        ("de", "Die Bürgermeisterin hat gesagt, dass die Stadt nicht in Gefahr ist."),
        ("fr", "La maire a dit que la ville n’est pas en danger."),
        ("es", "La alcaldesa ha dicho que la ciudad no está en peligro."),
        ("it", "La sindaca ha detto che la città non è in pericolo."),
        ("ru", "Мэр сказала, что город не находится в опасности."),
        ("pt", "A prefeita disse que a cidade não está em perigo e que há tempo."),
        ("nl", "De burgemeester heeft gezegd dat de stad niet in gevaar is."),
        ("uk", "Мер сказала, що місто не є в небезпеці, але це ще не все."),
    ],
)
def test_a_text_is_in_the_language_of_its_frequent_words(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "Brede!", "1992", "Lind: “We stay.”"])
def test_a_text_that_tells_nothing_is_read_as_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ["合意は成立した。", "اتفق الطرفان", "Συμφωνία"])
def test_other_scripts_are_not_read_as_english(text: str) -> None:
    assert language_of(text) != "en"
