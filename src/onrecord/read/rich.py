r"""The stretches of text in Rich Text, by what they are.

The format is one of groups in braces and of words behind backslashes; what a reader
does not know it may leave out, with the group that begins with `\*`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import NamedTuple

from onrecord.data import rows
from onrecord.model.document import Anchors
from onrecord.model.reading import Options
from onrecord.read.decoding import mended
from onrecord.read.spacing import Piece, preformatted

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-fA-F]{2})+)|\\(.)|([{}])"
    rb"|([^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_SYMBOLS = {b"~": "\xa0", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}"}
_HIGH, _LOW, _BEYOND = 0xD800, 0xDC00, 0xE000


class Kind(Enum):
    """What a stretch is."""

    TEXT = "text"
    NOTE = "note"
    COMMENT = "comment"
    TITLE = "title"
    AUTHOR = "author"
    ASIDE = "aside"
    HIDDEN = "hidden"
    DELETED = "deleted"
    NOTHING = "skip"
    FONTS = "fonts"


class Stretch(NamedTuple):
    """A paragraph, or what was set aside in one go."""

    kind: Kind
    text: str
    anchors: Anchors


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group."""

    kind: Kind = Kind.TEXT
    page: str = "cp1252"
    passed_over: int = 1
    """How many signs stand for an old reader behind each Unicode one."""
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False

    @property
    def shown_as(self) -> Kind:
        """What the text of this group is."""
        if self.kind not in {Kind.TEXT, Kind.NOTE}:
            return self.kind
        if self.deleted:
            return Kind.DELETED
        return Kind.HIDDEN if self.hidden else self.kind


class Rich:
    """Reads Rich Text once, from front to back."""

    def __init__(self, data: bytes, options: Options) -> None:
        self.inserted = 0
        self._data = data
        self._options = options
        self._state = _State()
        self._outer: list[_State] = []
        self._pieces: dict[Kind, list[Piece]] = {}
        self._ready: list[Stretch] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._page = "cp1252"
        self._to_pass = 0
        self._high = 0
        self._may_be_unknown = False

    def stretches(self) -> Iterator[Stretch]:
        """Yield what the file holds, in order."""
        at = 0
        while match := _TOKEN.match(self._data, at):
            at = match.end()
            at += self._take(match)
            yield from self._taken()
        for kind in list(self._pieces):
            self._close(kind)
        yield from self._taken()

    def _taken(self) -> Iterator[Stretch]:
        yield from self._ready
        self._ready.clear()

    def _take(self, match: re.Match[bytes]) -> int:
        """Take one token; return how many bytes behind it are to be passed over."""
        word, number, coded, symbol, brace, plain = match.groups()
        starred, self._may_be_unknown = self._may_be_unknown, False
        if word:
            return self._word(
                word.decode(),
                int(number) if number else None,
                match.start(),
                starred=starred,
            )
        if brace:
            self._brace(brace)
        elif coded:
            self._write_bytes(bytes.fromhex(coded.decode().replace("\\'", "")), match)
        elif plain:
            self._write_bytes(plain, match)
        elif symbol == b"*":
            self._may_be_unknown = True
        elif symbol in _SYMBOLS:
            self._write(_SYMBOLS[symbol], match.start())
        elif symbol in {b"\n", b"\r"}:
            self._close(self._state.shown_as)
        return 0

    def _brace(self, brace: bytes) -> None:
        self._to_pass = 0
        if brace == b"{":
            if len(self._outer) >= self._options.max_depth:
                raise self._options.too_deep()
            self._outer.append(self._state)
        elif self._outer:
            inner, self._state = self._state, self._outer.pop()
            if inner.shown_as is not self._state.shown_as:
                self._close(inner.shown_as)

    def _word(self, word: str, number: int | None, at: int, *, starred: bool) -> int:
        if word == "bin":
            return max(number or 0, 0)
        if word == "u":
            self._unicode(number or 0, at)
        elif word == "uc":
            self._set(passed_over=max(number or 0, 0))
        elif word in {"f", "fcharset", "ansicpg", "plain"}:
            self._fonts_and_pages(word, number or 0)
        elif word in _words():
            what, value = _words()[word]
            self._known(what, value, number, at)
        elif starred:
            self._set(kind=Kind.NOTHING)
        return 0

    def _known(self, what: str, value: str, number: int | None, at: int) -> None:
        kind = self._state.shown_as
        match what:
            case "sign":
                self._write(chr(int(value, 16)), at)
            case "paragraph":
                self._close(kind)
            case "cell":
                self._write("\t", at)
            case "property":
                self._turn(value, is_on=number != 0)
            case "page":
                self._page = value
                self._set(page=value)
            case _:
                self._begin(Kind(what))

    def _begin(self, kind: Kind) -> None:
        """Begin a group of another kind; only text may stand in one that holds none."""
        inside = self._state.kind
        if kind is Kind.TEXT:
            kind = next(
                (s.kind for s in reversed(self._outer) if s.kind is not Kind.NOTHING),
                kind,
            )
            self._set(kind=kind)
        elif inside in {Kind.TEXT, Kind.NOTE, Kind.ASIDE} or (
            inside is Kind.NOTHING and kind in {Kind.TITLE, Kind.AUTHOR}
        ):
            self._set(kind=kind)

    def _turn(self, name: str, *, is_on: bool) -> None:
        if name == "inserted":
            self.inserted += is_on and not self._state.inserted
            self._set(inserted=is_on)
        elif name == "deleted":
            self._leave()
            self._set(deleted=is_on)
        else:
            self._leave()
            self._set(hidden=is_on)

    def _leave(self) -> None:
        """End what was set aside, before text of another kind."""
        if self._state.shown_as in {Kind.DELETED, Kind.HIDDEN}:
            self._close(self._state.shown_as)

    def _fonts_and_pages(self, word: str, number: int) -> None:
        if word == "fcharset":
            self._fonts[self._font] = _charsets().get(number, self._page)
        elif word == "ansicpg":
            self._page = _code_page(f"cp{number}") or self._page
            self._set(page=self._page)
        elif word == "plain":
            self._leave()
            self._set(hidden=False, deleted=False, inserted=False, page=self._page)
        elif self._state.kind is Kind.FONTS:
            self._font = number
        else:
            self._set(page=self._fonts.get(number, self._page))

    def _set(self, **changed: object) -> None:
        self._state = replace(self._state, **changed)  # type: ignore[arg-type]

    def _unicode(self, number: int, at: int) -> None:
        code = number & 0xFFFF
        if _HIGH <= code < _LOW:
            self._high = code
        elif _LOW <= code < _BEYOND and self._high:
            pair = ((self._high - _HIGH) << 10) + (code - _LOW) + 0x10000
            self._write(chr(pair), at)
            self._high = 0
        else:
            self._write(mended(chr(code)), at)
        self._to_pass = self._state.passed_over

    def _write_bytes(self, written: bytes, match: re.Match[bytes]) -> None:
        at = match.start()
        passed = min(self._to_pass, len(written))
        self._to_pass -= passed
        if passed < len(written):
            step = 4 if match[3] else 1
            text = written[passed:].decode(self._state.page, "replace")
            self._write(text, at + passed * step)

    def _write(self, text: str, at: int) -> None:
        kind = self._state.shown_as
        if kind not in {Kind.NOTHING, Kind.FONTS}:
            self._pieces.setdefault(kind, []).append((text.replace("\0", ""), at))

    def _close(self, kind: Kind) -> None:
        """End the paragraph of this kind that is being written."""
        pieces = self._pieces.pop(kind, [])
        if pieces:
            self._ready.append(Stretch(kind, *preformatted(pieces)))


@cache
def _words() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], "".join(row[2:])) for row in rows("rtf_words")}


@cache
def _charsets() -> dict[int, str]:
    return {int(number): page for number, _, page in rows("rtf_charsets")}


@cache
def _code_page(name: str) -> str | None:
    """Return a code page if Python has it and it is one of bytes."""
    try:
        b"a".decode(name)
    except (LookupError, UnicodeError):
        return None
    return name
