"""The people a report names, with the roles it gives them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.data import entries, rows
from onrecord.model.document import Span
from onrecord.text.words import fold

_CAPITAL = r"[^\W\d_a-zà-ÿа-яё][\w’'-]*\.?"
_NAMES = re.compile(
    rf"{_CAPITAL}(?:[ \u00a0](?:(?:of|de|von|van|der|al|bin|da|di|du|la)[ \u00a0])?"
    rf"{_CAPITAL})+"
)
_APPOSITION = re.compile(
    r", (?:then |now |former |the |a |an )*[^,.;:“”\"\n]{3,90}[,.;]"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_GRAMMAR = frozenset({"the", "of", "a", "an", "for", "and", "in", "to", "then"})
_SHORTEST_NAME, _LONGEST_NAME = 2, 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named with at least two names, and the role printed beside."""

    span: Span
    name: str
    role: str | None
    leads: bool = False
    """Whether it begins its sentence: its subject, most often."""


def mentions(text: str) -> tuple[Mention, ...]:
    """Return where people are named in full, in order.

    >>> for each in mentions("The fleet’s Admiral Jo Marsh, a sailor, left."):
    ...     print(each.name, each.role, each.leads)
    Jo Marsh Admiral False
    """
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    for run in _NAMES.finditer(text):
        tokens = list(re.finditer(r"[^ \u00a0]+", run.group()))
        first = _first_of_name([token.group() for token in tokens])
        named = tokens[first:]
        if not _SHORTEST_NAME <= len(named) <= _LONGEST_NAME:
            continue
        if _is_no_person(" ".join(token.group() for token in named)):
            continue
        start = run.start() + named[0].start()
        end = run.start() + named[-1].end()
        name = text[start:end].removesuffix(".").removesuffix("’s").removesuffix("'s")
        before = " ".join(token.group() for token in tokens[:first]) or None
        yield Mention(
            Span(start, start + len(name)),
            name,
            before or _after(text, end),
            text[max(0, run.start() - 9) : run.start()].rstrip(" ")[-1:]
            in {"", "\n", "."},
        )


def _first_of_name(tokens: Sequence[str]) -> int:
    """Return where the name begins: after the last word of a title or a body."""
    offices = _offices()
    last = [at for at, token in enumerate(tokens) if fold(token) in offices]
    return last[-1] + 1 if last else 0


def _after(text: str, end: int) -> str | None:
    found = _APPOSITION.match(text, end)
    if not found:
        return None
    words = found.group().strip(" ,.;")
    return words if role_words(words) & _offices() else None


def _is_no_person(run: str) -> bool:
    table = frozenset(entries("no_person_words"))
    return any(fold(word) in table for word in run.split())


def _offices() -> frozenset[str]:
    return frozenset(row[0] for row in rows("titles"))


def role_words(role: str) -> frozenset[str]:
    """Return the words of a role that carry matter, folded.

    >>> sorted(role_words("the chairman of the Northern Council"))
    ['chairman', 'council', 'northern']
    """
    return frozenset(fold(word) for word in _LETTERS.findall(role)) - _GRAMMAR


def fullest(name: str, known: Sequence[Mention]) -> str:
    """Return a surname in its fullest form here, if only one person bears it."""
    surname = fold(name.rsplit(maxsplit=1)[-1])
    full = {each.name for each in known if fold(each.name.split()[-1]) == surname}
    longest = sorted(full, key=lambda each: (-len(each), each))
    return longest[0] if len(full) == 1 and name.count(" ") == 0 else name


def in_role(role: str, before: int, known: Sequence[Mention]) -> Mention | None:
    """Return who was last named with this very role before a position.

    "The head of state" is whoever bears a title that the table of roles names so. Of
    several, the last who was the first word of a sentence is meant, or nobody.
    """
    wanted = role_words(role)
    named = {fold(each) for each in _same_roles(role)}
    holders = [
        each
        for each in known
        if each.span.start < before and each.role and _holds(each.role, wanted, named)
    ]
    if len({each.name for each in holders}) > 1:
        holders = [each for each in holders if each.leads]
    return holders[-1] if holders else None


def _holds(role: str, wanted: frozenset[str], named: set[str]) -> bool:
    borne = role_words(role)
    return bool(borne & named) or bool(borne and _same_office(wanted, borne))


def _same_office(wanted: frozenset[str], borne: frozenset[str]) -> bool:
    offices = _offices()
    return bool(wanted & borne & offices) and (wanted <= borne or borne <= wanted)


def _same_roles(role: str) -> Iterator[str]:
    for general, special in rows("general_roles"):
        if general in role.casefold():
            yield special
