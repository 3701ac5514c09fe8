"""Stretches of documents that are worth aligning with a quotation."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from onrecord.match.concordance import Concordance
from onrecord.match.gotoh import MOST_CELLS
from onrecord.match.quotation import Quotation
from onrecord.match.seeds import FEW, Weights

_LEAST_WIDTH = 24
_AROUND = 8
"""How many words a window has on both sides, besides a quarter of the quotation."""
_AT_OMISSIONS = 120
"""How many more where the report says that it left something out."""
_STRONG = 0.3
"""The share of what the best diagonal holds from which another counts."""
_SLACK = 8
"""How many words a window reaches beyond where the quotation would begin and end."""
_POOR = 0.75
"""A window with so small a share of what the best one holds is left out."""


class Window(NamedTuple):
    """A stretch of one document, from the word at index `low` to that at `high`."""

    document: int
    low: int
    high: int
    held: float = 0.0
    """What the words of the quotation that stand there tell."""


def half_width(length: int) -> int:
    """Return half of what beginnings may differ by for a quotation of so many words."""
    return max(_LEAST_WIDTH // 2, length // 4)


def window(
    concordance: Concordance, quoted: Quotation, shard: int, beginning: int
) -> Window:
    """Return the window for a quotation that would begin at this place of a shard."""
    length = len(quoted.words)
    width = 0 if length <= FEW else 2 * half_width(length)
    slack = _AROUND + length // 4 + (_AT_OMISSIONS if quoted.omissions else 0)
    held = concordance.shards[shard]
    ordinal = held.document_at(beginning + (width + length) // 2)
    first = int(held.first[ordinal])
    end = int(held.first[ordinal + 1]) - 1 - first
    low = beginning - first - slack
    return Window(
        concordance.base(shard) + ordinal,
        max(low, 0),
        min(beginning - first + width + length + slack, end),
    )


def overlap(left: Window, right: Window) -> bool:
    """Tell whether two windows are mostly one."""
    shared = min(left.high, right.high) - max(left.low, right.low)
    shorter = min(left.high - left.low, right.high - right.low)
    return left.document == right.document and shared > 0.8 * shorter


def fullest(
    concordance: Concordance, quoted: Quotation, windows: Sequence[Window]
) -> tuple[Window, ...]:
    """Put the windows that hold most first, cut to where they hold it."""
    forms = [word.form for word in quoted.words]
    weights = np.array([concordance.weight(form) for form in forms])
    made = [_cut(concordance, window, forms, weights) for window in windows]
    made.sort(key=lambda window: -window.held)
    least = _POOR * made[0].held if made else 0.0
    found: list[Window] = []
    for each in made:
        if each.held >= least and not any(overlap(each, other) for other in found):
            found.append(each)
    return tuple(found)


def _cut(
    concordance: Concordance, window: Window, forms: Sequence[str], weights: Weights
) -> Window:
    """Return the part of a window that matters, with what it holds."""
    length = len(forms)
    if length * (window.high - window.low) > MOST_CELLS:
        stands = concordance.holds(window[:3], forms)
        return window._replace(held=float(weights @ stands))
    equal = concordance.equal(window[:3], forms)
    held = float(weights @ equal.any(axis=1))
    rows, columns = equal.nonzero()
    if not len(rows):
        return window
    shared = np.bincount(columns - rows + length, weights=weights[rows])
    (strong,) = (shared >= _STRONG * shared.max()).nonzero()
    slack = _SLACK + length // 8
    low, high = int(strong[0]) - length - slack, int(strong[-1]) + slack
    return Window(
        window.document,
        window.low + max(low, 0),
        min(window.low + high, window.high),
        held,
    )
