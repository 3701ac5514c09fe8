"""Where in the record a quotation may have been taken from, the likeliest first.

Every word, and every two words in a row, that the quotation shares with the record
vote for the place at which the whole would then begin; what is rare weighs more, and is
asked first. Words the record hardly has also vote by what they may be (see `readings`).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.match.concordance import Concordance
from onrecord.match.frequencies import Frequencies
from onrecord.match.quotation import Quotation
from onrecord.match.readings import Reading, readings
from onrecord.match.shard import Numbers, Places, Shard

WINDOWS = 8
"""How many windows are returned at most."""

_FEWEST_WINDOWS = 3
_FEW = 8
"""Quotations of so few words have few voters: more of them are heard, and compared."""
_READ = 25
"""In longer quotations enough words are whole: no other reading is tried."""
_MOST_PLACES = {False: (300, 3_000), True: (3_000, 8_000)}
"""Past how many places a word, and two words, have no vote: in long, short ones."""
_BUDGET = {False: 6_000, True: 12_000}
"""How many votes are counted."""
_REACH = 1
"""How far from its place a word still counts where places are compared."""
_LEAST_WIDTH = 24
_STRONG = 0.3
"""The share of what the best diagonal holds from which another counts."""
_SLACK = 8
"""How many words a window reaches beyond where the quotation would begin and end."""
_POOR = 0.75
"""A window with so small a share of what the best one holds is left out."""

_Voters = npt.NDArray[np.int64]
_Weights = npt.NDArray[np.float64]


class Window(NamedTuple):
    """A stretch of one document, from the word at index `low` to that at `high`."""

    document: int
    low: int
    high: int


class _Seeds(NamedTuple):
    """Words and pairs of words of the quotation, and where the record has them."""

    at: _Voters
    """The index in the quotation at which each begins."""
    counts: _Voters
    """How often the record has it."""
    ranges: list[tuple[Places, Places]]
    """For each shard, where its sorted places begin and end."""


class _Scored(NamedTuple):
    """Where in a shard the quotation may begin, the likeliest first."""

    shard: int
    beginnings: Places
    weights: _Weights


def candidates(
    concordance: Concordance,
    quoted: Quotation,
) -> tuple[tuple[Window, ...], Frequencies]:
    """Return windows that may hold the passage, the likeliest first.

    And how often the record has the words of the quotation.
    """
    forms = [word.form for word in quoted.words]
    few = len(forms) <= _FEW and not quoted.omissions
    other = _readings(concordance, forms) if len(forms) <= _READ else ()
    every, frequencies = _seeds(concordance, quoted, other)
    seeds = _chosen(every, few=few)
    found: list[Window] = []
    scored = [
        _compared(concordance, shard, seeds, quoted, other)
        if few
        else _counted(concordance, shard, seeds, len(forms))
        for shard in range(len(concordance.shards))
    ]
    most = WINDOWS if few else max(_FEWEST_WINDOWS, WINDOWS - len(forms) // _FEW)
    for shard, beginning in _likeliest(scored):
        window = _window(concordance, quoted, shard, beginning)
        if not any(_overlap(window, other) for other in found):
            found.append(window)
        if len(found) == most:
            break
    return _fullest(concordance, quoted, found), frequencies


def _fullest(
    concordance: Concordance, quoted: Quotation, windows: Sequence[Window]
) -> tuple[Window, ...]:
    """Put the windows that hold most first, cut to where they hold it."""
    forms = [word.form for word in quoted.words]
    weights = np.array([concordance.weight(form) for form in forms])
    made = [_cut(concordance, window, forms, weights, quoted) for window in windows]
    made.sort(key=lambda each: -each[0])
    least = _POOR * made[0][0] if made else 0.0
    return tuple(window for held, window in made if held >= least)


def _cut(
    concordance: Concordance,
    window: Window,
    forms: Sequence[str],
    weights: _Weights,
    quoted: Quotation,
) -> tuple[float, Window]:
    """Return what a window holds of the quotation, and the part of it that matters."""
    equal = concordance.equal(window, forms)
    held = float(weights @ equal.any(axis=1))
    rows, columns = np.nonzero(equal)
    if not len(rows):
        return held, window
    length = len(forms)
    shared = np.bincount(columns - rows + length, weights=weights[rows])
    strong = np.flatnonzero(shared >= _STRONG * shared.max()) - length
    slack = _SLACK + length // 8
    low, high = int(strong.min()) - slack, int(strong.max()) + length + slack
    return held, Window(
        window.document,
        window.low + max(low, 0),
        min(window.low + high, window.high),
    )


def _readings(concordance: Concordance, forms: Sequence[str]) -> tuple[Reading, ...]:
    return tuple(
        reading
        for shard in concordance.shards
        for reading in readings(forms, shard.vocabulary, concordance.count)
    )


def _seeds(
    concordance: Concordance, quoted: Quotation, other: Sequence[Reading]
) -> tuple[_Seeds, Frequencies]:
    singles, pairs = _grams(quoted, other)
    at = [at for at, _ in singles] + [at for at, *_ in pairs]
    ranges = []
    for shard in concordance.shards:
        ids = shard.vocabulary.ids
        alone = shard.singles(ids([form for _, form in singles]))
        joined = shard.pairs(
            ids([left for _, left, _ in pairs]), ids([right for *_, right in pairs])
        )
        ranges.append(
            (
                np.concatenate([alone[0], joined[0]]),
                np.concatenate([alone[1], joined[1]]),
            )
        )
    counts = np.sum([high - low for low, high in ranges], axis=0, dtype=np.int64)
    length = len(quoted.words)
    frequencies = Frequencies(
        concordance.size,
        [concordance.count(word.form) for word in quoted.words],
        counts[len(singles) : len(singles) + length - 1].tolist(),
    )
    counts[: len(singles)] *= -1  # told apart by their sign
    return _Seeds(np.array(at, dtype=np.int64), counts, ranges), frequencies


def _grams(
    quoted: Quotation, other: Sequence[Reading]
) -> tuple[list[tuple[int, str]], list[tuple[int, str, str]]]:
    """Return words, and pairs of words, that may stand in a row in the record."""
    forms = [word.form for word in quoted.words]
    own = [at for at in range(len(forms)) if at not in quoted.inserted]
    singles = [(at, forms[at]) for at in own]
    pairs = [(at, forms[at], forms[at + 1]) for at in range(len(forms) - 1)]
    if len(forms) <= _FEW:  # a word may have been added
        pairs += [(at, forms[at], forms[at + 2]) for at in range(len(forms) - 2)]
    pairs += [
        (left, forms[left], forms[right])
        for left, right in zip(own, own[1:], strict=False)
        if right > left + 1
    ]
    for at, length, read in other:
        singles.append((at, read[0]))
        row = [*forms[max(at - 1, 0) : at], *read, *forms[at + length : at + length + 1]]
        start = at - 1 if at else at
        pairs += [
            (min(start + step, len(forms) - 1), left, right)
            for step, (left, right) in enumerate(zip(row, row[1:], strict=False))
        ]
    return singles, pairs


def _chosen(seeds: _Seeds, *, few: bool) -> _Seeds:
    """Keep the rarest, as many as are counted."""
    alone = seeds.counts < 0
    counts = np.abs(seeds.counts)
    word, pair = _MOST_PLACES[few]
    heard = np.flatnonzero((counts > 0) & (counts <= np.where(alone, word, pair)))
    order = heard[np.argsort(counts[heard], kind="stable")]
    order = order[np.cumsum(counts[order]) <= _BUDGET[few]]
    return _Seeds(
        seeds.at[order],
        counts[order],
        [(low[order], high[order]) for low, high in seeds.ranges],
    )


def _votes(
    concordance: Concordance, shard: int, seeds: _Seeds
) -> tuple[Places, _Voters, _Weights]:
    """Return every beginning that is voted for, by which seed, and with what weight."""
    low, high = seeds.ranges[shard]
    held = concordance.shards[shard]
    beginnings = [
        held.places(start, end) - at
        for at, start, end in zip(
            seeds.at.tolist(), low.tolist(), high.tolist(), strict=True
        )
    ]
    weights = np.log1p(concordance.size / np.maximum(seeds.counts, 1))
    each = high - low
    voters = np.repeat(np.arange(len(each)), each)
    return np.concatenate([_NOWHERE, *beginnings]), voters, weights


_NOWHERE = np.zeros(0, dtype=np.int64)


def _counted(
    concordance: Concordance, shard: int, seeds: _Seeds, length: int
) -> _Scored:
    """Count the votes for stretches of beginnings.

    Stretches overlap by half, so that no cluster is cut in two by a border; one voter
    counts once in a stretch, however often its words stand there.
    """
    beginnings, voters, weights = _votes(concordance, shard, seeds)
    if not len(beginnings):
        return _Scored(shard, _NOWHERE, np.zeros(0))
    half = _half(length)
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


def _half(length: int) -> int:
    return max(_LEAST_WIDTH // 2, length // 4)


def _compared(
    concordance: Concordance,
    shard: int,
    seeds: _Seeds,
    quoted: Quotation,
    other: Sequence[Reading],
) -> _Scored:
    """Weigh the words of the quotation that stand at, or right beside, their place."""
    beginnings, *_ = _votes(concordance, shard, seeds)
    beginnings = np.unique(beginnings)
    held = concordance.shards[shard]
    length = len(quoted.words)
    last = len(held.row) - 1
    around = np.stack(
        [
            held.row[np.clip(beginnings + step, 0, last)]
            for step in range(-_REACH, length + _REACH)
        ]
    )
    total = np.zeros(len(beginnings))
    for at, word in enumerate(quoted.words):
        forms = [word.form, *(each.forms[0] for each in other if each.at == at)]
        known = [number for form in forms if (number := held.vocabulary.number(form))]
        near = around[at : at + 2 * _REACH + 1]
        stands = np.zeros(len(beginnings), dtype=np.bool_)
        for number in known:
            stands |= (near == number).any(axis=0)
        total += concordance.weight(word.form) * stands
    best = _highest(total)
    return _Scored(shard, beginnings[best], total[best])


def _highest(total: _Weights) -> npt.NDArray[np.intp]:
    """Return the indexes of the highest, first the highest, in a fixed order."""
    most = WINDOWS * 4
    if len(total) > most:
        least = np.partition(total, -most)[-most]
        some = np.flatnonzero(total >= least)
        return some[np.argsort(-total[some], kind="stable")][:most]
    return np.argsort(-total, kind="stable")


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


def _window(
    concordance: Concordance, quoted: Quotation, shard: int, beginning: int
) -> Window:
    length = len(quoted.words)
    width = 0 if length <= _FEW else 2 * _half(length)
    slack = 8 + length // 4 + (120 if quoted.omissions else 0)
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


def _overlap(left: Window, right: Window) -> bool:
    shared = min(left.high, right.high) - max(left.low, right.low)
    shorter = min(left.high - left.low, right.high - right.low)
    return left.document == right.document and shared > 0.8 * shorter
