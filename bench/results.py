"""What a run of the matching benchmark measured."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.compared import Passed, Peer
from bench.material import Bench
from bench.ours import Folder, Ours
from bench.scoring import HARMS, HONEST, Harms, Scored, harms, scored


class Answers(NamedTuple):
    """What ours took in an archive of one size, and how right it was."""

    ours: Ours
    scored: Scored
    harms: Mapping[str, Harms]
    """Of the queries with one harmful word, by kind."""
    honest: Mapping[str, Harms]
    """Of the queries that nothing may be said against, by kind."""


class Large(NamedTuple):
    """The same in the large archive."""

    answers: Answers
    shuffled: int
    """How many of its documents have their words shuffled."""


class Compared(NamedTuple):
    """What other programs took, and how right they were."""

    peers: Sequence[tuple[Peer, Scored]]
    passed: Sequence[Passed]


class Results(NamedTuple):
    """Everything that the page reports."""

    command: str
    date: str
    loads: tuple[float, float]
    """Of the machine over a minute, when the run began and when it ended."""
    seed: int
    sizes: Sequence[Answers]
    """Ascending."""
    build_seconds: float
    """Processor seconds to index the largest archive, its texts in memory."""
    folder: Folder
    large: Large | None
    others: Mapping[int, Answers]
    """The largest archive of other seeds."""
    compared: Compared | None

    @property
    def main(self) -> Answers:
        """The largest archive that all was measured in."""
        return self.sizes[-1]


def answers(shared: Path, bench: Bench, took: Ours) -> Answers:
    """Return what was measured, with its predictions scored."""
    found = scored(shared, bench, took.predictions, size=took.size)
    return Answers(
        took,
        found,
        harms(bench, took.predictions, found, HARMS, size=took.size),
        harms(bench, took.predictions, found, HONEST, size=took.size),
    )
