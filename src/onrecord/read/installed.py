"""Readers of other packages, found by entry point.

A package names an object, a module will do, in the group `onrecord.readers`:

    [project.entry-points."onrecord.readers"]
    ledger = "my_package.ledger"
"""

from collections.abc import Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple, Protocol

from onrecord.errors import OnRecordError, Problem
from onrecord.model.document import Document
from onrecord.model.reading import Options
from onrecord.read.enclosed import Enclosed

GROUP = "onrecord.readers"
_NEEDED = ("media_type", "recognises", "read")


class Reader(Protocol):
    """What such an object has."""

    media_type: str

    def recognises(self, data: bytes, name: str, /) -> bool:
        """Tell whether the bytes of a file that is called `name` are of its format."""

    def read(
        self, data: bytes, *, name: str, options: Options
    ) -> Document | Iterable[Document | Problem | Enclosed]:
        """Return what is in a file; raise `ReadError`, and nothing else."""


class Installed(NamedTuple):
    """A reader, and the name of its entry point."""

    name: str
    reader: Reader


@cache
def installed() -> tuple[Installed, ...]:
    """Return the readers of other packages, in the order of their names.

    Raises `OnRecordError` for one that cannot be loaded, or lacks what it needs.
    """
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(Installed(point.name, _loaded(point)) for point in found)


def _loaded(point: EntryPoint) -> Reader:
    package = point.dist.name if point.dist else point.value
    remedy = f"mend or uninstall {package}"
    try:
        reader: Reader = point.load()
    except (ImportError, AttributeError) as error:
        reason = f"the reader {point.name!r} cannot be loaded: {error}"
        raise OnRecordError(f"{reason}; {remedy}") from error
    lacking = [name for name in _NEEDED if not hasattr(reader, name)]
    if lacking:
        raise OnRecordError(f"the reader {point.name!r} has no {lacking[0]}; {remedy}")
    return reader
