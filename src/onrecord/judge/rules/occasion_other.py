"""The record names another place than the report, or others than whom it names.

A remark, and no difference held against the report: a town lies in its country, and a
list of those present may be short. Records that name no place and nobody are left
alone; so is a report that does not.
"""

from collections.abc import Iterator

from onrecord.model.alignment import Passage
from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Wording
from onrecord.text.names import is_personal, same_name
from onrecord.text.words import words

RULE = "occasion-other"
_MOST_NAMED = 5


def occasion_other(statement: Statement, passage: Passage) -> list[Finding | None]:
    """Return a remark for each circumstance that is otherwise; `None` if it agrees.

    Nothing is returned for one that either side does not give.
    """
    return [*_place(statement, passage), *_addressee(statement, passage)]


def _place(statement: Statement, passage: Passage) -> Iterator[Finding | None]:
    if not statement.place or not passage.place:
        return
    if _forms(statement.place) & _forms(passage.place):
        yield None
        return
    put = f"the report has these words said in {statement.place}"
    yield _remark(statement, f"{put}; the record in {passage.place}")


def _addressee(statement: Statement, passage: Passage) -> Iterator[Finding | None]:
    name = statement.addressee.name if statement.addressee else None
    present = [each for each in passage.present if is_personal(each) is not False]
    if not name or not is_personal(name) or len(present) <= 1:
        return
    if any(same_name(name, each) for each in present):
        yield None
        return
    named = ", ".join(present[:_MOST_NAMED])
    more = " and others" if len(present) > _MOST_NAMED else ""
    put = f"the report has these words said to {name}; the record names {named}{more}"
    yield _remark(statement, put)


def _remark(statement: Statement, sentence: str) -> Finding:
    return Finding(RULE, Wording.REWORDED, sentence, statement.content[0])


def _forms(place: str) -> set[str]:
    return {word.form for word in words(place)}
