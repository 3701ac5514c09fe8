"""How sure it is that a quotation was made from the place it was aligned with.

A place that shares words with a quotation may do so by chance: the more so the shorter
the quotation and the commoner the words. What the shared words tell (in nats, by the
record's own statistics of words and pairs of words), what is left unexplained, and how,
are measured and weighed together, alone and two by two, by a logistic regression. Its
weights were fitted to public-domain papers of the United States government, by
`bench/fit_nearness.py`.

The measure orders places and turns chance ones away. It says nothing of the meaning: a
dropped "not" hardly lowers it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp, log, log1p, sqrt

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein

from onrecord.data import entries, rows
from onrecord.match.frequencies import Frequencies
from onrecord.match.quotation import Quotation
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.text.words import run_together

_Weights = npt.NDArray[np.float64]

_FITTED_TO = 14e6
"""Places of the records that the weights were fitted to. In a smaller one there are
fewer for a chance likeness, and the odds rise."""
_DAMPED = 0.5
"""By how much of that: the measures know a part of it already. (Tried on records of 1
and 10 MB, where more let common short phrases pass.)"""
_SURE = 30.0
_ALIKE = 0.6
"""From this similarity on (Levenshtein, normalised) a word may be a slip of another."""
_FEW_LETTERS = 3
_ODD = 5
"""A word that stands no oftener in the record may be no word at all."""
_MOST_WORDS = 80
"""Longer quotations, and more words out of place, were not fitted to."""
_MANY = 40
_TELLING = 6.0
"""From this many nats on a word tells something: it is no word of grammar."""
_MOST_UNTOLD = 9.0
"""What a word can tell against a place, in nats: one the record lacks tells little."""


@dataclass(slots=True)
class _Tally:
    """What the edits of one alignment add up to, in words and in nats."""

    kept: int = 0
    telling: int = 0
    slips: float = 0.0
    numbers: int = 0
    modals: int = 0
    names: int = 0
    changed: int = 0
    added: int = 0
    negated: int = 0
    gaps: int = 0
    gone: int = 0
    told: float = 0.0
    untold: float = 0.0
    evidence: list[float] = field(default_factory=list)
    """What the shared words of each passage tell."""
    runs: list[int] = field(default_factory=list)


def measures(
    quoted: Quotation, edits: Sequence[Edit], frequencies: Frequencies
) -> dict[str, float]:
    """Return what is weighed, by name."""
    tally = _tally(edits, frequencies)
    own = max(quoted.own_words, 1)
    scale = min(own, _MOST_WORDS)
    place = log(max(frequencies.size, 2))
    chances = [each - place for each in tally.evidence] or [-place]
    longest = max(tally.runs, default=0)
    share = tally.told / max(tally.told + tally.untold, 1e-9)
    exchanged = tally.numbers + tally.modals + tally.names
    edited = exchanged + tally.changed + tally.added + tally.negated + tally.gaps
    return {
        "told": share,
        "told in long": share * log(scale),
        "kept": tally.kept / own,
        "telling": min(tally.telling, 5) / 5,
        "slips": tally.slips / own,
        "numbers exchanged": tally.numbers / own,
        "modals exchanged": tally.modals / own,
        "names exchanged": tally.names / own,
        "one edit": float(edited == 1),
        "some edit": float(edited > 0),
        "changed": tally.changed / own,
        "added": tally.added / own,
        "other words": log1p(min(tally.changed + tally.added, _MANY)),
        "negated": float(min(tally.negated, 1)),
        "gaps": tally.gaps / sqrt(own),
        "gone": log1p(min(tally.gone, _MANY)),
        "untold": log1p(min(tally.untold, _MANY)),
        "evidence": _between(sum(chances), -20, 40) / 10,
        "scarce evidence": _between(sum(chances), -20, 10) / 10,
        "weakest passage": _between(min(chances), -20, 10) / 10,
        "passages": float(len(chances) - 1),
        "longest run": longest / own,
        "long run": min(longest, 8) / 8,
        "runs": len(tally.runs) / own,
        "words": log(scale),
        "omissions": float(bool(quoted.omissions)),
    }


def _between(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def nearness(
    quoted: Quotation, edits: Sequence[Edit], frequencies: Frequencies
) -> float:
    """Return how likely it is, 0 to 1, that the quotation was made from the place."""
    constant, alone, joint = _weights()
    found = np.array(list(measures(quoted, edits, frequencies).values()))
    total = float(constant + found @ alone + found @ joint @ found)
    return _likely(total + _smallness(frequencies.size))


def evidence(edits: Sequence[Edit], frequencies: Frequencies) -> float:
    """Return what the shared words tell beyond chance, in nats."""
    place = log(max(frequencies.size, 2))
    return sum(each - place for each in _tally(edits, frequencies).evidence)


def in_any_record(near: float, size: int) -> float:
    """Return what a nearness would be if the record were large.

    In a record of `size` places few look alike by chance, so that even a poor likeness
    is near there; it need not be a quotation for that.
    """
    return _likely(log(near / (1 - near)) - _smallness(size)) if near < 1 else near


def _smallness(size: int) -> float:
    return _DAMPED * max(log(_FITTED_TO / max(size, 1)), 0.0)


def _likely(odds: float) -> float:
    """Return the probability of the logarithm of odds."""
    return 1 / (1 + exp(-_between(odds, -_SURE, _SURE)))


@cache
def _weights() -> tuple[float, _Weights, _Weights]:
    """Return the constant, the weight of each measure, and that of each two."""
    table = {
        tuple(names.split(" * ")): float(value) for names, value in rows("nearness")
    }
    names = [key[0] for key in table if len(key) == 1 and key[0] != "constant"]
    alone = np.array([table[name,] for name in names])
    joint = np.array(
        [[table.get((left, right), 0.0) for right in names] for left in names]
    )
    return table["constant",], alone, joint


def _tally(edits: Sequence[Edit], frequencies: Frequencies) -> _Tally:
    tally = _Tally()
    at = 0
    for edit in edits:
        while len(tally.evidence) <= edit.passage:
            tally.evidence.append(0.0)
        if edit.step is Step.KEPT:
            _count_kept(tally, edit, at, frequencies)
        elif edit.step is Step.MOVED:
            tally.changed += len(edit.quoted)
        elif edit.mark is Mark.NONE and edit.quoted:
            _count_changed(tally, edit, at, frequencies)
        elif edit.mark is Mark.NONE:
            _count_gap(tally, edit)
        at += len(edit.quoted)
    return tally


def _count_kept(
    tally: _Tally, edit: Edit, start: int, frequencies: Frequencies
) -> None:
    length = len(edit.quoted)
    tally.kept += length
    tally.runs.append(length)
    evidence = frequencies.weight(start)
    for at in range(start, start + length):
        tally.told += frequencies.weight(at)
        tally.telling += frequencies.weight(at) > _TELLING
        if at > start:
            evidence += frequencies.surprise(at)
    tally.evidence[edit.passage] += evidence


def _count_gap(tally: _Tally, edit: Edit) -> None:
    rest = sum(_kind(word) != "negation" for word in edit.recorded)
    tally.negated += len(edit.recorded) > rest
    tally.gaps += rest > 0
    tally.gone += rest


def _count_changed(
    tally: _Tally, edit: Edit, start: int, frequencies: Frequencies
) -> None:
    kinds = {_kind(word) for word in edit.recorded}
    tally.negated += "negation" in kinds or any(
        _kind(word) == "negation" for word in edit.quoted
    )
    tally.gone += max(0, len(edit.recorded) - len(edit.quoted) - 1)
    for at, word in enumerate(edit.quoted, start):
        told = min(frequencies.weight(at), _MOST_UNTOLD)
        likeness = _slip(word, at, edit, frequencies)
        if likeness:
            tally.slips += likeness
            tally.told += told * likeness
            tally.evidence[edit.passage] += told * likeness
        else:
            _count_other(tally, _kind(word), kinds, told)


def _count_other(
    tally: _Tally, kind: str | None, kinds: set[str | None], told: float
) -> None:
    """Count a word that the record has not: put for one of its kind, or for none."""
    if kind == "negation":
        return
    tally.untold += told
    if kind == "number" and kind in kinds:
        tally.numbers += 1
    elif kind == "modal" and kind in kinds:
        tally.modals += 1
    elif kind == "name" and kind in kinds:
        tally.names += 1
    elif kinds:
        tally.changed += 1
    else:
        tally.added += 1


def _slip(word: Word, at: int, edit: Edit, frequencies: Frequencies) -> float:
    """Return how alike a quoted word and the recorded are, if one is odd; else 0.

    Words that only stand apart otherwise (in deed, indeed) are alike however common.
    """
    if not edit.recorded:
        return 0.0
    joined, whole = run_together(edit.recorded), run_together(edit.quoted)
    if joined == whole:
        return 1.0
    if frequencies.words[at] > _ODD:
        return 0.0
    alike = max(_likeness(word.form, other.form) for other in edit.recorded)
    alike = max(alike, Levenshtein.normalized_similarity(whole, joined))
    return alike if alike >= _ALIKE else 0.0


def _likeness(form: str, other: str) -> float:
    """Return how alike two forms are; of a few letters one may always be garbled."""
    if max(len(form), len(other)) <= _FEW_LETTERS:
        return _ALIKE if Levenshtein.distance(form, other) == 1 else 0.0
    return Levenshtein.normalized_similarity(form, other)


@cache
def _kinds() -> dict[str, str]:
    numbers = {row[0]: "number" for row in rows("number_words")}
    modals = {row[0]: "modal" for row in rows("modals")}
    return numbers | modals | dict.fromkeys(entries("negation_words"), "negation")


def _kind(word: Word) -> str | None:
    """Return what a word is, where one such word is put for another on purpose."""
    known = _kinds().get(word.form)
    if known is not None:
        return known
    if word.form[:1].isdigit():
        return "number"
    if word.form.endswith("n't"):
        return "negation"
    return "name" if word.text[:1].isupper() else None
