r"""Blocks of text put together, each with its address.

>>> text, addresses = composed([Block("No.", "line 3"), Block("So.", "line 9")])
>>> text, addresses[1].span.of(text), addresses[1].name
('No.\n\nSo.', 'So.', 'line 9')
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.model.document import Address, Anchors, Span

BETWEEN = "\n\n"


class Block(NamedTuple):
    """A stretch of text that stands by itself, and its address."""

    text: str
    name: str
    part: str = ""
    anchors: Anchors = ()
    before: str = BETWEEN
    """What parts it from the block before."""


def end_of(addresses: Sequence[Address], count: int) -> int:
    """Return where the text of the first `count` blocks ends.

    >>> end_of(composed([Block("No.", ""), Block("So.", "")])[1], 1)
    3
    """
    return addresses[count - 1].span.end if count else 0


def composed(blocks: Iterable[Block]) -> tuple[str, tuple[Address, ...]]:
    """Return the text of `blocks`, and the address of each."""
    parts: list[str] = []
    addresses: list[Address] = []
    at = 0
    for block in blocks:
        if parts:
            parts.append(block.before)
            at += len(block.before)
        span = Span(at, at + len(block.text))
        parts.append(block.text)
        addresses.append(Address(span, block.name, block.part, block.anchors))
        at = span.end
    return "".join(parts), tuple(addresses)
