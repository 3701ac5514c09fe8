"""A sentence of the reporter's while it is read, and what it is found to report."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.clauses import Token
from onrecord.extract.cue_verbs import Cue, cue_verbs, form_at
from onrecord.extract.reported_clause import SOFT, last_word
from onrecord.extract.sources import Source
from onrecord.extract.units import QUOTED

Part = tuple[int, int]
"""Tokens of a sentence, from one index up to another."""


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution in a sentence; ranges are indices of its tokens."""

    cue: Cue
    source: Source | None
    content: tuple[Part, ...]
    pattern: str
    is_open: bool = False
    """Whether it leads to a quotation that begins after the sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence, read from left to right up to `bound`."""

    text: str
    tokens: Sequence[Token]
    cues: tuple[Cue, ...]
    end: int
    """The index after its last word."""
    bound: int = 0
    """No token before it can belong to what is read next."""
    last: Reported | None = None
    """What was read last."""

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token]) -> "Sentence":
        """Return a sentence of which nothing is read yet."""
        return cls(text, tokens, cue_verbs(tokens), last_word(tokens))

    def form(self, at: int) -> str:
        """Return the word at an index without its capital; nothing outside."""
        return form_at(self.tokens, at)

    def is_quoted(self, at: int) -> bool:
        """Tell whether the token at an index is a whole quotation."""
        return self.tokens[at].text == QUOTED

    def first(self) -> int:
        """Return where the first free clause begins, behind commas and the like."""
        first = self.bound
        while first < self.end and self.tokens[first].text in SOFT:
            first += 1
        return first

    def index(self, source: Source | None) -> int | None:
        """Return the token with which a source begins."""
        if source is None:
            return None
        starts = (
            at
            for at, token in enumerate(self.tokens)
            if token.start >= source.span.start
        )
        return next(starts, None)
