"""The text of a report, cut where statements stand.

Statements may hold each other and overlap; links on a page may not. So the text is cut
at every border, and each part belongs to the shortest statement that holds it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.model.document import Span

_LINE_END = re.compile(r"(?<!\n)\n(?!\s*\n|[ \t]*[-*#>•|])")


class Part(NamedTuple):
    """Some text, and which statement holds it, counted from 0."""

    text: str
    statement: int | None = None


def parts(text: str, contents: Sequence[Sequence[Span]]) -> Iterator[Part]:
    """Yield `text` in parts; `contents` are the spans of each statement.

    >>> list(parts("“We will,” he said.", [[Span(1, 8)]]))[1]
    Part(text='We will', statement=0)
    """
    shown = flowing(text)
    marks = sorted(
        (span.end - span.start, at, span)
        for at, content in enumerate(contents)
        for span in content
    )
    borders = {border for _, _, span in marks for border in span}
    for start, end in pairwise(sorted(borders | {0, len(text)})):
        holding = (at for _, at, span in marks if span.start <= start < span.end)
        yield Part(shown[start:end], next(holding, None))


def flowing(text: str) -> str:
    r"""Return `text`, as long as it was, with spaces for the ends of typed lines.

    >>> flowing("One\nline.\n\nAnother.")
    'One line.\n\nAnother.'

    Only a text that parts its paragraphs by blank lines has lines to be joined.
    """
    return _LINE_END.sub(" ", text) if "\n\n" in text.strip() else text
