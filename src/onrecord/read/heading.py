"""What a text says of itself in its first lines: title, date, place, people, markings.

Only what stands there plainly is taken; the rest stays unknown.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.data import entries
from onrecord.model.document import Participant, Particulars
from onrecord.read.dateline import beside, dateline
from onrecord.read.dates import first_date
from onrecord.read.fields import Fields, fields
from onrecord.read.kinds import kind_by_heading
from onrecord.read.people import between, participants_in
from onrecord.read.telegram import Telegram, telegram

_LINES = 120
_CHARACTERS = 8000
_TITLE = 160
_SUBJECT = 3
"""Lines of a subject at most: below a telegram's the text may go on at once."""
_FIELD = re.compile(r"\s*[^\W\d_][\w’' ()-]{0,30}?\s*[:：]")
_TO = r"(?= (?:at|to|in|on|before|for|during|following|with|from)\b|[,:;(]|$)"
_SPEECH = re.compile(
    r"(?i:remarks|address|speech|statement) (?i:by|of) "
    r"(?P<name>(?:(?!(?:at|to|in|on|before|for|during|following|with|from)\b)[^,:;\n(])"
    rf"{{3,80}}?){_TO}"
)
_BYLINE = re.compile(r"\s*[Bb][Yy] ((?:[^\W\d_][\w.’'-]*(?: and | & |, )? ?){2,8})\s*$")
_NUMBER = re.compile(
    r"(?:(?:telegram|document|doc\.?|dispatch|despatch|airgram|memorandum)\s+)?"
    r"(?:no\.?|number|nr\.?|№)\s*(?P<number>[A-Z]{0,4}[-/]?\d[\w/.-]*)\s*$",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(r"(?:No\.? ?)?(?P<number>\d{1,4}[a-z]?)\. +(?=[A-ZÀ-ÞА-Я])")


_NONE = Particulars()


@dataclass(frozen=True, slots=True)
class Heading:
    """What was found; `None` or empty where nothing was."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    place: str | None = None
    kind: str | None = None
    participants: tuple[Participant, ...] = ()
    particulars: Particulars = _NONE


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
    known = fields(lines)
    wire = telegram(lines)
    title = _title(lines, text)
    day, place = _occasion(known, wire, lines)
    return Heading(
        title=known.first("title") or known.first("subject") or title,
        author=known.first("author") or known.first("from") or _byline(lines),
        date=day,
        place=place,
        kind=kind_by_heading(lines) or ("cable" if wire else None),
        participants=_people(known, lines),
        particulars=_particulars(known, wire, lines),
    )


def _heading_lines(text: str) -> Iterator[str]:
    for line in text[:_CHARACTERS].splitlines():
        yield line.strip(" \t#*_")


def _occasion(
    known: Fields, wire: Telegram | None, lines: Sequence[str]
) -> tuple[str | None, str | None]:
    """Prefer the fields; else the telegram's head; else a line that is a dateline."""
    dated = [*known.all("date"), *known.all("place")[:1]]
    days = [found.edtf for line in dated if (found := first_date(line))]
    line = dateline(lines)
    if wire:
        return wire.date or line.date, known.first("place") or wire.place
    return next(iter(days), line.date), known.first("place") or line.place


def _title(lines: Sequence[str], text: str) -> str | None:
    """Return the first line, if it can be a title: short, and no sentence."""
    first = next((n for n, x in enumerate(lines) if x and not _is_marking(x)), 0)
    line, below = (*lines[first : first + 2], "", "")[:2]
    is_all = line == text.strip()
    if is_all or len(line) > _TITLE or line.endswith((".", ",", ";", ":")):
        return None
    dated = first_date(line)
    is_date = dated is not None and not beside(line, dated)
    runs_on = below[:1].islower()
    return None if is_date or runs_on or _FIELD.match(line) else line or None


def _is_marking(line: str) -> bool:
    return re.split(r"[/:(]", line.lower())[0].strip(" .*") in entries("marking_lines")


def _byline(lines: Sequence[str]) -> str | None:
    for line in lines[1:8]:
        if match := _BYLINE.match(line):
            return match[1].strip()
    return None


def _people(known: Fields, lines: Sequence[str]) -> tuple[Participant, ...]:
    listed = participants_in(known.all("participants")) + _speaker(known, lines)
    title = next(filter(None, lines), "")
    return listed or (between(title) if kind_by_heading([title]) else ())


def _speaker(known: Fields, lines: Sequence[str]) -> tuple[Participant, ...]:
    """Return the one speaker, where the heading says so in so many words."""
    if named := known.first("speaker"):
        return (Participant(named.split(",")[0], "speaker"),)
    for line in lines[:15]:
        match = _SPEECH.match(line) if len(line) <= _TITLE else None
        if match and match["name"][0].isupper():
            return (Participant(match["name"].strip(), "speaker"),)
    return ()


def _particulars(
    known: Fields, wire: Telegram | None, lines: Sequence[str]
) -> Particulars:
    return Particulars(
        subject=" ".join(known.all("subject")[:_SUBJECT]) or None,
        classification=known.first("classification")
        or (wire.classification if wire else None)
        or _classification(lines),
        number=known.first("number")
        or (wire.number if wire else None)
        or _number(lines),
        sender=known.first("from") or (wire.sender if wire else None),
        recipients=known.all("to") or (wire.recipients if wire else ()),
    )


def _classification(lines: Sequence[str]) -> str | None:
    """Return the first line that is nothing but markings of secrecy."""
    known = entries("classifications")
    for line in lines[:15]:
        if line.split("/")[0].split(";")[0].strip(" .").casefold() in known:
            return line
    return None


def _number(lines: Sequence[str]) -> str | None:
    """Return the number that stands before a title, or alone on its line."""
    title = next(filter(None, lines), "")
    if match := _IN_TITLE.match(title):
        return match["number"] if kind_by_heading([title]) else None
    for line in lines[:15]:
        if match := _NUMBER.match(line):
            return match["number"]
    return None
