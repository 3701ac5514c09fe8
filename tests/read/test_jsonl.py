import gzip
import json

import pytest

from onrecord.errors import Problem
from onrecord.model.document import Document, Participant, Particulars
from onrecord.read import documents


def read(*lines: object, name: str = "talks.jsonl") -> list[Document | Problem]:
    data = "\n".join(json.dumps(line) for line in lines).encode()
    return list(documents(data, name=name))


def only(record: dict[str, object]) -> Document:
    (found,) = read(record)
    assert isinstance(found, Document)
    return found


def test_a_line_is_a_document_with_its_own_id() -> None:
    found = only({"id": "t1", "text": "No.\n", "title": "Tolls", "date": "2031-03-03"})
    assert (found.id, found.text, found.title) == ("t1", "No.\n", "Tolls")
    assert (found.date, found.origin.name) == ("2031-03-03", "talks.jsonl#1")


def test_a_line_without_id_is_named_by_its_number() -> None:
    found = read({"text": "No."}, {"text": "Yes."})
    assert [each.id for each in found if isinstance(each, Document)] == [
        "talks.jsonl#1",
        "talks.jsonl#2",
    ]


def test_no_two_documents_of_a_file_share_an_id() -> None:
    found = read({"id": 1, "text": "No."}, {"id": 1, "text": "Yes."})
    assert [each.id for each in found if isinstance(each, Document)] == [
        "1",
        "talks.jsonl#2",
    ]


def test_the_spans_of_turns_are_their_words_without_the_labels() -> None:
    found = only(
        {
            "turns": [
                {"speaker": "HALE", "role": "Secretary", "text": "We did not."},
                ["Q", "Why?"],
                {"speaker": None, "text": "(Laughter.)"},
                {"speaker": "KERN", "paragraphs": ["One.", "Two."]},
            ]
        }
    )
    assert found.text == "We did not.\n\nWhy?\n\n(Laughter.)\n\nOne.\n\nTwo."
    spoken = [(turn.speaker, turn.span.of(found.text)) for turn in found.turns]
    assert spoken == [
        ("HALE", "We did not."),
        ("Q", "Why?"),
        (None, "(Laughter.)"),
        ("KERN", "One.\n\nTwo."),
    ]
    assert found.turns[0].role == "Secretary"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["HALE", "Q"], (Participant("HALE"), Participant("Q"))),
        (
            [{"name": "Ana Vale", "role": "Minister"}],
            (Participant("Ana Vale", "Minister"),),
        ),
        (
            [{"name": "Ana Vale", "post": None, "country": "Aldermark"}],
            (Participant("Ana Vale", "Aldermark"),),
        ),
        ([{"name": None, "country": "al"}, None, 3], ()),
        ("Ana Vale; Boris Kern", (Participant("Ana Vale"), Participant("Boris Kern"))),
    ],
)
def test_participants_come_in_many_shapes(
    given: object, expected: tuple[Participant, ...]
) -> None:
    assert only({"text": "No.", "participants": given}).participants == expected


def test_a_line_that_cannot_be_read_does_not_end_the_file() -> None:
    data = b'{"text": "No."}\n{"text": \n[1]\n{"title": "x"}\n\n{"text": "Yes."}\n'
    found = list(documents(data, name="talks.jsonl"))
    problems = [each for each in found if isinstance(each, Problem)]
    assert [each.where for each in problems] == [
        "talks.jsonl#2",
        "talks.jsonl#3",
        "talks.jsonl#4",
    ]
    assert all(each.hint for each in problems)
    assert len(found) - len(problems) == 2


def test_the_lines_before_a_cut_in_a_gzip_file_are_kept() -> None:
    lines = "\n".join(json.dumps({"text": f"No {n}. {hash(n)}"}) for n in range(2000))
    packed = gzip.compress(lines.encode())
    whole = list(documents(packed, name="talks.jsonl.gz"))
    assert len(whole) == 2000
    *kept, problem = documents(packed[:-20], name="talks.jsonl.gz")
    assert isinstance(problem, Problem)
    assert "cut off" in problem.what
    assert len(kept) > 100


def test_a_json_file_holds_one_document_or_a_list() -> None:
    one = json.dumps({"id": "a", "text": "No."}, indent=1).encode()
    many = json.dumps([{"text": "No."}, {"text": "Yes."}], indent=1).encode()
    assert [each.id for each in map(_document, documents(one, name="a.json"))] == ["a"]
    found = [each.id for each in map(_document, documents(many, name="b.json"))]
    assert found == ["b.json#1", "b.json#2"]


def _document(found: Document | Problem) -> Document:
    assert isinstance(found, Document)
    return found


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert only({"text": "No \ud800."}).text == "No �."


def test_the_particulars_are_fields_of_the_line() -> None:
    marked = {"subject": "Tolls", "classification": "SECRET", "number": "A-12"}
    sent = {"from": "Kelm", "to": ["Aldis", "", 3]}
    found = only({"text": "No.", **marked, **sent})
    assert found.particulars == Particulars(
        "Tolls", "SECRET", "A-12", "Kelm", ("Aldis",)
    )
    assert only({"text": "No.", "to": "Kelm"}).particulars.recipients == ("Kelm",)
