"""Damage to files, by chance and yet the same each time: what a fuzzer feeds."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence

_INTERESTING = (
    *(b"\0", b"\xff", b"<", b">", b"&", b'"', b"{", b"}", b"\\", b"\n\n", b"%"),
    *(b"<!--", b"<![CDATA[", b"]]>", b"&#x110000;", b"&#0;", b"<!DOCTYPE a [", b"</"),
    *(b"\\u-10179?", b"\\bin99999 ", b"\\'", b"{\\*", b"WARC/1.0\r\n", b"-->"),
    *(b"Content-Length: 99999999\r\n", b"=?utf-8?b?", b"--", b"From ", b"PK\x03\x04"),
    *(b"Content-Transfer-Encoding: base64\r\n", b"charset=x", b"9" * 40),
)


def damaged(source: bytes, chance: random.Random) -> bytes:
    """Return `source` with one to four stretches changed, inside its parts as well."""
    if source.startswith(b"PK") and chance.random() < 0.6:
        return _repacked(source, chance)
    for _ in range(chance.randint(1, 4)):
        source = chance.choice(_WAYS)(source, chance)
    return source


def nonsense(chance: random.Random) -> bytes:
    """Return bytes of no meaning, some with the first bytes of a format."""
    length = chance.randint(0, 400)
    head = chance.choice(
        (b"", b"PK\x03\x04", b"{\\rtf1 ", b"%PDF-1.7", b"\x1f\x8b\x08")
    )
    return head + chance.randbytes(length)


def _repacked(source: bytes, chance: random.Random) -> bytes:
    """Change one part of a package, and pack it again whole."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(made, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            data = old.read(name)
            if name == chosen:
                for _ in range(chance.randint(1, 3)):
                    data = chance.choice(_WAYS)(data, chance)
            new.writestr(name, data)
    return made.getvalue()


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
