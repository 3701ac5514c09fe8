"""The report gives these words another day than the record does.

Only a full date against the full date of a record of speech can differ: a cable or an
article is dated when it was written. Words dated by a month or a year agree with any
day in it. A day that was counted (*on Tuesday*) may agree and never differs: what it
was counted from may be wrong.
"""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.model.alignment import Passage
from onrecord.model.statement import Basis, Statement
from onrecord.model.verdict import Agreement, Finding
from onrecord.text.dates import compatible

RULE = "occasion-differs"
_FULL_DATE = len("1992-02-25")


def occasion_agreement(
    statement: Statement, passages: Sequence[Passage]
) -> tuple[Agreement, tuple[Finding, ...]]:
    """Return whether the record has these words on the day the report gives."""
    dated = [each for each in passages if each.date and len(each.date) == _FULL_DATE]
    said_on = statement.said_on
    if said_on is None or len(said_on) != _FULL_DATE or not dated:
        return Agreement.UNKNOWN, ()
    if all(compatible(said_on, each.date) for each in dated):
        return Agreement.AGREES, ()
    if statement.circumstances.basis not in {None, Basis.ABSOLUTE}:
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
