"""What a package, a file of markup or a text with a form of its own is."""

import re
import zipfile
from io import BytesIO

from onrecord.data import rows
from onrecord.errors import ReadError

_ROOT = re.compile(
    rb"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\])?\s*>)*"
    rb"<(?:[\w.-]+:)?([\w.-]+)",
    re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml\b")
_ROOTS = {
    b"TEI": "application/tei+xml",
    b"TEI.2": "application/tei+xml",
    b"teiCorpus": "application/tei+xml",
}
_FLAT = b"application/vnd.oasis.opendocument.text"
_SUBRIP = re.compile(
    rb"\s*\d{1,6}[ \t]*\r?\n[ \t]*(?:\d{1,3}:)?\d\d?:\d\d[,.]\d{1,3}[ \t]*-->"
)
POSTMARK = rb"From \S+ [^\n]*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]*\d\d:\d\d[^\n]*\n"
"""The line before each letter of a mailbox."""
_MAILBOX = re.compile(POSTMARK + rb"[!-9;-~]{1,76}:")
_FIELDS = re.compile(rb"(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_OF_MAIL = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|delivered-to"
    rb"|dkim-signature|x-mailer|content-transfer-encoding):",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESSED = re.compile(rb"^(?:from|to|subject|date):", re.IGNORECASE | re.MULTILINE)


def package_type(data: bytes) -> str:
    """Return the media type of a zip file by what is in it."""
    names = _names(data)
    for mark, kind, what, hint in rows("zip_documents"):
        if mark.encode() in data[:200] or any(name.startswith(mark) for name in names):
            if kind == "-":
                raise ReadError(f"looks like {what}", hint)
            return kind
    if not names:
        raise ReadError("looks like a damaged zip archive", "fetch it again")
    raise ReadError("looks like a zip archive", "unpack it, or save it as text or PDF")


def markup_type(head: bytes) -> str | None:
    """Return the media type of XML by its first element; `None` for what is none."""
    root = _ROOT.match(head)
    if root is None or not (_XML.match(head) or root[1] in _ROOTS):
        return None
    if root[1] in _ROOTS:
        return _ROOTS[root[1]]
    if root[1] == b"html":
        return "text/html"
    if root[1] == b"document" and _FLAT in head:
        return "application/vnd.oasis.opendocument.text-flat-xml"
    raise ReadError("looks like XML", "save it as text, HTML or PDF")


def textual_type(head: bytes, name: str) -> str | None:
    """Return the media type of a text by its first lines, if they have a form."""
    if head.startswith(b"WEBVTT"):
        return "text/vtt"
    if _SUBRIP.match(head):
        return "application/x-subrip"
    if head.startswith(b"WARC/1."):
        return "application/warc"
    if _MAILBOX.match(head):
        return "application/mbox"
    fields = _FIELDS.match(head.replace(b"\r\n", b"\n"))
    if fields and (_OF_MAIL.search(fields[0]) or name.endswith(".eml")):
        return "message/rfc822" if _ADDRESSED.search(fields[0]) else None
    return None


def _names(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return []
