"""The sentences of a text as tokens, by the table of its language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotes import Quote
from onrecord.extract.units import QUOTED, STOPS
from onrecord.model.document import Span

_TOKEN = re.compile(r"[^\W_]+(?:(?:[’'&/‐-]|\.(?=[a-zа-яё\d]))[^\W_]+)*|\S")
_APOSTROPHE = re.compile(r"[’']")
MARKS = "“”\"«»„‚‘’'‹›)*_ \u00a0\u202f"
_CLOSING = 8
"""Code points at the end of a quotation that its marks may take."""
_MOST = 200
"""Tokens of a sentence; a list of names without a stop is cut."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the reporter's, each quotation in it one token."""

    tokens: tuple[Token, ...]
    number: int
    paragraph: int
    quotes: tuple[tuple[int, int], ...]
    """The index of each token that is a quotation, and the number of the quotation."""

    @property
    def is_quoted(self) -> bool:
        """Whether all its words stand between marks."""
        return bool(self.quotes) and not any(
            token.text != QUOTED and token.text[0].isalnum() for token in self.tokens
        )


def sentences(text: str, found: Sequence[Quote], words: Lexicon) -> list[Sentence]:
    """Return the sentences of a text, in order.

    >>> from onrecord.extract.languages.lexicon import lexicon
    >>> from onrecord.extract.quotes import quotes
    >>> text = "„Wir bleiben“, sagte Dr. Lind am 3. Mai. Sie ging."
    >>> for one in sentences(text, quotes(text), lexicon("de")):
    ...     print([token.text for token in one.tokens])
    ['“”', ',', 'sagte', 'Dr.', 'Lind', 'am', '3.', 'Mai', '.']
    ['Sie', 'ging', '.']
    """
    return list(_sentences(text, found, words))


def tokens(text: str, start: int, end: int, words: Lexicon) -> Iterator[Token]:
    """Return the words and signs between two positions.

    An article run together with its noun is a token of its own, and so is a pronoun
    tied to its verb: *l’adjointe*, *dit-il*.

    >>> from onrecord.extract.languages.lexicon import lexicon
    >>> text = "a-t-elle dit à l’adjointe"
    >>> [token.text for token in tokens(text, 0, len(text), lexicon("fr"))]
    ['a', 'elle', 'dit', 'à', 'l’', 'adjointe']
    """
    at = start
    while found := _TOKEN.search(text, at, end):
        at = found.end()
        printed = found.group()
        if not printed[0].isalnum():
            yield Token(printed, found.start(), at)
            continue
        if text[at : at + 1] == "." and at < end and _is_short(printed, words):
            at += 1
        yield from _split(text, Span(found.start(), at), words)


def _is_short(printed: str, words: Lexicon) -> bool:
    """Tell whether the full stop after a word belongs to it: Dr., J., am 3."""
    if printed.isdigit():
        return len(printed) <= len("31") and words.has("custom", "ordinals")
    if len(printed) == 1 and printed.isupper():
        return True
    return words.has("abbreviation", printed.casefold())


def _split(text: str, place: Span, words: Lexicon) -> Iterator[Token]:
    start, printed = place.start, place.of(text)
    elided = _APOSTROPHE.search(printed)
    if elided and words.has("elided", printed[: elided.start()].casefold()):
        yield Token(printed[: elided.end()], start, start + elided.end())
        start += elided.end()
        printed = text[start : place.end]
    verb, hyphen, pronoun = printed.rpartition("-")
    if hyphen and words.has("suffix", pronoun.casefold()):
        verb = verb.removesuffix("-t")
        yield Token(verb, start, start + len(verb))
        yield Token(pronoun, place.end - len(pronoun), place.end)
    elif printed:
        yield Token(printed, start, place.end)


def _sentences(text: str, found: Sequence[Quote], words: Lexicon) -> Iterator[Sentence]:
    pieces = list(_pieces(found))
    at = count = 0
    for number, paragraph in enumerate(paragraphs(text)):
        first = at
        while at < len(pieces) and pieces[at][0].start < paragraph.end:
            at += 1
        line, quoted = _line(text, paragraph, pieces[first:at], words)
        for start, end in _parts(text, line):
            inside = tuple(
                (here - start, quoted[here])
                for here in range(start, end)
                if here in quoted
            )
            yield Sentence(tuple(line[start:end]), count, number, inside)
            count += 1


def _pieces(found: Sequence[Quote]) -> Iterator[tuple[Span, int]]:
    """Return the stretch of each quotation in each paragraph, marks included."""
    for number, quote in enumerate(found):
        last = len(quote.content) - 1
        for at, content in enumerate(quote.content):
            start = content.start - 1 if at else quote.opened
            yield Span(start, quote.closed if at == last else content.end), number


def _line(
    text: str, paragraph: Span, inside: Sequence[tuple[Span, int]], words: Lexicon
) -> tuple[list[Token], dict[int, int]]:
    line: list[Token] = []
    quoted: dict[int, int] = {}
    at = paragraph.start
    for piece, number in inside:
        line.extend(tokens(text, at, max(at, piece.start), words))
        quoted[len(line)] = number
        line.append(Token(QUOTED, max(at, piece.start), piece.end))
        at = max(at, piece.end)
    line.extend(tokens(text, at, max(at, paragraph.end), words))
    return line, quoted


def _parts(text: str, line: Sequence[Token]) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(len(line)):
        if at + 1 == len(line) or at + 1 - first >= _MOST or _ends(text, line, at):
            yield first, at + 1
            first = at + 1


def _ends(text: str, line: Sequence[Token], at: int) -> bool:
    token, following = line[at], line[at + 1]
    opening = following.text[0]
    if following.text != QUOTED and (opening.islower() or opening in ".,;:!?)–—-"):
        return False
    if token.text in STOPS:
        return token.end < following.start or following.text == QUOTED
    return token.text == QUOTED and ends_whole(text, token)


def ends_whole(text: str, token: Token) -> bool:
    """Tell whether a quotation ends as a sentence does, its marks left out."""
    low = max(token.start, token.end - _CLOSING)
    return text[low : token.end].rstrip(MARKS)[-1:] in STOPS
