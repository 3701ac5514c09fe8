"""The report gives these words another day than the record does.

Only a full date against the full date of a record of speech can differ: a cable or an
article is dated when it was written. Words dated by a month or a year agree with any
day in it. A day that was counted (*on Tuesday*) may agree and never differs: what it
was counted from may be wrong. Another place, and another listener, are remarks of a
rule of their own.
"""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.judge.rules.occasion_other import occasion_other
from onrecord.model.alignment import Passage
from onrecord.model.statement import Basis, Statement
from onrecord.model.verdict import Agreement, Finding
from onrecord.text.dates import compatible

RULE = "occasion-differs"
_FULL_DATE = len("1992-02-25")

Answer = tuple[Agreement, tuple[Finding, ...]]


def occasion_agreement(statement: Statement, passages: Sequence[Passage]) -> Answer:
    """Return whether the record has these words on the occasion the report gives.

    The day decides; the place and the listener can only agree, or be remarked on.
    """
    day, when = _day(statement, passages)
    if day is Agreement.DIFFERS:
        return day, when
    asked = [
        each for passage in passages[:1] for each in occasion_other(statement, passage)
    ]
    remarks = tuple(each for each in asked if each)
    agrees = day is Agreement.AGREES or (asked and not remarks)
    return Agreement.AGREES if agrees else Agreement.UNKNOWN, remarks


def _day(statement: Statement, passages: Sequence[Passage]) -> Answer:
    dated = [each for each in passages if each.date and len(each.date) == _FULL_DATE]
    said_on = statement.said_on
    if said_on is None or not dated:
        return Agreement.UNKNOWN, ()
    if all(compatible(said_on, each.date) for each in dated):
        return Agreement.AGREES, ()
    is_counted = statement.circumstances.basis not in {None, Basis.ABSOLUTE}
    if is_counted or len(said_on) != _FULL_DATE:
        return Agreement.UNKNOWN, ()
    if not all(each.kind in entries("kinds_dated_when_spoken") for each in dated):
        return Agreement.UNKNOWN, ()
    return Agreement.DIFFERS, (
        Finding(
            RULE,
            None,
            f"the report dates these words {said_on}; the record {dated[0].date}",
            statement.content[0],
            dated[0].span,
            0,
        ),
    )
