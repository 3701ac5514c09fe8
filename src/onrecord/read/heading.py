"""What a text says of itself in its first lines: title, date, place, participants.

Only what stands there plainly is taken; the rest stays unknown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from onrecord.data import entries, rows
from onrecord.model.document import Participant
from onrecord.read.dates import Dated, first_date

_LINES = 40
_CHARACTERS = 6000
_TITLE = 160
_BESIDE_DATE = 60
_SENTENCE = 3
"""Words in small letters before a full stop."""
_FIELD = re.compile(
    r"\s*(?:\*\*|__)?([^\W\d_][\w’' ()-]{0,30}?)\s*[:：](?:\*\*|__)?(.*)"
)
_SPEECH = re.compile(
    r"(?i:remarks|address|speech|statement) (?i:by|of) "
    r"(?P<name>(?:(?!(?:at|to|in|on|before|for|during|following|with|from)\b)[^,:;\n(])"
    r"{3,80}?)(?= (?:at|to|in|on|before|for|during|following|with|from)\b|[,:;(]|$)"
)
_PLACE = re.compile(r"((?:[^\W\d_a-z][\w.’'-]+ ?){1,4})(?:, (?:le|den|the))?")
_BYLINE = re.compile(r"\s*[Bb][Yy] ((?:[^\W\d_][\w.’'-]*(?: and | & |, )? ?){2,8})\s*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """What was found; `None` or empty where nothing was."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    place: str | None = None
    kind: str | None = None
    participants: tuple[Participant, ...] = ()


def heading(text: str) -> Heading:
    """Read the first lines of `text`.

    >>> found = heading('''MEMORANDUM OF CONVERSATION
    ... Date: 3 March 2031
    ... Participants: Ana Vale, Minister of Trade; Boris Kern
    ...
    ... The Minister said little.''')
    >>> found.kind, found.date
    ('memorandum', '2031-03-03')
    >>> [(each.name, each.role) for each in found.participants]
    [('Ana Vale', 'Minister of Trade'), ('Boris Kern', None)]
    """
    lines = list(islice(_heading_lines(text), _LINES))
    fields = _fields(lines)
    return Heading(
        title=_first(fields, "title") or _title(lines, text),
        author=_first(fields, "author") or _byline(lines),
        date=_date(fields, lines),
        place=_first(fields, "place") or _place(lines),
        kind=_kind(lines),
        participants=participants_in(fields.get("participants", []))
        + _speaker(fields, lines),
    )


def participants_in(lines: list[str]) -> tuple[Participant, ...]:
    """Read `Name, role` entries, one a line or parted by semicolons."""
    single = len(lines) == 1 and ";" not in lines[0]
    pieces = [piece for line in lines for piece in line.split(";") if piece.strip()]
    if single:
        pieces = _names_in_a_row(lines[0])
    return tuple(_participant(piece) for piece in pieces)


def _heading_lines(text: str) -> Iterator[str]:
    for line in text[:_CHARACTERS].splitlines():
        yield line.strip(" \t#*_")


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """Collect the labelled lines: field, and its words line by line."""
    known, found = dict(_known()), dict[str, list[str]]()
    running: list[str] | None = None
    for line in lines:
        match = _FIELD.match(line)
        field = known.get(match[1].lower()) if match else None
        if match and field:
            running = found.setdefault(field, [])
            running.extend(filter(None, [match[2].strip(" \t*_")]))
        elif not line and running:
            running = None
        elif line and running is not None:
            running.append(line)
    return found


@cache
def _known() -> tuple[tuple[str, str], ...]:
    return tuple((name, field) for name, field in rows("heading_fields"))


def _first(fields: dict[str, list[str]], name: str) -> str | None:
    return next(iter(fields.get(name, ())), "").strip(" .") or None


def _title(lines: list[str], text: str) -> str | None:
    """Return the first line, if it can be a title: short, and no sentence."""
    first = next((n for n, x in enumerate(lines) if x and not _is_marking(x)), 0)
    line, below = (*lines[first : first + 2], "", "")[:2]
    is_all = line == text.strip()
    if is_all or len(line) > _TITLE or line.endswith((".", ",", ";", ":")):
        return None
    dated = first_date(line)
    is_date = dated is not None and not _beside(line, dated)
    runs_on = below[:1].islower()
    return None if is_date or runs_on or _FIELD.match(line) else line or None


def _is_marking(line: str) -> bool:
    return re.split(r"[/:(]", line.lower())[0].strip(" .*") in entries("marking_lines")


def _byline(lines: list[str]) -> str | None:
    for line in lines[1:8]:
        if match := _BYLINE.match(line):
            return match[1].strip()
    return None


def _date(fields: dict[str, list[str]], lines: list[str]) -> str | None:
    """Prefer the field; else a line that is little more than a date."""
    for line in fields.get("date", []) + fields.get("place", [])[:1]:
        if found := first_date(line):
            return found.edtf
    for line in filter(_is_short, lines):
        found = first_date(line)
        if found and len(_beside(line, found)) <= _BESIDE_DATE:
            return found.edtf
    return None


def _beside(line: str, dated: Dated) -> str:
    rest = line[: dated.span.start] + " " + line[dated.span.end :]
    return rest.strip(" \t,.;:–—()[]*")


def _place(lines: list[str]) -> str | None:
    """Return the words before the comma of a line `Place, date`."""
    for line in filter(_is_short, lines[:15]):
        found = first_date(line)
        match = _PLACE.fullmatch(_beside(line, found)) if found else None
        if found and match and line[: found.span.start].rstrip(" ledn").endswith(","):
            return _without_weekday(match[1])
    return None


def _without_weekday(place: str) -> str | None:
    weekdays = {row[0] for row in rows("weekdays")}
    return None if place.lower() in weekdays else place


def _kind(lines: list[str]) -> str | None:
    """Name the kind by the words of short lines above the first paragraph."""
    above = [line.lower() for line in lines[:15] if _is_short(line)]
    for words, kind in rows("record_kinds"):
        pattern = re.compile(rf"(?:\w+ ){{0,4}}\W?{re.escape(words)}\b")
        if any(pattern.match(line) for line in above):
            return kind
    return None


def _is_short(line: str) -> bool:
    """Tell a line of a heading from a sentence."""
    if len(line) > _TITLE or re.search(r"[a-zа-я]{2}\.$|[“”\"?!]", line):
        return False
    small = re.findall(r"(?<!\S)[a-zа-я]{2,}", line)
    return not (line.endswith(".") and len(small) >= _SENTENCE)


def _speaker(fields: dict[str, list[str]], lines: list[str]) -> tuple[Participant, ...]:
    """Return the one speaker, where the heading says so in so many words."""
    if named := _first(fields, "speaker"):
        return (Participant(named.split(",")[0], "speaker"),)
    for line in lines[:15]:
        match = _SPEECH.match(line) if len(line) <= _TITLE else None
        if match and match["name"][0].isupper():
            return (Participant(match["name"].strip(), "speaker"),)
    return ()


def _participant(piece: str) -> Participant:
    match = re.fullmatch(r"\s*(.+?)\s*(?:,\s+(.+)|\s[–—-]\s(.+)|\((.+)\))?\s*", piece)
    if not match:
        return Participant(piece.strip())
    return Participant(match[1].strip(" -•*"), match[2] or match[3] or match[4])


def _names_in_a_row(line: str) -> list[str]:
    """Part `Ana Vale, Minister of Trade, Boris Kern` where a name begins."""
    pieces: list[str] = []
    for piece in re.split(r",\s+|\s+and\s+", line):
        if pieces and _is_role(piece):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def _is_role(piece: str) -> bool:
    offices = {word for word, kind, *_ in rows("titles") if kind == "office"}
    words = piece.lower().split()
    return piece[:1].islower() or (len(words) > 1 and not offices.isdisjoint(words))
