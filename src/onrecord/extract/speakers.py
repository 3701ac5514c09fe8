"""Who spoke: from the words that name a speaker to a name, a role, or neither.

Where two people could be meant, nobody is: no name is better than another's.
"""

from dataclasses import replace

from onrecord.data import table
from onrecord.extract.attribution import Attribution
from onrecord.extract.people import People
from onrecord.extract.roles import role_before, standing
from onrecord.extract.sources import PRONOUNS
from onrecord.model.document import Span
from onrecord.model.statement import Speaker
from onrecord.text.names import is_personal

NAMED = 0.95
"""A name stands beside the cue."""
BY_ROLE = 0.75
"""A role stands there, and one person was given it before; or a group spoke."""
CARRIED = 0.7
"""The speaker of the quotation before goes on."""
UNCERTAIN = 0.5
"""A pronoun, or nobody."""
_WINDOW = 600
"""Code points before a source in which a pronoun or a role looks for a person."""
_LONGEST_NAME = 5


def speaker(
    text: str, attribution: Attribution, known: People, previous: Speaker | None
) -> tuple[Speaker | None, float]:
    """Return who spoke and how sure that is; `previous` spoke right before."""
    source = attribution.source
    if source is None:
        return None, UNCERTAIN
    printed = source.of(text)
    if printed.casefold() in PRONOUNS:
        return _by_pronoun(printed, source, known, previous)
    return named(text, source, known, role=attribution.role, previous=previous)


def carried(who: Speaker | None) -> Speaker | None:
    """Return a speaker, no surer than one who only goes on, or is told of by another.

    >>> carried(Speaker("Ida Lind")).confidence
    0.7
    """
    return who and replace(who, confidence=min(who.confidence, CARRIED))


def named(
    text: str,
    source: Span,
    known: People,
    *,
    role: str | None = None,
    previous: Speaker | None = None,
) -> tuple[Speaker, float]:
    """Return the person whom a phrase names by name or by role."""
    printed = source.of(text)
    inside = [each for each in known.between(*source) if each.span.end <= source.end]
    if inside and _is_head(printed, source, inside[-1].span):
        name = _with_suffix(
            inside[-1].name, printed[inside[-1].span.end - source.start :]
        )
        borne = inside[-1].role
        own = borne if borne and borne in printed else None
        full = role_before(printed[: inside[-1].span.start - source.start])
        own = full if own is None or (full and standing(full)) else own
        return _speaker(name, own or role or known.role_of(name)), NAMED
    surname = _surname(printed)
    if surname:
        return _speaker(known.fullest(surname), role), NAMED
    holder = _holder(printed, source, known, previous)
    return _speaker(holder, printed), BY_ROLE


def _with_suffix(name: str, after: str) -> str:
    """Return a name with the "senior" in small letters that was printed after it.

    >>> _with_suffix("Jon Roe", " senior"), _with_suffix("Jon Roe", " himself")
    ('Jon Roe senior', 'Jon Roe')
    """
    suffix = after.strip(" ,.")
    return f"{name} {suffix}" if suffix in table("name_suffixes") else name


def _speaker(name: str | None, role: str | None) -> Speaker:
    return Speaker(name, role, standing=standing(role))


def _is_head(printed: str, source: Span, name: Span) -> bool:
    """Tell whether a phrase names this person: not "the mother of Jo Marsh"."""
    before = printed[: name.start - source.start].split()
    possessive = printed[name.end - source.start :].startswith(("’s", "'s"))
    related = {"of", "for", "to", "by", "with", "from"} & set(before[-1:])
    return not possessive and not related


def _surname(printed: str) -> str | None:
    """Return a name printed in part or under a title: `Hale`, `Mr. Hale`."""
    parts = printed.removesuffix("’s").removesuffix("'s").split()
    capitals = all(part[:1].isupper() for part in parts)
    if not parts or not capitals or len(parts) > _LONGEST_NAME:
        return None
    return _last(parts) if is_personal(printed) else None


def _last(parts: list[str]) -> str:
    titled = parts[0].endswith(".") and len(parts) == len(("Mr.", "Hale"))
    return parts[-1] if titled else " ".join(parts)


def _holder(
    role: str, source: Span, known: People, previous: Speaker | None
) -> str | None:
    """Return who was given this very role before.

    Of several, the last who began a sentence is meant, or nobody.
    """
    if previous and previous.name and known.bears(previous.name, role):
        return previous.name
    for low in (max(0, source.start - _WINDOW), 0):
        window = known.between(low, source.start)
        bearers = [each for each in window if known.bears(each.name, role)]
        if len({each.name for each in bearers}) > 1:
            bearers = [each for each in bearers if each.leads][-1:]
        if bearers:
            return bearers[-1].name
    return None


def _by_pronoun(
    printed: str, source: Span, known: People, previous: Speaker | None
) -> tuple[Speaker | None, float]:
    """Return the speaker before, or the one person named shortly before."""
    if printed.casefold() not in {"he", "she"}:
        return Speaker(None, printed), UNCERTAIN
    if previous and previous.name:
        return previous, UNCERTAIN
    near = {each.name for each in known.between(source.start - _WINDOW, source.start)}
    return Speaker(near.pop() if len(near) == 1 else None), UNCERTAIN
