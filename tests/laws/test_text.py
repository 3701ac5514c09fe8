"""What holds of the text room whatever it is given."""

from itertools import pairwise, zip_longest

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.dates import compatible, date_words, find_dates, same_dates
from onrecord.text.names import is_personal, name_words, same_name
from onrecord.text.numbers import numbers, numbers_with_ones, same_numbers
from onrecord.text.phrases import same_phrase
from onrecord.text.sentences import ends_sentence, sentence_spans
from onrecord.text.variants import same_word
from onrecord.text.words import words

telling = st.sampled_from(
    [
        "one",
        "two",
        "fifteen",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "and",
        "a",
        "half",
        "third",
        "thirds",
        "%",
        "$",
        "dollars",
        "per",
        "cent",
        "25",
        "1992",
        "3,268",
        "1.5",
        "2½",
        "000",
        "may",
        "May",
        "February",
        "Feb.",
        "25th",
        "of",
        "the",
        "Tuesday",
        "not",
        "don't",
        "cannot",
        "no",
        "never",
        "it's",
        "it",
        "is",
        "he'd",
        "U.S.",
        "Mr.",
        "Hale",
        "Ann",
        "Wöller",
        "Иванов",
        "colour",
        "color",
        "tlie",
        "the",
        "re",
        "sign",
        "…",
        ".",
        "?",
        "!",
        "“",
        "”",
        "-",
        "/",
        ",",
        "\n\n",
        "I",
        "1⁄0",
    ]
)
texts = st.lists(telling | st.text(max_size=8), max_size=12).map(" ".join)
runs = texts.map(words)
forms = runs.map(lambda run: [word.form for word in run])
plain = st.lists(
    st.sampled_from(
        [
            "we",
            "will",
            "go",
            "do",
            "it",
            "can",
            "he",
            "is",
            "five",
            "ships",
            "may",
            "25",
        ]
    ),
    min_size=1,
    max_size=6,
)


@given(texts, texts)
def test_no_text_breaks_them(recorded: str, quoted: str) -> None:
    one, two = words(recorded), words(quoted)
    numbers_with_ones(one)
    same_dates(one, two)
    date_words(one)
    name_words(one)
    is_personal(recorded)
    compatible(recorded, quoted)
    same_phrase([word.form for word in one], [word.form for word in two])


@given(texts, texts)
def test_the_two_sides_may_be_changed_over(one: str, two: str) -> None:
    assert same_name(one, two) == same_name(two, one)
    assert same_word(one, two) == same_word(two, one)
    assert same_numbers(words(one), words(two)) == same_numbers(words(two), words(one))
    assert same_dates(words(one), words(two)) == same_dates(words(two), words(one))


@given(forms, forms)
def test_phrases_may_be_changed_over(one: list[str], two: list[str]) -> None:
    assert same_phrase(one, two) == same_phrase(two, one)


@given(texts)
def test_numbers_agree_with_themselves(text: str) -> None:
    assert same_numbers(words(text), words(text))


@given(texts)
def test_no_word_belongs_to_two_numbers(text: str) -> None:
    starts = [word.start for number in numbers(words(text)) for word in number.words]
    assert starts == sorted(set(starts))


@given(plain, st.integers(0, 6), st.sampled_from(["not", "never", "no", "cannot"]))
def test_a_negation_is_never_lost(run: list[str], place: int, negation: str) -> None:
    negated = [*run[:place], negation, *run[place:]]
    assert same_phrase(run, negated) is None
    assert same_phrase(negated, run) is None


@given(texts)
def test_a_date_is_never_invented(text: str) -> None:
    for found in find_dates(text):
        assert found.span.of(text).strip() == found.span.of(text)
        assert compatible(found.edtf, found.edtf)


@given(texts)
def test_sentences_hold_all_that_is_no_space(text: str) -> None:
    spans = sentence_spans(text)
    together = "".join(span.of(text) for span in spans)
    assert "".join(together.split()) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(texts)
def test_every_word_ends_a_sentence_or_does_not(text: str) -> None:
    run = words(text)
    for word, following in zip_longest(run, run[1:]):
        assert ends_sentence(word, following) in {True, False}
