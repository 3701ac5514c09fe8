"""Transcripts of data, printed in the forms that transcripts are printed in."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from onrecord.model.document import Span

_COLUMN = 76


class Printed(NamedTuple):
    """A transcript as a text, and what must be read back: label and words of a turn."""

    text: str
    turns: tuple[tuple[str, Span], ...]


_Lead = Callable[[str, str], str]
"""What is printed before the words, from a label and a time."""


def _colon(label: str, _: str) -> str:
    return f"{label}: "


def _full_stop(label: str, _: str) -> str:
    return f"{label}. "


def _bold(label: str, _: str) -> str:
    return f"**{label}:** "


def _bold_alone(label: str, _: str) -> str:
    return f"**{label}**\n"


def _timed(label: str, time: str) -> str:
    return f"[{time}] {label}: "


def _time_below(label: str, time: str) -> str:
    return f"{label} ({time})\n"


def _columns(label: str, time: str) -> str:
    return f"{time.replace(':', ' ')}  {label:<8}  "


def _single_spaced(label: str, time: str) -> str:
    return f"{time.replace(':', ' ')} {label} "


FORMS: Mapping[str, Mapping[str, _Lead]] = {
    "fed-press-conferences": {
        "NAME: words": _colon,
        "NAME. words": _full_stop,
        "**NAME:** words": _bold,
        "[time] NAME: words": _timed,
        "NAME (time), words below": _time_below,
    },
    "nasa-air-to-ground": {
        "time  NAME  words": _columns,
        "time NAME words": _single_spaced,
        "[time] NAME: words": _timed,
        "NAME: words": _colon,
    },
    "kremlin-ru-2025": {
        "NAME: words": _colon,
        "**NAME:** words": _bold,
        "**NAME**, words below": _bold_alone,
        "[time] NAME: words": _timed,
    },
}


def printed(record: Mapping[str, Any], lead: _Lead, *, style: int) -> Printed:
    """Print a record; `style` chooses line breaks and the space between turns."""
    text = "\n".join(
        filter(None, (record["title"], record.get("place"), record["date"]))
    )
    between = ("\n\n", "\n")[style % 2]
    turns: list[tuple[str, Span]] = []
    text += "\n"
    for at, turn in enumerate(record["turns"]):
        label, words = turn["speaker"], turn["text"].strip()
        before = lead(label, turn.get("time") or _time(at)) if label else ""
        words = _broken(words, len(before)) if style % 4 > 1 else words
        start = len(text) + len(between) + len(before)
        text += between + before + words
        if label and words:
            turns.append((label, Span(start, start + len(words))))
    return Printed(f"{text}\n", tuple(turns))


def _time(at: int) -> str:
    return f"{at // 120:02}:{at // 2 % 60:02}:{at % 2 * 30:02}"


def _broken(words: str, indent: int) -> str:
    """Break a paragraph into lines."""
    first = " " * min(indent, _COLUMN // 2)
    lines: Sequence[str] = textwrap.wrap(
        words, _COLUMN, initial_indent=first, break_on_hyphens=False
    )
    return "\n".join(lines).removeprefix(first)
