import pytest

from onrecord.data import rows
from onrecord.text.counterparts import in_acting_forms, in_common_forms
from onrecord.text.language import LANGUAGES
from onrecord.text.words import words

KINDS = {"letter", "elided", "same", "acts", "lays"}


def forms(text: str, code: str) -> list[str]:
    common = in_common_forms(words(text), code)
    return [word.form for word in in_acting_forms(common, code)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_has_rows_of_three_columns_and_each_word_once(code: str) -> None:
    table = rows(f"counterparts/{code}")
    assert {len(row) for row in table} == {3}
    assert {row[0] for row in table} <= KINDS
    listed = [x for kind, _, text in table if kind != "lays" for x in text.split(", ")]
    assert len(listed) == len(set(listed))


def test_a_word_of_one_language_acts_in_no_other() -> None:
    assert forms("no se si", "es") == ["no", "·se", "if"]
    assert forms("no se si", "it") == ["no", "if", "·si"]
    assert forms("Not die will", "de") == ["·not", "the", "·will"]


def test_a_parted_phrase_acts_by_its_last_word() -> None:
    assert forms("n’ont perdu que deux", "fr") == [
        "·ne", "·ont", "·perdu", "only", "two",
    ]  # fmt: skip


def test_a_number_of_several_words_is_one_word_that_keeps_its_place() -> None:
    text = "il y a quatre-vingt-douze chats"
    (number,) = [w for w in in_common_forms(words(text), "fr") if w.form == "92"]
    assert text[number.start : number.end] == number.text == "quatre-vingt-douze"


@pytest.mark.parametrize(
    ("text", "form"),
    [("1.000", "1000"), ("1,5", "1.5"), ("1.234.567,8", "1234567.8"), ("2.5", "2.5")],
)
def test_a_point_groups_and_a_comma_parts_figures(text: str, form: str) -> None:
    assert forms(text, "de") == [form]
