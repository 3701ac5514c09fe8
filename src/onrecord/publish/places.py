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
        f"page {passage.page}" if passage.page is not None else None,
    ]
    return ", ".join(filter(None, known))
