"""A statement: a report says that someone said something."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.document import Span


class Manner(StrEnum):
    """How much of the content stands inside quotation marks."""

    DIRECT = "direct"
    """All of it, as sentences of the speaker's own."""
    MIXED = "mixed"
    """A part: the quoted words are a piece of the reporter's sentence."""
    INDIRECT = "indirect"
    """None of it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the report says spoke, or was spoken to."""

    name: str | None
    """As the report prints it, in its fullest form there."""
    role: str | None = None
    """As the report prints it: `the foreign minister`."""
    person: str | None = None
    """The id of a person, once one is known."""
    confidence: float = 1.0
    """0 to 1, that it is this one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution in a report; spans are positions in the report's text."""

    id: str
    manner: Manner
    content: tuple[Span, ...]
    """The words attributed, in several pieces where the attribution interrupts them
    (“We will,” she said, “come back.”). Of a direct statement, what stands inside the
    marks, without them; otherwise the whole reported clause."""
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    addressee: Speaker | None = None
    said_on: str | None = None
    """EDTF."""
    place: str | None = None
    nested_in: str | None = None
    confidence: float = 1.0
    """0 to 1, that this is a statement and that its speaker is right."""
    quoted: tuple[Span, ...] = ()
    """The words of the content that stand inside marks: only these are said to be the
    speaker's own, word for word."""
