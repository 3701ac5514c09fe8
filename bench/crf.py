"""A small CRF that tells of each token whether a content, a cue or a source has it.

Conditional random fields after Lafferty, McCallum and Pereira (2001), by crfsuite.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from onrecord.extract.clauses import may_attribute
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotes import quotes
from onrecord.model.document import Span
from onrecord.model.statement import Manner, Statement

OUTSIDE = "O"
OPTIONS = {
    "c1": 0.1,
    "c2": 0.01,
    "max_iterations": 80,
    "feature.minfreq": 3,
    "feature.possible_transitions": True,
}
Example = tuple[list[list[str]], list[str]]
"""The features of each token, and its label."""
_TOKEN = re.compile(r"\w+|[^\w\s]")


class Line(NamedTuple):
    """A paragraph as tokens, with what the rules say of each and which are quoted."""

    text: str
    tokens: Sequence[Span]
    quoted: Sequence[bool]
    ruled: Sequence[str]

    def word(self, at: int) -> str:
        """Return the token at an index; a sign of its own outside."""
        if not 0 <= at < len(self.tokens):
            return "^" if at < 0 else "$"
        return self.tokens[at].of(self.text)


def lines(text: str, ruled: Sequence[Statement]) -> Iterator[Line]:
    """Yield the paragraphs of a text in which the rules found these statements."""
    marked = [span for quote in quotes(text) for span in quote.content]
    for paragraph in paragraphs(text):
        tokens = [Span(*each.span()) for each in _TOKEN.finditer(text, *paragraph)]
        if tokens:
            here = [each for each in ruled if _near(each, paragraph)]
            inside = [each for each in marked if each.start < paragraph.end]
            quoted = [
                any(span.start <= token.start < span.end for span in inside)
                for token in tokens
            ]
            yield Line(text, tokens, quoted, labels(tokens, here))


def _near(made: Statement, paragraph: Span) -> bool:
    return any(
        span.start < paragraph.end and paragraph.start < span.end
        for span in (*made.content, *made.cue, *made.source)
    )


def labels(tokens: Sequence[Span], made: Sequence[Statement]) -> list[str]:
    """Return what each token is: a part of a content, cue or source, or nothing."""
    found = [OUTSIDE] * len(tokens)
    ordered = sorted(made, key=lambda each: each.content[0])
    for kind, role in (("C", "content"), ("Q", "cue"), ("S", "source")):
        for span in (span for each in ordered for span in getattr(each, role)):
            inside = [
                at
                for at, token in enumerate(tokens)
                if span.start <= token.start < span.end
            ]
            if all(found[at] == OUTSIDE for at in inside):
                for at in inside:
                    found[at] = f"{'B' if at == inside[0] else 'I'}-{kind}"
    return found


def features(line: Line, *, hints: bool) -> list[list[str]]:
    """Return the features of each token; `hints` are what the rules say."""
    return [_of(line, at, hints=hints) for at in range(len(line.tokens))]


def _of(line: Line, at: int, *, hints: bool) -> list[str]:
    words = {step: line.word(at + step) for step in range(-3, 4)}
    found = [f"w{step}={word.casefold()}" for step, word in words.items()]
    found += [f"c{step}={word[:1].isupper()}" for step, word in words.items()]
    found += [
        f"v{step}={may_attribute(word.casefold())}" for step, word in words.items()
    ]
    found += [
        f"e={words[0][-3:].casefold()}",
        f"q={line.quoted[at]}",
        f"q-={at > 0 and line.quoted[at - 1]}",
        f"q+={at + 1 < len(line.quoted) and line.quoted[at + 1]}",
    ]
    if hints:
        near = range(max(at - 2, 0), min(at + 3, len(line.ruled)))
        found += [f"r{here - at}={line.ruled[here]}" for here in near]
        found.append(f"r={line.ruled[at]} w={words[0].casefold()}")
    return found


def trained(model: Path, examples: Iterable[Example]) -> int:
    """Train a CRF into a file; return from how many paragraphs."""
    trainer = pycrfsuite.Trainer(verbose=False, params=OPTIONS)
    count = 0
    for paragraph, wanted in examples:
        trainer.append(paragraph, wanted)
        count += 1
    trainer.train(str(model))
    return count


def found(
    line: Line, tagger: pycrfsuite.Tagger, *, hints: bool
) -> tuple[list[Statement], dict[int, float]]:
    """Return the statements of a paragraph, the contents of one cue as one.

    And, by where each token begins, how likely it is that it is a part of nothing.
    """
    runs = _runs(line.tokens, tagger.tag(features(line, hints=hints)))
    by_cue: dict[Span | None, list[Span]] = {}
    for content in runs["C"]:
        by_cue.setdefault(_nearest(content, runs["Q"]), []).append(content)
    made = []
    for cue, contents in by_cue.items():
        source = _nearest(cue or contents[0], runs["S"])
        made.append(statement(tuple(contents), _one(cue), _one(source)))
    nothing = {
        token.start: tagger.marginal(OUTSIDE, at)
        for at, token in enumerate(line.tokens)
    }
    return made, nothing


def _runs(tokens: Sequence[Span], tagged: Sequence[str]) -> dict[str, list[Span]]:
    runs: dict[str, list[Span]] = {"C": [], "Q": [], "S": []}
    before = OUTSIDE
    for token, label in zip(tokens, tagged, strict=True):
        if label != OUTSIDE:
            run = runs[label[2:]]
            if label.startswith("B") or before[2:] != label[2:]:
                run.append(token)
            else:
                run[-1] = Span(run[-1].start, token.end)
        before = label
    return runs


def _nearest(span: Span, among: Sequence[Span]) -> Span | None:
    return min(
        among,
        key=lambda each: max(each.start - span.end, span.start - each.end),
        default=None,
    )


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def statement(
    content: tuple[Span, ...], cue: tuple[Span, ...], source: tuple[Span, ...]
) -> Statement:
    """Return a statement of bare spans."""
    return Statement("", Manner.DIRECT, content, cue, source)
