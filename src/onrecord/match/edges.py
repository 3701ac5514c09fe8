"""What belongs to an edit, and what does not: at the edges of brackets and passages."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, starmap

from rapidfuzz.distance import OSA

from onrecord.data import table
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.phrases import negations, same_phrase
from onrecord.text.sentences import ends_sentence
from onrecord.text.slips import near
from onrecord.text.words import forms, run_together

_LONGEST_SHORT_FORM = 2
"""How many words beside its own a contraction may stand for: I'd've."""
_BRACKETS = frozenset("()[]")
_OPENED = re.compile(r"[(\[][^()\[\]]*\Z")
_CLOSED = re.compile(r"[^()\[\]]*[)\]]")


def marks_kept(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Take the mark from an omission in or beside brackets that the record has itself.

    *The council (with four of the nine away)*: no editor wrote *(with the nine away)*.
    """
    return tuple(
        replace(edit, mark=Mark.NONE)
        if edit.step is Step.DROPPED
        and edit.mark is Mark.BRACKET
        and _at_brackets(_tails(edits[:at]), edit, _tails(edits[at + 1 :]))
        else edit
        for at, edit in enumerate(edits)
    )


def _at_brackets(before: Sequence[str], edit: Edit, after: Sequence[str]) -> bool:
    """Tell whether the record has brackets around, before or after what is left out."""
    own = _tails([edit])
    beside = "".join((*before[-1:], own[-1]))
    within = _OPENED.search("".join(before)) and _CLOSED.match("".join((*own, *after)))
    return bool(within) or not _BRACKETS.isdisjoint(beside)


def _tails(edits: Sequence[Edit]) -> tuple[str, ...]:
    return tuple(word.tail for edit in edits for word in edit.recorded)


def edges_widened(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """Take in the recorded words beside the passage that its first and last stand for.

    *We are* for *We're*: where the record may go on, a word is not missed.
    """
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    tail = edits[-1]
    missed = _missed_before(recorded[:first], recorded[first:last], edits[0])
    if missed:
        whole = replace(edits[0], recorded=(*missed, *edits[0].recorded))
        edits = (whole, *edits[1:])
    for length in range(1, _LONGEST_SHORT_FORM + 1):
        after = tuple(recorded[last : last + length])
        if _says_as_much((*tail.recorded[-1:], *after), tail.quoted[-1:], tail):
            widened = replace(edits[-1], recorded=(*edits[-1].recorded, *after))
            return (*edits[:-1], widened)
    return edits


def garbled_at_edges(
    edits: tuple[Edit, ...], recorded: Sequence[Word]
) -> tuple[Edit, ...]:
    """Give a garbled first and last word the recorded words that it looks like.

    The aligner counts words: there, one more or less beside the passage is the same to
    it.
    """
    used = [word for edit in edits for word in edit.recorded]
    if not used:
        return edits
    first, last = recorded.index(used[0]), recorded.index(used[-1]) + 1
    before = recorded[max(first - _LONGEST_SHORT_FORM, 0) : first]
    words = (*before, *edits[0].recorded)
    head = _likest(edits[0], [words[at:] for at in range(len(words))])
    edits = (head, *edits[1:])
    words = (*edits[-1].recorded, *recorded[last : last + _LONGEST_SHORT_FORM])
    tail = _likest(edits[-1], [words[: at + 1] for at in range(len(words))])
    return (*edits[:-1], tail)


def _likest(edit: Edit, stretches: Sequence[tuple[Word, ...]]) -> Edit:
    """Return an edit with the stretch of the record that looks like its quoted words.

    As it is, if none does, or it looks like it no less than another.
    """
    if edit.step is not Step.CHANGED or edit.mark is not Mark.NONE:
        return edit
    quoted = run_together(edit.quoted)
    likest = min(
        (edit.recorded, *stretches),
        key=lambda stretch: OSA.distance(run_together(stretch), quoted),
    )
    return (
        replace(edit, recorded=likest) if near(run_together(likest), quoted) else edit
    )


def _missed_before(
    before: Sequence[Word], passage: Sequence[Word], head: Edit
) -> tuple[Word, ...]:
    """Return the words before the passage that belong to its first change.

    Those that a contraction stands for; or a negation, or a quantity, of the sentence
    where the report opens with another: *no one*, *Nobody*; *all the*, *Some*.
    """
    if head.step is not Step.CHANGED or head.mark is not Mark.NONE or not head.recorded:
        return ()
    for length in range(1, min(_LONGEST_SHORT_FORM, len(before)) + 1):
        near = tuple(before[-length:])
        if _says_as_much((*near, *head.recorded[:1]), head.quoted[:1], head):
            return near
        alike = _open_alike(forms(near), forms(head.quoted))
        if alike and not _ends_within((*near, *passage[: len(head.recorded) + 1])):
            return near
    return ()


def _open_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether both sides open with a negation, or both with a quantity."""
    if negations(one) and negations(other):
        return True
    amounts = table("quantifiers")
    return all(amounts.get(side[0], "-") != "-" for side in (one, other))


def _ends_within(words: Sequence[Word]) -> bool:
    return any(starmap(ends_sentence, pairwise(words)))


def _says_as_much(recorded: Sequence[Word], quoted: Sequence[Word], edit: Edit) -> bool:
    changed = edit.step is Step.CHANGED and edit.mark is Mark.NONE
    if not changed or len(recorded) <= len(quoted):
        return False
    return same_phrase(forms(recorded), forms(quoted)) is not None
