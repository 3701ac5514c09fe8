"""HTML to tokens, each with the place where it begins; lenient, and in linear time.

What a browser shows is text here, too: an angle bracket that begins no tag, and what
follows a comment or a tag that never ends. Nothing is lost but the markup itself.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,60})")
_REST = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
"""What follows the name of a tag, up to its end."""
_ATTRIBUTE = re.compile(
    r"([^\s/>=\"'][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?"
)
_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_RAW = frozenset({"script", "style", "iframe", "noembed", "noframes"})
_TEXT_ONLY = frozenset({"textarea", "title", "xmp"})
_ATTRIBUTES = 1 << 16
"""Characters of a tag in which attributes are looked for."""
_FAILURES = 100
"""Tags without an end, after which every tag ends at the first angle bracket."""


class Text(NamedTuple):
    """Visible text, character references resolved."""

    text: str
    at: int
    """Where it begins in the markup; it runs on from there, character by character."""


class Start(NamedTuple):
    """The start of an element."""

    tag: str
    attributes: dict[str, str]
    at: int


class End(NamedTuple):
    """The end of an element."""

    tag: str
    at: int


Token = Text | Start | End


def tokens(markup: str) -> Iterator[Token]:
    """Yield the tokens of `markup` in order; comments and declarations are skipped.

    >>> for token in tokens("<p id=a>a &lt; b</p>"):
    ...     print(*token)
    p {'id': 'a'} 0
    a  8
    < 10
     b 14
    p 16
    """
    yield from _Tokens(markup)


class _Tokens:
    """Reads markup from front to back."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._last_end = markup.rfind(">")
        self._last_comment = markup.rfind("-->")
        self._failures = 0

    def __iter__(self) -> Iterator[Token]:
        at, markup = 0, self._markup
        while at < len(markup):
            angle = markup.find("<", at)
            if angle < 0 or angle > self._last_end:
                yield from texts(markup, at, len(markup))
                return
            yield from texts(markup, at, angle)
            tag = _TAG.match(markup, angle)
            if tag:
                name, end = tag[2].lower(), self._end(tag.end())
                at = end
                if tag[1]:
                    yield End(name, angle)
                    continue
                yield Start(name, _attributes(markup, tag.end(), end), angle)
                if name in _TEXT_ONLY or name in _RAW:
                    at = self._close(name, end)
                    yield from texts(markup, end, end if name in _RAW else at)
            elif markup.startswith(("<!", "<?", "</"), angle):
                at = self._declaration_end(angle)
            else:
                yield Text("<", angle)
                at = angle + 1

    def _end(self, at: int) -> int:
        """Return where a tag ends; quotation marks in it may be left open."""
        if self._failures < _FAILURES:
            rest = _REST.match(self._markup, at)
            if rest:
                return rest.end()
            self._failures += 1
        return self._markup.index(">", at) + 1

    def _declaration_end(self, at: int) -> int:
        if self._markup.startswith("<!--", at) and at + 2 <= self._last_comment:
            return self._markup.index("-->", at + 2) + 3
        return self._markup.index(">", at) + 1

    def _close(self, name: str, at: int) -> int:
        """Return where an element that holds no elements is closed, if it is."""
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
        found = close.search(self._markup, at)
        return found.start() if found else len(self._markup)


def _attributes(markup: str, start: int, end: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(markup, start, min(end, start + _ATTRIBUTES)):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def texts(markup: str, start: int, end: int) -> Iterator[Text]:
    """Yield text in stretches that run on in the markup character by character."""
    if start < end and "&" not in markup[start:end]:
        yield Text(markup[start:end], start)
        return
    for match in _REFERENCE.finditer(markup, start, end):
        meant = unescape(match[0])
        if meant == match[0]:
            continue
        if start < match.start():
            yield Text(markup[start : match.start()], start)
        yield Text(meant, match.start())
        start = match.end()
    if start < end:
        yield Text(markup[start:end], start)
