"""The people a report names, with the roles it gives them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import entries, rows
from onrecord.model.document import Span
from onrecord.text.months import day_of_week, month_number
from onrecord.text.words import fold

_CAPITAL = r"[^\W\d_a-zà-ÿа-яё][\w’'-]*\.?"
_NAMES = re.compile(
    rf"{_CAPITAL}(?:[ \u00a0](?:(?:of|de|von|van|der|al|bin|da|di|du|la)[ \u00a0])?"
    rf"{_CAPITAL})*"
)
_APPOSITION = re.compile(
    r", (?:then |now |former |the |a |an )*[^,.;:“”\"\n]{3,90}[,.;]"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_GRAMMAR = frozenset({"the", "of", "a", "an", "for", "and", "in", "to", "then", "s"})
_APART = frozenset({"prime", "vice", "deputy", "former", "acting", "assistant"})
"""Words that make another office of one: the minister is not the prime minister."""
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_GAP = 4
_MOST_MENTIONS = 200
"""Mentions looked back through: a long text stays quick."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named, and the role printed beside the name."""

    span: Span
    name: str
    """In full, where the report gives it in full."""
    role: str | None = None
    leads: bool = False
    """Whether it begins its sentence: its subject, most often."""


@dataclass(frozen=True, slots=True)
class People:
    """Everyone a report names in full, and every place where one is named."""

    mentions: tuple[Mention, ...]
    """In the order of the text, by full name or surname."""
    full_names: Mapping[str, frozenset[str]]
    """The full names that share a folded surname."""
    roles: Mapping[str, tuple[str, ...]]
    """The roles printed beside a full name, the first first."""

    def between(
        self, start: int, end: int, *, most: int = _MOST_MENTIONS
    ) -> Sequence[Mention]:
        """Return who is named between two positions, at most the last so many."""
        first, past = self._at(start), self._at(end)
        return self.mentions[max(first, past - most) : past]

    def _at(self, position: int) -> int:
        return bisect_left(
            self.mentions, position, key=lambda mention: mention.span.start
        )

    def fullest(self, surname: str) -> str:
        """Return a surname in its fullest form, if only one person bears it."""
        full = self.full_names.get(fold(surname), frozenset())
        return next(iter(full)) if len(full) == 1 else surname

    def role_of(self, name: str) -> str | None:
        """Return the role that is printed first beside a full name."""
        return next(iter(self.roles.get(name, ())), None)

    def bears(self, name: str, role: str) -> bool:
        """Tell whether the report gives this person this very role.

        "The head of state" is whoever bears a title that the table of roles names.
        """
        named = {fold(each) for each in _same_roles(role)}
        wanted = role_words(role)
        borne = [role_words(each) for each in self.roles.get(name, ())]
        return any(
            words and "former" not in words and (words & named or _same(wanted, words))
            for words in borne
        )


def people(text: str) -> People:
    """Return who is named in a text.

    >>> found = people("The fleet’s Admiral Jo Marsh left. Marsh, the commander, sang.")
    >>> [(mention.name, mention.role) for mention in found.mentions]
    [('Jo Marsh', 'Admiral'), ('Jo Marsh', None)]
    """
    full = tuple(_in_full(text))
    names: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, list[str]] = defaultdict(list)
    for mention in full:
        names[fold(mention.name.split()[-1])].add(mention.name)
        if mention.role:
            roles[mention.name].append(mention.role)
    shared = {surname: _merged(found) for surname, found in names.items()}
    short = tuple(_by_surname(text, shared, {each.span.end for each in full}))
    return People(
        tuple(sorted((*full, *short), key=lambda mention: mention.span)),
        shared,
        {name: tuple(dict.fromkeys(found)) for name, found in roles.items()},
    )


def _merged(names: set[str]) -> frozenset[str]:
    """Drop a name that is a longer one without its middle: Jo Marsh, Jo B. Marsh."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    first = longest[0].split()
    same = all(name.split()[0] == first[0] for name in longest)
    return frozenset(longest[:1] if same else longest)


def _by_surname(
    text: str, known: Mapping[str, frozenset[str]], taken: set[int]
) -> Iterator[Mention]:
    for word in re.finditer(_CAPITAL, text):
        name = _bare(word.group())
        span = Span(word.start(), word.start() + len(name))
        bearers = known.get(fold(name), frozenset()) if name else frozenset()
        if len(bearers) == 1 and span.end not in taken:
            leads = _begins_sentence(text, span.start)
            yield Mention(span, next(iter(bearers)), leads=leads)


def _begins_sentence(text: str, start: int) -> bool:
    return text[max(0, start - _GAP) : start].rstrip(" ")[-1:] in {"", "\n", "."}


def _bare(word: str) -> str:
    return word.removesuffix(".").removesuffix("’s").removesuffix("'s")


def _in_full(text: str) -> Iterator[Mention]:
    for run in _NAMES.finditer(text):
        tokens = list(re.finditer(r"[^ \u00a0]+", run.group()))
        first = _first_of_name([token.group() for token in tokens])
        if first < len(tokens) and _is_dated(text, run.start(), tokens[first].group()):
            first += 1
        named = tokens[first:]
        if not _SHORTEST_NAME <= len(named) <= _LONGEST_NAME:
            continue
        start = run.start() + named[0].start()
        end = run.start() + named[-1].end()
        if _is_no_person(text[start:end]):
            continue
        name = _bare(text[start:end])
        before = " ".join(token.group() for token in tokens[:first]) or None
        yield Mention(
            Span(start, start + len(name)),
            name,
            before or _after(text, end),
            _begins_sentence(text, run.start()),
        )


def _first_of_name(tokens: Sequence[str]) -> int:
    """Return where the name begins: after the last word of a title or a body."""
    last = [at for at, token in enumerate(tokens) if fold(token) in _offices()]
    if not last:
        return int(fold(tokens[0]) in _openers())
    first = last[-1] + 1
    return _past_domain(tokens, first) if tokens[first : first + 1] == ["of"] else first


def _is_dated(text: str, start: int, token: str) -> bool:
    """Tell whether a name begins after a day: *on Monday Orlan*, *3 March Orlan*."""
    numbered = text[max(0, start - _GAP) : start].rstrip(" ")[-1:].isdecimal()
    month = numbered and month_number(fold(token))
    return bool(month or day_of_week(fold(token)))


def _past_domain(tokens: Sequence[str], at: int) -> int:
    """Return where the name begins after `of Trade`, `of Foreign Affairs`."""
    at += len(("of", "Trade"))
    plain = entries("common_words")
    while len(tokens) - at > _SHORTEST_NAME and fold(tokens[at]) in plain:
        at += 1
    return at


@cache
def _openers() -> frozenset[str]:
    """Words that begin a sentence with a capital and are in no name."""
    return frozenset((*entries("function_words"), *entries("phrase_ends")))


def _after(text: str, end: int) -> str | None:
    found = _APPOSITION.match(text, end)
    if not found:
        return None
    words = found.group().strip(" ,.;")
    return words if role_words(words) & _offices() else None


def _is_no_person(run: str) -> bool:
    return any(fold(word) in _no_person_words() for word in run.split())


@cache
def _no_person_words() -> frozenset[str]:
    months = (row[0] for row in rows("months") if "plain" in row)
    return frozenset((*entries("no_person_words"), *months))


@cache
def _offices() -> frozenset[str]:
    return frozenset(row[0] for row in rows("titles"))


@lru_cache(maxsize=1 << 14)
def role_words(role: str) -> frozenset[str]:
    """Return the words of a role that carry matter, folded.

    >>> sorted(role_words("the chairman of the Northern Council"))
    ['chairman', 'council', 'northern']
    """
    return frozenset(fold(word) for word in _LETTERS.findall(role)) - _GRAMMAR


def _same(wanted: frozenset[str], borne: frozenset[str]) -> bool:
    office = wanted & borne & _offices() - _APART
    apart = wanted & _APART == borne & _APART
    return bool(office) and apart and (wanted <= borne or borne <= wanted)


def _same_roles(role: str) -> Iterator[str]:
    for general, special in rows("general_roles"):
        if general in role.casefold():
            yield special
