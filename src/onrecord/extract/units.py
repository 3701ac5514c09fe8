"""The sentences of a report as tokens, a quotation being one of them.

What stands between marks is a single token, so that the reporter's own sentence can be
read from its first word to its last, whatever full stops stand inside the quotation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token, may_attribute, tokens
from onrecord.extract.paragraphs import paragraphs, prose
from onrecord.extract.quotes import Quote
from onrecord.model.document import Span

QUOTED = "“”"
"""The text of a token that is a whole quotation."""
STOPS = frozenset(".!?…")
_CLOSING = "”’'\"»“)*_"
_FAR = 7
"""Tokens from a quotation to the verb of the words that attribute it."""
_MOST = 200
"""Tokens of a unit; a list of names without a stop is cut."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of the reporter's with the quotations in it."""

    tokens: tuple[Token, ...]
    paragraph: int
    """Which paragraph of the text it stands in."""

    @property
    def is_quoted(self) -> bool:
        """Whether all its words stand between marks."""
        return all(
            token.text == QUOTED or not token.text[0].isalnum() for token in self.tokens
        ) and any(token.text == QUOTED for token in self.tokens)


def units(text: str, found: Sequence[Quote]) -> tuple[Unit, ...]:
    """Return the sentences of a text, in order.

    >>> from onrecord.extract.quotes import quotes
    >>> text = "“We won. At last,” Ida Lind said. She left."
    >>> for unit in units(text, quotes(text)):
    ...     print([token.text for token in unit.tokens])
    ['“”', 'Ida', 'Lind', 'said', '.']
    ['She', 'left', '.']
    """
    return tuple(_units(text, found))


def _units(text: str, found: Sequence[Quote]) -> Iterator[Unit]:
    bare = prose(text)
    pieces = list(_pieces(found))
    at = 0
    for number, paragraph in enumerate(paragraphs(bare)):
        inside: list[Span] = []
        while at < len(pieces) and pieces[at].start < paragraph.end:
            inside.append(pieces[at])
            at += 1
        line = tuple(_tokens(bare, paragraph, inside))
        yield from (Unit(part, number) for part in _sentences(text, line))


def _pieces(found: Sequence[Quote]) -> Iterator[Span]:
    """Return the stretch of each quotation in each paragraph, marks included."""
    for quote in found:
        last = len(quote.content) - 1
        for at, content in enumerate(quote.content):
            start = content.start - 1 if at and not quote.is_block else content.start
            yield Span(
                max(0, start) if at else quote.opened,
                quote.closed if at == last else content.end,
            )


def _tokens(text: str, paragraph: Span, inside: Sequence[Span]) -> Iterator[Token]:
    at = paragraph.start
    for piece in inside:
        yield from tokens(text, at, max(at, piece.start))
        yield Token(QUOTED, max(at, piece.start), piece.end)
        at = max(at, piece.end)
    yield from tokens(text, at, max(at, paragraph.end))


def _sentences(text: str, line: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    first = 0
    for at in range(len(line)):
        if at + 1 - first >= _MOST or _ends(text, line, first, at):
            yield tuple(line[first : at + 1])
            first = at + 1
    if first < len(line):
        yield tuple(line[first:])


def _ends(text: str, line: Sequence[Token], first: int, at: int) -> bool:
    if at + 1 == len(line):
        return True
    token, following = line[at], line[at + 1]
    if text[token.end : following.start].strip():  # code, blanked
        return True
    if not _may_open(text, following):
        return False
    if token.text in STOPS:
        return token.end < following.start or following.text == QUOTED
    if token.text != QUOTED or last_sign(text, token) not in STOPS:
        return False
    return not _is_attributed(text, line, first, at)


def _may_open(text: str, token: Token) -> bool:
    opening = text[token.start : token.start + 1]
    return token.text == QUOTED or not (opening.islower() or opening in ".,;:!?)")


def last_sign(text: str, token: Token) -> str:
    """Return the last sign of a quotation, marks left out."""
    low = max(token.start, token.end - _FAR)
    return text[low : token.end].rstrip(_CLOSING)[-1:]


def _is_attributed(text: str, line: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether the words after a quotation say who spoke: “Why?” Lind asked."""
    if any(token.text != QUOTED for token in line[first:at]):
        return False
    clause = line[at + 1 : at + 1 + _FAR]
    verbs = (here for here, word in enumerate(clause) if _is_verb(word, here))
    verb = next(verbs, None)
    if verb is None or not all(word.text[0].isalnum() for word in clause[:verb]):
        return False
    rest = clause[verb + 1 :]
    ended = not rest or rest[0].text in {".", ","}
    return ended or last_sign(text, line[at]) in {"!", "?"}


def _is_verb(word: Token, at: int) -> bool:
    return may_attribute(word.form) and not (at and word.text[:1].isupper())
