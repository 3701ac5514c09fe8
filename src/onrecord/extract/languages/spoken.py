"""Quotations with their speakers, by the table of a language."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.clauses import Token
from onrecord.extract.languages.attributed import Attributed, attributed, reporting
from onrecord.extract.languages.dialogue import Spoken, dialogue, interrupted
from onrecord.extract.languages.lexicon import Lexicon, lexicon
from onrecord.extract.languages.names import Names, given, names
from onrecord.extract.languages.phrases import Range
from onrecord.extract.languages.sentences import Sentence, sentences
from onrecord.extract.languages.speakers import Last, Phrase, speaker
from onrecord.extract.languages.weighed import SOURCELESS, confidence, surely
from onrecord.extract.languages.worth import is_title, is_whole
from onrecord.extract.quotes import Quote, quotes
from onrecord.extract.speakers import UNCERTAIN
from onrecord.extract.units import QUOTED
from onrecord.model.document import Span
from onrecord.model.statement import Manner, Speaker, Statement

_FINITE = ("verb", "parted", "auxiliary", "passive", "participle", "cited")
_NEAR = 300
"""Code points from the last speaker's words to the sentence of such a verb."""
_GAP = 3
"""Code points in which a colon before a quotation stands."""
_MOST_BACK = 6
"""Sentences looked back through for the one that says who goes on."""
_STOPS = frozenset(".!?…;:")
_LED = frozenset({"leading", "label", "introduced"})


def spoken(text: str, code: str) -> tuple[Statement, ...]:
    """Return the quotations of a text that are statements, in order.

    >>> text = "„Der Hafen bleibt offen“, sagte Ida Lind."
    >>> (made,) = spoken(text, "de")
    >>> made.speaker.name, made.content[0].of(text)
    ('Ida Lind', 'Der Hafen bleibt offen')
    """
    words = lexicon(code)
    lines = dialogue(text, words)
    found = list(_outside(quotes(text), lines))
    inside = [interrupted(text, quote.content[0], words) for quote in found]
    read = sentences(text, found, words)
    asides = (each.aside for each in (*lines, *inside) if each.said)
    known = names((*(line.tokens for line in read), *asides), words)
    reader = _Reader(text, words, read, known)
    return tuple(reader.read(found, inside, lines))


def _outside(found: Sequence[Quote], lines: Sequence[Spoken]) -> Iterator[Quote]:
    """Return the quotations that do not stand in a line of dialogue."""
    ends = [(line.tokens[0].start, line.tokens[-1].end) for line in lines]
    at = 0
    for quote in found:
        while at < len(ends) and ends[at][1] <= quote.opened:
            at += 1
        if at == len(ends) or quote.closed <= ends[at][0]:
            yield quote


@dataclass(slots=True)
class _Reader:
    """Reads the quotations of a text in their order."""

    text: str
    words: Lexicon
    lines: Sequence[Sentence]
    known: Names
    last: Last | None = None
    """Who spoke last of those who have a name."""
    before: Last | None = None
    """Who spoke right before, if anybody is named or described."""

    def read(
        self,
        found: Sequence[Quote],
        inside: Sequence[Spoken],
        lines: Sequence[Spoken],
    ) -> Iterator[Statement]:
        """Return what is said in marks, which may hold its attribution, and lines."""
        places: dict[int, list[tuple[Sentence, int]]] = {}
        for line in self.lines:
            for at, number in line.quotes:
                places.setdefault(number, []).append((line, at))
        waiting = deque(lines)
        before: Statement | None = None
        for number, quote in enumerate(found):
            while waiting and waiting[0].content[0].start < quote.opened:
                yield self._line(waiting.popleft())
            made = self._quote(quote, inside[number], places.get(number, []))
            if made and before and self._goes_on(before, made):
                before = replace(
                    before,
                    content=(*before.content, *made.content),
                    quoted=(*before.quoted, *made.quoted),
                )
                continue
            if before:
                yield before
            before = made
        if before:
            yield before
        yield from map(self._line, waiting)

    def _goes_on(self, before: Statement, made: Statement) -> bool:
        """Tell whether an attribution stands inside a sentence: „A“, sagte X, „b“."""
        if not made.cue or made.cue != before.cue:
            return False
        said = max(span.end for span in (*made.cue, *made.source))
        first, second = before.content[-1].end, made.content[0].start
        between = self.text[said:second]
        return first < said and not any(
            sign.isalnum() or sign in _STOPS for sign in between
        )

    def _line(self, line: Spoken) -> Statement:
        """Return a line of dialogue, or a quotation with its attribution inside."""
        if line.said is None:
            return _nobody(line.content)
        return self._said(line.content, line.tokens, line.said, Manner.DIRECT)

    def _quote(
        self, quote: Quote, inside: Spoken, places: Sequence[tuple[Sentence, int]]
    ) -> Statement | None:
        if not places or not _has_words(self.text, quote):
            return None
        line, at = places[0]
        if is_title(self.text, line.tokens, at, self.words):
            return None
        if inside.said:
            content = (*inside.content, *quote.content[1:])
            return self._line(replace(inside, content=content))
        said = attributed(line, at, self.words)
        if said is None and len(places) > 1:
            line, at = places[-1]
            said = attributed(line, at, self.words)
        if said is None:
            return self._alone(quote, line)
        manner = _manner(self.text, quote, line, at, said)
        return self._said(quote.content, line.tokens, said, manner)

    def _said(
        self,
        content: tuple[Span, ...],
        tokens: Sequence[Token],
        said: Attributed,
        manner: Manner,
    ) -> Statement:
        who, sure, gender = self._who(tokens, said)
        if who:
            who = replace(who, confidence=surely(said, sure))
        made = Statement(
            "",
            manner,
            content,
            tuple(_spans(tokens, said.cue)),
            (_span(tokens, said.source),) if said.source else (),
            who,
            confidence=confidence(said, manner, who, sure),
            quoted=content,
        )
        self.before = None
        if who:
            verb = tokens[said.cue[-1]].form if said.cue else ""
            gender = gender or self.words.gender(("gendered",), verb)
            gender = gender or given((who.name or "").split(" ")[0], self.words)
            self.before = Last(who, max(content[-1].end, tokens[-1].end), gender)
        if who and who.name:
            self.last = self.before
        return made

    def _who(
        self, tokens: Sequence[Token], said: Attributed
    ) -> tuple[Speaker | None, float, str | None]:
        verb = tokens[said.cue[0]].form if said.cue else ""
        if said.source is None:
            return self._unsaid(tokens, said, verb)
        phrase = Phrase(
            self.text,
            tokens,
            said.source,
            is_oblique=bool(verb) and not self.words.any(_FINITE, verb),
            is_plural=self.words.has("plural", verb),
        )
        return speaker(phrase, self.known, self.last)

    def _unsaid(
        self, tokens: Sequence[Token], said: Attributed, verb: str
    ) -> tuple[Speaker | None, float, str | None]:
        """Return the speaker before, where a verb may go without: *añadió*."""
        before = self.before
        drops = said.pattern == "trailing" and self.words.has("custom", "pro-drop")
        if before is None or not drops or self.words.has("plural", verb):
            return None, UNCERTAIN, None
        if tokens[0].start - before.end > _NEAR:
            return None, UNCERTAIN, None
        return before.speaker, UNCERTAIN, before.gender

    def _alone(self, quote: Quote, line: Sentence) -> Statement | None:
        """Return a quotation in a sentence that names nobody."""
        alone = line.is_quoted and is_whole(self.text, quote, fewest=1)
        carries = alone or self._reports_on(line)
        before = self._before(line) if carries else None
        if before is None:
            whole = _is_apart(self.text, quote, line) and is_whole(self.text, quote)
            return _nobody(quote.content) if whole else None
        earlier, said = before
        manner = Manner.DIRECT if alone else Manner.MIXED
        return self._said(quote.content, earlier.tokens, said, manner)

    def _before(self, line: Sentence) -> tuple[Sentence, Attributed] | None:
        """Return the sentence whose speaker goes on, in the same paragraph."""
        for back in range(1, min(_MOST_BACK, line.number + 1)):
            earlier = self.lines[line.number - back]
            if earlier.paragraph != line.paragraph:
                return None
            said = reporting(earlier, self.words)
            if said:
                return earlier, said
            if not (earlier.is_quoted or self._reports_on(earlier)):
                return None
        return None

    def _reports_on(self, line: Sentence) -> bool:
        return any(self.words.has("mood", token.form) for token in line.tokens)


def _is_apart(text: str, quote: Quote, line: Sentence) -> bool:
    """Tell whether a quotation is no piece of the reporter's sentence."""
    before = text[max(0, quote.opened - _GAP) : quote.opened].rstrip()
    opens = line.tokens[0].start == quote.opened
    return (
        line.is_quoted
        or before.endswith(":")
        or (opens and text.startswith(",", quote.closed))
    )


def _nobody(content: tuple[Span, ...]) -> Statement:
    return Statement("", Manner.DIRECT, content, confidence=SOURCELESS, quoted=content)


def _has_words(text: str, quote: Quote) -> bool:
    return any(sign.isalnum() for span in quote.content for sign in span.of(text))


def _spans(tokens: Sequence[Token], indices: Sequence[int]) -> Iterator[Span]:
    """Return some tokens, those side by side as one."""
    runs: list[list[int]] = []
    for at in indices:
        if runs and runs[-1][1] == at:
            runs[-1][1] = at + 1
        else:
            runs.append([at, at + 1])
    return (_span(tokens, (start, end)) for start, end in runs)


def _span(tokens: Sequence[Token], part: Range) -> Span:
    return Span(tokens[part[0]].start, tokens[part[1] - 1].end)


def _manner(
    text: str, quote: Quote, line: Sentence, at: int, said: Attributed
) -> Manner:
    """A sentence of the speaker's own, or a piece of the reporter's."""
    if quote.content[0].of(text)[:1].islower():
        return Manner.MIXED
    before = line.tokens[:at]
    if said.pattern in _LED:
        led = bool(before) and before[-1].text in {":", ","}
        return Manner.DIRECT if led else Manner.MIXED
    colons = [at for at, token in enumerate(before) if token.text == ":"]
    before = before[max(colons, default=-1) + 1 :]
    alone = all(token.text == QUOTED or not token.text[0].isalnum() for token in before)
    trails = said.pattern == "trailing" or not said.cue
    return Manner.DIRECT if alone and trails else Manner.MIXED
