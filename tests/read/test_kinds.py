import pytest

from onrecord.read.kinds import kind_by_heading, kind_by_words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("12. Memorandum of Conversation", "memorandum"),
        ("No. 600 Minutes of the Board", "minutes"),
        ("VERBATIM RECORD", "transcript"),
        ("Courtesy translation", "translation"),
        ("(Interpretation from Sarric)", "interpretation"),
        ("Executive Summary", "summary"),
        ("PRESS RELEASE", "press release"),
        ("Report of the Harbour Board", "report"),
        ("Inaugural Address", "speech"),
        ("The minutes that he kept were lost.", None),
        ("The harbour board reports a loss", None),
    ],
)
def test_the_heading_names_the_kind(line: str, kind: str | None) -> None:
    assert kind_by_heading([line]) == kind


def test_turns_make_a_transcript() -> None:
    assert kind_by_words("No.", has_turns=True) == "transcript"
    assert kind_by_words("No.", has_turns=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mr. President, I congratulate you. I thank you. Thank you very much.",
        "Monsieur le Président, Mesdames et Messieurs, nous voici. Je vous remercie.",
        "Meine Damen und Herren, liebe Freunde, wir sind da. Vielen Dank.",
    ],
)
def test_a_speech_speaks_to_its_listeners(text: str) -> None:
    assert kind_by_words(text, has_turns=False) == "speech"


@pytest.mark.parametrize(
    "text",
    [
        "“Mr. President, ladies and gentlemen, I thank you,” she said. He left.",
        "The board thanked the mayor this morning. Let us see, it said.",
        "",
    ],
)
def test_a_text_that_tells_of_a_speech_is_none(text: str) -> None:
    assert kind_by_words(text, has_turns=False) is None
