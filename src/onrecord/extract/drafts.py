"""Statements in the making: what each sentence reports, and what goes on with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.extract.clauses import Token
from onrecord.extract.quotes import Quote, quotes
from onrecord.extract.reported import reported
from onrecord.extract.sentence import Reported
from onrecord.extract.units import QUOTED, Unit, units
from onrecord.extract.verbless import credit
from onrecord.extract.worth import stands_alone
from onrecord.model.document import Span

_AFTER = frozenset({"trailing", "inverted"})
"""Patterns in which the attribution follows the quotation: more may follow it."""
_RECENT = 6
"""Drafts looked back through for the one a quotation goes on with."""


@dataclass(slots=True)
class Draft:
    """A statement while its sentences are read."""

    cue: Span
    """Empty where no word attributes."""
    source: Span | None
    role: str | None
    clause: Span
    """The sentence the cue stands in."""
    pattern: str
    unit: int
    """The last sentence that belongs to it."""
    paragraph: int
    content: list[Span] = field(default_factory=list)
    quoted: list[Span] = field(default_factory=list)
    ends_quoted: bool = False
    """Whether a quotation right after it would go on with it."""
    is_direct: bool = True
    """Whether all its words stand between marks."""
    quotation: int = -1
    """The number of the last quotation in it."""
    goes_on: bool = False
    """Whether it names nobody and follows another statement at once."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """The quotations of a text, by where each stretch of one ends, marks included."""

    text: str
    words: Mapping[int, Span]
    numbers: Mapping[int, int]
    quotations: Sequence[Quote]
    ends: Mapping[int, int]
    """The sentence, by its number, in which each quotation ends in other words."""

    def spans(self, tokens: Iterable[Token]) -> list[Span]:
        return [
            self.words.get(token.end, Span(token.start, token.end))
            for token in tokens
            if token.text == QUOTED
        ]

    def earlier(self, token: Token) -> tuple[Span, ...]:
        """Return the paragraphs of a quotation before the one that ends here."""
        words = self.words.get(token.end)
        number = self.numbers.get(token.end)
        if words is None or number is None:
            return ()
        content = self.quotations[number].content
        return content[: content.index(words)]

    def is_block(self, token: Token) -> bool:
        """Tell whether a quotation is set off from the text."""
        number = self.numbers.get(token.end)
        return number is not None and self.quotations[number].is_block

    def is_free(self, unit: Unit, at: int) -> bool:
        """Tell whether no later sentence says whose these words are."""
        return all(
            self.ends.get(self.numbers.get(token.end, -1), at) <= at
            for token in unit.tokens
        )

    def mark(self, span: Span) -> str:
        """Return the mark that opens a quotation."""
        lead = self.text[max(0, span.start - 2) : span.start]
        return "".join(sign for sign in lead if not (sign.isalnum() or sign.isspace()))

    def last(self, tokens: Iterable[Token]) -> int:
        found = [self.numbers.get(each.end, -1) for each in tokens]
        return max(found, default=-1)


def drafts(text: str) -> list[Draft]:
    """Return what a text reports, the outermost only, in the order of its cues."""
    found = quotes(text)
    sentences = units(text, found)
    marked = _marked(text, found, sentences)
    made: list[Draft] = []
    for at, unit in enumerate(sentences):
        if made and (_speaks_on(made[-1], unit, at) or _credits(made[-1], unit, at)):
            continue
        if unit.is_quoted:
            if marked.is_free(unit, at) and not _goes_on(made, unit, at, marked):
                made.extend(_alone(made[-1:], unit, at, marked))
            continue
        said = reported(text, unit.tokens)
        if not said and unit.tokens[0].text == QUOTED:
            _goes_on(made, Unit(unit.tokens[:1], unit.paragraph), at, marked)
        made.extend(_draft(unit, at, each, marked) for each in said)
    return [draft for draft in made if draft.content]


def _speaks_on(last: Draft, unit: Unit, at: int) -> bool:
    """Add a sentence to what a speaker says after his label, to the paragraph's end."""
    same = last.unit == at - 1 and last.paragraph == unit.paragraph
    if last.pattern != "label" or last.quoted or not same:
        return False
    end = unit.tokens[-1].end
    last.content[-1] = Span(last.content[-1].start, end)
    last.unit = at
    return True


def _credits(last: Draft, unit: Unit, at: int) -> bool:
    """Give a quotation that stands alone to who is named below it: *— Ida Lind*."""
    near = last.pattern == "alone" and last.unit == at - 1
    source = credit(unit.tokens) if near else None
    if source is None:
        return False
    last.cue, last.source = unit.tokens[0].span, source.span
    last.pattern, last.unit = "credit", at
    return True


def _alone(
    before: Sequence[Draft], unit: Unit, at: int, marked: _Marked
) -> Iterator[Draft]:
    """Read quoted sentences that no sentence gives to anybody."""
    spans = [
        span
        for token in unit.tokens
        if token.text == QUOTED and not marked.is_block(token)
        for span in (*marked.earlier(token), *marked.spans([token]))
    ]
    if spans and stands_alone(marked.text, spans):
        yield Draft(
            Span(spans[0].start, spans[0].start),
            None,
            None,
            Span(unit.tokens[0].start, unit.tokens[-1].end),
            "alone",
            at,
            unit.paragraph,
            spans,
            list(spans),
            ends_quoted=True,
            quotation=marked.last(unit.tokens),
            goes_on=any(each.unit == at - 1 for each in before),
        )


def _marked(text: str, found: Sequence[Quote], sentences: Sequence[Unit]) -> _Marked:
    words: dict[int, Span] = {}
    numbers: dict[int, int] = {}
    for number, quote in enumerate(found):
        ends = [content.end for content in quote.content[:-1]]
        for end, content in zip([*ends, quote.closed], quote.content, strict=True):
            words[end] = content
            numbers[end] = number
    last = {
        numbers[token.end]: at
        for at, unit in enumerate(sentences)
        for token in unit.tokens
        if token.text == QUOTED and token.end in numbers and not unit.is_quoted
    }
    return _Marked(text, words, numbers, found, last)


def _goes_on(made: Sequence[Draft], unit: Unit, at: int, marked: _Marked) -> bool:
    """Add a sentence that is all quotation to the statement it goes on with, if any."""
    recent = [each for each in made[-_RECENT:] if each.unit == at - 1]
    last = next((each for each in reversed(recent) if each.ends_quoted), None)
    if last is None and recent and recent[-1].paragraph == unit.paragraph:
        last = recent[-1]
    if last is None:
        return False
    first = next(token for token in unit.tokens if token.text == QUOTED)
    same = last.quotation == marked.numbers.get(first.end, -2)
    opens = last.pattern == "open" and not last.content
    after = (
        last.pattern in _AFTER
        and last.is_direct
        and marked.mark(last.quoted[-1]) == marked.mark(marked.spans([first])[0])
    )
    if last.paragraph != unit.paragraph and not (opens or same or after):
        return False
    spans = marked.spans(unit.tokens)
    last.content.extend(spans)
    last.quoted.extend(spans)
    last.unit = at
    last.quotation = marked.last(unit.tokens)
    return True


def _draft(unit: Unit, at: int, each: Reported, marked: _Marked) -> Draft:
    tokens = unit.tokens
    draft = Draft(
        Span(tokens[each.cue.first].start, tokens[each.cue.end - 1].end),
        each.source.span if each.source else None,
        each.source.role if each.source else None,
        Span(tokens[0].start, tokens[-1].end),
        each.pattern,
        at,
        unit.paragraph,
        ends_quoted=each.is_open
        or any(tokens[end - 1].text == QUOTED for _, end in each.content),
    )
    for first, end in each.content:
        part = tokens[first:end]
        spans = [*marked.earlier(part[0]), *marked.spans(part)]
        plain = any(token.text[0].isalnum() for token in part)
        direct = bool(spans) and not plain
        draft.content.extend(spans if direct else [_bounds(part)])
        draft.is_direct = draft.is_direct and direct
        draft.quoted.extend(spans)
        draft.quotation = max(draft.quotation, marked.last(part))
    return draft


def _bounds(part: Sequence[Token]) -> Span:
    return Span(part[0].start, part[-1].end)


def overlaps(spans: Sequence[Span]) -> bool:
    """Tell whether two of some spans share a character."""
    return any(after.start < before.end for before, after in pairwise(sorted(spans)))
