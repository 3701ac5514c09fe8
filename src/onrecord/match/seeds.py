"""Words and pairs of words that a quotation may share with the record, and their votes.

A word, or two words in a row, votes for the place at which the whole quotation would
begin. What is rare weighs more, and is asked first.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.match.concordance import Concordance
from onrecord.match.frequencies import Frequencies
from onrecord.match.quotation import Quotation
from onrecord.match.readings import Reading
from onrecord.match.shard import Places

FEW = 8
"""Quotations of so few words have few voters: more of their votes are heard."""

_MOST_PLACES = {False: (300, 3_000), True: (3_000, 8_000)}
"""Past how many places a word, and two words, have no vote: in long, short ones."""

Indexes = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


class Seeds(NamedTuple):
    """Words and pairs of words of the quotation, and where the record has them."""

    at: Indexes
    """The index in the quotation at which each begins."""
    counts: Indexes
    """How often the record has it."""
    ranges: list[tuple[Places, Places]]
    """For each shard, where its sorted places begin and end."""


def seeds(
    concordance: Concordance, quoted: Quotation, other: Sequence[Reading]
) -> tuple[Seeds, Frequencies]:
    """Return every word and pair of words, and how often the record has them.

    `other` are readings that count beside the words as they stand.
    """
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
    counts = np.zeros(len(at), dtype=np.int64)
    for low, high in ranges:
        counts += high - low
    length = len(quoted.words)
    frequencies = Frequencies(
        concordance.size,
        [concordance.count(word.form) for word in quoted.words],
        counts[len(singles) : len(singles) + length - 1].tolist(),
    )
    counts[: len(singles)] *= -1  # told apart by their sign
    return Seeds(np.array(at, dtype=np.int64), counts, ranges), frequencies


def _grams(
    quoted: Quotation, other: Sequence[Reading]
) -> tuple[list[tuple[int, str]], list[tuple[int, str, str]]]:
    """Return words, and pairs of words, that may stand in a row in the record."""
    forms = [word.form for word in quoted.words]
    own = [at for at in range(len(forms)) if at not in quoted.inserted]
    singles = [(at, forms[at]) for at in own]
    pairs = [(at, forms[at], forms[at + 1]) for at in range(len(forms) - 1)]
    if len(forms) <= FEW:  # a word may have been added
        pairs += [(at, forms[at], forms[at + 2]) for at in range(len(forms) - 2)]
    pairs += [
        (left, forms[left], forms[right])
        for left, right in pairwise(own)
        if right > left + 1
    ]
    for at, length, read in other:
        singles.append((at, read[0]))
        row = [
            *forms[max(at - 1, 0) : at],
            *read,
            *forms[at + length : at + length + 1],
        ]
        start = at - 1 if at else at
        pairs += [
            (min(start + step, len(forms) - 1), left, right)
            for step, (left, right) in enumerate(pairwise(row))
        ]
    return singles, pairs


def chosen(seeds: Seeds, budget: int, *, few: bool) -> Seeds:
    """Keep the rarest, of which there are no more votes than `budget`."""
    alone = seeds.counts < 0
    counts = np.abs(seeds.counts)
    word, pair = _MOST_PLACES[few]
    heard = np.flatnonzero((counts > 0) & (counts <= np.where(alone, word, pair)))
    order = heard[np.argsort(counts[heard], kind="stable")]
    order = order[np.cumsum(counts[order]) <= budget]
    return Seeds(
        seeds.at[order],
        counts[order],
        [(low[order], high[order]) for low, high in seeds.ranges],
    )


def votes(
    concordance: Concordance, shard: int, seeds: Seeds
) -> tuple[Places, Indexes, Weights]:
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
    found = np.concatenate([NOWHERE, *beginnings])
    counts = concordance.counting(shard, found + seeds.at[voters])
    if counts is not None:
        found, voters = found[counts], voters[counts]
    return found, voters, weights


NOWHERE = np.zeros(0, dtype=np.int64)
