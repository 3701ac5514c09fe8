"""The index: folders of arrays that are written once, and mapped into memory."""

import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.errors import ArchiveError
from onrecord.store import durable
from onrecord.store.layout import INDEX

Arrays = Mapping[str, npt.NDArray[Any]]

_SUFFIX = ".npy"
_MADE = ".new"
_CHUNK = 1 << 24


class ShardGoneError(ArchiveError):
    """The folder of a shard is not there: deleted, or merged into another."""


def save(folder: Path, name: str, arrays: Arrays) -> str:
    """Write a shard, wait until it is on the disk, and return its digest.

    Nothing of it can be seen under its name before all of it can.
    """
    made, place = folder / INDEX / f"{name}{_MADE}", folder / INDEX / name
    for old in (made, place):
        shutil.rmtree(old, ignore_errors=True)
    made.mkdir()
    for each, array in sorted(arrays.items()):
        durable.write(made / f"{each}{_SUFFIX}", _bytes(array))
    durable.settle(made)
    found = _digest(made)
    made.rename(place)
    durable.settle(folder / INDEX)
    return found


def opened(folder: Path, name: str) -> Arrays:
    """Map the arrays of a shard into memory.

    Raises `ShardGoneError` where there is none, `ArchiveError` for one that is damaged.
    """
    place = folder / INDEX / name
    try:
        arrays = {
            path.stem: np.load(path, mmap_mode="r", allow_pickle=False)
            for path in sorted(place.glob(f"*{_SUFFIX}"))
        }
    except FileNotFoundError as error:
        raise _gone(folder, name) from error
    except (ValueError, EOFError, OSError) as error:
        raise ArchiveError(
            f"{place} is damaged; make the index again: "
            f"onrecord archive reindex --archive {folder}"
        ) from error
    if not arrays:
        raise _gone(folder, name)
    return arrays


def digest(folder: Path, name: str) -> str:
    """Return the SHA-256 over the names and bytes of the files of a shard."""
    return _digest(folder / INDEX / name)


def size(folder: Path, name: str) -> int:
    """Return how many bytes a shard has on the disk."""
    files = (folder / INDEX / name).glob(f"*{_SUFFIX}")
    return sum(path.stat().st_size for path in files)


def remove(folder: Path, names: Iterable[str]) -> None:
    """Delete shards; one that is held by a reader stays until the next sweep."""
    for name in names:
        shutil.rmtree(folder / INDEX / name, ignore_errors=True)


def sweep(folder: Path, known: Collection[str]) -> None:
    """Delete every folder that is no shard of the archive."""
    found = [path.name for path in (folder / INDEX).iterdir()]
    remove(folder, (name for name in found if name not in known))


def _bytes(array: npt.NDArray[Any]) -> Iterator[bytes]:
    """Yield a `.npy` file by parts: NumPy's own writer hides that a disk is full."""
    header = _Header()
    packed = np.ascontiguousarray(array)
    np.lib.format.write_array_header_1_0(
        header, np.lib.format.header_data_from_array_1_0(packed)
    )
    yield header.written
    flat = packed.reshape(-1).view(np.uint8)
    for start in range(0, len(flat), _CHUNK):
        yield flat[start : start + _CHUNK].tobytes()


class _Header:
    """Keeps what NumPy writes."""

    written = b""

    def write(self, part: bytes) -> None:
        self.written += part


def _digest(place: Path) -> str:
    hashed = sha256()
    for path in sorted(place.glob(f"*{_SUFFIX}")):
        hashed.update(f"{path.name}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            while part := file.read(_CHUNK):
                hashed.update(part)
    return hashed.hexdigest()


def _gone(folder: Path, name: str) -> ShardGoneError:
    return ShardGoneError(
        f"{folder / INDEX / name} is missing; make the index again: "
        f"onrecord archive reindex --archive {folder}"
    )
