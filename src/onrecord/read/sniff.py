"""What a file is: by its content first, then by its name."""

import json
import re
import zlib

from onrecord.data import rows
from onrecord.errors import ReadError
from onrecord.read.forms import markup_type, package_type, textual_type

_HEAD = 4096
_ZIP = b"PK\x03\x04"
_RICH = b"{\\rtf"
_DECLARED = frozenset({"text/html", "message/rfc822"})
_TEXTUAL = frozenset(
    {"application/json", "application/jsonl", "text/markdown", "text/plain"}
)
_GZIP = b"\x1f\x8b"
_GZIP_HEADER = 31
"""For zlib: a gzip header, and the largest window."""

_AS_TEXT = "save it as text or PDF"
_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.*?-->|\xef\xbb\xbf)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)


def media_type(data: bytes, *, name: str, declared: str = "") -> str:
    """Return the media type of `data`, one of those that can be read.

    `declared` is what a file around it says: it decides where the bytes tell nothing.

    Raises `ReadError` with what it looks like instead.

    >>> media_type(b"<!DOCTYPE html><p>No.", name="page")
    'text/html'
    >>> media_type(b'{"text": "No."}', name="answers.txt")
    'application/jsonl'
    """
    if not data:
        raise ReadError("is empty", "fetch it again")
    if data.startswith(_ZIP):
        return package_type(data)
    if data.startswith(_RICH):
        return "application/rtf"
    if picture := _picture_type(data):
        return picture
    if data.startswith(_GZIP):
        return _gzipped(data)
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    _refuse_known(data)
    found = _text_type(data, name.lower())
    by_name = found in {"text/plain", "text/markdown"}
    return declared if by_name and declared in _DECLARED else found


def is_paged(data: bytes) -> bool:
    """Tell a PDF or a picture of pages from every other file.

    >>> is_paged(b"%PDF-1.7"), is_paged(b"<p>No.")
    (True, False)
    """
    return b"%PDF-" in data[:1024] or _picture_type(data) is not None


def is_intricate(data: bytes, *, name: str) -> bool:
    """Tell a file whose reading may take long, or much memory, from a mere text.

    >>> is_intricate(b"<!DOCTYPE html><p>No.", name="a"), is_intricate(b"No.", name="a")
    (True, False)
    """
    try:
        return media_type(data, name=name) not in _TEXTUAL
    except ReadError:
        return False


def _picture_type(data: bytes) -> str | None:
    for signature, kind in rows("picture_signatures"):
        if data.startswith(bytes.fromhex(signature)):
            return kind
    return None


def _text_type(data: bytes, name: str) -> str:
    head = data[:_HEAD].replace(b"\0", b"")
    head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "text/html"
    if kind := markup_type(head):
        return kind
    if kind := textual_type(head, name):
        return kind
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
    if head.startswith(b"WARC/"):
        return "application/warc"
    raise ReadError("looks like a gzip file of something else", "unpack it")


def _refuse_known(data: bytes) -> None:
    """Raise where the first bytes are those of a format that is not read."""
    for signature, what, hint in rows("file_signatures"):
        if _is_signed(data, bytes.fromhex(signature)):
            raise ReadError(f"looks like {what}", hint)
    if data[4:8] == b"ftyp":
        raise ReadError("looks like a sound, video or HEIC file", _AS_TEXT)


def _is_signed(data: bytes, signature: bytes) -> bool:
    """Tell a signature from a text that happens to begin with its letters."""
    if not data.startswith(signature):
        return False
    printable = signature.isascii() and signature.decode().isprintable()
    return not printable or signature[:1] in b"{%" or b"\0" in data[:512]
