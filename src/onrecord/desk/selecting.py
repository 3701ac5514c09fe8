"""Which documents in memory are wanted: what an archive asks its database.

The two agree: a law holds them to it.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.errors import OnRecordError
from onrecord.model.document import Document
from onrecord.model.wanted import Wanted
from onrecord.text.dates import bounds
from onrecord.text.words import folded


def selected(held: Sequence[Document], wanted: Wanted) -> npt.NDArray[np.bool_]:
    """Tell of each document whether it fits."""
    since = _day(wanted.since, first=True) if wanted.since else None
    until = _day(wanted.until, first=False) if wanted.until else None
    return np.array(
        [
            _fits(document, wanted) and _lies(document, since, until)
            for document in held
        ],
        dtype=np.bool_,
    )


def speaks(name: str | None, wanted: str) -> bool:
    """Tell whether a name holds the words that are wanted in it."""
    return name is not None and folded(wanted) in folded(name)


def _fits(document: Document, wanted: Wanted) -> bool:
    if wanted.document and wanted.document not in _names(document):
        return False
    if not wanted.speaker:
        return True
    people = [turn.speaker for turn in document.turns]
    taking_part = [each.name for each in document.participants]
    return any(speaks(name, wanted.speaker) for name in people + taking_part)


def _names(document: Document) -> Iterator[str]:
    yield from (document.id, document.origin.name)
    yield document.origin.name.rpartition("#")[0]


def _lies(document: Document, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    found = bounds(document.date) if document.date else None
    if found is None:
        return False
    after = since is None or found[1] >= since
    return after and (until is None or found[0] <= until)


def _day(edtf: str, *, first: bool) -> str:
    found = bounds(edtf)
    if found is None:
        raise OnRecordError(f"{edtf!r} is no date; write 1992, 1992-02 or 1992-02-25")
    return found[0] if first else found[1]
