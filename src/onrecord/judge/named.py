"""Which words of an edit are names, by their capital letter and the words before them.

A capital where a sentence begins tells nothing by itself, nor in a text in capitals:
there, only words that always have one (Norway) and words that are in no list (Tessaly)
are names. Of other languages no list is held: there, it names nothing, and in German
not after an article either.
"""

from collections.abc import Sequence
from functools import cache

from onrecord.data import entries, rows
from onrecord.model.alignment import Word
from onrecord.text.counterparts import FOREIGN
from onrecord.text.lexicon import initialisms, is_word, proper_names
from onrecord.text.months import day_of_week, month_number
from onrecord.text.names import is_title
from onrecord.text.sentences import ends_sentence

_ARTICLE = "the"
"""The counterpart of articles in the language in which every noun has a capital."""
_OPENING = (":", "“", "„", "«", '"', "‘", "—")


def names(words: Sequence[Word], before: Word | None) -> tuple[Word, ...]:
    """Return the names among `words`; `before` is the word that precedes them.

    >>> from onrecord.text.words import words
    >>> text = words("Yesterday President Roe told Ann in May that I left NORAF")
    >>> [word.text for word in names(text, None)]
    ['Roe', 'Ann', 'NORAF']
    """
    if words and all(word.text.isupper() for word in words) and len(words) > 1:
        return ()
    preceding = [before, *words[:-1]]
    return tuple(
        word
        for word, left in zip(words, preceding, strict=True)
        if capitalised(word) and not is_title(word.form) and _is_name(word, left)
    )


def capitalised(word: Word) -> bool:
    """Tell whether a word has the capital of a name: not "I", no month or weekday."""
    form = word.form
    plain = form == "i" or form.startswith("i'")
    dated = month_number(form) or day_of_week(form)
    return word.text[:1].isupper() and not plain and not dated


def is_stand_in(word: Word) -> bool:
    """Tell whether a word carries grammar or quantity, and names nothing itself."""
    named = word.form in initialisms() and word.text.isupper()
    return word.form in _stand_ins() and not named


@cache
def _stand_ins() -> frozenset[str]:
    return frozenset(
        {
            *entries("function_words"),
            *entries("negation_words"),
            *entries("interjections"),
            *(row[0] for row in rows("quantifiers")),
        }
    )


def _is_name(word: Word, before: Word | None) -> bool:
    foreign = word.form.startswith(FOREIGN)
    listed = word.form in proper_names() or not is_word(word.form)
    if _begins_sentence(word, before):
        return listed and not foreign
    if foreign:
        return not (before and before.form == _ARTICLE)
    return listed or not (before and before.text.isupper() and word.text.isupper())


def _begins_sentence(word: Word, before: Word | None) -> bool:
    if before is None:
        return True
    opens = before.tail.rstrip().endswith(_OPENING) or "“" in before.tail
    return opens or ends_sentence(before, word)
