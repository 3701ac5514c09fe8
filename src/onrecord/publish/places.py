"""Where a passage stands, for a reader."""

from onrecord.model.alignment import Passage


def page_of(passage: Passage) -> str | None:
    """Return the page, and how sure the recognition of the words on it was.

    >>> from onrecord.model.document import Span
    >>> page_of(Passage("d", None, Span(0, 2), "No", page=3, confidence=0.914))
    'page 3, recognised (91 % sure)'
    """
    if passage.page is None:
        return None
    if passage.confidence is None:
        return f"page {passage.page}"
    return f"page {passage.page}, recognised ({passage.confidence:.0%} sure)".replace(
        "%", " %"
    )


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
    if page := page_of(passage):
        return page
    return passage.addresses[0].name if passage.addresses else None
