"""What an archive holds, counted and listed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A file that documents came from."""

    path: str
    """As given."""
    sha256: str
    size: int
    """Bytes."""
    documents: int
    turns: int
    labelled: int
    """How many of the turns were told by labels in the text."""
    words: int
    first: str | None
    """The earliest date of its documents, and below the latest."""
    last: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of an archive."""

    format: int
    documents: int
    words: int
    characters: int
    turns: int
    labelled: int
    """How many of the turns were told by labels in the text, not given by the file."""
    pages: int
    dated: int
    """Documents whose date is known."""
    first: str | None
    last: str | None
    originals: int
    original_bytes: int
    database_bytes: int
    shards: int
    index_bytes: int
    unreadable: int
    sources: tuple[Source, ...]
    """By path. Where two have the same bytes, both have the same documents."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document, without its text."""

    id: str
    name: str
    title: str | None
    author: str | None
    date: str | None
    place: str | None
    lang: str | None
    kind: str | None
    words: int
    turns: int
    pages: int
    sha256: str
    """Of the file that it came from."""
