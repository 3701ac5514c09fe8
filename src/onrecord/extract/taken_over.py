"""The occasion of a statement that goes on with the one before it.

*He added*; *at the same time, she said*; *in response, Holt said*: such a statement has
the place, the day and the listener of the one before, if it says nothing else of them.
An answer is taken for one only from whom the words before were said to: newspapers let
people "respond" to what was said years before, or after.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.data import entries
from onrecord.model.statement import Basis, Speaker, Statement

_FARTHEST = 600
"""Code points from the end of one statement to the beginning of the next."""
_PAST = ("ed", "said", "told", "wrote", "spoke")
_LEAD = 40
"""Code points before an attribution in which "In response," stands."""


def taken_over(text: str, ordered: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the outermost statements, each with what it takes over.

    They are in the order of the text.
    """
    previous: Statement | None = None
    for each in ordered:
        made = _taken_over(text, each, previous) if previous else each
        yield made
        previous = made


def _taken_over(text: str, each: Statement, before: Statement) -> Statement:
    whom = _listener(text, each, before)
    if whom is None or not _follows(each, before) or _has_own(each):
        return each
    words = before.circumstances
    own = each.circumstances.addressee
    return replace(
        each,
        addressee=each.addressee or whom[0],
        said_on=before.said_on,
        place=before.place,
        circumstances=replace(
            words,
            addressee=own or (words.addressee if whom[0] == before.addressee else None),
            basis=words.basis and Basis.CARRIED,
        ),
    )


def _listener(
    text: str, each: Statement, before: Statement
) -> tuple[Speaker | None] | None:
    """Return whom it was said to, if it was said on the occasion of the one before."""
    who, first, listener = each.speaker, before.speaker, before.addressee
    if who is None or first is None or who.name is None:
        return None
    lead = _lead(text, each)
    cue = " ".join(span.of(text) for span in each.cue).casefold()
    if who.name == first.name:
        goes_on = cue in entries("going_on_cues")
        same = lead in entries("same_occasion") and cue.endswith(_PAST)
        return (listener,) if goes_on or same else None
    answers = cue in entries("answering") or lead in entries("answering")
    asked = listener is not None and listener.name == who.name
    return (first,) if answers and asked else None


def _lead(text: str, each: Statement) -> str:
    """Return the words before the comma that stands before the attribution."""
    at = min(span.start for span in (*each.cue, *each.source, *each.content))
    before = text[max(0, at - _LEAD) : at].rstrip()
    phrase = before.rpartition("\n")[2].rpartition(". ")[2]
    return phrase.rstrip(",").casefold()


def _follows(each: Statement, before: Statement) -> bool:
    return each.content[0].start - before.content[-1].end <= _FARTHEST


def _has_own(each: Statement) -> bool:
    own = each.circumstances
    return bool(own.time or own.place or own.occasion)
