"""Words of the report and the record, put into one plain sentence."""

from collections.abc import Sequence

from onrecord.judge.comparison import Comparison
from onrecord.model.alignment import Edit, Word, span_of
from onrecord.model.verdict import Finding, Wording

MOST_WORDS = 16


def said(words: Sequence[Word]) -> str:
    """Return words as printed, in quotation marks; long stretches are cut.

    >>> from onrecord.text.words import words
    >>> said(words("do not"))
    '“do not”'
    """
    if len(words) > MOST_WORDS:
        half = MOST_WORDS // 2
        return f"“{_printed(words[:half])} … {_printed(words[-half:])}”"
    return f"“{_printed(words)}”"


def place(comparison: Comparison, at: int) -> str:
    """Return where in the quotation the edit at this index stands: ` after “is”`."""
    before = comparison.before(at)
    if before:
        return f" after {said(before[-2:])}"
    after = comparison.after(at)
    return f" before {said(after[:2])}" if after else ""


def difference(comparison: Comparison, at: int) -> str:
    """Return the edit at this index as a sentence: *the report leaves out “not”…*."""
    edit = comparison.edits[at]
    if edit.recorded and edit.quoted:
        return (
            f"the report has {said(edit.quoted)} "
            f"where the record has {said(edit.recorded)}"
        )
    if edit.recorded:
        return f"the report leaves out {said(edit.recorded)}{place(comparison, at)}"
    return f"the report adds {said(edit.quoted)}{place(comparison, at)}"


def finding(rule: str, wording: Wording, edit: Edit, sentence: str) -> Finding:
    """Return what `rule` noticed about one edit, with both of its places."""
    return Finding(
        rule,
        wording,
        sentence,
        span_of(edit.quoted),
        span_of(edit.recorded),
        edit.passage,
    )


def _printed(words: Sequence[Word]) -> str:
    pieces = [word.text + word.tail for word in words[:-1]] + [words[-1].text]
    return " ".join("".join(pieces).split()).replace("“", "‘").replace("”", "’")
