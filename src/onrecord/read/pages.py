"""The blocks of web pages as blocks of a document, each with its address."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.read import composing
from onrecord.read.markup import Block

_CELLS = frozenset({"td", "th"})


def by_line(blocks: Iterable[Block], markup: str) -> Iterator[composing.Block]:
    r"""Yield each block with the line of the file it begins on.

    Cells of one row of a table stand on one line, parted by tabs.

    >>> from onrecord.read.markup import page
    >>> source = "<p>No.\n<p>So."
    >>> for block in by_line(page(source).blocks, source):
    ...     print(block.name, block.text)
    line 1 No.
    line 2 So.
    """
    ends = [found.start() for found in re.finditer(r"\n", markup)]
    last: Block | None = None
    for block in blocks:
        line = bisect_right(ends, block.anchors[0][1]) + 1
        name = f"line {line}"
        before = "\t" if _is_beside(block, last) else composing.BETWEEN
        yield composing.Block(block.text, name, anchors=block.anchors, before=before)
        last = block


def _is_beside(block: Block, last: Block | None) -> bool:
    """Tell whether two blocks are cells of one row of a table."""
    if last is None or block.tag not in _CELLS or last.tag not in _CELLS:
        return False
    return block.path[-1:] == last.path[-1:]
