"""The text of a report, cut where the parts of its statements begin and end.

A statement's words, its cue, whom it names and when: all of them may hold each other,
and links on a page may not. So each piece of text is one link, to the statement whose
part there is the shortest, and knows of every statement that has a part there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.model.document import Span
from onrecord.model.statement import Statement
from onrecord.publish.linked import flowing

PARTS = ("content", "source", "cue", "addressee", "time", "place", "occasion")


class Mark(NamedTuple):
    """A part of a statement: which one's, counted from 0, and what it is of it."""

    statement: int
    part: str
    """One of `PARTS`."""


class Piece(NamedTuple):
    """Some text, the marks on it, the shortest first, and those that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()


def pieces(text: str, statements: Sequence[Statement]) -> Iterator[Piece]:
    """Yield `text` in pieces.

    >>> from onrecord.model.statement import Manner
    >>> said = Statement("s1", Manner.DIRECT, (Span(1, 8),), cue=(Span(13, 17),))
    >>> for piece in pieces("“We will” he said.", [said]):
    ...     print(repr(piece.text), [mark.part for mark in piece.marks])
    '“' []
    'We will' ['content']
    '” he ' []
    'said' ['cue']
    '.' []
    """
    shown = flowing(text)
    marks = sorted(_marks(statements))
    borders = sorted({0, len(text)} | {at for span, _ in marks for at in span})
    begun: set[Mark] = set()
    open_marks: list[tuple[Span, Mark]] = []
    coming = iter([*marks, None])
    following = next(coming)
    for start, end in pairwise(borders):
        open_marks = [each for each in open_marks if each[0].end > start]
        while following and following[0].start <= start:
            open_marks.append(following)
            following = next(coming)
        held = sorted(open_marks, key=lambda each: each[0].end - each[0].start)
        here = tuple(dict.fromkeys(mark for _, mark in held))
        begins = tuple(mark for mark in here if mark not in begun)
        begun.update(begins)
        yield Piece(shown[start:end], here, begins)


def _marks(statements: Sequence[Statement]) -> Iterator[tuple[Span, Mark]]:
    for at, each in enumerate(statements):
        words = each.circumstances
        told = (words.addressee, words.time, words.place, words.occasion)
        spans = (each.content, each.source, each.cue, *((span,) for span in told))
        for part, places in zip(PARTS, spans, strict=True):
            yield from (
                (span, Mark(at, part))
                for span in places
                if span and span.end > span.start
            )
