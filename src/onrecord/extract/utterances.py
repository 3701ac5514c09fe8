"""The stretches of a statement that were spoken in one breath, as the report has it.

A quotation interrupted by its attribution inside a sentence is one utterance, and so
is one over several paragraphs: the record must have its words together. Sentences on
both sides of an attribution, and pieces in the reporter's sentence, are several: the
record may have them far apart, and nothing is said of what stands between.
"""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.model.document import Span
from onrecord.model.statement import Statement

_GOES_ON = (",", "—", "–", "-", ";", ":")
_LEADS_ON = (",", "—", "–")
_CLOSING = "”’'\"»“)*_"
_OPENING = "\"'“”‘’„«»"
_SPACE = " \n\t\u00a0\u202f"
_DASHES = "—–-"
_STOPS = (".", "!", "?", "…")


def utterances(text: str, statement: Statement) -> tuple[tuple[Span, ...], ...]:
    """Return the quoted words of a statement, those spoken in one breath together.

    >>> from onrecord.model.statement import Manner
    >>> text = "“We will,” she said, “stay. No ship,” she added, “leaves.”"
    >>> cue, spans = Span(15, 19), (Span(1, 9), Span(22, 36))
    >>> len(utterances(text, Statement("", Manner.DIRECT, spans, (cue,), quoted=spans)))
    1
    """
    return tuple(_utterances(text, statement))


def _utterances(text: str, statement: Statement) -> Iterator[tuple[Span, ...]]:
    together = list(statement.quoted[:1])
    for before, after in pairwise(statement.quoted):
        if not _goes_on(text, statement, before, after):
            yield tuple(together)
            together = []
        together.append(after)
    if together:
        yield tuple(together)


def _goes_on(text: str, statement: Statement, before: Span, after: Span) -> bool:
    between = text[before.end : after.start]
    if not any(sign.isalnum() for sign in between):
        return "\n" in between
    interrupted = any(before.end <= cue.start < after.start for cue in statement.cue)
    inside = before.of(text).rstrip(_CLOSING).endswith(_GOES_ON)
    ends = inside or between.lstrip(_CLOSING + _SPACE).startswith(_LEADS_ON)
    lead = between.rstrip(_OPENING + _SPACE)
    stopped = lead.rstrip(_DASHES + _SPACE).endswith(_STOPS)
    return interrupted and ends and lead.endswith(_LEADS_ON) and not stopped
