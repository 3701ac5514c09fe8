"""Bytes to text: which encoding it is, and whether it is text at all."""

import codecs

from onrecord.errors import ReadError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, which begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a\x1b")) + b"\x7f"
_CONTROLS_ALLOWED = 0.005
_SAMPLE = 1 << 20
_NOT_LETTERS = bytes(byte for byte in range(256) if not bytes([byte]).isalpha())
_FEW = 20
_NAMES = {
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
    "cp866": "code page 866",
}


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    r"""Return the text of `data`, and what a person should know about the decoding.

    Nothing is altered but a byte order mark at the start, which goes. Raises
    `ReadError` where the bytes are no text.

    >>> decode("Вал".encode("utf-16"))
    ('Вал', ())
    >>> decode(b"caf\xe9")
    ('café', ('read as Windows-1252, not UTF-8',))
    """
    for mark, named in BOMS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], named)
    if encoding := _wide(data[:_SAMPLE]):
        return _replacing(data, encoding)
    if _is_binary(data[:_SAMPLE]):
        raise ReadError("is no text", "save it as text or PDF")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _not_utf8(data)


def mended(text: str) -> str:
    r"""Return `text` with halves of surrogate pairs replaced, so it can be written.

    >>> mended("a\ud800b")
    'a�b'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _wide(sample: bytes) -> str | None:
    """Name the UTF-16 that has no byte order mark, by where its NULs stand."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > half * 0.1 and not even:
        return "utf-16-le"
    if even > half * 0.1 and not odd:
        return "utf-16-be"
    return None


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * _CONTROLS_ALLOWED


def _replacing(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    # One in twenty is no slip of a pen: these bytes were taken for what they are not.
    if lost * 20 > len(text):
        raise ReadError("is no text", "save it as text or PDF")
    notes = (f"{lost} places were not {encoding.upper()} and read �",)
    return text, notes if lost else ()


def _not_utf8(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode bytes that are UTF-8 with slips, or one of the older encodings."""
    text = data.decode("utf-8", "replace")
    letters = sum(map(text.count, "–—’“”éèüöäñоеаиіاε中的"))
    if letters > 10 * text.count("\ufffd"):
        return _replacing(data, "utf-8")
    encoding = _older(data)
    note = f"read as {_NAMES[encoding]}, not UTF-8"
    return data.decode(encoding), (note,)


def _older(data: bytes) -> str:
    """Name the one-byte encoding: Cyrillic where most letters are beyond ASCII."""
    letters = data[:_SAMPLE]
    beyond = len(letters.translate(None, bytes(range(128))))
    within = len(letters.translate(None, _NOT_LETTERS))
    if beyond > max(within, _FEW):
        return max(("cp1251", "koi8-r", "cp866"), key=lambda each: _fit(letters, each))
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _fit(sample: bytes, encoding: str) -> int:
    """Count small Cyrillic letters: the wrong table gives capitals and frames."""
    text = sample.decode(encoding, "replace")
    return sum("а" <= letter <= "я" for letter in text)
