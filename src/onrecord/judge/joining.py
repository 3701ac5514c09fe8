"""Dates that were turned round, put together again before they are compared.

An alignment keeps the day and sees the month go on one side of it and come on the
other: *25 February*, *Feb. 25*.
"""

from collections.abc import Sequence

from onrecord.model.alignment import Edit, Mark, Step
from onrecord.text.dates import same_dates

_LONGEST = 4
_TURNED = {Step.ADDED, Step.DROPPED}


def dates_joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, each date in another order as one change."""
    joined: list[Edit] = []
    at = 0
    while at < len(edits):
        whole = _joined(edits[at : at + 3])
        joined.append(whole or edits[at])
        at += 3 if whole else 1
    return tuple(joined)


def _joined(three: Sequence[Edit]) -> Edit | None:
    """Return three edits as one change, if that is all a date."""
    if len(three) != len("abc") or {three[0].step, three[2].step} != _TURNED:
        return None
    middle = three[1]
    if middle.step is not Step.KEPT or len(middle.quoted) > _LONGEST:
        return None
    if any(
        edit.mark is not Mark.NONE or edit.passage != middle.passage for edit in three
    ):
        return None
    recorded = tuple(word for edit in three for word in edit.recorded)
    quoted = tuple(word for edit in three for word in edit.quoted)
    if not same_dates(recorded, quoted):
        return None
    return Edit(Step.CHANGED, recorded, quoted, passage=middle.passage)
