"""Few words, found right beside a place where other words of theirs stand.

*No*, *a gift*: such words stand everywhere, and their place is where the speaker's
other words are.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Alignment, Context, Edit, Step, Word, span_of


def beside(found: Alignment, quoted: Quotation) -> Alignment | None:
    """Return where the very words stand, nearest to a place, within its context.

    On the side on which the report has them first.
    """
    wanted = [word.form for word in quoted.words]
    others = (word.start for edit in found.edits for word in edit.quoted)
    before = quoted.words[0].start < min(others, default=0)
    for at, run in _runs(found, len(wanted), before=before):
        span = span_of(run)
        if span and [word.form for word in run] == wanted:
            passage = replace(
                found.passages[at],
                span=span,
                text="".join(word.text + word.tail for word in run[:-1]) + run[-1].text,
                before="",
                after="",
                similarity=1.0,
            )
            kept = Edit(Step.KEPT, run, quoted.words)
            return Alignment((kept,), (passage,), (Context(),))
    return None


def _runs(
    found: Alignment, length: int, *, before: bool
) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Yield every stretch of so many words around a place, from the nearest on."""
    for at, context in enumerate(found.contexts):
        ahead, behind = context.before, context.after
        left = [ahead[end - length : end] for end in range(len(ahead), length - 1, -1)]
        right = [behind[at : at + length] for at in range(len(behind) - length + 1)]
        for run in (*left, *right) if before else (*right, *left):
            yield at, run
