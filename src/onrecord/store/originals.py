"""The bytes as they came, each file named by the SHA-256 of its content."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from onrecord.store import durable
from onrecord.store.folder import LIMIT, chunks, read_bytes
from onrecord.store.layout import ORIGINALS

_READ_ONLY = 0o444
_WRITABLE = 0o644
_SETTLING = 8
"""Files that are waited for at once: a disk settles many in the time of a few."""


class Kept(NamedTuple):
    """What came of a file that was copied into the archive."""

    sha256: str
    size: int
    """Bytes."""


def digest(path: Path, *, most: int = LIMIT) -> str:
    """Return the SHA-256 of a file; `ReadError` says why it cannot be read."""
    hashed = sha256()
    for chunk in chunks(path, most=most):
        hashed.update(chunk)
    return hashed.hexdigest()


def place(folder: Path, digest: str) -> Path:
    """Return where the archive in `folder` keeps the bytes with this digest."""
    return folder / ORIGINALS / digest[:2] / digest


def keep(folder: Path, path: Path, *, most: int = LIMIT) -> Kept:
    """Copy the file at `path` into the archive, under the name of what was copied.

    It is on the disk for good only after `settle`. Raises `ReadError` where the file
    cannot be read, `OSError` where the copy cannot be written.
    """
    incoming = folder / ORIGINALS / "incoming"
    hashed, size = sha256(), 0
    try:
        with incoming.open("wb") as copy:
            for chunk in chunks(path, most=most):
                hashed.update(chunk)
                size += copy.write(chunk)
        kept = place(folder, hashed.hexdigest())
        kept.parent.mkdir(exist_ok=True)
        incoming.chmod(_READ_ONLY)
        incoming.replace(kept)
    finally:
        incoming.unlink(missing_ok=True)
    return Kept(hashed.hexdigest(), size)


def read(folder: Path, digest: str, *, most: int = LIMIT) -> bytes:
    """Return the bytes with this digest; `ReadError` says why they cannot be had."""
    return read_bytes(place(folder, digest), most=most)


def settle(folder: Path, digests: Iterable[str]) -> None:
    """Wait until the originals with these digests are on the disk."""
    places = [place(folder, digest) for digest in digests]
    parents = sorted({path.parent for path in places})
    with ThreadPoolExecutor(_SETTLING) as threads:
        list(threads.map(durable.settle, places))
        list(threads.map(durable.settle, parents))
    if places:
        durable.settle(folder / ORIGINALS)


def remove(folder: Path, digest: str) -> None:
    """Delete an original, if it is there."""
    _delete(place(folder, digest))


def found(folder: Path) -> Iterator[Path]:
    """Yield every file among the originals, sorted by name."""
    yield from sorted(
        path for path in (folder / ORIGINALS).rglob("*") if path.is_file()
    )


def sweep(folder: Path, is_known: Callable[[str], bool]) -> None:
    """Delete what a writer that was cut off left behind."""
    for path in found(folder):
        if not is_known(path.name) or path != place(folder, path.name):
            _delete(path)


def _delete(path: Path) -> None:
    if os.name == "nt" and path.exists():
        path.chmod(_WRITABLE)
    path.unlink(missing_ok=True)
