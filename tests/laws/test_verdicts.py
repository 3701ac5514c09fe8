"""Laws of verdicts: what no edit, no speaker and no order of edits can change."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.judge import RULES, Case, cases, judge_words
from onrecord.judge.comparison import compare
from onrecord.match.align import align
from onrecord.match.quotation import quotation
from onrecord.model.alignment import Alignment, Context, Passage
from onrecord.model.document import Span
from onrecord.model.verdict import Wording
from onrecord.text.words import words

FROM_THE_NEAREST = (
    Wording.VERBATIM,
    Wording.FAITHFUL,
    Wording.TRIMMED,
    Wording.REWORDED,
    Wording.RENDERING,
    Wording.ALTERED,
    Wording.SPLICED,
)

STRETCHES = (
    (
        "the old council of the valley will not sell the mill to strangers",
        "the old council of the valley will sell the mill to strangers",
        "the council of the valley will not sell the mill to strangers",
        "the old council … will not sell the mill to strangers",
    ),
    (
        "and the herders on the northern ridge lost forty sheep in one night",
        "and the herders on the northern ridge lost 40 sheep in one night",
        "and the herders on the northern ridge lost sixty sheep in one night",
        "and the herders on the northern ridge lost forty goats in one night",
    ),
    (
        "while engineers from Norway must inspect every gate below the bridge",
        "while engineers from Denmark must inspect every gate below the bridge",
        "while engineers from Norway may inspect every gate below the bridge",
        "while [the] engineers from Norway must inspect every gate below the bridge",
    ),
    (
        "because some wells near our chapel were dry before harvest began here",
        "because all wells near our chapel were dry before harvest began here",
        "because some wells near their chapel were dry before harvest began here",
        "because some wells near our chapel were dry after harvest began here",
    ),
    (
        "so nobody asked what colour the lanterns along that quay should be",
        "so nobody asked what color the lanterns along that quay should be",
        "so everybody asked what colour the lanterns along that quay should be",
        "so nobody asked what colour the lanterns along that quay should really be",
    ),
)
CHOICES = st.tuples(*(st.integers(0, len(each) - 1) for each in STRETCHES))
SPOKEN = st.lists(
    st.sampled_from(
        [
            "we",
            "do",
            "not",
            "believe",
            "[he]",
            "will",
            "disarm",
            "by",
            "1992",
            "15",
            "(",
            ")",
            ".",
            ",",
            "I",
        ]
    ),
    max_size=25,
).map(" ".join)
MARKED = st.lists(
    st.sampled_from(
        [
            "we",
            "do",
            "not",
            "believe",
            "[he]",
            "will",
            "…",
            "disarm",
            "by",
            "1992",
            "uh",
            "that",
            ".",
        ]
    ),
    max_size=25,
).map(" ".join)
PLAIN_CASES = [
    case
    for rule in RULES
    for case in cases(rule.id)
    if "“" not in case.report and "\n" not in case.record and not case.is_indirect
]
"""Those whose report is words that can be put into anybody's mouth."""
SPEAKERS = st.sampled_from(
    ["Ida Lind", "Tom Barrow", "Olga Petrenko", "Yusuf Haddad", "Mei Tanaka"]
)


def _aligned(record: str, report: str) -> Alignment:
    """Set a report against the whole of a record."""
    edits = align(words(record), quoted := quotation(report, [Span(0, len(report))]))
    used = [word for edit in edits for word in edit.recorded]
    span = Span(used[0].start, used[-1].end) if used else Span(0, 0)
    return Alignment(
        edits,
        (Passage("record", None, span, span.of(record)),),
        (Context(),),
        omissions=quoted.omissions,
    )


def _grade(choices: tuple[int, ...]) -> int:
    record = " ".join(stretch[0] for stretch in STRETCHES)
    report = " ".join(
        stretch[choice] for stretch, choice in zip(STRETCHES, choices, strict=True)
    )
    return FROM_THE_NEAREST.index(judge_words(_aligned(record, report)).wording)


@given(CHOICES, CHOICES)
@settings(deadline=None)  # the first reads tables
def test_an_added_edit_never_improves_a_grade(
    first: tuple[int, ...], more: tuple[int, ...]
) -> None:
    both = tuple(one or other for one, other in zip(first, more, strict=True))
    assert _grade(both) >= _grade(first)


@given(SPOKEN)
@settings(deadline=None)
def test_a_text_against_itself_is_verbatim(text: str) -> None:
    assume(words(text) and not _aligned(text, text).omissions)
    verdict = judge_words(_aligned(text, text))
    assert verdict.wording is Wording.VERBATIM
    assert verdict.findings == ()


@given(MARKED, MARKED)
@settings(deadline=None)
def test_no_word_is_lost_on_the_way_to_the_rules(record: str, report: str) -> None:
    alignment = _aligned(record, report)
    comparison = compare(alignment)
    assert comparison.quoted == tuple(
        word for edit in alignment.edits for word in edit.quoted
    )
    assert sorted(
        word.start for edit in comparison.edits for word in edit.recorded
    ) == (sorted(word.start for edit in alignment.edits for word in edit.recorded))


def _sentences(case: Case, speaker: str) -> list[tuple[str, str, str]]:
    """Return what is said of a case if this person spoke and was quoted."""
    record = f"Transcript\n\n{speaker.upper()}: {case.record}\n\nQ: Thank you."
    report = f"“{case.report}” {speaker} said."
    checked = onrecord.check(report=report, record=record).statements
    return [
        (each.verdict.wording.value, finding.rule, _without(speaker, finding.sentence))
        for each in checked
        for finding in each.verdict.findings
    ]


def _without(speaker: str, sentence: str) -> str:
    return re.sub(re.escape(speaker), "SPEAKER", sentence, flags=re.IGNORECASE)


@given(st.sampled_from(PLAIN_CASES), SPEAKERS, SPEAKERS)
@settings(deadline=None)
def test_who_speaks_changes_no_word_of_a_finding_but_the_names(
    case: Case, one: str, other: str
) -> None:
    assert _sentences(case, one) == _sentences(case, other)
