"""A passage that was begun too early, because its sentence says a thing twice.

The record names a people, ends its sentence, and goes on with *they*; a report that
puts the name there shares more words with the sentence before. Its opening words stand
in the next one, and so does the quotation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.alignment import Edit, Mark, Step
from onrecord.text.sentences import ends_sentence
from onrecord.text.words import forms

_FEWEST = 2
"""Words of an opening; one alone stands in too many places."""
_SHAPE = (Step.CHANGED, Step.KEPT)
_AFTER = {Step.DROPPED, Step.CHANGED}


def begun_later(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Begin with the sentence that has the opening of the quotation, if there is one.

    The recorded words before it are no part of the passage any more.
    """
    if not _is_begun_early(edits):
        return edits
    opening, name, rest = edits[:3]
    length = len(opening.quoted)
    return (
        Edit(Step.KEPT, rest.recorded[:length], opening.quoted),
        *_stood_for(replace(rest, recorded=rest.recorded[length:]), name),
        *edits[3:],
    )


def _is_begun_early(edits: Sequence[Edit]) -> bool:
    steps = tuple(edit.step for edit in edits[:2])
    if steps != _SHAPE or len(edits) <= len(_SHAPE) or edits[2].step not in _AFTER:
        return False
    opening, name, rest = edits[:3]
    again = forms(rest.recorded[: len(opening.quoted)]) == forms(opening.quoted)
    unmarked = opening.mark is rest.mark is Mark.NONE
    anew = bool(rest.recorded) and ends_sentence(name.recorded[-1], rest.recorded[0])
    return unmarked and again and anew and len(opening.quoted) >= _FEWEST


def _stood_for(rest: Edit, name: Edit) -> Iterator[Edit]:
    """Yield the words that were kept too early, as standing for what the record has."""
    step = Step.CHANGED if rest.recorded else Step.ADDED
    yield replace(rest, step=step, quoted=(*name.quoted, *rest.quoted))
