"""What a file is: by its content first, then by its name."""

import json
import re
import zlib

from onrecord.data import rows
from onrecord.errors import ReadError

_HEAD = 4096
_GZIP = b"\x1f\x8b"
_GZIP_HEADER = 31
"""For zlib: a gzip header, and the largest window."""

_AS_TEXT = "save it as text or PDF"
_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.*?-->|\xef\xbb\xbf)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"(?:\s|\xef\xbb\xbf)*<\?xml\b")


def media_type(data: bytes, *, name: str) -> str:
    """Return the media type of `data`, one of those that can be read.

    Raises `ReadError` with what it looks like instead.

    >>> media_type(b"<!DOCTYPE html><p>No.", name="page")
    'text/html'
    >>> media_type(b'{"text": "No."}', name="answers.txt")
    'application/jsonl'
    """
    if not data:
        raise ReadError("is empty", "fetch it again")
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if picture := _picture_type(data):
        return picture
    if data.startswith(_GZIP):
        return _gzipped(data)
    _refuse_known(data)
    return _text_type(data, name.lower())


def is_paged(data: bytes) -> bool:
    """Tell a PDF or a picture of pages from every other file.

    >>> is_paged(b"%PDF-1.7"), is_paged(b"<p>No.")
    (True, False)
    """
    return b"%PDF-" in data[:1024] or _picture_type(data) is not None


def _picture_type(data: bytes) -> str | None:
    for signature, kind in rows("picture_signatures"):
        if data.startswith(bytes.fromhex(signature)):
            return kind
    return None


def _text_type(data: bytes, name: str) -> str:
    head = data[:_HEAD].replace(b"\0", b"")
    if _HTML.match(head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
        return "text/html"
    if _XML.match(head):
        raise ReadError("looks like XML", "save it as text, HTML or PDF")
    if kind := _json_type(data, name):
        return kind
    if name.endswith((".html", ".htm", ".xhtml")) and b"<" in data:
        return "text/html"
    return "text/markdown" if name.endswith((".md", ".markdown")) else "text/plain"


def _json_type(data: bytes, name: str) -> str | None:
    """Tell JSON Lines from JSON from text that happens to begin with a brace."""
    if name.endswith((".jsonl", ".ndjson")):
        return "application/jsonl"
    if _begins_with_object(data):
        return "application/jsonl"
    return "application/json" if name.endswith(".json") else None


def _begins_with_object(data: bytes) -> bool:
    first = data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _gzipped(data: bytes) -> str:
    try:
        head = zlib.decompressobj(_GZIP_HEADER).decompress(data[:_HEAD], _HEAD)
    except zlib.error as error:
        raise ReadError("looks like a damaged gzip file", "fetch it again") from error
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{"):
        return "application/jsonl"
    raise ReadError("looks like a gzip file of something else", "unpack it")


def _refuse_known(data: bytes) -> None:
    """Raise where the first bytes are those of a format that is not read."""
    for signature, what, hint in rows("file_signatures"):
        if _is_signed(data, bytes.fromhex(signature)):
            raise ReadError(f"looks like {_zipped(data) or what}", hint)
    if data[4:8] == b"ftyp":
        raise ReadError("looks like a sound, video or HEIC file", _AS_TEXT)


def _is_signed(data: bytes, signature: bytes) -> bool:
    """Tell a signature from a text that happens to begin with its letters."""
    if not data.startswith(signature):
        return False
    printable = signature.isascii() and signature.decode().isprintable()
    return not printable or signature[:1] in b"{%" or b"\0" in data[:512]


def _zipped(data: bytes) -> str | None:
    if not data.startswith(b"PK"):
        return None
    inside = (named for mark, named in rows("zip_documents") if mark.encode() in data)
    return next(inside, None)
