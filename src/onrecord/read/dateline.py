"""The date and place of a heading without fields: `Washington, March 3, 1958, 3 p.m.`.

A date counts where little else stands on its line, or at the end of a title; beside a
word of a stamp (`Declassified 20 Mar 2014`) it is no date of the document.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.data import entries, rows
from onrecord.read.dates import Dated, first_date

_LINES = 40
_SHORT = 160
_BESIDE = 60
_SENTENCE = 3
_ARTICLES = re.compile(r"[\s,]*(?:\b(?:le|den|the|am|il|el)\b)?[\s,]*$")
_TIME = re.compile(
    r"[\s,;.)\]]*(?:года|г\.)?[\s,;]*(?:(?:at\s+)?[\d:.,–—-]*\d\s*[^\w\n]*"
    r"(?:(?:[ap]\.?[ -]?m\b|h\b|hrs?\b|hours\b|Uhr\b)[^\n]*)?"
    r"|(?:noon|midnight)[^\n]*)?"
    r"[\s.)\]*]*$",
    re.IGNORECASE,
)
_PART = re.compile(r"[^\W\d_a-z][^\d\n]{0,60}")
_HELD = re.compile(r"(?:[Hh]eld |[Mm]et )?(?:at|in|At|In) (?:the )?(?=[^\W\d_a-z])")
_HOUR = re.compile(
    r"(?:\d[\d:.–-]* ?)?(?:[ap]\. ?m|noon|midnight|[ap]m)", re.IGNORECASE
)
_DAY = re.compile(r"(?:le|den|am|il|el|the) \d")
_GOES_ON = re.compile(r" [^\W\d_A-ZÀ-ÞА-ЯЁ]")
_MOST_PARTS = 4
_NUMBERED = re.compile(r"^(?:No\.? ?)?\d{1,4}[a-z]?\.? +(?=\D)")


class Dateline(NamedTuple):
    """What a line says of day and place; `None` for what it does not say."""

    date: str | None
    place: str | None


def dateline(lines: Sequence[str]) -> Dateline:
    """Return the first date that is the document's, and the place printed before it.

    It stands above the first paragraph that is one line.

    >>> dateline(["12. Note of a Talk, Old Mill, Port Aldis, March 3, 2031, 4 p.m."])
    Dateline(date='2031-03-03', place='Old Mill, Port Aldis')
    >>> dateline(["Declassified 20 March 2041", "Port Aldis, le 3 mars 2031"])
    Dateline(date='2031-03-03', place='Port Aldis')
    """
    for at, line in enumerate(lines[:_LINES]):
        if at and len(line) > _SHORT and line.endswith("."):
            break
        found = first_date(line)
        if found is None or _is_stamp(line) or _is_inside(lines, at):
            continue
        if ends_with(line, found) and not _runs_on(line):
            return Dateline(found.edtf, _place(line[: found.span.start]))
        if is_short(line) and len(beside(line, found)) <= _BESIDE:
            return Dateline(found.edtf, _place(line[: found.span.start]))
    return Dateline(None, None)


def ends_with(line: str, dated: Dated) -> bool:
    """Tell whether nothing but a time of day stands after the date."""
    before = line[: dated.span.start].rstrip()
    return bool(_TIME.match(line, dated.span.end)) and before[-1:] in {",", "", "("}


def is_short(line: str) -> bool:
    """Tell a line of a heading from a sentence."""
    if len(line) > _SHORT or re.search(r"[a-zа-я]{2}\.$|[“”\"?!]", line):
        return False
    small = re.findall(r"(?<!\S)[a-zа-я]{2,}", line)
    return not (line.endswith(".") and len(small) >= _SENTENCE)


def beside(line: str, dated: Dated) -> str:
    """Return what stands on a line beside its date."""
    rest = line[: dated.span.start] + " " + line[dated.span.end :]
    return rest.strip(" \t,.;:–—()[]*")


def _runs_on(line: str) -> bool:
    """Tell whether the line is a sentence that only happens to end in a date."""
    return not line.endswith("m.") and line.endswith(".") and len(line) > _SHORT


def _is_inside(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line stands in a paragraph that is broken into lines."""
    above = lines[at - 1] if at else ""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    last = above.rpartition(" ")[2]
    begun = last.endswith(",") or last in entries("function_words")
    small = lines[at][:1].islower() and not _DAY.match(lines[at])
    return begun or small or below[:1].islower()


def _is_stamp(line: str) -> bool:
    words = set(re.findall(r"[a-z]+", line.casefold()))
    return not words.isdisjoint(entries("stamp_words"))


def _place(before: str) -> str | None:
    """Return the last parts before the date that can be a place; a title is none."""
    kept: list[str] = []
    parts = _ARTICLES.sub("", before).strip(" (").split(",")
    if not before.rstrip().endswith((",", ", le", ", den", ", the")) and before.strip():
        return None
    for part in reversed(parts):
        words = _HELD.sub("", part.strip(" .(–—*"))
        if not kept and _HOUR.fullmatch(words):
            continue
        if not _PART.fullmatch(words) or _is_weekday(words) or _is_title(words):
            break
        kept.insert(0, words)
    if len(parts) > 1 and len(kept) == len(parts):
        kept = kept[1:] if _NUMBERED.match(before) else kept
    return ", ".join(kept[-_MOST_PARTS:]) or None


def _is_weekday(words: str) -> bool:
    return words.casefold().rstrip(".") in {row[0] for row in rows("weekdays")}


def _is_title(words: str) -> bool:
    """Tell whether a part belongs to the title: it names people or the record."""
    small = re.findall(r"(?<!\S)[a-z]{4,}", words)
    named = {row[0].split()[0] for row in rows("record_kinds")}
    first = words.split(maxsplit=1)[0].casefold()
    is_named = first in named or _is_occasion(words)
    return len(small) > 1 or "(" in words or is_named


def _is_occasion(words: str) -> bool:
    """Tell a press conference from a place; a Conference Room is one."""
    known = entries("heading_occasions")
    rests = (words[len(each) :] for each in known if words.casefold().startswith(each))
    return any(not rest or _GOES_ON.match(rest) for rest in rests)
