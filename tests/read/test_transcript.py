import pytest

from onrecord.read.transcript import turns

TALK = """PRESS CONFERENCE
Subject: Tolls
Date: 3 March 2031

SECRETARY HALE: We did not agree.

There were two reasons: cost, and time.

Q: Which?

Dr. Ana Vale (via interpreter): Both.

SECRETARY HALE: As she says.
Note: recording ends.
"""


def spoken(text: str) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.span.of(text)) for turn in turns(text)]


def test_a_turn_runs_to_the_next_label_over_its_paragraphs() -> None:
    assert spoken(TALK)[:3] == [
        (
            "SECRETARY HALE",
            "We did not agree.\n\nThere were two reasons: cost, and time.",
        ),
        ("Q", "Which?"),
        ("Dr. Ana Vale", "Both."),
    ]
    assert turns(TALK)[2].role == "via interpreter"


def test_heading_fields_are_no_speakers() -> None:
    assert {speaker for speaker, _ in spoken(TALK)} == {
        "SECRETARY HALE",
        "Q",
        "Dr. Ana Vale",
    }


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Mr. SMITH. I rise.\nMrs. ROE. Why?\nMr. SMITH. So.",
            ["Mr. SMITH", "Mrs. ROE"],
        ),
        ("А.Лесной: Да.\nВопрос: Нет?\nА.Лесной: Да.", ["А.Лесной", "Вопрос"]),
        ("**Hale:** Yes.\n\n**Q:** No?\n\n**Hale:** Yes.", ["Hale", "Q"]),
        ("Q. Was it?\nA. It was.\nQ. Sure?\nA. Yes.", ["Q", "A"]),
    ],
)
def test_the_labels_of_many_houses_are_read(text: str, speakers: list[str]) -> None:
    assert list(dict.fromkeys(speaker for speaker, _ in spoken(text))) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Climate Change: a.\nHuman Rights: b.\nPublic Health: c.\nOpen Seas: d.",
        "Mr. President: one.\nMr. President: two.\nMr. President: three.",
        "Draft Date: x\nPage Count: 3\nFilm Number: n/a\nReview Date: y\nCopy Kind: z",
        "We met. He said: no.\nShe said: yes.\nThey said: so.",
    ],
)
def test_a_list_of_headings_is_no_transcript(text: str) -> None:
    assert turns(text) == ()
