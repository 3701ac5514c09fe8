"""Every difference as a sentence, since a mark in the text is silent when read aloud.

A finding has its own sentence. An edit that no finding speaks of is stated as a fact,
without a word on whether it matters.
"""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.result import Checked
from onrecord.model.verdict import Severity
from onrecord.publish.evidence import tells
from onrecord.publish.phrases import weight

MOST_WORDS = 16
"""Longer stretches are cut in the middle."""


class Difference(NamedTuple):
    """One sentence on one difference."""

    sentence: str
    label: str
    """What kind of remark it is: `May change the meaning`, `Note` …"""
    severity: Severity
    rule: str | None = None


def differences(checked: Checked) -> tuple[Difference, ...]:
    """Return the findings, gravest first, then the edits that no finding speaks of."""
    findings = checked.verdict.findings
    said = [
        Difference(found.sentence, weight(found), found.severity, found.rule)
        for found in findings
    ]
    silent = [
        Difference(sentence(edit), "Also", Severity.NOTE)
        for edit in checked.edits
        if edit.step is not Step.KEPT and not any(tells(f, edit) for f in findings)
    ]
    return (*said, *silent)


def sentence(edit: Edit) -> str:
    """Return one edit as a fact.

    >>> from onrecord.text.words import words
    >>> sentence(Edit(Step.CHANGED, words("will"), words("may")))
    'the report has “may” where the record has “will”'
    """
    if edit.step is Step.MOVED:
        moved = _said(edit.quoted or edit.recorded)
        return f"{moved} stands in another place of the passage"
    bracket = edit.mark is Mark.BRACKET
    if edit.recorded and edit.quoted:
        inside = ", in brackets," if bracket else ""
        return (
            f"the report has {_said(edit.quoted)}{inside} "
            f"where the record has {_said(edit.recorded)}"
        )
    if edit.recorded:
        at = " at an ellipsis" if edit.mark is Mark.ELLIPSIS else ""
        return f"the report leaves out {_said(edit.recorded)}{at}"
    return f"the report adds {_said(edit.quoted)}{' in brackets' if bracket else ''}"


def shortened(text: str, *, most: int) -> str:
    """Return the first and the last words of a text that has more than `most`.

    >>> shortened("one two three four five", most=4)
    'one two … four five'
    """
    found = text.split()
    if len(found) <= most:
        return " ".join(found)
    half = most // 2
    return " ".join([*found[:half], "…", *found[-half:]])


def _said(words: tuple[Word, ...]) -> str:
    printed = "".join(_printed(words)).replace("“", "‘").replace("”", "’")
    return f"“{shortened(printed, most=MOST_WORDS)}”"


def _printed(words: tuple[Word, ...]) -> Iterator[str]:
    for word in words[:-1]:
        yield word.text + (word.tail or " ")
    for word in words[-1:]:
        yield word.text
