"""Subtitles, SubRip and WebVTT: the words, each cue with its time as its address.

Cues that follow at once are one paragraph; where nobody speaks for a while it ends.
Voices of WebVTT are turns. Rolling captions repeat the line before: it is read once.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.errors import ReadError
from onrecord.model.document import Address, Document, Span, Turn
from onrecord.model.reading import DEFAULT, Options
from onrecord.read.composing import BETWEEN, Block, composed
from onrecord.read.decoding import decode
from onrecord.read.described import described, origin
from onrecord.read.spacing import BREAK, Piece, collapsed
from onrecord.read.tokens import texts

SUBRIP = "application/x-subrip"
VTT = "text/vtt"
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_CUE = re.compile(rf"^[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\n]*\n?", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_BLANK = re.compile(r"^[ \t\r]*$", re.MULTILINE)
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,60})?[ \t]+([^>\n]{1,200})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}\n]{0,60}\}")
_ROLLING = re.compile(r"<\d\d:[\d:.]{0,20}><c")
_PAUSE = 3.0
"""Seconds without a cue that end a paragraph."""


class _Cue(NamedTuple):
    start: float
    """Seconds, and likewise the end."""
    end: float
    lines: list[list[Piece]]
    voice: str | None


def read(data: bytes, *, name: str, options: Options = DEFAULT) -> Document:
    """Read subtitles; raises `ReadError` where there is no cue."""
    options.admit_markup(len(data))
    raw, notes = decode(data)
    is_vtt = raw.lstrip().startswith("WEBVTT")
    cues = list(_cues(raw, is_vtt=is_vtt))
    if _ROLLING.search(raw):
        cues = list(_once(cues))
    text, addresses = composed(_blocks(cues))
    if not addresses:
        raise ReadError("has no cue with words", "check that it is whole")
    voices = [cue.voice for cue in cues if _text(cue)]
    media_type = VTT if is_vtt else SUBRIP
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(data, name=name, media_type=media_type, reader="subtitles"),
            addresses=addresses,
            turns=tuple(_turns(voices, addresses)),
            notes=notes,
        )
    )


def _cues(raw: str, *, is_vtt: bool) -> Iterator[_Cue]:
    """Yield the cues; numbers, names, notes and styles between them are no words."""
    times = list(_CUE.finditer(raw))
    limits = [*(match.start() for match in times[1:]), len(raw)][: len(times)]
    for match, limit in zip(times, limits, strict=True):
        end = limit
        if is_vtt and (blank := _BLANK.search(raw, match.end(), limit)):
            end = blank.start()
        lines = list(_LINE.finditer(raw, match.end(), end))
        while lines and not lines[-1][0].strip():
            lines.pop()
        if (
            lines
            and not is_vtt
            and limit < len(raw)
            and lines[-1][0].strip().isdecimal()
        ):
            lines.pop()
        voice = _VOICE.search(raw, match.end(), end)
        yield _Cue(
            _seconds(match.groups()[:4]),
            _seconds(match.groups()[4:]),
            [list(_pieces(raw, *line.span())) for line in lines],
            voice[1].strip() if voice else None,
        )


def _pieces(raw: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the words of a line, its tags left out."""
    for tag in _TAG.finditer(raw, start, end):
        yield from ((each.text, each.at) for each in texts(raw, start, tag.start()))
        start = tag.end()
    yield from ((each.text, each.at) for each in texts(raw, start, end))


def _once(cues: Iterable[_Cue]) -> Iterator[_Cue]:
    """Yield rolling captions without the lines that they take over."""
    last = ""
    for cue in cues:
        words = [(line, collapsed(line)[0]) for line in cue.lines]
        shown = [(line, text) for line, text in words if text]
        while shown and shown[0][1] == last:
            shown.pop(0)
        if shown:
            last = shown[-1][1]
        yield cue._replace(lines=[line for line, _ in shown])


def _text(cue: _Cue) -> str:
    return collapsed(_joined(cue))[0]


def _joined(cue: _Cue) -> list[Piece]:
    found: list[Piece] = []
    for line in cue.lines:
        if found and line:
            found.append((BREAK, line[0][1]))
        found += line
    return found


def _blocks(cues: Iterable[_Cue]) -> Iterator[Block]:
    before: _Cue | None = None
    for cue in cues:
        text, anchors = collapsed(_joined(cue))
        if not text:
            continue
        goes_on = (
            before is not None
            and cue.start - before.end < _PAUSE
            and cue.voice == before.voice
        )
        parting = "\n" if goes_on else BETWEEN
        yield Block(text, _printed(cue.start), anchors=anchors, before=parting)
        before = cue


def _turns(voices: list[str | None], addresses: tuple[Address, ...]) -> Iterator[Turn]:
    """Yield the voices as turns, one for cues of one voice that follow each other."""
    speaker, span = None, Span(0, 0)
    for voice, address in zip(voices, addresses, strict=True):
        if voice == speaker:
            span = Span(span.start, address.span.end)
            continue
        if speaker is not None:
            yield Turn(speaker, span)
        speaker, span = voice, address.span
    if speaker is not None:
        yield Turn(speaker, span)


def _seconds(time: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = time
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000


def _printed(seconds: float) -> str:
    """Return a time as a player shows it.

    >>> _printed(3723.5)
    '01:02:03.500'
    """
    whole = round(seconds * 1000)
    minutes, milliseconds = divmod(whole, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds / 1000:06.3f}"
