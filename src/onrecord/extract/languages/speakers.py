"""Who spoke: from the phrase that names a speaker to a name, a role, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.names import Names, called, parted, printed, runs
from onrecord.extract.languages.phrases import Range, is_role, phrase_at
from onrecord.extract.speakers import BY_ROLE, NAMED, UNCERTAIN
from onrecord.model.statement import Speaker

_OF = ("link", "inside", "preposition")
_SHORTEST = 2
"""Words of a name in full."""
_WINDOW = 600
"""Code points before a pronoun in which its person is named."""


@dataclass(frozen=True, slots=True)
class Last:
    """Who spoke last, where, and what is known of them."""

    speaker: Speaker
    end: int
    gender: str | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that name who spoke, in their sentence."""

    text: str
    tokens: Sequence[Token]
    source: Range
    is_oblique: bool
    """Whether it stands in a case that bends names: *по словам …*."""
    is_plural: bool


def speaker(
    phrase: Phrase, known: Names, last: Last | None
) -> tuple[Speaker | None, float, str | None]:
    """Return who a phrase names, how sure that is, and the gender if it is known."""
    words = known.words
    start, end = phrase.source
    first = phrase.tokens[start]
    own = phrase.is_oblique and words.has("possessive", first.form)
    if end - start > 1 or not (own or words.has("pronoun", first.form)):
        return _named(phrase, known)
    gender = words.gender(("possessive" if own else "pronoun",), first.form)
    if (gender is None and not own) or phrase.is_plural:
        return Speaker(None, first.text), UNCERTAIN, None
    who = _meant(known, last, first.start, gender)
    return Speaker(*who) if who else Speaker(None), UNCERTAIN, gender


def _meant(
    known: Names, last: Last | None, start: int, gender: str | None
) -> tuple[str, str | None] | None:
    """Return the one person a pronoun can mean, or nobody."""
    low = start - _WINDOW
    near: dict[str, str | None] = {}
    fits = {None, gender} if gender else {None, "m", "f"}
    if last and last.end >= low and last.speaker.name and last.gender in fits:
        low = last.end
        near[last.speaker.name] = last.speaker.role
    for person in known.between(low, start):
        if person.gender in fits:
            near.setdefault(known.fullest(person.name), person.role)
    return next(iter(near.items())) if len(near) == 1 else None


def _named(phrase: Phrase, known: Names) -> tuple[Speaker, float, str | None]:
    tokens, source, words = phrase.tokens, phrase.source, known.words
    genders = (called(token, words) for token in tokens[slice(*source)])
    gender = next(filter(None, genders), None)
    name = _name(phrase, known)
    if name is None:
        return (*_by_role(phrase, known), gender)
    role = _role(phrase, (source[0], name[0]), words) or _role_after(phrase, words)
    full = known.fullest(printed(tokens, name), is_oblique=phrase.is_oblique)
    first = known.called.get(full)
    if first:
        role, gender = role or first.role, gender or first.gender
    return Speaker(full, role), NAMED, gender


def _by_role(phrase: Phrase, known: Names) -> tuple[Speaker, float]:
    """Return who bears a role: the name beside it, or the one who had it before."""
    apposed = _apposed(phrase, known.words)
    if apposed:
        full = known.fullest(printed(phrase.tokens, apposed))
        return Speaker(full, _role(phrase, phrase.source, known.words)), NAMED
    whole = _text(phrase, phrase.source)
    return Speaker(_holder(phrase, known), whole), BY_ROLE


def _holder(phrase: Phrase, known: Names) -> str | None:
    """Return the one person who was given this very role: *die Ministerin*."""
    first, *rest = phrase.tokens[slice(*phrase.source)]
    words = known.words
    bare = not rest and words.has("custom", "no-articles")
    definite = len(rest) == 1 and words.any(("article", "definite"), first.form)
    if not bare and not definite:
        return None
    holders = known.holders.get((rest or [first])[0].form, frozenset())
    return next(iter(holders)) if len(holders) == 1 else None


def _text(phrase: Phrase, part: Range) -> str:
    tokens = phrase.tokens
    return phrase.text[tokens[part[0]].start : tokens[part[1] - 1].end]


def _apposed(phrase: Phrase, words: Lexicon) -> Range | None:
    """Return the name after a role and a comma: *le maire de Y, Jean X,*."""
    tokens, at = phrase.tokens, phrase.source[1]
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    run = next(runs(tokens, at + 1, len(tokens), words), None)
    if run is None or not _only_article(tokens, at + 1, run[0], words):
        return None
    ended = run[1] == len(tokens) or not tokens[run[1]].text[0].isalnum()
    ended = ended or words.any(("preposition", "time", "verb"), tokens[run[1]].form)
    name, _ = parted(tokens, run, words)
    return name if ended and name[1] - name[0] >= _SHORTEST else None


def _only_article(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> bool:
    between = tokens[low:high]
    return not between or (len(between) == 1 and words.has("article", between[0].form))


def _role_after(phrase: Phrase, words: Lexicon) -> str | None:
    """Return the role after a name and a comma: *Jean X, le maire de Y*."""
    tokens, at = phrase.tokens, phrase.source[1]
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    found = phrase_at(tokens, at + 1, words)
    if found is None or not any(is_role(each, words) for each in tokens[slice(*found)]):
        return None
    return _role(phrase, found, words)


def _name(phrase: Phrase, known: Names) -> Range | None:
    """Return the name in a phrase: its first run of capitals that is no office."""
    tokens, source, words = phrase.tokens, phrase.source, known.words
    for run in runs(tokens, *source, words):
        if run[0] - 1 > source[0] and words.any(_OF, tokens[run[0] - 1].form):
            continue
        name, _ = parted(tokens, run, words)
        size = name[1] - name[0]
        if size <= 0 and known.known(tokens[run[1] - 1].text):
            return run[1] - 1, run[1]
        if size > 1 or (size == 1 and _is_surname(phrase, name[0], known)):
            return name
    return None


def _is_surname(phrase: Phrase, at: int, known: Names) -> bool:
    """Tell whether a single word is a name: *Lind sagte*, not *Kritiker sagten*.

    Where all nouns have a capital, one without a verb may be any: *laut Feuerwehr*.
    """
    tokens, words = phrase.tokens, known.words
    if known.known(tokens[at].text):
        return True
    if words.any(("role", "group"), tokens[at].form):
        return False
    if words.any(("role", "title"), tokens[at - 1].form):
        return True
    nouns = words.has("custom", "nouns-capitalised")
    common = phrase.is_plural or (phrase.is_oblique and nouns)
    alone = phrase.source[1] - at == 1 or not tokens[at + 1].text[0].islower()
    return not common and alone and at == phrase.source[0]


def _role(phrase: Phrase, part: Range, words: Lexicon) -> str | None:
    """Return the words of a role without article; a mere title is none."""
    tokens = phrase.tokens
    start, end = part
    while start < end and words.any(("article", "dative"), tokens[start].form):
        start += 1
    while end > start and not tokens[end - 1].text[0].isalnum():
        end -= 1
    plain = all(words.has("title", token.form) for token in tokens[start:end])
    return None if plain else _text(phrase, (start, end))
