import pytest

from onrecord.read.labels import Form, labels


@pytest.mark.parametrize(
    ("line", "speaker", "form"),
    [
        ("HALE: No.", "HALE", Form.COLON),
        ("> Ana Vale (aside): No.", "Ana Vale", Form.COLON),
        ("**Hale:** No.", "Hale", Form.COLON),
        ("**Hale** No.", "Hale", Form.BOLD),
        ("Q. No?", "Q", Form.LETTER),
        ("Q No?", "Q", Form.LETTER),
        ("Sir Tom Roe: No.", "Sir Tom Roe", Form.COLON),
        ("Mme Vale\u00a0: Non.", "Mme Vale", Form.COLON),
        ("M. Hale, journaliste : Non.", "M. Hale, journaliste", Form.COLON),
        ("Dr. Vale, head of research: No.", "Dr. Vale, head of research", Form.COLON),
        ("The Minister (Ms Ana Vale): No.", "Ms Ana Vale", Form.COLON),
        ("MS. VALE (Ms Ana Vale): No.", "MS. VALE", Form.COLON),
        ("The Minister (Kelm): No.", "The Minister", Form.COLON),
        ("The Minister (the President): No.", "The Minister", Form.COLON),
        ("CHAIR HALE. No.", "CHAIR HALE", Form.CAPITALS),
        ("The PRESIDENT. No.", "The PRESIDENT", Form.TITLED),
        ("Mrs. HALE of Kelm. No.", "Mrs. HALE of Kelm", Form.TITLED),
        ("12:30  HALE  No.", "HALE", Form.COLUMN),
        ("00 01 02 03 CC No.", "CC", Form.COLUMN),
        ("Ana Vale 12:30", "Ana Vale", Form.STAMPED),
        ("Ana Vale [12:30]: No.", "Ana Vale", Form.STAMPED),
        ("А. Лесной: Нет.", "А. Лесной", Form.COLON),
        ("JOHN HALE JR.: No.", "JOHN HALE JR.", Form.COLON),
        ("**John Hale, Jr.:** No.", "John Hale, Jr.", Form.COLON),
        ("HALE SR. (aside): No.", "HALE SR.", Form.COLON),
        ("Ana V.: No.", "Ana V.", Form.COLON),
        ("Dr. Hale, Ph.D.: No.", "Dr. Hale, Ph.D.", Form.COLON),
        ("Mrs. Hale: No.", "Mrs. Hale", Form.COLON),
        ("Maj. Gen. Kern: No.", "Maj. Gen. Kern", Form.COLON),
    ],
)
def test_a_label_is_read_in_the_form_it_is_printed(
    line: str, speaker: str, form: Form
) -> None:
    (label,) = labels(line)
    assert (label.speaker, label.form) == (speaker, form)


@pytest.mark.parametrize(
    "line",
    [
        "Subject: tolls",
        "he said: no",
        "Dear Mayor Lind: no",
        "Sir Tom: no",
        "A No",
        "Q fever: no",
        "Vale, head of research: no",
        "Dr. Vale, who smiled, said: no",
        "Dr. Vale, smiling, head of it: no",
        "Dr. Vale, her hat on, said: no",
        "Dr. Vale, she said: no",
        "Kelm, 2:14 in all",
        "Ladies and gentlemen: no",
        "FILE NO: 12",
        "https://example.org/a",
        "We met. He said: no",
        "In the U.S.: no",
        "Etc.: no",
        "REF.: 12",
        "Art. IV: tolls",
        "of the EU. It is",
        "EU. It is large.",
        "XIV. Last things.",
        "12:30 we met",
        "The Board met in 2031: nobody came.",
    ],
)
def test_other_lines_have_no_label(line: str) -> None:
    assert list(labels(line)) == []
