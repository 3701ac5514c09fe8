"""How sure, how bound or how able words make what they stand by.

Contracted forms count as what they stand for (we'll: will; won't: will not), and the
longest phrase of the table is taken.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.data import table
from onrecord.model.alignment import Word
from onrecord.text.phrases import spelled_out

_LONGEST = 5
_MONTH = "May"


def strengths(words: Sequence[Word], following: Sequence[Word] = ()) -> frozenset[str]:
    """Return the strengths that `words` hold.

    `following` are words after them, in which a phrase may go on. A "may" with a capital
    inside a sentence is the month.

    >>> from onrecord.text.words import words
    >>> sorted(strengths(words("perhaps we'll have to sign")))
    ['future', 'hedge', 'necessity']
    """
    found = frozenset(_found(words, following))
    return found - {"future"} if len(found) > 1 and "hedge" not in found else found


def _found(words: Sequence[Word], following: Sequence[Word]) -> Iterator[str]:
    own = [
        form for word in words if word.text != _MONTH for form in spelled_out(word.form)
    ]
    forms = [*own, *(word.form for word in following)]
    at = 0
    while at < len(own):
        length = next(
            (
                n
                for n in range(_LONGEST, 0, -1)
                if " ".join(forms[at : at + n]) in _modals()
            ),
            0,
        )
        if length:
            yield _modals()[" ".join(forms[at : at + length])]
        at += length or 1


@cache
def _modals() -> dict[str, str]:
    return table("modals")
