"""Where in the record a quotation may have been taken from, the likeliest first.

Every word, and every two words in a row, that the quotation shares with the record
vote for the place at which the whole would then begin (see `seeds`). Words the record
hardly has also vote by what they may be (see `readings`).
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.match.concordance import Concordance
from onrecord.match.frequencies import Frequencies
from onrecord.match.quotation import Quotation
from onrecord.match.readings import Reading, readings
from onrecord.match.seeds import FEW, NOWHERE, Seeds, Weights, chosen, seeds, votes
from onrecord.match.shard import Places
from onrecord.match.windows import Window, fullest, half_width, overlap, window

WINDOWS, WINDOWS_OF_FEW = 4, 6
"""How many windows are looked at; more where few words vote."""

_READ = 25
"""In longer quotations enough words are whole: no other reading is tried."""
_BUDGET = ((FEW, 12_000), (_READ, 6_000), (0, 2_000))
"""How many votes are counted for quotations of up to so many words; last, of more."""
_MOST_SCORED = 128
_WORTH = 0.25
"""What has a smaller share of the highest weight is not looked at."""
_REACH = 1
"""How far from its place a word still counts where places are compared."""


class _Scored(NamedTuple):
    """Where in a shard the quotation may begin, the likeliest first."""

    shard: int
    beginnings: Places
    weights: Weights


def candidates(
    concordance: Concordance,
    quoted: Quotation,
    *,
    most: int = 0,
    admits: Callable[[int], bool] | None = None,
) -> tuple[tuple[Window, ...], Frequencies]:
    """Return windows that may hold the passage, the likeliest first.

    At least `most` of them, where there are so many; and how often the record has the
    words of the quotation. `admits` tells of a document's number whether it counts.
    """
    forms = [word.form for word in quoted.words]
    few = len(forms) <= FEW and not quoted.omissions
    other = _readings(concordance, forms) if len(forms) <= _READ else ()
    every, frequencies = seeds(concordance, quoted, other)
    budget = next(most for up_to, most in _BUDGET if not up_to or len(forms) <= up_to)
    heard = chosen(every, budget, few=few)
    found: list[Window] = []
    scored = [
        _compared(concordance, shard, heard, quoted, other)
        if few
        else _counted(concordance, shard, heard, len(forms))
        for shard in range(len(concordance.shards))
    ]
    wanted = max(most, WINDOWS_OF_FEW if few else WINDOWS)
    for shard, beginning in _likeliest(scored):
        made = window(concordance, quoted, shard, beginning)
        is_new = not any(overlap(made, one) for one in found)
        if is_new and (admits is None or admits(made.document)):
            found.append(made)
        if len(found) == wanted:
            break
    return fullest(concordance, quoted, found), frequencies


def _readings(concordance: Concordance, forms: Sequence[str]) -> tuple[Reading, ...]:
    """Return what words may be by the vocabulary of any shard, each once.

    One that several shards have would have the votes of several words.
    """
    found = (
        reading
        for shard in concordance.shards
        for reading in readings(forms, shard.vocabulary, concordance.count)
    )
    return tuple(dict.fromkeys(found))


def _counted(
    concordance: Concordance, shard: int, heard: Seeds, length: int
) -> _Scored:
    """Count the votes for stretches of beginnings.

    Stretches overlap by half, so that no cluster is cut in two by a border; one voter
    counts once in a stretch, however often its words stand there.
    """
    beginnings, voters, weights = votes(concordance, shard, heard)
    if not len(beginnings):
        return _Scored(shard, NOWHERE, np.zeros(0))
    half = half_width(length)
    stretch = beginnings // half + 1
    ballots = np.concatenate([stretch, stretch - 1]) * len(weights)
    ballots += np.concatenate([voters, voters])
    ballots.sort()
    ballots = ballots[np.append(True, ballots[1:] != ballots[:-1])]
    stretches = ballots // len(weights)
    new = np.flatnonzero(np.append(True, stretches[1:] != stretches[:-1]))
    total = np.add.reduceat(weights[ballots % len(weights)], new)
    best = _highest(total)
    return _Scored(shard, (stretches[new[best]] - 1) * half, total[best])


def _compared(
    concordance: Concordance,
    shard: int,
    heard: Seeds,
    quoted: Quotation,
    other: Sequence[Reading],
) -> _Scored:
    """Weigh the words of the quotation that stand at, or right beside, their place."""
    beginnings, *_ = votes(concordance, shard, heard)
    held = concordance.shards[shard]
    around = [
        held.row.take(beginnings + step, mode="clip")
        for step in range(-_REACH, len(quoted.words) + _REACH)
    ]
    total = np.zeros(len(beginnings))
    for at, word in enumerate(quoted.words):
        forms = {word.form, *(each.forms[0] for each in other if each.at == at)}
        known = [number for form in forms if (number := held.vocabulary.number(form))]
        stands = np.zeros(len(beginnings), dtype=np.bool_)
        for number, row in product(known, around[at : at + 2 * _REACH + 1]):
            stands |= row == number
        total += concordance.weight(word.form) * stands
    best = _highest(total)
    return _Scored(shard, beginnings[best], total[best])


def _highest(total: Weights) -> npt.NDArray[np.intp]:
    """Return the indexes of the highest, first the highest, in a fixed order."""
    some = np.flatnonzero(total >= _WORTH * total.max(initial=0.0))
    return some[np.argsort(-total[some], kind="stable")][:_MOST_SCORED]


def _likeliest(
    scored: Sequence[_Scored],
) -> Iterator[tuple[int, int]]:
    """Yield shard and beginning, the likeliest first."""
    every = [
        (-weight, each.shard, beginning)
        for each in scored
        for beginning, weight in zip(
            each.beginnings.tolist(), each.weights.tolist(), strict=True
        )
    ]
    for _, shard, beginning in sorted(every):
        yield shard, beginning
