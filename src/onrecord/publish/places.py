"""Where a passage stands, for a reader."""

from onrecord.model.alignment import Passage


def where(passage: Passage) -> str:
    """Return the document, and what is known of it: kind, speaker, date, page."""
    document = f"{passage.title} ({passage.document})"
    known = [
        document if passage.title else passage.document,
        passage.kind,
        passage.speaker,
        passage.date,
        passage.place,
        _address(passage),
    ]
    return ", ".join(filter(None, known))


def _address(passage: Passage) -> str | None:
    """Return the page, else where the passage begins as a person finds it."""
    if passage.page is not None:
        return f"page {passage.page}"
    return passage.addresses[0].name if passage.addresses else None
