"""Laws of transcripts and headings: nothing is told that the text does not say."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.document import Span
from onrecord.read.heading import heading
from onrecord.read.kinds import kind_by_words
from onrecord.read.transcript import turns
from onrecord.text.dates import bounds

LABELS = st.sampled_from(
    [
        *("HALE: ", "Q: ", "Dr. Vale (aside): ", "Note: ", "A. ", "CHAIR HALE. "),
        *("[00:12] HALE: ", "00 00 01 12  CDR  ", "**Hale**\n", "Ana Vale 0:12\n"),
        *("Mr. HALE of Kelm. ", "Dear Ana Vale: ", "В.Лесной: ", "> HALE: ", ""),
    ]
)
LINES = st.lists(st.tuples(LABELS, st.text(max_size=20)), max_size=12)
TALKS = LINES.map(lambda lines: "\n".join(label + words for label, words in lines))
HEADS = (
    """SECRET
MEMORANDUM OF CONVERSATION
No. 12
DATE: 3–5 March 2031
PLACE: Kelm
PARTICIPANTS
State:
Mr. Holt; W—Ida Lind, Mayor

He said no.""",
    """R 031422Z MAR 81
FM AMEMBASSY KELM
TO SECSTATE WASHDC 12
ALDIS

S E C R E T KELM 0412
SUBJ: GATES""",
    """7. Minutes of a Meeting Between Ida Lind and Holt, Kelm, March 3, 2031, 4 p.m.

They met.""",
    """TO: The Mayor
FROM: Per Holt
DATE: 3 March 2031

No.""",
)


def _cut(head: str) -> st.SearchStrategy[str]:
    """Return a heading with a stretch of it left out."""
    places = st.tuples(st.integers(0, len(head)), st.integers(0, len(head)))
    return places.map(sorted).map(lambda at: head[: at[0]] + head[at[1] :])


def holds(spans: list[Span], text: str) -> bool:
    """Tell whether spans lie in the text, in order, and do not overlap."""
    flat = [position for span in spans for position in span]
    return flat == sorted(flat) and all(0 <= each <= len(text) for each in flat)


@given(TALKS)
def test_turns_lie_in_the_text_in_order(text: str) -> None:
    made = turns(text)
    assert holds([turn.span for turn in made], text)
    assert all(turn.speaker and turn.labelled for turn in made)
    assert all(turn.span.of(text) == turn.span.of(text).strip() for turn in made)


@given(TALKS)
def test_a_speaker_is_printed_before_his_words(text: str) -> None:
    for turn in turns(text):
        label = text[: turn.span.start].rstrip().rpartition("\n")[2]
        assert str(turn.speaker) in label


@pytest.mark.parametrize(
    "unit",
    [
        *("HALE: No.\nQ: Why?\n", f"{' ' * 400}\n", "> > > >", f"{'A.' * 200}\n"),
        *("[00:00:00 ", "00 00 00 00 ", "**Aa ", "A 00:00 ", "Aa (b (c ", "Mr. A "),
        *("March 3 to 4 and ", "Between Aa, Bb and ", "Subject: ", "“a ", ", "),
    ],
)
def test_reading_turns_and_headings_takes_time_in_proportion_to_the_text(
    unit: str,
) -> None:
    few, many = (unit * (size // len(unit)) for size in (40_000, 320_000))
    least = min(_seconds(few) for _ in range(3))
    assert _seconds(many) < 8 * 4 * max(least, 0.01)


def _seconds(text: str) -> float:
    started = time.process_time()
    found = turns(text)
    heading(text)
    kind_by_words(text, has_turns=bool(found))
    return time.process_time() - started


@given(st.text(max_size=200) | TALKS | st.sampled_from(HEADS).flatmap(_cut))
def test_a_heading_says_only_what_the_text_says(text: str) -> None:
    found = heading(text)
    marked = found.particulars
    squeezed = " ".join(re.sub(r"[#*_]", " ", text).split())
    for value in (found.place, marked.number, marked.sender, *marked.recipients):
        words = re.sub(r"[#*_]", " ", value or "").split()
        assert all(word.strip(",") in squeezed for word in words)
    assert found.date is None or bounds(found.date)
