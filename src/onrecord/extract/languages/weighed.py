"""How sure a quotation and its speaker are, by the pattern that found them."""

from functools import cache

from onrecord.data import rows
from onrecord.extract.languages.attributed import Attributed
from onrecord.extract.speakers import CARRIED, UNCERTAIN
from onrecord.model.statement import Manner, Speaker

SOURCELESS = 0.3
"""The confidence of a quotation that names nobody."""
_UNSAID = 0.5
"""The same where the verb goes without a subject, and the last speaker goes on."""
_BY_PRONOUN = 0.9
"""What is left of a confidence where a pronoun stands for the speaker."""
_PLAIN = frozenset({"trailing", "leading", "label"})


def confidence(
    said: Attributed, manner: Manner, who: Speaker | None, sure: float
) -> float:
    """Return how sure a statement is, whose speaker is this sure."""
    if said.source is None:
        return _UNSAID if who else SOURCELESS
    known = _patterns()[said.pattern][manner]
    return round(known * (_BY_PRONOUN if sure <= UNCERTAIN else 1), 2)


def surely(said: Attributed, sure: float) -> float:
    """Return how sure a speaker is who may only go on, or be someone's subject."""
    return sure if said.pattern in _PLAIN else min(sure, CARRIED)


@cache
def _patterns() -> dict[str, dict[Manner, float]]:
    """Return how often a statement is right, by the pattern that found it."""
    return {
        pattern: {Manner.DIRECT: float(direct), Manner.MIXED: float(mixed)}
        for pattern, direct, mixed in rows("quotation_confidence")
    }
