"""Laws of claims: no word is lost, and what is said again claims the same."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.judge import Claim, judge_claim
from onrecord.model.alignment import Passage, Word
from onrecord.model.document import Span
from onrecord.model.statement import Manner, Speaker, Statement
from onrecord.model.verdict import Severity
from onrecord.text.terms import paired, terms
from onrecord.text.words import words

VOCABULARY = (
    *("we", "they", "the", "a", "of", "to", "and", "or", "not", "no", "never", "will"),
    *("would", "may", "must", "could", "if", "only", "all", "some", "15", "fifteen"),
    *("million", "crowns", "ships", "harbour", "close", "opened", "refused", "treaty"),
    *("Varnholt", "Sarrow", "written", "promise", "expand", "perhaps", "said", "that"),
    *("without", "bridge", ".", ",", ";"),
)
sentences = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=24).map(
    lambda parts: words(" ".join(parts))
)


def _claim(recorded: tuple[Word, ...], quoted: tuple[Word, ...]) -> Claim:
    passage = Passage("d", None, Span(0, 1), "")
    return Claim(terms(recorded), terms(quoted), (), passage)


def _statement(name: str) -> Statement:
    return Statement("s", Manner.INDIRECT, (Span(0, 1),), speaker=Speaker(name))


@given(sentences)
def test_every_word_is_in_one_term(text: tuple[Word, ...]) -> None:
    assert tuple(word for term in terms(text) for word in term.words) == text


@given(sentences, sentences)
def test_only_terms_that_agree_answer_each_other_and_each_but_once(
    recorded: tuple[Word, ...], quoted: tuple[Word, ...]
) -> None:
    left, right = terms(recorded), terms(quoted)
    pairs = paired(left, right)
    assert all(left[one].key == right[other].key for one, other in pairs)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs})
    assert len({one for one, _ in pairs}) == len(pairs)


@given(sentences)
def test_nothing_is_held_against_what_is_said_again(text: tuple[Word, ...]) -> None:
    claim = _claim(text, text)
    assert not claim.missing
    if claim.pairs:
        verdict = judge_claim(_statement("Ida Lind"), claim)
        assert not [
            each for each in verdict.findings if each.severity is Severity.ERROR
        ]


@given(sentences, sentences)
def test_who_is_named_changes_no_word_of_a_finding(
    recorded: tuple[Word, ...], quoted: tuple[Word, ...]
) -> None:
    claim = _claim(recorded, quoted)
    if claim.pairs:
        one, other = (
            judge_claim(_statement(name), claim) for name in ("Ida Lind", "Ole Marr")
        )
        assert one == other
