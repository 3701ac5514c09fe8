"""The blocks of web pages as blocks of a document, each with its address."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.read import composing
from onrecord.read.markup import Block


def by_line(blocks: Iterable[Block], markup: str) -> Iterator[composing.Block]:
    r"""Yield each block with the line of the file it begins on.

    >>> from onrecord.read.markup import page
    >>> source = "<p>No.\n<p>So."
    >>> for block in by_line(page(source).blocks, source):
    ...     print(block.name, block.text)
    line 1 No.
    line 2 So.
    """
    ends = [found.start() for found in re.finditer(r"\n", markup)]
    for block in blocks:
        line = bisect_right(ends, block.anchors[0][1]) + 1
        yield composing.Block(block.text, f"line {line}", anchors=block.anchors)
