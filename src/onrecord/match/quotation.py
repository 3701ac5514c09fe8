"""The words of a statement, with the marks by which the report shows its edits."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model.alignment import Word
from onrecord.model.document import Span
from onrecord.text.sentences import ends_sentence
from onrecord.text.words import words

_ELLIPSIS = re.compile(
    r"…|\.\s?\.\s?\.|\*\s?\*\s?\*|\[\s*(?:\.\s*){2,4}\]|\[\s*-+\s*\]"
)
_BRACKETED = re.compile(r"\[[^\[\]]{1,400}\]|\([^()]{1,200}\)|<[^<>\n]{1,60}>")
_QUOTED = re.compile(r"[“”\"«»„]")
_FARTHEST = 120
"""Letters. A reporter's words further off govern nothing of a quotation."""
_EDGE = re.compile(r"^[\s“”\"«»„‘’']*$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is looked for in the record.

    `omissions` holds every index of a word right before which the report marks that
    something was left out; 0 and `len(words)` stand for the two ends. `inserted`
    holds the indexes of words that stand inside editorial brackets.
    """

    words: tuple[Word, ...]
    omissions: frozenset[int]
    inserted: frozenset[int]
    lead: tuple[Word, ...] = ()
    """The reporter's own words right before it, in its sentence."""
    trail: tuple[Word, ...] = ()
    """And right after it."""

    def part(self, start: int, end: int) -> "Quotation":
        """Return the stretch of words between two indexes as a quotation."""
        return Quotation(
            self.words[start:end],
            frozenset(at - start for at in self.omissions if start <= at <= end),
            frozenset(at - start for at in self.inserted if start <= at < end),
            () if start else self.lead,
            () if end < len(self.words) else self.trail,
        )

    @property
    def own_words(self) -> int:
        """How many words the report gives as the speaker's own."""
        return len(self.words) - len(self.inserted)


def quotation(text: str, content: Iterable[Span]) -> Quotation:
    """Return the words of `text` at the spans of `content`, as one quotation.

    >>> made = quotation("We will … go [home] soon", [Span(0, 24)])
    >>> [word.form for word in made.words], sorted(made.omissions)
    (['we', 'will', 'go', 'home', 'soon'], [2])
    >>> sorted(made.inserted)
    [3]
    """
    spans = tuple(content)
    found = tuple(word for span in spans for word in _words_of(text, span))
    marks = tuple(mark for span in spans for mark in _marks(text, span))
    return Quotation(
        found,
        frozenset(sum(word.end <= mark for word in found) for mark in marks),
        frozenset(_inserted(text, spans, found)),
        _lead(text, spans[0].start) if spans else (),
        _trail(text, spans[-1].end) if spans else (),
    )


def _words_of(text: str, span: Span) -> tuple[Word, ...]:
    return words(text, start=span.start, end=span.end)


def _lead(text: str, end: int) -> tuple[Word, ...]:
    """Return the words before a position, back to a quotation mark or a full stop."""
    start = max(end - _FARTHEST, 0)
    own = len(text[start:end].rstrip()) + start - 1
    quoted = [mark.end() for mark in _QUOTED.finditer(text, start, own)]
    before = words(text, start=quoted[-1] if quoted else start, end=end)
    ends = [at + 1 for at, pair in enumerate(pairwise(before)) if ends_sentence(*pair)]
    return before[ends[-1] if ends else 0 :]


def _trail(text: str, start: int) -> tuple[Word, ...]:
    """Return the words after a position, up to a quotation mark or a full stop."""
    end = min(start + _FARTHEST, len(text))
    own = end - len(text[start:end].lstrip())
    quoted = _QUOTED.search(text, own + 1, end)
    after = words(text, start=start, end=quoted.start() if quoted else end)
    ends = [at for at, pair in enumerate(pairwise(after)) if ends_sentence(*pair)]
    return after[: ends[0] + 1 if ends else len(after)]


def _marks(text: str, span: Span) -> Iterator[int]:
    for mark in _ELLIPSIS.finditer(text, span.start, span.end):
        yield mark.start()


def _inserted(
    text: str, spans: tuple[Span, ...], found: tuple[Word, ...]
) -> Iterator[int]:
    bracketed = [
        Span(*match.span())
        for span in spans
        for match in _BRACKETED.finditer(text, span.start, span.end)
    ]
    for index, word in enumerate(found):
        if any(span.start < word.start and word.end < span.end for span in bracketed):
            yield index
