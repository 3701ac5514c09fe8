"""Which documents are wanted, by speaker, date and origin."""

import sqlite3
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from onrecord.errors import ArchiveError
from onrecord.text.dates import bounds
from onrecord.text.words import folded

_BY_SPEAKER = """number IN (
  WITH named AS (SELECT number FROM people WHERE instr(folded, :speaker))
  SELECT document FROM turns WHERE speaker IN named
  UNION SELECT document FROM participants WHERE person IN named)"""

_BY_NAME = """(id = :document OR name = :document OR original IN (
  SELECT original FROM origins
  WHERE current AND :document IN (path, absolute)))"""


def numbers(
    database: sqlite3.Connection,
    *,
    speaker: str | None,
    since: str | None,
    until: str | None,
    document: str | None,
) -> npt.NDArray[np.int64] | None:
    """Return the numbers of the documents wanted; `None` where nothing limits them."""
    wanted = {
        "speaker": folded(speaker) if speaker else None,
        "since": _day(since, first=True) if since else None,
        "until": _day(until, first=False) if until else None,
        "document": document,
    }
    conditions = list(_conditions(wanted))
    if not conditions:
        return None
    found = database.execute(
        f"SELECT number FROM documents WHERE {' AND '.join(conditions)}",  # ruff: ignore[hardcoded-sql-expression] - made of our own conditions
        wanted,
    )
    return np.fromiter((number for (number,) in found), np.int64)


def _conditions(wanted: dict[str, str | None]) -> Iterator[str]:
    if wanted["speaker"]:
        yield _BY_SPEAKER
    if wanted["since"]:
        yield "latest >= :since"
    if wanted["until"]:
        yield "earliest <= :until"
    if wanted["document"]:
        yield _BY_NAME


def _day(edtf: str, *, first: bool) -> str:
    found = bounds(edtf)
    if found is None:
        raise ArchiveError(f"{edtf!r} is no date; write 1992, 1992-02 or 1992-02-25")
    return found[0] if first else found[1]
