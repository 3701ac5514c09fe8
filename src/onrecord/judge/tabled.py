"""What a table says of the words and phrases of an edit, the longest phrase first."""

from collections.abc import Sequence
from functools import cache

from onrecord.data import table

_LONGEST = 5


def told(name: str, own: Sequence[str], following: Sequence[str] = ()) -> list[str]:
    """Return what a table of two columns says of the forms in `own`, in their order.

    `following` are forms after them, in which a phrase may go on.

    >>> told("quantifiers", ["at", "least", "some"]), told("modals", ["have"], ["to"])
    (['least', 'some'], ['necessity'])
    """
    known = _known(name)
    forms = [*own, *following]
    found = []
    at = 0
    while at < len(own):
        lengths = range(_LONGEST, 0, -1)
        runs = ((length, " ".join(forms[at : at + length])) for length in lengths)
        length, phrase = next((run for run in runs if run[1] in known), (1, ""))
        if phrase:
            found.append(known[phrase])
        at += length
    return found


@cache
def _known(name: str) -> dict[str, str]:
    return table(name)
