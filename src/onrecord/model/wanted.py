"""Which part of a record is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a place must fit: all that is given.

    `since` and `until` are EDTF dates; a document whose date is less precise fits if it
    may lie between them, and one without a date never does.
    """

    speaker: str | None = None
    """Words of the name of who speaks, in any case, with or without accents."""
    since: str | None = None
    until: str | None = None
    document: str | None = None
    """A document's id, its name, or the file it came from."""

    def __bool__(self) -> bool:
        return any((self.speaker, self.since, self.until, self.document))
