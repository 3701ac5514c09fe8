"""The words of a language that attribute, and those around them: one table each.

What a kind of row means is said in `data/language_kinds.txt`. An entry that begins with
a hyphen is also the end of longer words: `-minister` is in *Innenminister*.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.extract.clauses import Token

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table of a language, by kind of word."""

    code: str
    words: Mapping[str, frozenset[str]]
    """Single words by kind; those with a hyphen before them as in the table."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Entries of several words by kind, the longest first."""
    partners: Mapping[str, frozenset[str]]
    """The particles that a parted verb needs: *teilte … mit*."""
    genders: Mapping[str, Mapping[str, str]]
    """m or f, of the words of a kind that tell it."""

    def has(self, kind: str, form: str) -> bool:
        """Tell whether a word, without its capital, is of a kind.

        >>> german = lexicon("de")
        >>> german.has("verb", "sagte"), german.has("role", "innenminister")
        (True, True)
        """
        return form in self.words.get(kind, _EMPTY) or self._ends(kind, form)

    def _ends(self, kind: str, form: str) -> bool:
        return any(form.endswith(end) for end in self.words.get(f"{kind}-", _EMPTY))

    def any(self, kinds: Sequence[str], form: str) -> bool:
        """Tell whether a word is of one of some kinds."""
        return any(self.has(kind, form) for kind in kinds)

    def phrase(self, kind: str, tokens: Sequence[Token], at: int) -> int:
        """Return how many tokens the longest entry of a kind has that begins here."""
        for phrase in self.phrases.get(kind, ()):
            here = tuple(token.form for token in tokens[at : at + len(phrase)])
            if here == phrase:
                return len(phrase)
        return int(self.has(kind, tokens[at].form)) if at < len(tokens) else 0

    def gender(self, kinds: Sequence[str], form: str) -> str | None:
        """Return the gender of a word of some kinds: m, f, or neither."""
        found = (self.genders.get(kind, {}) for kind in kinds)
        known = {entry: gender for each in found for entry, gender in each.items()}
        if form in known:
            return known[form]
        ends = [end for end in known if end[0] == "-" and form.endswith(end[1:])]
        return known[max(ends, key=len)] if ends else None


@cache
def lexicon(code: str) -> Lexicon:
    """Return the table of a language.

    >>> sorted(lexicon("fr").words["before"])
    ['dixit', 'selon', 'suivant']
    """
    words: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    partners: dict[str, set[str]] = defaultdict(set)
    genders: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, listed, *more in rows(f"languages/{code}"):
        for entry in _entries(listed.casefold()):
            parts = tuple(entry.split())
            if len(parts) > 1:
                phrases[kind].append(parts)
            elif entry[0] == "-":
                words[f"{kind}-"].add(entry[1:])
            else:
                words[kind].add(entry)
            if kind == "parted":
                partners[entry].update(more[0].split())
            elif more:
                genders[kind][entry] = more[0]
    return Lexicon(
        code,
        {kind: frozenset(found) for kind, found in words.items()},
        {
            kind: tuple(sorted(found, key=len, reverse=True))
            for kind, found in phrases.items()
        },
        {form: frozenset(found) for form, found in partners.items()},
        genders,
    )


def _entries(listed: str) -> list[str]:
    return listed.split(", ") if ", " in listed else listed.split()
