"""Who took part, from the lines of a heading that name them.

`Ana Vale, Minister of Trade`, `The Minister, Mr. Kern`, `W—Mr. Kern`, `Kern (clerk)`;
lines that head a group name nobody.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.data import rows, table
from onrecord.model.document import Participant
from onrecord.read.fields import entries_of, is_group
from onrecord.text.names import is_personal

_PARTED = re.compile(
    r"(?P<name>.+?)(?:,\s+(?!(?:Jr|Sr|II|III)\b)(?P<role>.+)|\s*[—–]\s*(?P<dashed>.+)"
    r"|\s-{1,2}\s(?P<hyphened>.+)|\s*\((?P<aside>[^()]+)\)(?P<after>.*))?"
)
_SYMBOL = re.compile(r"[A-Z/:-]{1,8}")
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|H\. ?E|M|Mme|Herr|Frau|Señor)\.? [A-ZÀ-Þ]"
)
_NEXT = re.compile(rf",\s+(?:and\s+)?(?={_TITLED.pattern})")
_RUN_ON = re.compile(rf"(?<=[\w)])\s+(?<!\band )(?={_TITLED.pattern})")
_BETWEEN = re.compile(
    r"\b[Bb]etween (?P<one>.+?),? (?:and|with) (?P<other>[^,;]+?)"
    r"(?:,? (?:at|in|on) (?=[A-Z])|[,;.]|$)"
)


def participants_in(lines: Sequence[str]) -> tuple[Participant, ...]:
    """Read `Name, role` entries, one a line or parted by semicolons.

    >>> made = participants_in(["U.S.:", "The Minister, Mr. Kern", "Ana Vale—Trade"])
    >>> [(each.name, each.role) for each in made]
    [('Mr. Kern', 'The Minister'), ('Ana Vale', 'Trade')]
    """
    single = len(lines) == 1 and ";" not in lines[0]
    pieces = _in_a_row(lines[0]) if single else list(_pieces(lines))
    return tuple(map(_participant, pieces))


def between(title: str) -> tuple[Participant, ...]:
    """Read the two sides of a title `… Between Ana Vale and Boris Kern`.

    >>> sides = between("Conversation Between Minister Vale and Boris Kern, Aldis")
    >>> [each.name for each in sides]
    ['Minister Vale', 'Boris Kern']
    >>> between("Conversation Between the Mayor (Lind) and Boris Kern")[0]
    Participant(name='Lind', role='the Mayor')
    """
    match = _BETWEEN.search(title)
    if not match:
        return ()
    sides = [*re.split(r",\s+(?:and\s+)?", match["one"]), match["other"]]
    if not all(side[:1].isupper() or side.startswith("the ") for side in sides):
        return ()
    return tuple(map(_participant, sides))


def _pieces(lines: Sequence[str]) -> Iterator[str]:
    for entry in entries_of([line for line in lines if line.strip()]):
        for piece in entry.split(";"):
            if piece.strip() and not is_group(piece.strip()):
                yield from _each_of_many(piece.strip())


def _each_of_many(piece: str) -> list[str]:
    """Part `Messrs. Vale, Kern, Ortiz` and `Mr. Vale, Mr. Kern, Navy` into people."""
    if _TITLED.match(piece) and _NEXT.search(piece):
        return _NEXT.split(piece)
    first, _, names = piece.partition(" ")
    title = table("plural_titles").get(first.strip(".").lower())
    if title is None:
        return [piece]
    return [f"{title} {each}" for each in re.split(r",\s*(?:and\s+)?|\s+and\s+", names)]


def _participant(piece: str) -> Participant:
    match = _PARTED.fullmatch(piece.strip(" \t-•*"))
    if not match:
        return Participant(piece.strip())
    name = match["name"].strip()
    role = match["role"] or match["dashed"] or match["hyphened"] or match["aside"]
    if role is None:
        return Participant(name)
    role = f"{role}{match['after'] or ''}".strip()
    return (
        Participant(role, name) if _is_turned(name, role) else Participant(name, role)
    )


def _is_turned(first: str, second: str) -> bool:
    """Tell whether the office stands first: `EUR—Mr. Kern`, `Chairman—Ana Vale`."""
    if _TITLED.match(second) and not _TITLED.match(first):
        return (
            bool(_SYMBOL.fullmatch(first))
            or is_personal(first) is not True
            or (first.startswith("The "))
        )
    bears = first.casefold().startswith("the ") and " " not in second
    return (
        (bears or " " not in first)
        and is_personal(first) is None
        and (is_personal(second) is True)
    )


def _in_a_row(line: str) -> list[str]:
    """Part `Ana Vale, Minister of Trade, Boris Kern` where a name begins."""
    pieces: list[str] = []
    if len(_TITLED.findall(line)) > 1:
        line = _RUN_ON.sub("; ", line)
        if ";" in line:
            return list(_pieces([line]))
    titled = bool(_TITLED.match(line))
    for piece in re.split(r",\s+|\s+and\s+", line.strip()):
        if pieces and (_is_role(piece) or (titled and not _TITLED.match(piece))):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return list(_plurals_spread(pieces))


def _plurals_spread(pieces: Sequence[str]) -> Iterator[str]:
    """Give each surname after `Messrs.` its title."""
    title: str | None = None
    for piece in pieces:
        first, _, rest = piece.partition(" ")
        if singular := table("plural_titles").get(first.strip(".").lower()):
            title = singular
            yield f"{title} {rest}"
        elif title and " " not in piece:
            yield f"{title} {piece}"
        else:
            title = None
            yield piece


def _is_role(piece: str) -> bool:
    offices = {word for word, kind, *_ in rows("titles") if kind == "office"}
    words = piece.lower().split()
    names_office = len(words) > 1 and not offices.isdisjoint(words)
    return piece[:1].islower() or (names_office and is_personal(piece) is not True)
