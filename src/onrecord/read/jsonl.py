"""JSON Lines, plain or gzip: one document a line. And JSON: one document, or a list.

A line that cannot be read is a `Problem`; the rest goes on.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.decoding import BOMS, decode
from onrecord.read.described import origin
from onrecord.read.record import document

_GZIP = b"\x1f\x8b"
_SHAPE = 'a line is {"id": …, "text": …} or {"id": …, "turns": […]}'

_Line = tuple[int, object] | Problem


def read(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Document | Problem]:
    """Yield the document of each line, or what is wrong with the line."""
    lines = _lines(data, name, options)
    yield from _documents(_parsed(lines, name), data, name, "jsonl")


def read_json(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Document | Problem]:
    """Yield the document of a JSON object, or of each object of a JSON list."""
    options.admit_markup(len(data))
    whole = _parsed(iter([(1, data)]), name)
    yield from _documents(_items(whole), data, name, "json")


def _documents(
    lines: Iterator[_Line], data: bytes, name: str, reader: str
) -> Iterator[Document | Problem]:
    media_type = f"application/{reader}"
    source = origin(data, name=name, media_type=media_type, reader=reader)
    seen: set[str] = set()
    for line in lines:
        if isinstance(line, Problem):
            yield line
            continue
        where = f"{name}#{line[0]}"
        try:
            found = document(line[1], origin=replace(source, name=where))
        except ReadError as error:
            yield Problem(where, error.reason, error.hint or _SHAPE)
        else:
            yield _distinct(found, seen, where)


def _distinct(found: Document, seen: set[str], where: str) -> Document:
    """Give the second document of one id the name of its line."""
    if found.id not in seen:
        seen.add(found.id)
        return found
    note = f"the id {found.id!r} stands on an earlier line too"
    return replace(found, id=where, notes=(*found.notes, note))


def _items(values: Iterator[_Line]) -> Iterator[_Line]:
    for value in values:
        if isinstance(value, tuple) and isinstance(value[1], list):
            yield from enumerate(value[1], 1)
        else:
            yield value


def _parsed(lines: Iterator[tuple[int, bytes] | Problem], name: str) -> Iterator[_Line]:
    for line in lines:
        if isinstance(line, Problem):
            yield line
            continue
        number, printed = line
        try:
            yield number, json.loads(printed)
        except (ValueError, RecursionError) as error:
            reason = f"is no JSON: {_reason(error)}"
            yield Problem(f"{name}#{number}", reason, _SHAPE)


def _reason(error: ValueError | RecursionError) -> str:
    match error:
        case json.JSONDecodeError():
            return f"{error.msg} at character {error.pos + 1}".lower()
        case UnicodeDecodeError():
            return "its bytes are not UTF-8"
        case RecursionError():
            return "it is nested too deep"
        case _:
            return "it holds a value that cannot be read"


def _lines(
    data: bytes, name: str, options: Options
) -> Iterator[tuple[int, bytes] | Problem]:
    """Yield the lines that hold anything, numbered from 1; unpack on the way."""
    number = 0
    try:
        for number, line in enumerate(_limited(_stream(data, options), options), 1):
            if stripped := line.strip():
                yield number, stripped
    except ReadError as error:
        yield Problem(name, error.reason, error.hint)
    except (EOFError, OSError, zlib.error):
        reason = f"is cut off or damaged after line {number}"
        yield Problem(name, reason, "fetch it again; the lines before it are kept")


def _limited(lines: Iterator[bytes], options: Options) -> Iterator[bytes]:
    total = 0
    for line in lines:
        total += len(line)
        options.admit_unpacked(total)
        yield line


def _stream(data: bytes, options: Options) -> Iterator[bytes]:
    with _opened(data) as stream:
        while line := stream.readline(options.most_unpacked + 1):
            yield line


def _opened(data: bytes) -> BytesIO | gzip.GzipFile:
    if data.startswith(_GZIP):
        return gzip.GzipFile(fileobj=BytesIO(data))
    if data.startswith(tuple(mark for mark, _ in BOMS)):
        return BytesIO(decode(data)[0].encode("utf-8", "replace"))
    return BytesIO(data)
