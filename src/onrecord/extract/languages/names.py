"""The people a text names, by the table of its language."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.clauses import Token
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.phrases import Range, is_role
from onrecord.extract.units import QUOTED

_SHORTEST, _LONGEST = 2, 5
_NEAR = 7
_STEM = 3
"""Letters that are left of a name without its ending, at least."""
_NO_NAME = ("article", "dative", "preposition", "conjunction", "adverb", "pronoun")
_OTHERS = ("time", "relative", "clitic", "as", "impersonal", "link", "before", "verb")
_FUNCTION = (*_NO_NAME, *_OTHERS, "subordinate")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named in full, as printed there."""

    name: str
    start: int
    """Where the name stands."""
    role: str | None
    gender: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """Everyone whom a text names in full, and where a surname begins a sentence."""

    people: tuple[Person, ...]
    """In the order of the text."""
    by_surname: Mapping[str, frozenset[str]]
    """The full names by the stem of their last word."""
    called: Mapping[str, Person]
    """By full name, whoever is first printed with a role."""
    holders: Mapping[str, frozenset[str]]
    """By a word for a role, who is printed with it."""
    words: Lexicon

    def between(self, start: int, end: int) -> Sequence[Person]:
        """Return who is named between two positions."""
        low, high = (
            bisect_left(self.people, at, key=lambda person: person.start)
            for at in (start, end)
        )
        return self.people[low:high]

    def fullest(self, printed: str, *, is_oblique: bool = False) -> str:
        """Return a name in its fullest form, if it can be one person's only.

        In an oblique case, as after *по словам*, its ending tells nothing.
        """
        parts = printed.split()
        known = self.by_surname.get(self.stem(parts[-1]), frozenset())
        stems = [self.stem(part) for part in parts]
        found = {
            name
            for name in known
            if self._agrees(name, parts, stems, is_oblique=is_oblique)
        }
        shortest = sorted(found, key=lambda name: (len(name), name))
        return shortest[0] if shortest and self._is_one(found) else printed

    def _agrees(
        self, name: str, parts: Sequence[str], stems: Sequence[str], *, is_oblique: bool
    ) -> bool:
        last = name.split()[-len(parts) :]
        if is_oblique or len(parts) > 1:
            return [self.stem(part) for part in last] == list(stems)
        return last == list(parts)

    def _is_one(self, names: Iterable[str]) -> bool:
        """Tell whether some names are forms of one: Иван Петров, Ивана Петрова."""
        return len({tuple(map(self.stem, name.split())) for name in names}) == 1

    def stem(self, word: str) -> str:
        """Return a name without the ending of its case."""
        form = word.casefold()
        ends = (end for end in self.words.words.get("ending", ()) if form.endswith(end))
        found = max(ends, key=len, default="")
        bare = form.removesuffix(found)
        return bare if len(bare) >= _STEM else form

    def known(self, surname: str) -> bool:
        """Tell whether somebody named in full has this surname."""
        return self.stem(surname) in self.by_surname


def names(sentences: Iterable[Sequence[Token]], words: Lexicon) -> Names:
    """Return who is named in some sentences, outside quotations."""
    read = list(sentences)
    full = [person for tokens in read for person in _people(tokens, words)]
    found = Names((), {}, {}, {}, words)
    surnames: dict[str, set[str]] = defaultdict(set)
    for person in full:
        surnames[found.stem(person.name.split()[-1])].add(person.name)
    found = replace(
        found, by_surname={key: frozenset(each) for key, each in surnames.items()}
    )
    short = (person for tokens in read for person in _by_surname(tokens, found))
    people = sorted((*full, *short), key=lambda person: person.start)
    called = {person.name: person for person in reversed(full) if person.role}
    return replace(
        found, people=tuple(people), called=called, holders=_holders(full, found)
    )


def _holders(full: Iterable[Person], known: Names) -> dict[str, frozenset[str]]:
    holders: dict[str, set[str]] = defaultdict(set)
    for person in full:
        for word in (person.role or "").casefold().split():
            if known.words.has("role", word):
                holders[word].add(known.fullest(person.name))
    return {role: frozenset(found) for role, found in holders.items()}


def _by_surname(tokens: Sequence[Token], known: Names) -> Iterator[Person]:
    """Return who begins a sentence by surname, as in *Holt left*."""
    first = tokens[0]
    alone = len(tokens) > 1 and not tokens[1].text[0].isupper()
    if alone and first.text[0].isupper() and known.known(first.text):
        yield Person(known.fullest(first.text), first.start, None, None)


def _people(tokens: Sequence[Token], words: Lexicon) -> Iterator[Person]:
    for start, end in runs(tokens, 0, len(tokens), words):
        name, role = parted(tokens, (start, end), words)
        if not _SHORTEST <= name[1] - name[0] <= _LONGEST:
            continue
        if is_role(tokens[name[0]], words):
            continue
        beside = _beside(tokens, name, words)
        genders = filter(None, (called(token, words) for token in beside))
        role = role or next(
            (token.text for token in beside if words.has("role", token.form)), None
        )
        gender = next(genders, None) or given(tokens[name[0]].form, words)
        yield Person(printed(tokens, name), tokens[name[0]].start, role, gender)


def given(name: str, words: Lexicon) -> str | None:
    """Return the gender that the ending of a given name tells, where one does."""
    return words.gender(("given",), name.casefold())


def _beside(tokens: Sequence[Token], name: Range, words: Lexicon) -> Sequence[Token]:
    """Return the words of the role around a name: *la maire, X; X, maire de Y*."""
    start, end = name
    low = max(0, start - _NEAR)
    if start and tokens[start - 1].text == ",":
        low = _after_sign(tokens, low, start - 1)
        return tokens[low : start - 1]
    before = tokens[_after_sign(tokens, low, start) : start]
    if any(is_role(token, words) for token in before[-2:]):
        return before[-2:]
    if end < len(tokens) and tokens[end].text == ",":
        return tokens[end + 1 : end + 3]
    return ()


def _after_sign(tokens: Sequence[Token], low: int, high: int) -> int:
    signs = (at for at in range(low, high) if not tokens[at].text[0].isalnum())
    return max(signs, default=low - 1) + 1


def called(token: Token, words: Lexicon) -> str | None:
    """Return the gender of an office or a title."""
    return words.gender(("article", "role", "title"), token.form)


def runs(
    tokens: Sequence[Token], low: int, high: int, words: Lexicon
) -> Iterator[Range]:
    """Return the stretches of words with a capital, with the small words of names."""
    at = low
    while at < high:
        end = at
        while end < high and _in_name(tokens, end, high, words, inside=end > at):
            end += 1
        if end > at:
            yield at, end
        at = end + 1


def _in_name(
    tokens: Sequence[Token], at: int, high: int, words: Lexicon, *, inside: bool
) -> bool:
    token = tokens[at]
    if token.text == QUOTED or not token.text[0].isalpha():
        return False
    if token.text[0].isupper() or words.has("title", token.form):
        return True
    rest = tokens[at + 1 : min(high, at + 3)]
    small = inside and words.has("particle", token.form)
    return (small and any(each.text[0].isupper() for each in rest[:1])) or (
        small
        and len(rest) > 1
        and words.has("particle", rest[0].form)
        and rest[1].text[0].isupper()
    )


def parted(
    tokens: Sequence[Token], run: Range, words: Lexicon
) -> tuple[Range, str | None]:
    """Part a run of capitals into what stands before a name, and the name."""
    start, end = run
    while start < end and words.any(_FUNCTION, tokens[start].form):
        start += 1
    if _is_owned(tokens, (start, end), words):
        return (end, end), printed(tokens, (start, end))
    first = start
    for at in range(start, end):
        if is_role(tokens[at], words) and at + 1 < end:
            first = at + 1
    if first == start and (
        _is_common_noun(tokens, start, words) or _is_place(tokens, (start, end), words)
    ):
        first = start + 1
    role = printed(tokens, (start, first)) if first > start else None
    if start < first < end and _is_domain(tokens, first, words):
        first = end
    return (first, end), role


def _is_owned(tokens: Sequence[Token], run: Range, words: Lexicon) -> bool:
    """Tell whether a role is somebody's: *Petra Roths Sprecher*."""
    start, end = run
    genitive = end - start > 1 and tokens[end - 2].form.endswith("s")
    nouns = words.has("custom", "nouns-capitalised")
    return nouns and genitive and words.has("role", tokens[end - 1].form)


def _is_domain(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a place follows an office: *Chef von Halvik*, not *von der Au*."""
    small = [words.has("particle", token.form) for token in tokens[at : at + 2]]
    return small == [True, False]


def _is_place(tokens: Sequence[Token], run: Range, words: Lexicon) -> bool:
    """Tell whether a place stands between an office and a name: *мэр Алсы Анна …*."""
    start, end = run
    if end - start <= _SHORTEST or not words.has("custom", "places-between"):
        return False
    inner = [words.has("patronymic", token.form) for token in tokens[start + 1 : end]]
    return start > 0 and is_role(tokens[start - 1], words) and not any(inner)


def _is_common_noun(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Tell whether a word with a capital follows an article: *die Firma*."""
    if not words.has("custom", "nouns-capitalised") or not at:
        return False
    before = tokens[at - 1]
    return words.any(("article", "dative", "link"), before.form) or (
        before.text[0].islower()
        and before.form.endswith(("e", "en", "er", "es", "em"))
        and not words.any(
            ("verb", "parted", "finite", "auxiliary", "preposition", "adverb"),
            before.form,
        )
    )


def printed(tokens: Sequence[Token], part: Range) -> str:
    """Return some tokens as words parted by spaces."""
    return " ".join(token.text for token in tokens[slice(*part)])
