"""A date inside the quotation is not the date of the record.

A month, a day of the week, a day beside a month or a year was changed for another.
The same date in another form (25 February, Feb. 25) is no change; of 3/4/1992 either
reading will do.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.model.alignment import Step
from onrecord.model.verdict import Finding, Wording
from onrecord.text.dates import date_words, same_dates

RULE = "date-changed"


def date_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each change of words in which the dates differ."""
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.CHANGED:
            continue
        recorded, quoted = map(date_words, comparison.widened(at))
        if recorded and quoted and not same_dates(recorded, quoted):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))
