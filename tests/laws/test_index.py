"""Laws of the index: it holds the words that `words` finds, and finds them again."""

# ruff: file-ignore[suspicious-non-cryptographic-random-usage] - invented texts

import random
from itertools import starmap
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.match import Concordance, locate, quotation
from onrecord.match.shard import STRIDE, Shard, ShardBuilder, merged
from onrecord.match.tokens import Tokens
from onrecord.model.document import Document, Origin, Span
from onrecord.text.words import words

PIECES = st.sampled_from(
    [
        *("we", "will", "not", "We", "WILL", "U.S.", "don't", "1.5", "3,268", "20th"),
        *("Secretary-General", "inter-\nfere", "inter-\r\n  fere", "[T]he", "want[ed]"),
        *("“no”.", "Wörner", "Вёрнер", "ﬁne", "co\u00adoperate", "\u00a0", "\u2028"),
        *(
            "…",
            "%",
            "…what?",
            "a-b-c",
            "‐\nx",
            "-\n",
            "\ufdd0",
            "\ufdd1x",
            "é",
            "e\u0301",
        ),
    ]
)
TEXTS = st.text(max_size=300) | st.lists(PIECES, max_size=40).map(" ".join)


def document(number: int, text: str) -> Document:
    return Document(f"d{number}", text, Origin(f"d{number}", "", "text/plain", "plain"))


def forms_of(shard: Shard, ordinal: int) -> list[str]:
    """Return the words of a document as the arrays have them."""
    low, high = shard.first[ordinal : ordinal + 2].tolist()
    return [shard.vocabulary.form(number) for number in shard.row[low : high - 1]]


@given(TEXTS, st.integers(1, 5))
def test_texts_become_the_words_that_words_finds(text: str, every: int) -> None:
    tokens = Tokens()
    ids, starts = tokens.read(text, every=every)
    forms = tokens.forms()
    expected = words(text)
    assert [forms[number - 1] for number in ids] == [word.form for word in expected]
    assert starts.tolist() == [word.start for word in expected[::every]]


@given(st.lists(TEXTS, max_size=6))
def test_a_text_read_before_changes_no_other(texts: list[str]) -> None:
    tokens = Tokens()
    for text in texts:
        ids, _ = tokens.read(text, every=7)
        forms = tokens.forms()
        found = [forms[number - 1] for number in ids]
        assert found == [word.form for word in words(text)]


def test_a_text_longer_than_a_block_is_read_whole() -> None:
    chance = random.Random(5)
    text = " ".join(f"w{chance.randrange(900)}" for _ in range(30_000))
    tokens = Tokens()
    ids, starts = tokens.read(text, every=STRIDE)
    expected = words(text)
    forms = tokens.forms()
    assert [forms[number - 1] for number in ids] == [word.form for word in expected]
    assert starts.tolist() == [word.start for word in expected[::STRIDE]]


def test_a_word_longer_than_a_block_is_read_too() -> None:
    text = f"before {'x' * 100_000} after"
    ids, _ = Tokens().read(text, every=1)
    assert len(ids) == len(words(text))


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_a_shard_gives_back_the_words_of_its_documents(texts: list[str]) -> None:
    builder = ShardBuilder()
    counts = [builder.add(text) for text in texts]
    shard = Shard(builder.arrays())
    assert shard.documents == len(texts)
    assert shard.words == sum(counts)
    for ordinal, text in enumerate(texts):
        assert forms_of(shard, ordinal) == [word.form for word in words(text)]


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_a_concordance_gives_back_words_with_their_places(
    texts: list[str], data: st.DataObject
) -> None:
    concordance = Concordance.of(starmap(document, enumerate(texts)))
    number = data.draw(st.integers(0, len(texts) - 1))
    expected = words(texts[number])
    low = data.draw(st.integers(0, len(expected)))
    high = data.draw(st.integers(low, len(expected)))
    assert concordance.words(number, low, high) == expected[low:high]
    assert concordance.length(number) == len(expected)
    position = data.draw(st.integers(0, len(texts[number])))
    before = sum(word.start < position for word in expected)
    assert concordance.index_of(number, position) == before


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_every_word_and_every_two_words_are_found_where_they_stand(
    texts: list[str],
) -> None:
    concordance = Concordance.of(starmap(document, enumerate(texts)))
    for number, text in enumerate(texts):
        expected = [word.form for word in words(text)]
        for at in range(len(expected)):
            for length in (1, 2, 3):
                run = expected[at : at + length]
                documents, indexes = concordance.places(run)
                places = zip(documents.tolist(), indexes.tolist(), strict=True)
                assert len(run) < length or (number, at) in set(places)


@given(
    st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=3), st.data()
)
def test_merged_shards_hold_what_was_kept(
    parts: list[list[str]], data: st.DataObject
) -> None:
    made = []
    expected = []
    for texts in parts:
        builder = ShardBuilder()
        for text in texts:
            builder.add(text)
        keep = np.array(
            data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
        )
        made.append((Shard(builder.arrays()), keep))
        expected += [text for text, kept in zip(texts, keep, strict=True) if kept]
    shard = Shard(merged(made))
    assert shard.documents == len(expected)
    again = ShardBuilder()
    for ordinal, text in enumerate(expected):
        again.add(text)
        assert forms_of(shard, ordinal) == [word.form for word in words(text)]
    assert shard.checkpoints.tolist() == Shard(again.arrays()).checkpoints.tolist()


def invented_record(chance: random.Random) -> list[str]:
    """Return talks in which words are as unequally common as in a language."""
    vocabulary = [f"{a}{b}{c}" for a in "bdfgklm" for b in "aeiou" for c in "nrst"]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    talks = []
    for _ in range(40):
        said = chance.choices(vocabulary, weights, k=600)
        talks.append(" ".join(f"{w}." if chance.random() < 0.06 else w for w in said))
    return talks


RECORD = invented_record(random.Random(11))
CONCORDANCE = Concordance.of(starmap(document, enumerate(RECORD)))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(RECORD) - 1), st.integers(0, 599), st.integers(6, 60))
def test_a_passage_copied_from_the_record_is_found_at_its_place_or_a_copy(
    number: int, start: int, length: int
) -> None:
    found_again(CONCORDANCE, RECORD[number], start, length)


def found_again(concordance: Concordance, text: str, start: int, length: int) -> None:
    """Hold that the words of `text` from an index on are found as they are."""
    said = words(text)[start : start + length]
    if len(said) < 6:
        return
    copied = text[said[0].start : said[-1].end]
    first, *_ = locate(concordance, quotation(copied, [Span(0, len(copied))]))
    (passage,) = first.passages
    assert [word.form for word in words(passage.text)] == [word.form for word in said]


SHARED = Path(__file__).parents[3] / "shared" / "corpora"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpora are not beside the clone")
def test_passages_of_real_records_are_found_again() -> None:
    from onrecord.desk.sources import documents  # ruff: ignore[import-outside-top-level] - only with the corpora

    paths = [SHARED / f"{name}.jsonl.gz" for name in REAL]
    held = [each for each in documents(paths) if isinstance(each, Document)]
    concordance = Concordance.of(held)
    chance = random.Random(3)
    for _ in range(300):
        each = chance.choice(held)
        start = chance.randrange(max(concordance.length(held.index(each)) - 60, 1))
        text = each.text
        found_again(concordance, text, start, chance.randint(6, 60))


REAL = ("fed-press-conferences", "kremlin-ru-2025", "chronam-raw-ocr-sample")
