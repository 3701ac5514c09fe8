"""Words that remember where they stood, and the form in which they are compared.

Typography is folded away (case, quotation marks, ligatures, diacritics, soft and
line-end hyphens, brackets around single letters); spelling is not.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.model.alignment import Word

_LETTERS = r"[^\W\d_]+"
WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:" + _LETTERS + r")?"  # 1.5, 3,268, 20th
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:\["
    + _LETTERS
    + r"\])?"
    + _LETTERS
    +
    # don't, Russia’s; soft and line-end hyphens; accents typed apart; want[ed]
    r"(?:(?:['’ʼ]|\u00ad|[\u0300-\u036f]+|[-‐]\r?\n[ \t]*)"
    + _LETTERS
    + r"|[\u0300-\u036f]+|\["
    + _LETTERS
    + r"\])*"
    r"|[%‰$€£¥]"
)
"""One word: letters, a number, an initialism, or a sign read aloud as a word."""

_NOT_COMPARED = re.compile(r"[\u00ad\[\].\r\n\t ]|[-‐](?=\r?\n)")
_NOT_COMPARED_IN_NUMBERS = re.compile(r"[\[\]]")


@lru_cache(maxsize=1 << 18)
def fold(text: str) -> str:
    r"""Return the form in which a word is compared.

    >>> fold("Ｍüller’s"), fold("U.S."), fold("inter-\nfere"), fold("[T]he")
    ("muller's", 'us', 'interfere', 'the')
    """
    if text.isascii() and text.isalpha():
        return text.lower()
    unwanted = _NOT_COMPARED_IN_NUMBERS if text[0].isdigit() else _NOT_COMPARED
    bare = unwanted.sub("", text.replace("’", "'").replace("ʼ", "'"))
    apart = unicodedata.normalize("NFKD", bare.casefold())
    return unicodedata.normalize(
        "NFKC", "".join(mark for mark in apart if not unicodedata.combining(mark))
    )


def folded(text: str) -> str:
    """Return the words of a text in the form in which they are compared.

    With a blank on each side, so that words can be looked for in it as a string.

    >>> folded("M. André GIRARD"), folded("?")
    (' m andre girard ', '  ')
    """
    return f" {' '.join(word.form for word in words(text))} "


def forms(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the forms in which words are compared."""
    return tuple(word.form for word in words)


def same_print(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether words are printed alike, whatever forms they are compared in.

    >>> same_print(words("The Treaty"), words("the treaty"))
    True
    """
    left, right = ([fold(word.text) for word in each] for each in (recorded, quoted))
    return left == right


def run_together(words: Sequence[Word]) -> str:
    """Return the forms of words without the gaps between them.

    >>> run_together(words("In so far as"))
    'insofaras'
    """
    return "".join(word.form for word in words)


def words(text: str, *, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text` between two positions, each with its place.

    >>> for word in words("He did NOT say “no”."):
    ...     print(word.start, word.form, repr(word.tail))
    0 he ' '
    3 did ' '
    7 not ' '
    11 say ' “'
    16 no '”.'
    """
    limit = len(text) if end is None else end
    return tuple(_words(text, start, limit))


def _words(text: str, start: int, limit: int) -> Iterator[Word]:
    previous: re.Match[str] | None = None
    for match in WORD.finditer(text, start, limit):
        if previous:
            yield _word(previous, text[previous.end() : match.start()])
        previous = match
    if previous:
        yield _word(previous, text[previous.end() : limit])


def _word(match: re.Match[str], tail: str) -> Word:
    printed = match.group()
    return Word(printed, fold(printed), match.start(), match.end(), tail)
