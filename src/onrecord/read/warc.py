"""Web archives (WARC): each page and paper that was fetched, under its address.

Pictures, scripts, styles and answers that are errors are no documents. Nothing is
fetched: what is not in the archive stays unknown. Own code, since the libraries print
to the terminal, or raise whatever comes, on records that break the rules.
"""

import re
from collections.abc import Iterator, Mapping

from onrecord.errors import Problem, ReadError
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.enclosed import Enclosed
from onrecord.read.unpacking import GZIP, unpacked

MEDIA_TYPE = "application/warc"
_HELD = frozenset({"response", "resource", "conversion"})
_NO_DOCUMENT = re.compile(
    r"(?:image|audio|video|font)/|text/css|.*(?:javascript|ecmascript|font|json|wasm)"
)
_RECORD = re.compile(rb"WARC/1\.\d\r?\n")
_FIELD = re.compile(rb"^([A-Za-z-]{1,60})[ \t]*:[ \t]*([^\r\n]*)", re.MULTILINE)
_BLANK = re.compile(rb"\r?\n\r?\n")
_SIZE = re.compile(rb"(?:\r?\n)*([0-9A-Fa-f]{1,8})[^\r\n]{0,1000}\r?\n")
_STATUS = re.compile(rb"HTTP/\S{1,10} (\d{3})")
_FINE = b"200"
_OF_PROGRAMS = ("metadata:", "dns:", "whois:")
"""Addresses of what the program that made the archive says of itself."""


def read(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Enclosed | Problem]:
    """Yield each document of an archive, and what of it is damaged."""
    if data.startswith(GZIP):
        data = unpacked(data, options)
    at = 0
    while found := _RECORD.search(data, at):
        blank = _BLANK.search(data, found.end() - 1)
        if blank is None:
            return
        fields = _fields(data[found.end() : blank.start()])
        length = fields.get("content-length", "")
        end = blank.end() + (int(length) if length.isdecimal() else 0)
        if end > len(data):
            reason = f"is cut off or damaged at byte {found.start():,}"
            yield Problem(name, reason, "fetch it again; the records before are kept")
            end = len(data)
        at = max(end, blank.end())
        if fields.get("warc-type") in _HELD:
            yield from _held(data[blank.end() : end], fields, name, options)


def _held(
    block: bytes, fields: Mapping[str, str], name: str, options: Options
) -> Iterator[Enclosed | Problem]:
    """Yield what a record holds, if it is a document."""
    address = fields.get("warc-target-uri", "").strip("<>") or "no address"
    if address.startswith(_OF_PROGRAMS):
        return
    kind = fields.get("content-type", "")
    body = block
    if kind.startswith("application/http"):
        head, _, body = _parted(block)
        status = _STATUS.match(head)
        if status is None or status[1] != _FINE:
            return
        answer = _fields(head)
        kind = answer.get("content-type", "")
        try:
            body = _decoded(body, answer, options)
        except ReadError as error:
            yield Problem(f"{name}#{address}", error.reason, error.hint)
            return
    if body.strip() and not _NO_DOCUMENT.match(kind.lower()):
        yield Enclosed(body, address, kind.partition(";")[0].strip().lower())


def _parted(block: bytes) -> tuple[bytes, bytes, bytes]:
    blank = _BLANK.search(block)
    if blank is None:
        return block, b"", b""
    return block[: blank.start()], blank[0], block[blank.end() :]


def _fields(head: bytes) -> dict[str, str]:
    return {
        key.decode("ascii").lower(): value.decode("utf-8", "replace").strip()
        for key, value in _FIELD.findall(head)
    }


def _decoded(body: bytes, answer: Mapping[str, str], options: Options) -> bytes:
    """Undo what was done to a body on its way."""
    if answer.get("transfer-encoding", "").lower() == "chunked":
        body = _joined(body)
    encoding = answer.get("content-encoding", "").lower()
    if encoding in {"gzip", "x-gzip", "deflate"}:
        return unpacked(body, options)
    if encoding not in {"", "identity"}:
        reason = f"is packed as {encoding}, which is not read"
        raise ReadError(reason, "archive it again without compression")
    return body


def _joined(body: bytes) -> bytes:
    """Join the chunks that a body was sent in; one that was not is left as it is."""
    chunks: list[bytes] = []
    at = 0
    while size := _SIZE.match(body, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(chunks)
        chunks.append(body[size.end() : size.end() + length])
        at = size.end() + length
    return b"".join(chunks) if chunks and at >= len(body) else body
