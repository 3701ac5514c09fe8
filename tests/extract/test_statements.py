import pytest

from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Manner, Statement


def of(text: str) -> Document:
    return Document("r", text, Origin("r", "", "text/plain", "plain"))


def read(text: str) -> tuple[Statement, ...]:
    return statements(of(text))


def contents(text: str) -> list[list[str]]:
    return [
        [span.of(text) for span in made.content]
        for made in read(text)
        if made.nested_in is None
    ]


def speaker(text: str) -> str | None:
    made = read(text)[-1]
    return made.speaker.name if made.speaker else None


@pytest.mark.parametrize(
    "report",
    [
        "“The harbour stays open,” Ida Lind said.",
        '"The harbour stays open," Ida Lind said.',
        "«The harbour stays open,» Ida Lind said.",
        "»The harbour stays open,« Ida Lind said.",
        "„The harbour stays open,“ Ida Lind said.",
        "‘The harbour stays open,’ Ida Lind said.",
        "'The harbour stays open,' Ida Lind said.",
    ],
)
def test_every_custom_of_marks_is_read(report: str) -> None:
    assert contents(report) == [["The harbour stays open,"]]


@pytest.mark.parametrize(
    "report",
    [
        "“The harbour stays open,” said Ida Lind, the mayor of Halvik.",
        "“The harbour stays open,” Ida Lind told reporters on Monday.",
        "Ida Lind said: “The harbour stays open.”",
        "Ida Lind has repeatedly said that “the harbour stays open”.",
        "According to Ida Lind, “the harbour stays open for the winter”.",
        "“The harbour stays open,” according to Ida Lind.",
        "Ida Lind: “The harbour stays open.”",
        "“The harbour stays open.”\n— Ida Lind",
        "Ida Lind, the mayor of Halvik, said: “The harbour stays open.”",
        "US Secretary of Trade Ida Lind said: “The harbour stays open.”",
        "Ida Lind went on to say that “the harbour stays open”.",
        "„Der Hafen bleibt offen“, sagte Ida Lind.",
        "The mayor, Ida Lind, came late. “The harbour stays open,” Lind said.",
    ],
)
def test_the_speaker_is_found_on_either_side(report: str) -> None:
    assert speaker(report) == "Ida Lind"


def test_an_interrupted_sentence_is_one_statement_of_two_spans() -> None:
    report = "“We will,” Ida Lind said, “keep the harbour open.”"
    assert contents(report) == [["We will,", "keep the harbour open."]]


def test_two_sentences_around_an_attribution_are_one_statement() -> None:
    report = "“We will stay,” Ida Lind said. “The harbour is open to all.”"
    assert contents(report) == [["We will stay,", "The harbour is open to all."]]


def test_a_sentence_that_has_its_own_attribution_is_not_joined() -> None:
    report = "“We stay,” Ida Lind said. “The harbour is open,” said Per Holt."
    first, second = read(report)
    assert first.speaker != second.speaker


def test_the_speaker_goes_on_in_the_next_paragraph() -> None:
    report = "“We will stay,” Ida Lind said.\n\n“The harbour is open to all.”"
    assert contents(report) == [["We will stay,", "The harbour is open to all."]]


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    report = "Ida Lind said: “The harbour is open.\n\n“It will stay open.”\n\nShe left."
    assert contents(report) == [["The harbour is open.", "It will stay open."]]
    assert speaker(report) == "Ida Lind"


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    report = "Ida Lind said: “The harbour is open.\n\nThe mayor left by the back door."
    assert contents(report) == [["The harbour is open."]]


@pytest.mark.parametrize("mark", ["“", '"', "«"])
def test_a_mark_left_open_behind_a_cue_still_opens(mark: str) -> None:
    report = f"Ida Lind said {mark}we will close the harbour"
    assert contents(report) == [["we will close the harbour"]]


def test_inner_marks_belong_to_the_quotation() -> None:
    report = "“They told us ‘no boats’ and left,” Ida Lind said."
    assert contents(report) == [["They told us ‘no boats’ and left,"]]


@pytest.mark.parametrize(
    "report",
    [
        "The so-called “reform” was put off again.",
        "A choir sang “The Ferryman of Brede” on the quay.",
        "She had read the novel “A Winter on the Quay” twice.",
        "There had been talk of a “water war” for the spring.",
        "The workers’ pay and the ’90s don’t matter; it's 6'2\" tall.",
        "There are no marks here at all.",
    ],
)
def test_scare_quotes_titles_and_apostrophes_are_no_statements(report: str) -> None:
    assert not read(report)


def test_a_fragment_in_the_reporters_sentence_is_mixed() -> None:
    (made,) = read("Ida Lind warned of floods “which nobody on the coast expects”.")
    assert made.manner is Manner.MIXED


def test_a_role_is_resolved_to_who_bears_it() -> None:
    report = (
        "President Ole Marr met Secretary Ida Lind.\n\n"
        "“We agreed on nothing at all,” the head of state said."
    )
    assert speaker(report) == "Ole Marr"


def test_of_two_presidents_the_subject_of_the_sentence_is_meant() -> None:
    report = (
        "President Ole Marr recalled what was said to President Per Holt.\n\n"
        "“We agreed on nothing at all,” the head of state said."
    )
    assert speaker(report) == "Ole Marr"


def test_officials_stay_officials() -> None:
    (made,) = read("“We agreed on nothing at all,” two officials said.")
    assert made.speaker is not None
    assert made.speaker.name is None


def test_a_promise_recalled_is_nested_in_who_recalls_it() -> None:
    report = (
        "President Ole Marr recalled the promise made by Secretary Ida Lind to "
        "Governor Per Holt not to close “a single gate”."
    )
    outer, inner = read(report)
    assert outer.speaker is not None
    assert outer.speaker.name == "Ole Marr"
    assert inner.speaker is not None
    assert inner.speaker.name == "Ida Lind"
    assert inner.nested_in == outer.id


@pytest.mark.parametrize(
    "report",
    [
        "“The harbour stays open,” Ida Lind said on 3 March 2031.",
        "On March 3, 2031, Ida Lind said: “The harbour stays open.”",
    ],
)
def test_a_full_date_in_the_clause_is_when_it_was_said(report: str) -> None:
    (made,) = read(report)
    assert made.said_on == "2031-03-03"


def test_the_clause_says_to_whom_where_and_when() -> None:
    (made,) = read(
        "“The harbour stays open,” Ida Lind said during a meeting with Per Holt "
        "in Halvik on 3 March 2031."
    )
    assert made.addressee is not None
    assert made.addressee.name == "Per Holt"
    assert (made.place, made.said_on) == ("Halvik", "2031-03-03")


@pytest.mark.parametrize(
    "report",
    [
        "“The harbour stays open,” Ida Lind said after a ship sank on 3 March 2031.",
        "“The harbour stays open,” said Ida Lind, born in Halvik on 3 March 2031.",
        "“The strike of 3 March 2031 in Halvik is over,” Ida Lind said.",
    ],
)
def test_the_date_and_place_of_something_else_are_left_alone(report: str) -> None:
    (made,) = read(report)
    assert (made.place, made.said_on) == (None, None)


def test_a_block_after_a_colon_is_a_quotation_without_its_marks() -> None:
    report = "Ida Lind wrote:\n\n> We stay.\n> No ship leaves.\n\nShe went home."
    assert contents(report) == [["We stay.", "No ship leaves."]]
    assert speaker(report) == "Ida Lind"


def test_a_block_that_nobody_leads_to_is_left_alone() -> None:
    assert not read("The night was long.\n\n> A note to the reader.\n\nIt rained.")


def test_quotations_in_code_are_left_alone() -> None:
    assert not read('Ida Lind said: `print("We will stay here.")` and left.')


def test_a_role_that_two_people_bear_names_neither() -> None:
    (made,) = read(
        "Rain kept Minister Ole Marr and Minister Ida Lind at home. "
        "“We agreed on it,” the minister said."
    )
    assert made.speaker is not None
    assert made.speaker.name is None


def test_a_possessive_names_whose_promise_is_quoted() -> None:
    assert speaker("Ida Lind’s promise to keep “every single gate” open fell.") == (
        "Ida Lind"
    )


def test_a_later_verb_has_the_subject_of_the_sentence() -> None:
    report = "Ida Lind left early, adding: “The harbour stays open.”"
    assert speaker(report) == "Ida Lind"


def test_a_pair_of_single_strokes_is_a_mark() -> None:
    assert contents("''The harbour stays open,'' said Ida Lind.") == [
        ["The harbour stays open,"]
    ]


def test_a_plural_with_an_apostrophe_ends_no_quotation() -> None:
    assert contents("‘The workers’ pay is low,’ Ida Lind said.") == [
        ["The workers’ pay is low,"]
    ]
