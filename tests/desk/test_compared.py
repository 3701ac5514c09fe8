"""What is held of statements in several places, and of those that quote nothing."""

import pytest

import onrecord
from onrecord.model.document import Document, Origin, Span, Turn
from onrecord.model.result import Checked
from onrecord.model.verdict import Agreement, Outcome, Wording

APART = (
    "The dam will stay where it is, and nobody will be moved for it. "
    + "The valley has other troubles than a wall of stones and water. " * 12
    + "The lower towns will have their water before the summer comes."
)


def checked(report: str, record: str | Document) -> Checked:
    found = onrecord.check(report, record).statements
    (outermost,) = (each for each in found if each.statement.nested_in is None)
    return outermost


def turns(*said: tuple[str, str]) -> Document:
    text, made = "", []
    for speaker, words in said:
        span = Span(len(text), len(text) + len(words))
        made.append(Turn(speaker, span))
        text += words + "\n\n"
    return Document(
        "talks", text, Origin("t", "", "text/plain", "plain"), turns=tuple(made)
    )


def test_sentences_on_both_sides_of_the_attribution_may_stand_far_apart() -> None:
    report = (
        "“The dam will stay where it is,” Ida Lind said. “The lower towns will have "
        "their water before the summer comes.”"
    )
    found = checked(report, APART)
    assert found.verdict.outcome is Outcome.STANDS
    assert found.compared == 2
    assert [passage.text[:8] for passage in found.passages] == ["The dam ", "The lowe"]
    assert {edit.passage for edit in found.edits} == {0, 1}


def test_a_sentence_interrupted_by_its_attribution_must_stand_together() -> None:
    report = "“We will,” Ida Lind said, “open the gates before the summer comes.”"
    record = "We will never open the gates before the summer comes."
    assert checked(report, record).verdict.wording is Wording.ALTERED


def test_of_several_utterances_the_gravest_decides() -> None:
    report = (
        "“The dam will stay where it is,” Ida Lind said. “The lower towns will not "
        "have their water before the summer comes.”"
    )
    found = checked(report, APART)
    assert found.verdict.wording is Wording.ALTERED
    (error,) = (each for each in found.verdict.findings if each.severity == "error")
    assert found.passages[error.passage].text.startswith("The lower")


def test_quoted_pieces_of_a_mixed_statement_are_each_held_by_themselves() -> None:
    report = (
        "Ida Lind said the dam “will stay where it is” and that the towns “will have "
        "their water before the summer comes”."
    )
    assert checked(report, APART).verdict.outcome is Outcome.STANDS


def test_the_reporters_words_of_a_mixed_statement_are_not_compared() -> None:
    report = "Ida Lind said the ugly old wall “will stay where it is, and nobody”."
    found = checked(report, APART)
    assert found.verdict.outcome is Outcome.STANDS
    assert "ugly" not in {word.form for edit in found.edits for word in edit.quoted}


def test_few_words_are_found_beside_the_others_of_the_statement() -> None:
    report = "“Never,” Ida Lind said. “The gates stay shut until the water has gone.”"
    record = (
        "Never say so. " * 9
        + "Never. The gates stay shut until the water has gone. "
        + "Never mind. " * 9
    )
    found = checked(report, record)
    assert found.verdict.outcome is Outcome.STANDS
    assert found.passages[0].span.end <= found.passages[1].span.start


def test_where_a_part_could_not_be_checked_the_whole_does_not_stand() -> None:
    report = (
        "“Rubbish,” Ida Lind said. “The dam will stay where it is, and nobody moves.”"
    )
    record = "The dam will stay where it is, and nobody moves."
    assert checked(report, record).verdict.outcome is Outcome.UNCHECKED


def test_a_title_in_the_reporters_sentence_is_not_held_against_the_record() -> None:
    report = "Ida Lind said she had read “A Long Winter on the Quay” to the children."
    found = checked(report, APART)
    assert found.verdict.outcome is Outcome.MISSING
    assert not found.statement.quoted


@pytest.mark.parametrize(
    "report",
    [
        "Ida Lind said that the dam would not stay where it is.",
        "Ida Lind said that nobody ever promised any water to anybody at all.",
        "Per Holt said the dam will stay where it is, and nobody will be moved for it.",
    ],
)
def test_an_indirect_statement_of_few_words_contradicts_nothing(report: str) -> None:
    record = turns(("Mayor Ida Lind", APART), ("Per Holt", "I have nothing to add."))
    found = checked(report, record)
    assert found.verdict.outcome is not Outcome.CONTRADICTS
    assert not found.edits


def test_an_indirect_statement_shows_the_place_that_is_near() -> None:
    report = (
        "Ida Lind said that the dam would stay where it is, and nobody would be moved."
    )
    found = checked(report, APART)
    assert found.passages[0].text.startswith("The dam will stay")


def test_words_recalled_from_another_speaker_accuse_neither() -> None:
    report = (
        "President Ole Marr recalled the promise made by Secretary Ida Lind to "
        "Governor Per Holt not to “close a single gate of the lower dam”."
    )
    said = "We promised not to close a single gate of the lower dam."
    for speaker in ("SECRETARY IDA LIND", "PRESIDENT OLE MARR"):
        found = onrecord.check(report, turns((speaker, said))).statements
        assert [each.verdict.outcome for each in found] == [Outcome.STANDS] * 2


def test_a_speaker_who_only_goes_on_is_not_held_against_the_record() -> None:
    report = (
        "“The dam will stay where it is,” Ida Lind said.\n\n“Nobody will be moved for "
        "it.”\n\n“The lower towns will have their water before the summer comes.”"
    )
    record = turns(
        ("Ida Lind", "The dam will stay where it is. Nobody will be moved for it."),
        ("Per Holt", "The lower towns will have their water before the summer comes."),
    )
    found = onrecord.check(report, record).statements
    assert all(each.verdict.speaker is not Agreement.DIFFERS for each in found)


def test_check_and_statements_number_alike() -> None:
    report = (
        "“We stay,” Ida Lind said. “The dam stays.” She said the towns were safe. “No "
        "ship leaves,” Per Holt said, adding that Lind had said “the gates are old”."
    )
    found = [each.statement for each in onrecord.check(report, APART).statements]
    assert found == list(onrecord.statements(report))


@pytest.mark.parametrize(
    ("report", "outcome"),
    [
        ("Lind said they would “not close the harbour” to any boats", Outcome.STANDS),
        ("Lind said they would close “the harbour to the boats”", Outcome.CONTRADICTS),
        ("Lind said “the harbour” would be a museum of fishing", Outcome.STANDS),
    ],
)
def test_the_words_around_a_quotation_may_turn_it(
    report: str, outcome: Outcome
) -> None:
    record = "The weather is good. We will not close the harbour to the boats."
    assert checked(f"{report}.", record).verdict.outcome is outcome
