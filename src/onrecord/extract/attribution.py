"""Who a quotation is given to: the cue and the source beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.data import entries
from onrecord.extract.clauses import Cue, Token, clause_after, cues, span, tokens
from onrecord.extract.sources import (
    PRONOUNS,
    Source,
    source_after,
    source_before,
    subject,
    whole_phrase,
)
from onrecord.model.document import Span

_CREDIT = re.compile(
    r"\s*[–—-]{1,2}\s*(?P<name>[^\W\d_][^“”\".!?\n]{2,60}?)\s*[.,]?\s*\Z"
)
_LABEL = re.compile(
    r"(?:^|\n)[ \t*_]*(?P<name>[^\W\d_][\w .’'-]{0,40}?)[*_]*:[*_\s]*\Z"
)
_MADE_BY = ("made", "by")
_REACH = 400
_FARTHEST_CUE = 20
"""Tokens of a source with its apposition."""
_NEAR = 5
"""Tokens between a cue and the mark it leads to: said at the time that “…"""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where the report says who said it."""

    cue: Span
    source: Span | None
    clause: Span
    """The reporter's words of the attribution, outside the marks."""
    role: str | None = None
    """The apposition after the name, as printed."""
    leads: bool = False
    """Whether it stands before the quotation."""
    is_near: bool = True
    """Whether the cue stands right beside the quotation."""
    nested: "Attribution | None" = None
    """Someone quoted inside the same clause: *the promise made by X*."""


def after(text: str, start: int, end: int) -> Attribution | None:
    """Return the attribution that follows a quotation, between two positions.

    `“…,” X said`, `“…,” said X, the mayor,`, `“…,” according to X`, `“…” – X`.
    """
    credit = _CREDIT.match(text[start : min(end, start + _REACH)])
    clause = clause_after(text, start, end)
    if credit and not cues(clause):
        name = Span(*(start + at for at in credit.span("name")))
        return Attribution(Span(start, start), name, Span(start, end))
    if not clause:
        return None
    if [token.form for token in clause[:2]] == ["according", "to"]:
        return _made(clause, Cue(0, 2, ""), source_after(text, clause, 2))
    return _said(text, clause)


def _said(text: str, clause: Sequence[Token]) -> Attribution | None:
    for cue in cues(clause[: _FARTHEST_CUE + 1]):
        if cue.first == 0 or (cue.first == 1 and clause[0].form.endswith("ly")):
            if cue.form in {"told", "adding", "saying"}:
                return None
            source = source_after(text, clause, cue.end)
            return _made(clause, cue, source) if source else None
        if not _may_be_subject(clause[0]):
            return None
        source = _whole_subject(text, clause, cue.first)
        return _made(clause, cue, source) if source else None
    return None


def _whole_subject(text: str, clause: Sequence[Token], cue: int) -> Source | None:
    """Read the source if it is all that stands between the mark and the cue."""
    source = source_before(text, clause, cue)
    if source and source.span.start <= clause[min(1, cue - 1)].start:
        return source
    plain = all(token.text[0].isalnum() for token in clause[:cue])
    return whole_phrase(clause, cue) if plain else None


def _may_be_subject(token: Token) -> bool:
    if not token.text[0].isalnum():
        return False
    barred = token.form in entries("phrase_ends") and token.form != "as"
    return not barred and token.form not in {"is", "was", "are", "were", "and", "or"}


def _made(clause: Sequence[Token], cue: Cue, source: Source | None) -> Attribution:
    return Attribution(
        span(clause[cue.first : cue.end]),
        source.span if source else None,
        span(clause),
        source.role if source else None,
    )


def before(text: str, start: int, end: int) -> Attribution | None:
    """Return the attribution that leads to a quotation, between two positions.

    `X said: “…`, `X told Y that “…`, `According to X, “…`, `X: “…` at a line's start,
    `X’s promise … “…`, `the promise made by X to Y … “…`. The stretch is one
    sentence of the reporter's, up to the mark.
    """
    low = max(start, end - _REACH)
    clause = tokens(text, low, end)
    if not clause:
        return None
    found = [cue for cue in cues(clause) if _governs(clause, cue)]
    made_by = _made_by(text, clause)
    if made_by:
        outer = [cue for cue in found if clause[cue.first].start < made_by.cue.start]
        return _led(text, clause, outer[-1], made_by) if outer else made_by
    if found:
        return _led(text, clause, found[-1])
    return (
        _labelled(text, low, end)
        or _according(text, clause)
        or _nominal(text, clause)
        or _introduced(text, clause)
    )


def _governs(clause: Sequence[Token], cue: Cue) -> bool:
    """Tell whether a cue can reach the mark: not "the man who said so left"."""
    between = clause[cue.end :]
    stops = {";", ")", ".", "!", "?"}
    return not any(token.text in stops for token in between)


def _led(
    text: str, clause: Sequence[Token], cue: Cue, nested: Attribution | None = None
) -> Attribution:
    source = source_before(text, clause, cue.first)
    rest = [token for token in clause[cue.end :] if token.text not in ",:"]
    return Attribution(
        span(clause[cue.first : cue.end]),
        source.span if source else None,
        span(clause),
        source.role if source else None,
        leads=True,
        is_near=len(rest) <= _NEAR or clause[-1].text == ":" or _ends_in_that(clause),
        nested=nested,
    )


def _ends_in_that(clause: Sequence[Token]) -> bool:
    return clause[-1].form in {"that", "as", "to"}


def _labelled(text: str, low: int, end: int) -> Attribution | None:
    """Read `Name: “…` at the start of a line."""
    label = _LABEL.search(text[low:end])
    if not label or not _is_label(label["name"]):
        return None
    name = Span(*(low + at for at in label.span("name")))
    return Attribution(Span(end, end), name, Span(low, end), leads=True)


def _is_label(printed: str) -> bool:
    return all(word[:1].isupper() or len(word) <= 3 for word in printed.split())  # ruff: ignore[magic-value-comparison] - de, van


def _according(text: str, clause: Sequence[Token]) -> Attribution | None:
    for at in range(len(clause) - 2):
        if clause[at].form == "according" and clause[at + 1].form == "to":
            source = source_after(text, clause, at + 2)
            cue = span(clause[at : at + 2])
            where = source.span if source else None
            role = source.role if source else None
            return Attribution(cue, where, span(clause), role, leads=True)
    return None


def _made_by(text: str, clause: Sequence[Token]) -> Attribution | None:
    """Read `the promise made by X to Y`."""
    nouns = entries("speech_nouns")
    for at in range(len(clause) - 3):
        after_noun = tuple(token.form for token in clause[at + 1 : at + 3])
        if clause[at].form in nouns and after_noun == _MADE_BY:
            first = at - 1 if at and clause[at - 1].form in {"the", "a", "an"} else at
            source = source_after(text, clause, at + 3, close=False)
            if source:
                cue = span(clause[first : at + 3])
                return Attribution(cue, source.span, span(clause), leads=True)
    return None


def _nominal(text: str, clause: Sequence[Token]) -> Attribution | None:
    """Read `X’s promise`, `her pledge`: a noun of speech and whose it is."""
    nouns = entries("speech_nouns")
    for at in range(len(clause) - 1, 0, -1):
        if clause[at].form in nouns:
            owner = clause[at - 1]
            if owner.text.endswith(("’s", "'s", "s’", "s'")):
                return _owned(text, clause, at)
    return None


def _owned(text: str, clause: Sequence[Token], noun: int) -> Attribution | None:
    found = source_before(text, clause, noun)
    if not found:
        return None
    name = found.span.of(text).removesuffix("’s").removesuffix("'s").rstrip("’'")
    source = Span(found.span.start, found.span.start + len(name))
    return Attribution(span(clause[noun : noun + 1]), source, span(clause), leads=True)


def _introduced(text: str, clause: Sequence[Token]) -> Attribution | None:
    """Read `X was blunt: “…`."""
    if clause[-1].text != ":":
        return None
    source = subject(text, clause[:-1])
    cue = span(clause[-1:])
    named = source and _is_named(source.span.of(text))
    return Attribution(
        cue, source.span if source and named else None, span(clause), leads=True
    )


def _is_named(printed: str) -> bool:
    first = printed.split(maxsplit=1)[0].casefold()
    if first in PRONOUNS:
        return first not in {"it", "we", "you", "i"}
    return printed[:1].isupper() and first not in entries("function_words")
