import pytest

from onrecord.extract.quotes import quotes


def read(text: str) -> list[list[str]]:
    return [[span.of(text) for span in quote.content] for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("„Ja“ und »nein« und « oui » und ‹ab›", ["Ja", "nein", "oui", "ab"]),
        ("”Hamnen är öppen” och ``open''", ["Hamnen är öppen", "open"]),
        ("“They said ‘no’ and “never”.”", ["They said ‘no’ and “never”."]),
        ("‘He said “no” twice’", ["He said “no” twice"]),
        ("‘The workers’ pay is low’", ["The workers’ pay is low"]),
    ],
)
def test_marks_close_what_they_open(text: str, contents: list[str]) -> None:
    assert [span for (span,) in read(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "don’t, ’90s, ‘90s, the workers’ pay, rock 'n' roll, 'tis",
        'He is 6\'2" tall and the gun is 12" long.',
        'Type `print("no")` or <a href="page">.',
        '---\ntitle: "The harbour stays open"\n---\nText.',
        '“” "" « » ‘’ “ ”',
    ],
)
def test_what_is_no_quotation_has_no_marks(text: str) -> None:
    assert not read(text)


def test_a_stray_mark_takes_in_nothing_of_the_next_paragraph() -> None:
    assert read("A “stray mark here.\n\nThen “a true one” there.") == [["a true one"]]


def test_lines_are_paragraphs_where_they_are_long() -> None:
    line = "Rain fell on the harbour. " * 5
    assert read(f"“We stay.\n{line}\nHe said “no”.") == [["We stay."], ["no"]]


def test_a_quotation_over_paragraphs_has_a_span_for_each() -> None:
    text = "“One.\n\n“Two ‘in’ two.\n\n“Three.”\n\nRain."
    assert read(text) == [["One.", "Two ‘in’ two.", "Three."]]
