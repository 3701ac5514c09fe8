import pytest

from onrecord.data import entries, rows


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("abbreviations", 3),
        ("contraction_endings", 2),
        ("contractions", 2),
        ("given_names", 2),
        ("initialisms", 2),
        ("months", 4),
        ("number_words", 3),
        ("ocr_confusions", 2),
        ("spelling_variants", 2),
        ("titles", 2),
        ("units", 2),
        ("weekdays", 2),
    ],
)
def test_every_row_of_a_table_has_its_columns(table: str, columns: int) -> None:
    assert {len(row) for row in rows(table)} == {columns}
    assert all(all(row) for row in rows(table))


@pytest.mark.parametrize(
    "table",
    ["common_words", "fillers", "name_particles", "negation_words", "unjoined"],
)
def test_every_entry_of_a_table_stands_once(table: str) -> None:
    assert len(set(entries(table))) == len(entries(table))


def test_no_two_rows_tell_one_spelling_from_another() -> None:
    british = [row[0] for row in rows("spelling_variants")]
    assert len(set(british)) == len(british)


def test_a_beginning_of_a_word_is_paired_with_a_beginning() -> None:
    assert all(
        british.endswith("*") == other.endswith("*")
        for british, other in rows("spelling_variants")
    )
