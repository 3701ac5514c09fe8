"""Speech without marks, and attributions inside it.

A line that begins with a dash is somebody's words; a dash or, in French, commas set the
reporter's words apart: *— Nous restons, dit-il. — Мы остаёмся, — сказал он.* The same
is done inside marks: «Мы остаёмся, — сказал он. — Никто не уйдёт».
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.languages.attributed import Attributed, aside
from onrecord.extract.languages.lexicon import Lexicon
from onrecord.extract.languages.phrases import is_role, phrase_at
from onrecord.extract.languages.sentences import tokens
from onrecord.extract.paragraphs import paragraphs, stripped
from onrecord.model.document import Span

_DASH = re.compile(r"[ \t]*[—–-][ \t\u00a0]*(?=[^\W\d_]|[¿¡«„“…])")
_NEXT_LINE = re.compile(r"\n(?=[ \t]*[—–-])")
_DASHES = frozenset("—–-")
_SOFT = ",— "
_ENDED = frozenset(".?!…")
_CLOSING = frozenset({",", ".", "…"})
_ASIDE = 20
_MOST = 400
"""Tokens of a stretch in which an attribution is looked for."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of speech, in pieces where its attribution stands inside it."""

    content: tuple[Span, ...]
    tokens: tuple[Token, ...]
    said: Attributed | None

    @property
    def aside(self) -> tuple[Token, ...]:
        """The reporter's words inside it, from the cue on."""
        return self.tokens[self.said.cue[0] :][:_ASIDE] if self.said else ()


def dialogue(text: str, words: Lexicon) -> tuple[Spoken, ...]:
    r"""Return the lines of a text that begin with a dash and are speech.

    A line that says who spoke makes one of those beside it; a list has no such line.

    >>> from onrecord.extract.languages.lexicon import lexicon
    >>> text = "— Мы остаёмся, — сказала Лида. — Все.\n— Хорошо."
    >>> for line in dialogue(text, lexicon("ru")):
    ...     print([span.of(text) for span in line.content])
    ['Мы остаёмся', 'Все.']
    ['Хорошо.']
    """
    return tuple(_dialogue(text, words)) if words.has("custom", "dash-dialogue") else ()


def _dialogue(text: str, words: Lexicon) -> Iterator[Spoken]:
    run: list[Spoken] = []
    for line in _lines(text):
        opened = _DASH.match(text, *line)
        if opened:
            run.append(interrupted(text, Span(opened.end(), line.end), words))
            continue
        yield from _attributed(run)
        run = []
    yield from _attributed(run)


def _attributed(run: Sequence[Spoken]) -> Sequence[Spoken]:
    return run if any(line.said for line in run) else ()


def _lines(text: str) -> Iterator[Span]:
    for paragraph in paragraphs(text):
        start = paragraph.start
        for found in _NEXT_LINE.finditer(text, *paragraph):
            yield Span(start, found.start())
            start = found.end()
        yield Span(start, paragraph.end)


def interrupted(text: str, where: Span, words: Lexicon) -> Spoken:
    """Return a stretch of speech without the attribution inside it."""
    line = tuple(tokens(text, *where, words))[:_MOST]
    for at in range(1, len(line) - 1):
        if not _may_lead(line, at, words):
            continue
        said = aside(line, at + 1, words)
        end = _end(line, at, said, words) if said else 0
        if said and end:
            content = _pieces(text, where, line, (at, end))
            return Spoken(content, line, said)
    return Spoken((where,), line, None)


def _may_lead(line: Sequence[Token], at: int, words: Lexicon) -> bool:
    sign = line[at].text
    if sign in _DASHES:
        return True
    soft = sign == "," or sign in _ENDED
    return (
        soft and line[at + 1].text[0].islower() and words.has("custom", "comma-aside")
    )


def _end(line: Sequence[Token], at: int, said: Attributed, words: Lexicon) -> int:
    """Return the index of the sign that ends the attribution; 0 if nothing does."""
    past = max(*said.cue, said.source[1] - 1 if said.source else 0) + 1
    if line[at].text in _DASHES:
        return next(
            (here for here in range(past, len(line)) if line[here].text in _DASHES),
            len(line),
        )
    past = _past_role(line, past, words)
    closes = past == len(line) or line[past].text in _CLOSING
    return past if closes else 0


def _past_role(line: Sequence[Token], at: int, words: Lexicon) -> int:
    """Return what follows the apposition of a name: *dit X, maire de Y,*."""
    if at + 1 >= len(line) or line[at].text != ",":
        return at
    role = phrase_at(line, at + 1, words)
    named = role and any(is_role(token, words) for token in line[slice(*role)])
    ended = role and (role[1] == len(line) or line[role[1]].text in _CLOSING)
    return role[1] if role and named and ended else at


def _pieces(
    text: str, where: Span, line: Sequence[Token], clause: tuple[int, int]
) -> tuple[Span, ...]:
    sign = line[clause[0]]
    first = stripped(text, where.start, sign.end if sign.text in _ENDED else sign.start)
    while first.end > first.start and text[first.end - 1] in _SOFT:
        first = stripped(text, first.start, first.end - 1)
    rest = Span(where.end, where.end)
    if clause[1] < len(line):
        rest = stripped(text, line[clause[1]].end, where.end)
    while rest.start < rest.end and text[rest.start] in _SOFT + ".":
        rest = stripped(text, rest.start + 1, rest.end)
    return tuple(span for span in (first, rest) if span.end > span.start)
