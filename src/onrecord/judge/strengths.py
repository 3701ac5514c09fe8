"""How sure, how bound or how able words make what they stand by."""

from collections.abc import Sequence

from onrecord.judge.tabled import told
from onrecord.model.alignment import Word
from onrecord.text.phrases import spelled_out

_MONTH = "May"


def strengths(words: Sequence[Word], following: Word | None = None) -> frozenset[str]:
    """Return the strengths that `words` hold.

    `following` is the word after them, in which a phrase may go on. Contracted forms
    count as what they stand for; a "may" with a capital is the month.

    >>> from onrecord.text.words import words
    >>> sorted(strengths(words("perhaps we'll have to sign")))
    ['hedge', 'necessity']
    """
    spoken = [word.form for word in words if word.text != _MONTH]
    own = [form for each in spoken for form in spelled_out(each)]
    found = frozenset(told("modals", own, [following.form] if following else []))
    return found - {"future"} if len(found) > 1 else found
