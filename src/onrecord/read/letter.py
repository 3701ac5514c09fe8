"""What the header and the parts of an e-mail say, as far as it can be made out.

Letters in the world break every rule; what cannot be made out is left as it stands.
"""

import binascii
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import TypeAlias

from onrecord.errors import ReadError
from onrecord.model.document import Participant
from onrecord.model.reading import Options
from onrecord.read.decoding import mended

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_MOST_PARTS = 2_000
_MALFORMED = (
    *(LookupError, ValueError, TypeError, AttributeError),
    *(binascii.Error, MessageError),
)
"""What the email package raises for headers and parts that break its rules."""

Part: TypeAlias = "Message[str, str]"


def parsed(data: bytes, options: Options) -> Part:
    """Return the letter in `data`, its parts nested as they are."""
    try:
        whole = message_from_bytes(data)
    except RecursionError as error:
        raise options.too_deep() from error
    except _MALFORMED as error:
        raise ReadError("is a damaged letter", "save it again") from error
    if not whole.keys():
        raise ReadError("is a letter without a header", "save it again")
    return whole


def leaves(whole: Part) -> Iterator[Part]:
    """Yield the parts that hold content; a letter in the letter is one of them."""
    waiting, count = [whole], 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > _MOST_PARTS:
            reason = f"has more than {_MOST_PARTS:,} parts"
            raise ReadError(reason, "save its attachments apart")
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            inside = part.get_payload()
            waiting += reversed([each for each in inside if isinstance(each, Message)])
        else:
            yield part


def is_attached(part: Part) -> bool:
    """Tell a part that is a file of its own from one that is text of the letter."""
    if part.get_content_maintype() != "text" or file_name(part):
        return True
    return (part.get_content_disposition() or "") == "attachment"


def content(part: Part) -> bytes:
    """Return the bytes of a part, its transfer encoding undone."""
    try:
        if part.is_multipart():
            inside = part.get_payload()
            letters = [each for each in inside if isinstance(each, Message)]
            return b"".join(each.as_bytes() for each in letters)
        data = part.get_payload(decode=True)
    except (*_MALFORMED, RecursionError) as error:
        raise ReadError("has a damaged part", "save it again") from error
    return data if isinstance(data, bytes) else b""


def in_charset(part: Part, data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Decode by the encoding that the part names; `None` where that fails."""
    try:
        named = part.get_content_charset()
        return (data.decode(named), ()) if named else None
    except _MALFORMED:
        return None


def file_name(part: Part) -> str:
    """Return what the file in a part is called; empty where it has no name."""
    try:
        return _decoded(part.get_filename() or "")
    except _MALFORMED:
        return ""


def header(whole: Part, name: str) -> str:
    """Return a line of the header, decoded."""
    return _decoded(whole.get(name) or "")


def shown(whole: Part) -> Iterator[str]:
    """Yield the lines of the header that a person reads."""
    for name in _SHOWN:
        if value := header(whole, name):
            yield f"{name}: {value}"


def author(whole: Part) -> str | None:
    """Return who wrote it: a name, else an address."""
    return next((name for name in _people(whole, "From")), None)


def date(whole: Part) -> str | None:
    """Return the day of the header, where it has one."""
    try:
        return parsedate_to_datetime(str(whole.get("Date"))).date().isoformat()
    except (*_MALFORMED, OverflowError):
        return None


def participants(whole: Part) -> tuple[Participant, ...]:
    """Return who wrote it to whom."""
    return tuple(
        Participant(name, role)
        for role in ("from", "to", "cc")
        for name in _people(whole, role)
    )


def _people(whole: Part, field: str) -> Iterator[str]:
    values = [str(value) for value in whole.get_all(field, [])]
    for name, address in getaddresses(values):
        if found := _decoded(name) or address:
            yield found


def _decoded(value: object) -> str:
    """Return a value of the header with its encoded words decoded, on one line."""
    raw = str(value)
    try:
        text = str(make_header(decode_header(raw)))
    except _MALFORMED:
        text = raw
    return mended(" ".join(text.replace("\0", "").split()))
