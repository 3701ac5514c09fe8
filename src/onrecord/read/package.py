"""Zip packages of office programs and books: parts by name, within limits.

Sizes that a package claims are not believed: what comes out is counted.
"""

import zipfile
import zlib
from io import BytesIO
from lzma import LZMAError

from onrecord.errors import ReadError
from onrecord.model.reading import Options

_CHUNK = 1 << 20
_ENCRYPTED = 1
"""The flag of a part that a password locks."""
_MOST_PARTS = 20_000
_DAMAGED = ReadError("is a damaged or cut-off package", "fetch it again")


class Package:
    """The parts of a zip file in memory."""

    def __init__(self, data: bytes, options: Options) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise _DAMAGED from error
        if len(self._zip.filelist) > _MOST_PARTS:
            reason = f"is a package of more than {_MOST_PARTS:,} parts"
            raise ReadError(reason, "save it again as text or PDF")
        self.names = frozenset(self._zip.namelist())
        self._options = options
        self._unpacked = 0

    def part(self, name: str) -> bytes:
        """Return the bytes of a part; `ReadError` where it is missing or too large."""
        try:
            info = self._zip.getinfo(name)
        except KeyError as error:
            reason = f"is a package without {name}"
            raise ReadError(reason, "save it again in its program") from error
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("is locked by a password", "save a copy without password")
        try:
            return self._unpack(info)
        except (
            *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
            *(OSError, ValueError, LZMAError, RuntimeError),
        ) as error:
            raise _DAMAGED from error

    def find(self, name: str) -> bytes | None:
        """Return the bytes of a part, `None` where there is none of this name."""
        return self.part(name) if name in self.names else None

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                self._unpacked += len(chunk)
                self._options.admit_unpacked(self._unpacked)
                chunks.append(chunk)
        return b"".join(chunks)
