from onrecord.match.readings import Reading, readings
from onrecord.match.shard import Shard, ShardBuilder

SAID = (
    "the treaty and the river and the treaty of the gates, the river treaty and the "
    "gates of the river, and the treaty and the harvest and the harvest of the gates, "
    "the harvest and the river of the treaty and the gates and the harvest"
)


def shard(text: str = SAID) -> Shard:
    builder = ShardBuilder()
    builder.add(text)
    return Shard(builder.arrays())


def read(*forms: str) -> set[Reading]:
    held = shard(" ".join([SAID] * 3))
    return set(readings(forms, held.vocabulary, held.count))


def test_a_word_is_known_by_its_number_and_the_number_by_its_word() -> None:
    vocabulary = shard().vocabulary
    for form in vocabulary:
        assert vocabulary.form(vocabulary.number(form)) == form
    assert vocabulary.number("whale") == 0


def test_words_one_letter_away_are_near() -> None:
    vocabulary = shard().vocabulary
    for slip in ("treatv", "treay", "treaaty", "rteaty"):
        assert vocabulary.near(slip) == ["treaty"]
    assert vocabulary.near("treaty") == []


def test_a_garbled_word_is_read_as_what_it_may_be() -> None:
    assert read("tleaty") == {Reading(0, 1, ("treaty",))}


def test_two_words_run_together_are_read_apart() -> None:
    assert Reading(0, 1, ("the", "gates")) in read("thegates")


def test_a_word_torn_in_two_is_read_as_one() -> None:
    assert Reading(0, 2, ("harvest",)) in read("har", "vest")


def test_a_word_the_record_has_is_read_as_it_stands() -> None:
    assert read("river", "treaty") == set()
