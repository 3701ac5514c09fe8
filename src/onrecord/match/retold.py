"""Where the record may say what an indirect statement says, in whatever words.

The words of content vote, in every form and near sense of theirs, for stretches of the
record; of those, the one to three sentences of one speaker are taken that answer most
of the statement. What they answer is a share of what its words tell; below half of it,
nearly, nothing is found, for by chance any two texts share something.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

import numpy as np

from onrecord.match.concordance import Concordance
from onrecord.match.copies import everything
from onrecord.match.passage import dressed
from onrecord.match.seeds import NOWHERE as _NOWHERE
from onrecord.match.shard import Places
from onrecord.model.alignment import Passage, Word
from onrecord.model.document import Document, Span
from onrecord.text.senses import forms_of
from onrecord.text.sentences import ends_sentence
from onrecord.text.terms import Term, paired, terms

LEAST = 0.55
"""The share of what the words of a statement tell that a place must answer."""
FEWEST = 2
"""So many words of content at least must be answered."""
_REACH = 48
"""Words of a stretch that is voted for; and, on both sides of it, of what is read."""
_STRETCHES = 12
_MOST_STRETCHES = 1 << 24
"""Of one document."""
_TOO_COMMON = 4_000
"""Past so many places the forms of a term have no vote."""
_SENTENCES = 3
_MOST_TOLD = 10.0
"""What a term tells at most: one that the record never has is no surer a sign."""
_AGAIN = 4.0
_SURE = 0.0
_LONGER = 0.03
"""What another sentence must answer to be taken in."""


class Retold(NamedTuple):
    """A place, and how much of a statement it answers."""

    passage: Passage
    recorded: tuple[Term, ...]
    """The terms of the sentences that answer it."""
    around: tuple[Term, ...]
    """Those of the sentences near them, of the same speaker."""
    share: float


def retold(
    concordance: Concordance,
    quoted: Sequence[Term],
    *,
    limit: int = 6,
    admit: Callable[[Document], bool] = everything,
) -> tuple[Retold, ...]:
    """Return the places that answer a statement with these terms, the best first."""
    found: list[Retold] = []
    for document, low, high in _stretches(concordance, quoted):
        held = concordance.documents[document]
        if admit(held):
            words = concordance.words(document, low - _REACH, high + _REACH)
            found.extend(_best(concordance, held, words, quoted))
    found.sort(key=lambda each: -each.share)
    return tuple(_apart(found))[:limit]


def _stretches(
    concordance: Concordance, quoted: Sequence[Term]
) -> list[tuple[int, int, int]]:
    """Return the stretches for which most is told: document, first and last word.

    They overlap by half; a term votes for each once, however often it stands there.
    """
    said = {term.key: term for term in quoted if term.says}.values()
    heard = [_heard(concordance, term) for term in said]
    ballots = np.concatenate([_NOWHERE, *heard])
    weights = np.repeat(
        [_weight(concordance, term) for term in said], [len(each) for each in heard]
    )
    stretches, which = np.unique(ballots, return_inverse=True)
    total = np.bincount(which, weights=weights, minlength=len(stretches))
    best = np.argsort(-total, kind="stable")[:_STRETCHES]
    return [
        (stretch // _MOST_STRETCHES, low, low + 2 * _REACH)
        for stretch in stretches[best].tolist()
        for low in [(stretch % _MOST_STRETCHES - 1) * _REACH]
    ]


def _heard(concordance: Concordance, term: Term) -> Places:
    """Return each stretch that has a form of a term, in one number with its document.

    The rarest forms are heard first, as many as have no more places than a term may.
    """
    counts = {form: concordance.count(form) for form in forms_of(term.form)}
    found, places = [_NOWHERE], 0
    for form in sorted(
        (form for form in counts if counts[form]), key=counts.__getitem__
    ):
        places += counts[form]
        if places > _TOO_COMMON:
            break
        documents, indexes = concordance.places([form])
        stretch = documents * _MOST_STRETCHES + indexes // _REACH
        found += [stretch, stretch + 1]
    return np.unique(np.concatenate(found))


def _best(
    concordance: Concordance,
    document: Document,
    words: tuple[Word, ...],
    quoted: Sequence[Term],
) -> Iterator[Retold]:
    """Yield the sentences of a stretch that answer most of the statement."""
    sentences = list(_sentences(document, words))
    made = [terms(sentence) for sentence in sentences]
    weights = [_weight(concordance, term) for term in quoted]
    total = sum(weights)
    turns = [_turn(document, sentence) for sentence in sentences]
    best, where = 0.0, (0, 0)
    for first in range(len(sentences)):
        for last in range(first + 1, min(first + _SENTENCES, len(sentences)) + 1):
            if turns[first] != turns[last - 1]:
                break
            joined = [term for sentence in made[first:last] for term in sentence]
            pairs = paired(joined, quoted)
            told = sum(weights[at] for _, at in pairs)
            share = told / max(total, 1e-9) - _LONGER * (last - first - 1)
            length = sum(map(len, sentences[first:last]))
            by_chance = _chance(
                concordance.size, length, [weights[at] for _, at in pairs]
            )
            if share > best and len(pairs) >= FEWEST and by_chance <= _SURE:
                best, where = share, (first, last)
    if best >= LEAST:
        yield _retold(document, sentences, made, where, best)


def _chance(size: int, length: int, told: Sequence[float]) -> float:
    """Return the log of how many stretches of this length hold such terms by chance.

    A term stands in one with its share of the record times the length; terms of one
    subject stand together more often, so that as many places again must be ruled out.
    """
    places = log(max(size / length, 1))
    return (
        places + min(places, _AGAIN) - sum(max(each - log(length), 0) for each in told)
    )


def _retold(
    document: Document,
    sentences: Sequence[tuple[Word, ...]],
    made: Sequence[tuple[Term, ...]],
    where: tuple[int, int],
    share: float,
) -> Retold:
    first, last = where
    turn = _turn(document, sentences[first])
    near = [
        at
        for at, sentence in enumerate(sentences)
        if not first <= at < last and _turn(document, sentence) == turn
    ]
    span = _span(sentences[first:last])
    beside = [at for at in near if at in {first - 1, last}]
    around = _span([sentences[at] for at in sorted([*beside, *range(first, last)])])
    return Retold(
        dressed(document, span, around, similarity=share),
        tuple(term for sentence in made[first:last] for term in sentence),
        tuple(term for at in near for term in made[at]),
        share,
    )


def _sentences(
    document: Document, words: tuple[Word, ...]
) -> Iterator[tuple[Word, ...]]:
    """Cut words where sentences end, and where another begins to speak."""
    ends = [
        at + 1
        for at, (word, following) in enumerate(pairwise(words))
        if ends_sentence(word, following)
        or document.turn_at(word.start) != document.turn_at(following.start)
    ]
    borders = [0, *ends, len(words)]
    for low, high in pairwise(borders):
        if words[low:high]:
            yield words[low:high]


def _span(sentences: Sequence[tuple[Word, ...]]) -> Span:
    """Return the span of sentences that follow each other, with their last mark."""
    last = sentences[-1][-1]
    return Span(sentences[0][0].start, last.end + len(last.tail.rstrip()))


def _turn(document: Document, sentence: tuple[Word, ...]) -> object:
    return document.turn_at(sentence[0].start)


def _weight(concordance: Concordance, term: Term) -> float:
    """Return what a term tells: the negative log of the share of all its forms."""
    if not term.says:
        return 0.0
    count = sum(concordance.count(form) for form in forms_of(term.form))
    return min(log(1 + concordance.size / max(count, 1)), _MOST_TOLD)


def _apart(found: Sequence[Retold]) -> Iterator[Retold]:
    taken: set[tuple[str, Span]] = set()
    for each in found:
        passage = each.passage
        overlapping = any(
            document == passage.document
            and span.start < passage.span.end
            and passage.span.start < span.end
            for document, span in taken
        )
        if not overlapping:
            taken.add((passage.document, passage.span))
            yield each
