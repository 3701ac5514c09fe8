"""Damage to files, by chance and yet the same each time: what a fuzzer feeds."""

import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence

_INTERESTING = (
    *(b"\0", b"\xff", b"<", b">", b"&", b'"', b"{", b"}", b"\\", b"\n\n", b"%"),
    *(b"<!--", b"<![CDATA[", b"]]>", b"&#x110000;", b"&#0;", b"<!DOCTYPE a [", b"</"),
    *(b"\\u-10179?", b"\\bin99999 ", b"\\'", b"{\\*", b"WARC/1.0\r\n", b"-->"),
    *(b"Content-Length: 99999999\r\n", b"=?utf-8?b?", b"--", b"From ", b"PK\x03\x04"),
    *(b"Content-Transfer-Encoding: base64\r\n", b"charset=x", b"9" * 40),
    *(b"/Kids [2 0 R 4 0 R]", b"/Count 99999999", b"/Rotate 45", b"/Length -1"),
    *(
        b"/MediaBox [0 0 1e9 -1e9]",
        b"endstream",
        b"0 R",
        b"<</Type /Page /Parent 4 0 R",
    ),
    *(b"1e38 0 0 1e-38 0 0 cm ", b"IHDR\x7f\xff\xff\xff", b"\xff\xd9", b"\0\0\x01\0"),
)


def damaged(source: bytes, chance: random.Random) -> bytes:
    """Return `source` with one to four stretches changed, inside its parts as well."""
    within = next((_WITHIN[head] for head in _WITHIN if source.startswith(head)), None)
    if within and chance.random() < 0.6:
        return within(source, chance)
    return _changed(source, chance, 4)


def nonsense(chance: random.Random) -> bytes:
    """Return bytes of no meaning, some with the first bytes of a format."""
    length = chance.randint(0, 400)
    head = chance.choice(
        (b"", b"PK\x03\x04", b"{\\rtf1 ", b"%PDF-1.7", b"\x1f\x8b\x08")
    )
    return head + chance.randbytes(length)


def _changed(source: bytes, chance: random.Random, most: int) -> bytes:
    for _ in range(chance.randint(1, most)):
        source = chance.choice(_WAYS)(source, chance)
    return source


def _repacked(source: bytes, chance: random.Random) -> bytes:
    """Change one part of a package, and pack it again whole."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(made, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, _changed(data, chance, 3) if name == chosen else data)
    return made.getvalue()


def _rezipped(source: bytes, chance: random.Random) -> bytes:
    """Change what gzip packed, and pack it again."""
    return gzip.compress(_changed(gzip.decompress(source), chance, 3), 1, mtime=0)


def _rechecked(source: bytes, chance: random.Random) -> bytes:
    """Change one chunk of a PNG (RFC 2083), and give it the right check."""
    chunks = list(_chunks(source))
    chosen = chance.randrange(len(chunks))
    made = source[:8]
    for number, (kind, data) in enumerate(chunks):
        new = _changed(data, chance, 2) if number == chosen else data
        if number == chosen and kind == b"IDAT" and chance.random() < 0.5:
            new = zlib.compress(_changed(zlib.decompress(data), chance, 2))
        made += len(new).to_bytes(4) + kind + new
        made += zlib.crc32(kind + new).to_bytes(4)
    return made


def _chunks(source: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(source):
        end = at + 8 + int.from_bytes(source[at : at + 4])
        yield source[at + 4 : at + 8], source[at + 8 : end]
        at = end + 4


def _stretch(source: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(source))
    return start, min(len(source), start + chance.choice((1, 2, 8, 64, 1024)))


def _cut(source: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(source, chance)
    return source[:start] + source[end:]


def _end(source: bytes, chance: random.Random) -> bytes:
    return source[: chance.randint(0, len(source))]


def _double(source: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(source, chance)
    return source[:end] + source[start:end] * chance.choice((1, 2, 50)) + source[end:]


def _overwrite(source: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(source, chance)
    return source[:start] + chance.randbytes(end - start) + source[end:]


def _flip(source: bytes, chance: random.Random) -> bytes:
    if not source:
        return source
    at = chance.randrange(len(source))
    return (
        source[:at] + bytes([source[at] ^ 1 << chance.randrange(8)]) + source[at + 1 :]
    )


def _insert(source: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(source))
    return source[:at] + chance.choice(_INTERESTING) + source[at:]


def _move(source: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(source, chance)
    at = chance.randint(0, start)
    return source[:at] + source[start:end] + source[at:start] + source[end:]


_WAYS: Sequence[Callable[[bytes, random.Random], bytes]] = (
    *(_cut, _end, _double, _overwrite, _flip, _insert, _move),
)
_WITHIN: Mapping[bytes, Callable[[bytes, random.Random], bytes]] = {
    b"PK": _repacked,
    b"\x1f\x8b": _rezipped,
    b"\x89PNG": _rechecked,
}
"""By the first bytes of a file: how it is damaged inside, and yet whole outside."""
