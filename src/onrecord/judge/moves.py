"""How far a word was moved: what it jumped over on its way to another place."""

from onrecord.judge.comparison import Comparison
from onrecord.model.alignment import Step, Word

NEAR = 6
"""Over so few words a "not" or a number mostly stays with what it belongs to."""


def passed_over(comparison: Comparison, at: int) -> tuple[Word, ...]:
    """Return the kept words of the record that a moved edit changed sides with."""
    moved = comparison.edits[at]
    place = moved.recorded[0].start
    kept = [
        (order, word)
        for order, edit in enumerate(comparison.edits)
        if edit.passage == moved.passage and edit.step is Step.KEPT
        for word in edit.recorded
    ]
    return tuple(word for order, word in kept if (order < at) != (word.start < place))


def is_far(comparison: Comparison, at: int) -> bool:
    """Tell whether a moved edit belongs to other words now."""
    return len(passed_over(comparison, at)) > NEAR
