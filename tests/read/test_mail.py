from email.message import EmailMessage

import pytest

from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.read import documents


def letter(**fields: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Zoë Brandt <zoe@alder.example>"
    made["Message-ID"] = "<1@alder.example>"
    for name, value in fields.items():
        made[name] = value
    return made


def read(made: EmailMessage) -> list[Document | Problem]:
    return list(documents(made.as_bytes(), name="a.eml"))


def test_a_letter_is_read_with_its_header() -> None:
    made = letter(
        To="kern@alder.example", Subject="Zölle", Date="3 Mar 2031 10:00 +0000"
    )
    made.set_content("The tolls stay.\n\nZoë", charset="latin-1", cte="base64")
    (found,) = read(made)
    assert isinstance(found, Document)
    assert (found.title, found.author) == ("Zölle", "Zoë Brandt")
    assert (found.date, found.kind) == ("2031-03-03", "letter")
    assert found.text.endswith("Subject: Zölle\n\nThe tolls stay.\n\nZoë")
    assert [each.name for each in found.addresses] == ["header", "line 1", "line 3"]


def test_a_page_is_read_where_the_plain_text_is_a_stub() -> None:
    made = letter()
    made.set_content("See the page.")
    page = "<p>The tolls stay as they are, and nobody shall say otherwise, I think.</p>"
    made.add_alternative(f"{page}<img src='https://spy.example/1.gif'>", subtype="html")
    (found,) = read(made)
    assert isinstance(found, Document)
    assert "nobody shall say otherwise" in found.text
    assert "stub" in found.notes[0]


def test_attachments_are_documents_of_their_own() -> None:
    made, inner = letter(), letter(Subject="Inner")
    inner.set_content("No tolls.")
    made.set_content("Two things.")
    made.add_attachment("Minutes of the day", filename="a.txt")
    made.add_attachment("More minutes", filename="a.txt")
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    made.add_attachment(inner)
    found = read(made)
    assert [each.id for each in found if isinstance(each, Document)] == [
        "a.eml",
        "a.eml#a.txt",
        "a.eml#a.txt (2)",
        "a.eml#attachment 4",
    ]
    assert (
        len({each.origin.sha256 for each in found if isinstance(each, Document)}) == 1
    )


def test_letters_in_letters_have_an_end() -> None:
    made = letter()
    made.set_content("The innermost.")
    for _ in range(8):
        outer = letter()
        outer.set_content("Forwarded.")
        outer.add_attachment(made)
        made = outer
    problems = [each for each in read(made) if isinstance(each, Problem)]
    assert len(problems) == 1
    assert "max-enclosed" in problems[0].hint


def test_an_encrypted_letter_is_named() -> None:
    made = letter()
    made.set_content(b"0", "application", "pkcs7-mime")
    (found,) = read(made)
    assert isinstance(found, Problem)
    assert "encrypted" in found.what


def test_an_encoding_of_no_possible_name_is_passed_over() -> None:
    head = b"From: a@b.example\nMessage-ID: <1>\nContent-Type: text/plain; charset="
    (found,) = documents(head + b'"utf\0-8"\n\nNo tolls.\n', name="a.eml")
    assert isinstance(found, Document)
    assert "No tolls." in found.text


@pytest.mark.parametrize(
    "text",
    [
        "From: Hale\nTo: Kern\nSubject: Tolls\n\nA memorandum is no e-mail.",
        "From Alder we went on to the coast at 10:30, and it rained.\nNo: it poured.",
        "Received: nothing.\nThe rest is a plain text.",
    ],
)
def test_a_memorandum_is_no_letter(text: str) -> None:
    (found,) = documents(text.encode(), name="memo.txt")
    assert isinstance(found, Document)
    assert found.text == text
