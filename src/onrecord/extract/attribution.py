"""Where a report says who spoke."""

from dataclasses import dataclass

from onrecord.model.document import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say who spoke, and the sentence they stand in."""

    cue: Span
    """Empty where no word attributes."""
    source: Span | None
    clause: Span
    role: str | None = None
    """The apposition after the name, as printed."""
    leads: bool = False
    """Whether it stands before the content."""
