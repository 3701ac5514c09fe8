"""Files and folders, one file in memory at a time.

What cannot be read is a `Problem` in its place among the files; the rest goes on.
Hidden files and folders are skipped unless they are named; a link is followed unless
it leads to a folder or file already seen.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from onrecord.errors import Problem, ReadError

LIMIT = 512 * 1024 * 1024
"""Bytes. A larger file is a `Problem`: it would have to be held in memory whole."""

_CHUNK = 1 << 20

_SPECIAL = (
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)


def files(
    paths: Iterable[Path], *, most: int = LIMIT
) -> Iterator[tuple[str, bytes] | Problem]:
    """Yield the name and the bytes of each file of `paths`, in a fixed order.

    A folder stands for the files in it and in its folders, sorted by name. Names are
    the paths as given, with `/` between their parts. A file of more than `most` bytes
    is a `Problem`.
    """
    for found in paths_of_files(paths):
        yield found if isinstance(found, Problem) else _named(found, most)


def paths_of_files(paths: Iterable[Path]) -> Iterator[Path | Problem]:
    """Yield the path of each file once, in the order of `files`, unread."""
    seen: set[str] = set()
    waiting: Iterator[Path] = iter(paths)
    while (path := next(waiting, None)) is not None:
        place = os.path.realpath(path)
        if place in seen:
            continue
        seen.add(place)
        try:
            below = _below(path)
        except ReadError as error:
            yield _problem(path, error)
        else:
            if below is None:
                yield path
            else:
                waiting = chain(below, waiting)


def size(paths: Iterable[Path]) -> int:
    """Return how many bytes `files` would read."""
    return sum(
        path.stat().st_size for path in paths_of_files(paths) if isinstance(path, Path)
    )


def read_bytes(path: Path, *, most: int = LIMIT) -> bytes:
    """Return the bytes of one file; `ReadError` says why they cannot be had."""
    try:
        _require_readable(path.stat(), most)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise _translated(error) from error


def chunks(path: Path, *, most: int = LIMIT) -> Iterator[bytes]:
    """Yield the bytes of one file by parts; `ReadError` as for `read_bytes`."""
    try:
        _require_readable(path.stat(), most)
        with path.open("rb") as file:
            while part := file.read(_CHUNK):
                yield part
    except (OSError, ValueError) as error:
        raise _translated(error) from error


def _named(path: Path, most: int) -> tuple[str, bytes] | Problem:
    try:
        return path.as_posix(), read_bytes(path, most=most)
    except ReadError as error:
        return _problem(path, error)


def _below(path: Path) -> list[Path] | None:
    """Return what stands in the folder `path`, sorted; `None` if it is a file."""
    try:
        status = path.stat()
        if not stat.S_ISDIR(status.st_mode):
            _require_kind(status)
            return None
        inside = sorted(path.iterdir(), key=lambda each: each.name)
    except (OSError, ValueError) as error:
        raise _translated(error) from error
    return [each for each in inside if not each.name.startswith(".")]


def _require_readable(status: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError("is a folder, not a file", "name a file in it")
    _require_kind(status)
    if status.st_size > most:
        megabytes = most // (1024 * 1024)
        hint = "split it into parts, or set max-size higher"
        raise ReadError(f"is larger than {megabytes:,} MB", hint)


def _require_kind(status: os.stat_result) -> None:
    for is_kind, reason in _SPECIAL:
        if is_kind(status.st_mode):
            raise ReadError(reason, "save what it delivers as a file")


def _translated(error: OSError | ValueError) -> ReadError:
    match error:
        case FileNotFoundError():
            return ReadError("does not exist", "check the spelling of the path")
        case PermissionError():
            return ReadError("may not be read by you", "change its permissions")
        case OSError():
            reason = (error.strerror or "unknown input/output error").lower()
            return ReadError(f"could not be read: {reason}", "check disk and path")
        case _:
            return ReadError("is no possible path", "check the spelling of the path")


def _problem(path: Path, error: ReadError) -> Problem:
    return Problem(path.as_posix(), error.reason, error.hint)
