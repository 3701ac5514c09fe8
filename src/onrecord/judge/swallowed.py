"""What a marked omission takes out of sentences that were kept."""

from collections.abc import Callable, Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.omissions import Fragments
from onrecord.judge.sentence import finding, place, said
from onrecord.model.alignment import Mark, Step
from onrecord.model.verdict import Finding, Wording


def swallowed(
    comparison: Comparison,
    rule: str,
    turns: Callable[[Fragments], bool],
    *,
    unless_before: Sequence[str] = (),
) -> Iterator[Finding]:
    """Report, as `rule`, each marked omission whose fragments turn the meaning.

    One right before a word of the record in `unless_before` is left alone.
    """
    for at, edit in enumerate(comparison.edits):
        if edit.step is not Step.DROPPED or edit.mark is not Mark.ELLIPSIS:
            continue
        following = comparison.recorded_after(at)
        if following and following.form in unless_before:
            continue
        lost = comparison.fragments(at)
        if turns(lost):
            parts = " and ".join(said(part) for part in lost if part)
            where = place(comparison, at)
            sentence = f"the omission marked{where} takes away {parts}"
            yield finding(rule, Wording.ALTERED, edit, sentence)
