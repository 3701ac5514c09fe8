"""Everything a report attributes to somebody, each paragraph in its language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extract.languages import languages, spoken
from onrecord.extract.paragraphs import prose
from onrecord.extract.quotes import quotes
from onrecord.extract.statements import statements as english
from onrecord.model.document import Document, Span
from onrecord.model.statement import Manner, Statement
from onrecord.text.language import ENGLISH, LANGUAGES

_ANY = re.compile(r"[^\n]")
_FEWEST = 3


def statements(document: Document) -> tuple[Statement, ...]:
    """Return everything a report attributes to somebody, in the order of its text."""
    parts = languages(document)
    codes = {code for code, _ in parts}
    if codes <= {ENGLISH}:
        return english(document)
    made = [
        replace(each, id=f"{code} {each.id or at}", nested_in=_in_language(each, code))
        for code in sorted(codes)
        for at, each in enumerate(
            _in(code, document, [span for own, span in parts if own != code])
        )
    ]
    return _numbered(made)


def _in_language(statement: Statement, code: str) -> str | None:
    return f"{code} {statement.nested_in}" if statement.nested_in else None


def _in(code: str, document: Document, others: Iterable[Span]) -> Iterable[Statement]:
    text = _without(document.text, others)
    if code == ENGLISH:
        return english(replace(document, text=text))
    text = prose(text)
    return spoken(text, code) if code in LANGUAGES else _marked(text)


def _without(text: str, spans: Iterable[Span]) -> str:
    """Return the text with some stretches blanked, every position kept."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces.extend((text[at : span.start], _ANY.sub(" ", span.of(text))))
        at = span.end
    return "".join((*pieces, text[at:]))


def _marked(text: str) -> Iterator[Statement]:
    """Return what stands between marks, where no word is understood."""
    for quote in quotes(text):
        if len(" ".join(span.of(text) for span in quote.content).split()) >= _FEWEST:
            yield Statement(
                "", Manner.DIRECT, quote.content, confidence=0.3, quoted=quote.content
            )


def _numbered(made: Sequence[Statement]) -> tuple[Statement, ...]:
    """Number the statements of several languages as they begin in the text."""
    ordered = sorted(made, key=lambda each: each.content[0].start)
    names = {each.id: f"s{at}" for at, each in enumerate(ordered, 1)}
    return tuple(
        replace(
            each,
            id=names[each.id],
            nested_in=names[each.nested_in] if each.nested_in else None,
        )
        for each in ordered
    )
