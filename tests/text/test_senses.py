"""Inflections and near synonyms are one sense; opposites never are."""

import pytest

from onrecord.data import entries, rows
from onrecord.text.senses import forms_of, sense


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("interfere", "interference"),
        ("promised", "commitment"),
        ("enlargement", "expand"),
        ("went", "go"),
        ("preparations", "preparing"),
        ("war", "conflict"),
        ("shut", "closed"),
        ("varnholt's", "varnholt"),
    ],
)
def test_words_of_one_sense_answer_each_other(one: str, other: str) -> None:
    assert sense(one) == sense(other)


def test_no_two_opposites_have_one_sense() -> None:
    assert [pair for pair in rows("opposites") if len(set(map(sense, pair))) == 1] == []


def test_every_word_of_the_table_has_one_sense_only() -> None:
    homes: dict[str, set[str]] = {}
    for line in entries("senses"):
        for word in line.split():
            homes.setdefault(sense(word), set()).add(line)
    assert [lines for lines in homes.values() if len(lines) > 1] == []


def test_every_guess_at_a_form_has_the_sense_of_the_word() -> None:
    for word in ("interfere", "promise", "took", "harbour"):
        forms = forms_of(word)
        assert forms[0] == word
        assert {sense(form) for form in forms} == {sense(word)}
    assert "commitments" in forms_of("promise")
