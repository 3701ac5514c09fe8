"""Who is noted as having spoken, where a record tells of a talk in its sentences."""

import pytest

import onrecord
from onrecord.model.result import Checked
from onrecord.model.verdict import Agreement, Outcome, Wording

MEMORANDUM = """\
MEMORANDUM OF CONVERSATION
Date: 3 March 2019
From: Nils Brook
Participants: Ida Lind, Ole Marr

Lind replied that the tunnel would open to the public before the summer holidays.
The weather was good.

Marr said that the state would pay for half of it, as it had promised in the spring.

Lind opened the second meeting. She said that her engineers had found two old
shafts on the north side.

Marr asked about the price. She denied that the new lamps had cost more than the old.

Lind said that she was glad of it. She would not come to the feast, she added, unless
the lamps were lit.

The snow was deep. He added that his drivers had cleared the road to the pass.
"""


def checked(report: str) -> Checked:
    (found,) = onrecord.check(report, MEMORANDUM).statements
    return found


@pytest.mark.parametrize("name", ["Ida Lind", "Minister Ida Lind"])
def test_the_sentence_of_a_memorandum_says_whose_words_it_gives(name: str) -> None:
    found = checked(
        "“The tunnel would open to the public before the summer holidays,” "
        f"{name} said."
    )
    assert found.verdict.speaker is Agreement.AGREES
    assert found.verdict.outcome is Outcome.STANDS


def test_words_that_a_memorandum_gives_to_another_are_his() -> None:
    found = checked(
        "“The state would pay for half of it, as it had promised in the spring,” "
        "Minister Ida Lind said."
    )
    assert found.verdict.speaker is Agreement.DIFFERS
    assert "from Marr" in found.verdict.findings[0].sentence


def test_the_writer_of_a_memorandum_is_named() -> None:
    found = checked("Ole Marr said the state would pay for half of it.")
    sentences = [finding.sentence for finding in found.verdict.findings]
    assert "as recorded by Nils Brook, the writer of the memorandum" in sentences


def test_words_given_back_to_who_is_told_of_are_no_alteration() -> None:
    found = checked(
        "“We will open the tunnel to the public before the summer holidays,” "
        "Ida Lind said."
    )
    assert found.verdict.wording is Wording.REWORDED
    assert found.verdict.speaker is Agreement.AGREES


def test_a_not_that_came_in_is_one_even_so() -> None:
    found = checked(
        "“We will not open the tunnel to the public before the summer holidays,” "
        "Ida Lind said."
    )
    assert found.verdict.wording is Wording.ALTERED


def test_a_pronoun_of_a_memorandum_means_who_led_the_sentence_before() -> None:
    found = checked(
        "“My engineers have found two old shafts on the north side,” Ida Lind said."
    )
    assert found.verdict.speaker is Agreement.AGREES
    assert found.verdict.outcome is Outcome.DIFFERS


def test_words_on_both_sides_of_an_attribution_are_given_back_too() -> None:
    found = checked(
        "“I will not come to the feast unless the lamps are lit,” Lind said."
    )
    assert found.verdict.speaker is Agreement.AGREES
    assert found.verdict.outcome is Outcome.DIFFERS


def test_words_given_back_so_freely_that_no_run_of_them_stands_are_found() -> None:
    found = checked("“I will come to the feast if the lamps are lit,” Lind said.")
    assert found.verdict.speaker is Agreement.AGREES
    assert found.verdict.wording is Wording.ALTERED


def test_such_words_given_to_another_are_not_his() -> None:
    found = checked(
        "“My engineers have found two old shafts on the north side,” Ole Marr said."
    )
    assert found.verdict.speaker is Agreement.DIFFERS


def test_a_number_that_changed_is_one_even_so() -> None:
    found = checked(
        "“My engineers have found three old shafts on the north side,” Ida Lind said."
    )
    assert found.verdict.wording is Wording.ALTERED


def test_who_speaks_after_a_question_is_not_sure() -> None:
    found = checked("“The new lamps had cost more than the old,” Ida Lind said.")
    assert found.verdict.speaker is Agreement.UNKNOWN
    assert found.verdict.wording is Wording.ALTERED


def test_a_pronoun_that_means_nobody_named_accuses_nobody() -> None:
    found = checked("“My drivers have cleared the road to the pass,” Ole Marr said.")
    assert found.verdict.speaker is Agreement.UNKNOWN
    assert found.verdict.outcome is Outcome.DIFFERS


def test_a_transcript_is_not_told_of() -> None:
    record = (
        "MAYOR LIND: The tunnel would open to the public before the summer holidays.\n"
        "Q: Would it?\nMAYOR LIND: It would.\nQ: Thank you.\n"
    )
    (found,) = onrecord.check(
        "“The tunnel must open to the public before the summer holidays,” "
        "Mayor Ida Lind said.",
        record,
    ).statements
    assert found.verdict.wording is Wording.ALTERED
