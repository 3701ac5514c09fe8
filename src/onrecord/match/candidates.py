"""Where in the record a quotation may have been taken from, the likeliest first.

Every one, two or three words in a row that the quotation shares with the record vote
for the place at which the whole would then begin; rare words weigh more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.match.concordance import Concordance
from onrecord.match.quotation import Quotation

MOST_PLACES = (60, 400, 1500)
"""Past how many places one, two, three words in a row have no vote."""
WINDOWS = 8
"""How many windows are aligned."""
_SLACK = 40
_SLACK_AT_MARKS = 120


class Window(NamedTuple):
    """A stretch of one document: places `low` to `high` of the row of words."""

    document: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class _Votes:
    """Who votes for which beginning, and with what weight."""

    beginnings: npt.NDArray[np.int64]
    voters: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]


def candidates(concordance: Concordance, quoted: Quotation) -> tuple[Window, ...]:
    """Return windows that may hold the passage, the one with most votes first."""
    votes = _votes(concordance, quoted)
    if votes is None:
        return ()
    width = max(24, len(quoted.words) // 2)
    found: list[Window] = []
    for beginning in _favourites(votes, width):
        window = _window(concordance, quoted, beginning, width)
        if not any(_overlap(window, other) for other in found):
            found.append(window)
        if len(found) == WINDOWS:
            break
    return tuple(found)


def _votes(concordance: Concordance, quoted: Quotation) -> _Votes | None:
    ids = [concordance.id_of(word.form) for word in quoted.words]
    beginnings, voters, weights = [], [], []
    for at, gram in _grams(ids, quoted):
        count = concordance.count(gram)
        if not 0 < count <= MOST_PLACES[len(gram) - 1]:
            continue
        beginnings.append(concordance.places(gram) - at)
        voters.append(np.full(count, at * 4 + len(gram), dtype=np.int64))
        weights.append(np.full(count, log(1 + len(concordance.row) / count)))
    if not beginnings:
        return None
    return _Votes(
        np.concatenate(beginnings), np.concatenate(voters), np.concatenate(weights)
    )


def _grams(
    ids: Sequence[int | None], quoted: Quotation
) -> Iterator[tuple[int, list[int]]]:
    for at in range(len(ids)):
        gram: list[int] = []
        for place in range(at, min(at + 3, len(ids))):
            known = ids[place]
            if known is None or (place > at and place in quoted.omissions):
                break
            gram.append(known)
            yield at, list(gram)


def _favourites(votes: _Votes, width: int) -> Iterator[int]:
    """Yield where the likeliest stretches of beginnings start, best first.

    Stretches overlap by half, so that no cluster is cut in two by a border.
    """
    half = width // 2
    stretch = np.concatenate([votes.beginnings // half, votes.beginnings // half - 1])
    voters = np.concatenate([votes.voters, votes.voters])
    weights = np.concatenate([votes.weights, votes.weights])
    # One voter counts once in a stretch, however often its words stand there.
    pairs = (stretch - stretch.min()) * (voters.max() + 1) + voters
    _, once = np.unique(pairs, return_index=True)
    stretches, member = np.unique(stretch[once], return_inverse=True)
    total = np.bincount(member, weights=weights[once])
    for best in np.argsort(-total, kind="stable")[: WINDOWS * 4]:
        yield int(stretches[best]) * half


def _window(
    concordance: Concordance, quoted: Quotation, beginning: int, width: int
) -> Window:
    length = len(quoted.words)
    slack = _SLACK + length // 2 + (_SLACK_AT_MARKS if quoted.omissions else 0)
    middle = max(beginning + (width + length) // 2, 1)
    document = concordance.document_at(min(middle, len(concordance.row) - 2))
    low = max(beginning - slack, int(concordance.first[document]))
    high = min(
        beginning + width + length + slack, int(concordance.first[document + 1]) - 1
    )
    return Window(document, low, high)


def _overlap(left: Window, right: Window) -> bool:
    shared = min(left.high, right.high) - max(left.low, right.low)
    shorter = min(left.high - left.low, right.high - right.low)
    return left.document == right.document and shared > 0.8 * shorter
