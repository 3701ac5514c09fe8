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


FORM = """\
ROUTING SLIP
UNIT: Harbour police
DATE: 3 March 2031
SUBJECT: Two barges at the quay. They had no lights.
COORDINATING OFFICERS: I. Lind. No others.
FILE NO: 12
"""


def test_a_form_whose_fields_come_again_is_no_transcript() -> None:
    assert spoken(FORM * 3) == []


@pytest.mark.parametrize("fields", [0, 2])
def test_a_talk_with_a_few_fields_before_and_in_it_is_one(fields: int) -> None:
    talk = "MR. HALE: We did not.\nQ: Why?\nMR. HALE: Ask Kern.\nQ: When?\n"
    head = "DATE: 3 March 2031\nSUBJECT: Two barges\nFILE NO: 12\n\n"
    assert len(spoken(head + talk + "DATE: 4 March 2031\n" * fields + talk)) == 8


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
        (
            "CHAIR HALE. Good day.\nANA VALE. Why?\nCHAIR HALE. So.",
            ["CHAIR HALE", "ANA VALE"],
        ),
        (
            "Mr. SMITH of Aldis. No.\nMrs. ROE. Why?\nMr. SMITH of Aldis. So.",
            ["Mr. SMITH of Aldis", "Mrs. ROE"],
        ),
        (
            "**Hale**\nYes.\n\n**Vale** No?\n\n**Hale**\nYes.\n\n**Vale** So.",
            ["Hale", "Vale"],
        ),
        ("[00:12] HALE: Yes.\n[00:14] VALE: No?\n[00:15] HALE: Yes.", ["HALE", "VALE"]),
        (
            "Ana Vale (00:12)\nYes.\nB. Hale (00:15):\nNo?\nAna Vale (00:20)\nYes.",
            ["Ana Vale", "B. Hale"],
        ),
        (
            "Ana Vale  0:12\nYes.\nB. Hale  0:15\nNo?\nAna Vale  0:20\nYes.",
            ["Ana Vale", "B. Hale"],
        ),
        (
            "HALE: Yes.\nTHE INTERPRETER: He says yes.\nHALE: Yes.",
            ["HALE", "THE INTERPRETER"],
        ),
        (
            "Q Was it?\nDR. VALE: It was.\nQ Sure?\nDR. VALE: Yes.",
            ["Q", "DR. VALE"],
        ),
        (
            "Mme Vale : Oui.\nM. Jean Hale, journaliste : Non ?\nMme Vale : Oui.",
            ["Mme Vale", "M. Jean Hale, journaliste"],
        ),
        (
            (
                "The Minister (Ms Ana Vale): Yes.\nMr. Jon Hale (Kelm): Why?\n"
                "Ms Vale: So.\nMr. Hale: No.\nSir Tom Roe (Aldis): Why?\nMs Vale: So.\n"
                "Mr. Speaker: Order."
            ),
            [
                "Ms Ana Vale",
                "Mr. Jon Hale",
                "Ms Vale",
                "Mr. Hale",
                "Sir Tom Roe",
                "Mr. Speaker",
            ],
        ),
    ],
)
def test_the_labels_of_many_houses_are_read(text: str, speakers: list[str]) -> None:
    assert list(dict.fromkeys(speaker for speaker, _ in spoken(text))) == speakers


def test_one_sentence_with_a_q_before_it_is_no_question() -> None:
    talk = "DR. VALE: We rose.\nQ Branch was shut.\nDR. HALE: So.\nDR. VALE: Yes."
    assert [speaker for speaker, _ in spoken(talk)] == [
        "DR. VALE",
        "DR. HALE",
        "DR. VALE",
    ]


def test_the_columns_of_a_tape_are_time_speaker_and_words() -> None:
    tape = "\n".join(
        f"00 00 0{at} 1{at}  {who}   {words}"
        for at, (who, words) in enumerate(
            [
                ("CC", "Roger. GO."),
                ("CDR (MARA)", "VALVE: open."),
                ("CC", "MARK. 50."),
                ("SWIM 1", "Here."),
                ("CDR / LMP", "Yes."),
                ("CC", "No."),
                ("CC", "Out."),
            ]
        )
    )
    assert spoken(tape)[:4] == [
        ("CC", "Roger. GO."),
        ("CDR", "VALVE: open."),
        ("CC", "MARK. 50."),
        ("SWIM 1", "Here."),
    ]
    assert turns(tape)[1].role == "MARA"
    assert turns(tape)[4].speaker == "CDR / LMP"


def test_one_speaker_is_enough_where_the_text_above_names_him() -> None:
    text = "Встреча с Анной Лесновой\n\nА.Леснова: Добрый день. Рада вас видеть."
    assert spoken(text) == [("А.Леснова", "Добрый день. Рада вас видеть.")]
    assert turns("Поездка на канал\n\nА.Леснова: Добрый день.") == ()


def test_remarks_in_brackets_are_no_labels() -> None:
    text = "HALE: No.\n[laughter]\nVALE: Why?\n(Applause.)\nHALE: So. [Laughter.]"
    assert [speaker for speaker, _ in spoken(text)] == ["HALE", "VALE", "HALE"]


def test_a_name_in_capitals_inside_a_sentence_begins_no_turn() -> None:
    text = "HALE: We trade with the\nUNION. It is large.\nQ: Why?\nHALE: So."
    assert [speaker for speaker, _ in spoken(text)] == ["HALE", "Q", "HALE"]


@pytest.mark.parametrize(
    "text",
    [
        "FILE NO: 12\nUNIT: 4\nFILE NO: 13\nUNIT: 5\nFILE NO: 14\nUNIT: 6",
        "Desk: Kelm 4\nClerk: Roe\nDesk: Kelm 5\nClerk: Poe\nDesk: Kelm 6",
        "10:30  LUNCH\n11:00  TALKS\n12:30  LUNCH\n13:00  TALKS",
        "Excellencies: we met.\nDear friends: so.\nExcellencies: no.\nDear friends: a.",
        "I. One thing.\nII. Another.\nIII. A third.\nIV. Last.",
        "Climate Change: a.\nHuman Rights: b.\nPublic Health: c.\nOpen Seas: d.",
        "Mr. President: one.\nMr. President: two.\nMr. President: three.",
        "Draft Date: x\nPage Count: 3\nFilm Number: n/a\nReview Date: y\nCopy Kind: z",
        "We met. He said: no.\nShe said: yes.\nThey said: so.",
    ],
)
def test_a_list_of_headings_is_no_transcript(text: str) -> None:
    assert turns(text) == ()
