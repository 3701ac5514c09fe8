"""Where the paragraphs of a text part, and what in it is no prose.

In a text broken into short lines only a blank line parts paragraphs; where a line
holds a whole paragraph, every line end does. The number of a page that stands alone
inside a sentence parts nothing.
"""

import re
from collections.abc import Iterator

from onrecord.model.document import Span

_BLANK = re.compile(r"\n[ \t\r]*\n\s*|\Z")
_ANY = re.compile(r"\n\s*|\Z")
_PAGE_NUMBER = re.compile(
    r"(?<=[^\W\d_]|[,;])[ \t\r]*\n\s*\d{1,4}[ \t\r]*\n\s*(?=[^\W\d_])"
)
"""On a line of its own, where no sentence ends before it."""
_NO_PROSE = re.compile(
    r"\A---\r?\n.*?\n---[ \t\r]*\n"  # front matter
    r"|```.*?```"
    r"|(?<!`)`[^`\n]+`(?!`)",
    re.DOTALL,
)
_LONGEST_WRAPPED = 100
"""Code points of a line; a longer one was not broken to fit a page."""


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Return the paragraphs of a text.

    >>> paragraphs("One.\n\nTwo\nlines.")
    (Span(start=0, end=4), Span(start=6, end=16))
    """
    return tuple(_paragraphs(text))


def prose(text: str) -> str:
    """Return the text with code and front matter blanked, every position kept.

    >>> prose('Type `say "no"` now.')
    'Type            now.'
    """
    return _NO_PROSE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def _paragraphs(text: str) -> Iterator[Span]:
    wrapped = max(map(len, text.split("\n"))) <= _LONGEST_WRAPPED
    start = 0
    inside = {
        at
        for page in _PAGE_NUMBER.finditer(text)
        for at in range(*page.span())
        if text[page.end()].islower()
    }
    for gap in (_BLANK if wrapped else _ANY).finditer(text):
        if gap.start() in inside:
            continue
        if text[start : gap.start()].strip():
            yield stripped(text, start, gap.start())
        start = gap.end()


def stripped(text: str, start: int, end: int) -> Span:
    """Return the stretch between two positions without its outer white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
