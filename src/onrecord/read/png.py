"""Pictures in shades of grey as PNG (RFC 2083), in sixteen shades: enough to read."""

import struct
import zlib

import numpy as np

from onrecord.model.picture import Picture

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LEVEL = 9


def png(picture: Picture) -> bytes:
    """Return the file of a picture.

    >>> png(Picture(2, 1, bytes([0, 255])))[1:4]
    b'PNG'
    """
    dots = np.frombuffer(picture.dots, np.uint8)
    rows = dots.reshape(picture.height, picture.width)
    shades = ((rows.astype(np.uint16) + 8) * 15 // 255).clip(0, 15).astype(np.uint8)
    even = np.pad(shades, ((0, 0), (0, picture.width % 2)))
    halves = (even[:, ::2] << 4) | even[:, 1::2]
    lines = np.pad(halves, ((0, 0), (1, 0)))  # each row begins with its filter, none
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 4, 0, 0, 0, 0)
    packed = zlib.compress(lines.tobytes(), _LEVEL)
    parts = _part(b"IHDR", head), _part(b"IDAT", packed), _part(b"IEND", b"")
    return _SIGNATURE + b"".join(parts)


def reduced(picture: Picture, *, width: int) -> Picture:
    """Return a picture at most so wide: of each square of dots the mean."""
    step = -(-picture.width // width)
    if step <= 1:
        return picture
    rows = np.frombuffer(picture.dots, np.uint8)
    rows = rows.reshape(picture.height, picture.width)
    down, across = picture.height // step, picture.width // step
    squares = rows[: down * step, : across * step].reshape(down, step, across, step)
    means = squares.mean(axis=(1, 3)).astype(np.uint8)
    return Picture(across, down, means.tobytes())


def _part(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check
