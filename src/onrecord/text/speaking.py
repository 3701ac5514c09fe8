"""Which participant of the heading a speaker's label means."""

import re
from collections.abc import Sequence

from onrecord.model.document import Participant
from onrecord.text.names import is_personal, same_name

_WORD = re.compile(r"[^\W\d_]+")
_THE = frozenset({"the", "mr", "mrs", "ms", "madam"})


def speaking(label: str | None, participants: Sequence[Participant]) -> str | None:
    """Return the name of the one participant whom a label can mean.

    A name means who bears it; an office means who is printed with it. Where several
    could be meant, or the label names nobody (`Q`), the answer is `None`.

    >>> people = [Participant("Ana Vale", "Minister"), Participant("Boris Kern")]
    >>> speaking("MR. KERN", people), speaking("THE MINISTER", people)
    ('Boris Kern', 'Ana Vale')
    >>> speaking("Q", people), speaking("VALE-KERN", people)
    (None, None)
    """
    if not label or not participants:
        return None
    personal = is_personal(label)
    if personal:
        meant = [each.name for each in participants if same_name(each.name, label)]
    elif personal is None:
        meant = [each.name for each in participants if _holds(each, label)]
    else:
        meant = []
    return meant[0] if len(set(meant)) == 1 else None


def _holds(participant: Participant, office: str) -> bool:
    """Tell whether a participant is printed with an office, first in name or role."""
    wanted = _words(office)
    named = (_words(participant.name), _words(participant.role or ""))
    return any(words[: len(wanted)] == wanted for words in named)


def _words(label: str) -> list[str]:
    words = _WORD.findall(label.casefold())
    return words[1:] if words and words[0] in _THE else words
