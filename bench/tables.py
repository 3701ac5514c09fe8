"""Figures as Markdown."""

from collections.abc import Iterable, Sequence
from math import isnan, sqrt

from bench.scoring import Rate

MEGA = 1_000_000
NOTHING = "–"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows below a header.

    >>> print(table(("a", "b"), [("1", "2")]))
    | a | b |
    |---|---|
    | 1 | 2 |
    """
    lines = [header, ["---"] * len(header), *rows]
    printed = [f"| {' | '.join(line)} |" for line in lines]
    printed[1] = printed[1].replace(" ", "")
    return "\n".join(printed)


def share(rate: Rate) -> str:
    """Return a share to three places: `.967`, or `1`; a dash for none of none."""
    return fraction(rate.share)


def fraction(value: float) -> str:
    """Return a number from 0 to 1 to three places, without the zero before it.

    What is less than 1, or more than 0, does not become that by being rounded.
    """
    if isnan(value):
        return NOTHING
    if value in {0, 1}:
        return f"{value:.0f}"
    return f"{min(max(value, 0.001), 0.999):.3f}".removeprefix("0")


def counted(rate: Rate) -> str:
    """Return a share with what it is a share of: `.967 (31 of 32)`."""
    return f"{share(rate)} ({rate.hits} of {rate.of})"


def error(rate: Rate) -> float:
    """Return the half width of a 95 % interval, roughly.

    That of Agresti and Coull: never nought, however few were asked.
    """
    asked = rate.of + 4
    near = (rate.hits + 2) / asked
    return 1.96 * sqrt(near * (1 - near) / asked)


def milliseconds(seconds: float) -> str:
    """Return a time in milliseconds to two figures or more."""
    value = seconds * 1000
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def megabytes(size: float) -> str:
    """Return a size in millions of bytes."""
    return f"{size / MEGA:,.0f}"


def times(ratio: float) -> str:
    """Return how many times as much something is."""
    return f"{ratio:,.{0 if ratio >= 10 else 1 if ratio >= 1 else 2}f} ×"
