"""Compressed bytes, unpacked within limits: a small file can hold a very large one."""

import gzip
import zlib
from io import BytesIO

from onrecord.errors import ReadError
from onrecord.model.reading import Options

GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20


def unpacked(data: bytes, options: Options) -> bytes:
    """Return what gzip or zlib packed; of a damaged file what comes before.

    Raises `ReadError` where that is nothing, or more than may be.
    """
    chunks: list[bytes] = []
    try:
        _unpack(data, chunks, options)
    except (OSError, EOFError, zlib.error) as error:
        if not chunks:
            raise ReadError(
                "is damaged where it is packed", "fetch it again"
            ) from error
    return b"".join(chunks)


def _unpack(data: bytes, chunks: list[bytes], options: Options) -> None:
    if not data.startswith(GZIP):
        bare = data[:1] != b"\x78"  # the header of zlib, which some servers leave out
        packed = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS)
        chunks.append(packed.decompress(data, options.most_unpacked + 1))
        options.admit_unpacked(len(chunks[0]))
        return
    size = 0
    with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            options.admit_unpacked(size)
            chunks.append(chunk)
