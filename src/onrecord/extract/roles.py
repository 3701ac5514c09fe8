"""Roles as printed, and what their own words say of the time they were held in."""

import re
from functools import cache

from onrecord.data import entries, rows, table
from onrecord.model.statement import Standing
from onrecord.text.words import fold

_WORDS = re.compile(r"[^\W\d_]+")


def standing(role: str | None) -> Standing | None:
    """Return what a role says of its time, before or right after its office.

    >>> standing("then Chairman of the Council"), standing("the president-elect")
    (<Standing.THEN: 'then'>, <Standing.DESIGNATE: 'designate'>)
    >>> standing("NATO’s former head"), standing("professor of current affairs")
    (<Standing.FORMER: 'former'>, None)
    """
    words = [fold(word) for word in _WORDS.findall(role or "")]
    offices = _offices()
    office = next((at for at, word in enumerate(words) if word in offices), len(words))
    after = words[office + 1 : office + 2]
    named = [*words[:office], *(word for word in after if _says(word) == "designate")]
    said = next(filter(None, map(_says, named)), None)
    return Standing(said) if said and office < len(words) else None


def role_before(printed: str) -> str | None:
    """Return the role printed before a name: `Former President` of *… Marr himself*.

    >>> role_before("Former President "), role_before("the mother of ")
    ('Former President', None)
    """
    words = {fold(word) for word in _WORDS.findall(printed)}
    return printed.strip(" ,") if words & _offices() else None


def _says(word: str) -> str | None:
    return _standings().get(word)


@cache
def _standings() -> dict[str, str]:
    return {fold(word): says for word, says in table("role_standings").items()}


@cache
def _offices() -> frozenset[str]:
    titles = (word for word, kind, *_ in rows("titles") if kind in {"office", "either"})
    return frozenset((*entries("role_words"), *titles))
