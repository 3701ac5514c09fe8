"""How sure, how bound or how able words make what they stand by."""

from collections.abc import Sequence

from onrecord.judge.tabled import told
from onrecord.model.alignment import Word
from onrecord.text.dates import date_words
from onrecord.text.phrases import spelled_out


def strengths(words: Sequence[Word], following: Word | None = None) -> frozenset[str]:
    """Return the strengths that `words` hold.

    `following` is the word after them, in which a phrase may go on. Contracted forms
    count as what they stand for; a "may" with a capital, or in a date, is the month.

    >>> from onrecord.text.words import words
    >>> sorted(strengths(words("perhaps we'll have to sign")))
    ['hedge', 'necessity']
    """
    spoken = [word.form for word in words if not is_month(word, words)]
    own = [form for each in spoken for form in spelled_out(each)]
    found = frozenset(told("modals", own, [following.form] if following else []))
    return found - {"future"} if len(found) > 1 else found


def is_month(word: Word, among: Sequence[Word]) -> bool:
    """Tell whether a word is the month of May, as its capitals or its date tell.

    >>> from onrecord.text.words import words
    >>> said = words("WE MAY COME IN MAY")
    >>> [is_month(word, said) for word in said]
    [False, False, False, False, True]
    """
    return word.text == "May" or (word.text == "MAY" and word in date_words(among))
