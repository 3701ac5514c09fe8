"""Where the record may say what an indirect statement says."""

from collections.abc import Sequence

from onrecord.match import Concordance, Retold, retold
from onrecord.model.document import Document, Origin, Span, Turn
from onrecord.text.terms import terms
from onrecord.text.words import words

TALK = (
    "The weather was good. Nobody spoke of the river. We will not meddle in the "
    "affairs of the upper towns. The ferries sail on Sunday."
)


def _document(text: str, id_: str = "talk", turns: Sequence[Turn] = ()) -> Document:
    origin = Origin(id_, "", "text/plain", "plain")
    return Document(id_, text, origin, turns=tuple(turns))


def _found(claim: str, *held: Document) -> tuple[Retold, ...]:
    return retold(Concordance.of(held), terms(words(claim)))


def test_the_sentence_that_answers_is_found_by_its_sense() -> None:
    found = _found(
        "that they would not interfere in the affairs of the upper towns",
        _document(TALK),
    )
    assert (
        found[0].passage.text == "We will not meddle in the affairs of the upper towns."
    )
    assert found[0].share == 1
    assert found[0].passage.before == "Nobody spoke of the river. "
    assert found[0].passage.after == " The ferries sail on Sunday."


def test_several_sentences_may_answer_one_statement() -> None:
    found = _found(
        "that they would not meddle in the affairs of the towns and that ferries "
        "would sail on Sunday",
        _document(TALK),
    )
    assert found[0].passage.text.endswith("The ferries sail on Sunday.")
    assert found[0].passage.text.startswith("We will not")


def test_sentences_of_two_speakers_do_not_answer_together() -> None:
    first, second = "The ferries sail on Sunday.", "The towns keep their own affairs."
    text = f"{first}\n{second}"
    turns = [
        Turn("LIND", Span(0, len(first))),
        Turn("MARR", Span(len(first) + 1, len(text))),
    ]
    claim = "that the ferries sailed on Sunday and the towns kept their affairs"
    assert _found(claim, _document(text))[0].passage.text == text
    assert text not in {
        each.passage.text for each in _found(claim, _document(text, turns=turns))
    }


def test_what_little_answers_is_not_found() -> None:
    claim = "that the budget had no room for another submarine on Sunday"
    assert _found(claim, _document(TALK)) == ()
    assert _found(claim, _document("")) == ()
    assert _found("that it was", _document(TALK)) == ()


def test_the_places_of_several_documents_do_not_overlap() -> None:
    claim = "that they would not meddle in the affairs of the upper towns"
    found = _found(claim, _document(TALK), _document(TALK, "copy"))
    assert {each.passage.document for each in found} == {"talk", "copy"}
    assert len(found) == 2


def test_a_far_place_in_a_long_document_is_found() -> None:
    long = "The weather was good, and nobody spoke of the river at all. " * 400 + TALK
    claim = "that they would not meddle in the affairs of the upper towns"
    (found,) = _found(claim, _document(long))
    assert found.passage.text.startswith("We will not meddle")
