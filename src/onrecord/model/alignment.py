"""How a quotation is explained as edits to a passage of the record.

Record before report, everywhere. No word is lost: the quoted words of the edits, in
order, are the words of the quotation, and the recorded words of each passage are the
words of that passage.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.model.document import Address, Span, Turn
from onrecord.model.layout import Box


class Word(NamedTuple):
    """One word, and where it stands.

    `form` is what is compared (folded); `text` is what is printed; `tail` is what
    stands between this word and the next one: space, punctuation, marks.
    """

    text: str
    form: str
    start: int
    end: int
    tail: str = ""

    @property
    def span(self) -> Span:
        """The code points of the word, without its tail."""
        return Span(self.start, self.end)


def span_of(words: tuple[Word, ...]) -> Span | None:
    """Return the span from the first word to the last; `None` without words."""
    return Span(words[0].start, words[-1].end) if words else None


class Step(StrEnum):
    """What happened to the recorded words on the way into the report."""

    KEPT = "kept"
    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"


class Mark(StrEnum):
    """How the report marks an edit for its reader."""

    NONE = "none"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Edit:
    """One step, with the words on both sides."""

    step: Step
    recorded: tuple[Word, ...] = ()
    quoted: tuple[Word, ...] = ()
    mark: Mark = Mark.NONE
    passage: int = 0
    """Which of the compared passages the recorded words belong to."""

    def __str__(self) -> str:
        recorded = " ".join(word.form for word in self.recorded)
        quoted = " ".join(word.form for word in self.quoted)
        if self.step is Step.CHANGED:
            return f"{self.step} {recorded!r} -> {quoted!r}"
        return f"{self.step} {recorded or quoted!r}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a primary document set against a statement.

    `before` and `after` are what stands around it in the record, for a reader.
    """

    document: str
    """The id of the document."""
    title: str | None
    span: Span
    text: str
    before: str = ""
    after: str = ""
    speaker: str | None = None
    date: str | None = None
    place: str | None = None
    page: int | None = None
    kind: str | None = None
    similarity: float = 1.0
    """0 to 1; orders passages, and decides nothing else."""
    author: str | None = None
    """Who wrote the document down, where it says so."""
    present: tuple[str, ...] = ()
    """Whom the document names as taking part."""
    labels: tuple[str, ...] = ()
    """Under which labels somebody speaks in the document."""
    addresses: tuple[Address, ...] = ()
    """Of the stretches of the document that the passage touches."""
    boxes: tuple[Box, ...] = ()
    """Where it stands on its pages, a box a line; empty where that is not certain."""
    confidence: float | None = None
    """How sure its recognition was, 0 to 1; `None` where it was not recognised."""
    unsure: tuple[Span, ...] = ()
    """The words whose recognition may as well be wrong."""


@dataclass(frozen=True, slots=True)
class Context:
    """The recorded words around a compared passage, nearest words included."""

    before: tuple[Word, ...] = ()
    after: tuple[Word, ...] = ()
    turns: tuple[Turn, ...] = ()
    """The turns that the passage runs through, if there is more than one."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quotation set against the one or more passages it was made from."""

    edits: tuple[Edit, ...]
    """In the order of the quotation; dropped words where they are missed."""
    passages: tuple[Passage, ...]
    """The passages compared, in the order of the quotation."""
    contexts: tuple[Context, ...]
    """One for each of `passages`."""
    occurrences: int = 1
    """How many places of the record hold these words this well."""
    omissions: frozenset[int] = frozenset()
    """Each index of a quoted word before which the report marks an omission."""
    lead: tuple[Word, ...] = ()
    """The reporter's own words right before the quotation, in its sentence."""
    trail: tuple[Word, ...] = ()
    """And right after it."""
    nearness: float = 1.0
    """How likely it is, 0 to 1, that the quotation was made from these passages.

    It tells them from places that share words by chance, and says nothing of the
    meaning."""

    @property
    def similarity(self) -> float:
        """The share of the quoted words that stand in the passages, 0 to 1."""
        quoted = sum(len(edit.quoted) for edit in self.edits)
        kept = sum(
            len(edit.quoted)
            for edit in self.edits
            if edit.step in {Step.KEPT, Step.MOVED}
        )
        return kept / quoted if quoted else 0.0
