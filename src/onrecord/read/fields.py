"""The labelled lines of a heading: `Subject: …`, `PARTICIPANTS` with a list below.

A field runs to the next field, to an empty line, a date or the first line that is a
sentence. What is said twice counts where it is said first; a list of participants may
have groups parted by empty lines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import entries, table
from onrecord.read.dates import first_date

_LABELLED = re.compile(
    r"\s*(?:[-•]\s+)?([^\W\d_][\w’' .&,()/-]{0,30}?)\s*[:：](?:\*\*|__)?(?:\s+(.*)|$)"
)
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s*\S|\[(?:\S+ ){3}")
_SENTENCE = 3
"""Words in small letters before a full stop."""
_LONG = 160
_SHORTEST = 2
"""Letters of a label that needs a colon: `AN`, `RE`."""
_OPEN = frozenset({"participants", "subject", "to", "from", "place", "date"})
"""Fields whose name may stand alone on its line, in capitals and without a colon."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The labelled lines: the name of each field, and its words line by line."""

    lines: Mapping[str, tuple[str, ...]]

    def first(self, name: str) -> str | None:
        """Return the first line of a field, if it says anything."""
        return next(iter(self.lines.get(name, ())), "").strip(" .") or None

    def all(self, name: str) -> tuple[str, ...]:
        """Return the lines of a field; none if it is not there."""
        return self.lines.get(name, ())


def fields(lines: Sequence[str]) -> Fields:
    """Collect the fields of a heading from its lines.

    >>> fields(["PARTICIPANTS", "Ana Vale", "Boris Kern", "", "SUBJ: Tolls", "a"]).lines
    {'participants': ('Ana Vale', 'Boris Kern'), 'subject': ('Tolls', 'a')}
    """
    found: dict[str, list[str]] = {}
    field: str | None = None
    for at, line in enumerate(lines):
        if opened := _opened(line):
            field, words = opened
            if field != "participants" and found.get(field):
                field = None  # a field of a second heading below
                continue
            found.setdefault(field, []).extend(filter(None, [words.strip(" \t*_")]))
        elif field is None:
            continue
        elif _ends(line, found[field]) and not _goes_on(field, lines, at):
            field = None
        elif line:
            found[field].append(line)
    return Fields({name: tuple(words) for name, words in found.items()})


def is_sentence(line: str) -> bool:
    """Tell a sentence of the text from an entry of a list."""
    small = re.findall(r"(?<!\S)[^\W\d_A-ZА-Я]{2,}", line)
    return len(line) > _LONG or (line.endswith((".", ":")) and len(small) >= _SENTENCE)


def is_group(line: str) -> bool:
    """Tell whether a line heads a group of people: `Soviet Side:`, `State`."""
    bare = line.strip(" .:*_").casefold().removeprefix("the ").removeprefix("for ")
    return line.endswith(":") or bare in entries("group_headings")


def _opened(line: str) -> tuple[str, str] | None:
    """Return the field that a line opens, and its words on that line."""
    known = _known()
    bare = line.strip(" .:").lower()
    if line.isupper() or known.get(bare) == "participants":
        field = known.get(bare)
        if field in _OPEN and len(bare) > _SHORTEST:
            return field, ""
    match = _LABELLED.match(line)
    field = known.get(match[1].lower().strip(" .")) if match else None
    return (field, match[2] or "") if match and field else None


def _ends(line: str, words: Sequence[str]) -> bool:
    if not line:
        return bool(words)
    goes_on = not (is_sentence(line) or _NUMBERED.match(line) or first_date(line))
    return bool(words) and not goes_on


def _goes_on(field: str, lines: Sequence[str], at: int) -> bool:
    """Tell whether a list of people goes on with a new group after an empty line."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return field == "participants" and not lines[at] and bool(below) and is_group(below)


@cache
def _known() -> dict[str, str]:
    return table("heading_fields")


def entries_of(lines: Sequence[str]) -> Iterator[str]:
    """Yield the entries of a list, each line that goes on joined to the one before."""
    entry = ""
    for line in lines:
        printed = line.strip(" \t-•*–")
        if entry and (entry.endswith((",", "—")) or printed[:1].islower()):
            entry = f"{entry} {printed}"
            continue
        if entry:
            yield entry
        entry = printed
    if entry:
        yield entry
