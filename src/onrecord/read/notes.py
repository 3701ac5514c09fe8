"""The marks of footnotes, which are no part of the sentence that they stand in."""

import re

_MARK = re.compile(
    r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3}|[↩↑^⇑⏎])\ufe0e?[\])]?",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.,;:!?…”’»\"')\]]\s*$")


def is_mark(text: str, before: str, *, linked: bool) -> bool:
    """Tell whether raised or linked `text` is the mark of a footnote.

    A link to a place in a page is, where it stands after words; else only what is
    raised after a punctuation mark: an exponent stands after letters and digits.

    >>> is_mark("[3]", "the tolls", linked=True), is_mark("2", "km", linked=False)
    (True, False)
    >>> is_mark("3", "the tolls.", linked=False), is_mark("here", "see ", linked=True)
    (True, False)
    """
    if not _MARK.fullmatch(text) or not before.strip(" \0\n"):
        return False
    if linked:
        return not before[-1].isspace() or not text.isalnum()
    return _CLOSED.search(before) is not None
