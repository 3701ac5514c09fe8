"""A statement: a report says that someone said something."""

from dataclasses import dataclass, field
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


class CueClass(StrEnum):
    """What a cue says of the words it reports, after Karttunen and Hooper."""

    NEUTRAL = "neutral"
    """Only that they were said: *said*, *told*, *added*."""
    FACTIVE = "factive"
    """The reporter presents them as so: *recalled*, *acknowledged*, *noted*."""
    NON_FACTIVE = "non-factive"
    """The reporter keeps his distance: *claimed*, *alleged*, *suggested*."""
    COUNTER_FACTIVE = "counter-factive"
    """The speaker turns them down: *denied*, *refused*, *rejected*."""
    FORCE_LABELLING = "force-labelling"
    """The reporter says with what force they were said: *promised*, *warned*."""
    PRESUPPOSES_EARLIER = "presupposes-earlier"
    """They were said before: *reiterated*, *renewed*."""


class Standing(StrEnum):
    """What a report says of the time of a role."""

    CURRENT = "current"
    """Held when the report was written: *the current mayor*."""
    THEN = "then"
    """Held at the time that is spoken of: *then Chairman*."""
    FORMER = "former"
    """Held before: *the former mayor*."""
    ACTING = "acting"
    DESIGNATE = "designate"
    """Not held yet: *the president-elect*."""


class Basis(StrEnum):
    """What a date follows from."""

    ABSOLUTE = "absolute"
    """It is printed: *on 3 March 2031*."""
    PUBLICATION = "publication"
    """It is counted from when the report was published: *on Tuesday*."""
    EVENT = "event"
    """It is counted from another date of the report: *two years later*."""
    CARRIED = "carried"
    """It is that of a statement before, which this one goes on with: *he added*."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the report says spoke, or was spoken to."""

    name: str | None
    """As the report prints it, in its fullest form there."""
    role: str | None = None
    """As the report prints it: `the foreign minister`."""
    person: str | None = None
    """The id of a person, once one is known."""
    standing: Standing | None = None
    """What the role's own words say of its time: *then Chairman*, *former mayor*."""
    confidence: float = 1.0
    """0 to 1, that it is this one."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The words of the report from which the circumstances of a statement follow."""

    addressee: Span | None = None
    occasion: Span | None = None
    place: Span | None = None
    time: Span | None = None
    """They are kept where no date follows from them."""
    basis: Basis | None = None
    """What the date follows from; `None` where there is none."""
    counted_from: Span | None = None
    """The words of the date from which an event's is counted."""


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
    """EDTF, level 0 or 1; no more precise than what it follows from."""
    place: str | None = None
    nested_in: str | None = None
    confidence: float = 1.0
    """0 to 1, that this is a statement and that its speaker is right."""
    quoted: tuple[Span, ...] = ()
    """The words of the content that stand inside marks: only these are said to be the
    speaker's own, word for word."""
    cue_class: CueClass | None = None
    """Of the cue; `None` where there is none, or where no table has it."""
    circumstances: Circumstances = field(default_factory=Circumstances)
    unsaid: bool = False
    """Whether the report says that this was not said: *did not say that*."""
