"""Laws of statements in other languages: any text, any marks, any dashes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.data import rows
from onrecord.extract import statements
from onrecord.extract.languages import languages, limits, spoken
from onrecord.extract.languages.lexicon import lexicon
from onrecord.model.document import Document, Origin
from onrecord.text.language import LANGUAGES

SIGNS = "«»„“”‚‘’\"'—–-…:;,.?!()\n\u00a0\u202f"
MARKS = [*SIGNS, "\n\n", "\n— ", ", — "]
NAMES = ["Ida Lind", "Пётр Ганин", "M. Morel", "el alcalde", "la sindaca", "Der Rat"]


def words(code: str) -> list[str]:
    return [word for row in rows(f"languages/{code}") for word in row[1].split()[:9]]


def texts(code: str) -> st.SearchStrategy[str]:
    pieces = st.sampled_from([*MARKS, *NAMES, *words(code)])
    spaced = st.lists(pieces, max_size=40).map(" ".join)
    beside = st.lists(pieces, min_size=1, max_size=6).map(" ".join)
    verbs = st.sampled_from(sorted(lexicon(code).words["verb"]))
    after = st.builds("«{} a», {} {}.".format, pieces, verbs, beside)
    before = st.builds("{} {} {}: „A b“.".format, beside, verbs, beside)
    reports = st.lists(after | before, max_size=4).map(" ".join)
    return (
        reports
        | spaced
        | st.lists(pieces, max_size=40).map("".join)
        | st.text(max_size=120)
    )


CODED = st.sampled_from(LANGUAGES).flatmap(
    lambda code: st.tuples(st.just(code), texts(code))
)


@given(CODED)
def test_any_text_is_read_and_no_content_overlaps_what_attributes_it(
    coded: tuple[str, str],
) -> None:
    code, text = coded
    for made in spoken(text, code):
        ends = 0
        for span in made.content:
            assert ends <= span.start < span.end <= len(text)
            ends = span.end
        for outer in (*made.cue, *made.source):
            assert 0 <= outer.start <= outer.end <= len(text)
            assert all(
                outer.end <= span.start or span.end <= outer.start
                for span in made.content
            )


@given(CODED, CODED)
def test_a_text_of_several_languages_is_numbered_in_its_order(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    text = f"{first[1]}\n\n{second[1]}"
    document = Document("r", text, Origin("r", "", "text/plain", "plain"))
    made = statements(document)
    assert [each.id for each in made] == [f"s{n}" for n in range(1, len(made) + 1)]
    assert len(limits(document)) <= len(languages(document))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [
        "« a, b — c „d“ e» : ",
        "— a, b — c\n",
        "A B, c d, ",
        "Ida Lind. ",
        "„a“, {verb} er. ",
        "{verb} A B „a ",
        "({before} ",
        "a; ",
    ],
)
def test_a_text_eight_times_as_long_takes_no_more_than_linear_time(
    code: str, piece: str
) -> None:
    known = lexicon(code).words
    piece = piece.format(verb=min(known["verb"]), before=min(known["before"]))
    short = _seconds(piece * 100, code)
    assert _seconds(piece * 800, code) < 25 * short + 0.05


def _seconds(text: str, code: str) -> float:
    """Return the least time of three, in seconds of this process alone."""
    taken = []
    for _ in range(3):
        started = time.process_time()
        spoken(text, code)
        taken.append(time.process_time() - started)
    return min(taken)
