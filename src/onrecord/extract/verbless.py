"""Quotations that a sentence gives to somebody without a verb of speech.

*Ida Lind: “…”*, *Ida Lind was blunt: “…”*, *Ida Lind’s promise to keep “…”*, *the
promise made by Ida Lind … “…”*, *“…” – Ida Lind*.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.extract.clauses import Token, span
from onrecord.extract.cue_verbs import COLON, Cue
from onrecord.extract.sentence import Reported, Sentence
from onrecord.extract.sources import (
    PRONOUNS,
    Source,
    source_after,
    source_before,
    subject,
)
from onrecord.extract.units import STOPS, last_sign
from onrecord.extract.worth import is_title
from onrecord.model.document import Span

DASHES = frozenset({"—", "–", "-", "--", "―"})
_LONGEST_LABEL = 6
_LONGEST_CREDIT = 10
_GENITIVES = ("’s", "'s", "s’", "s'")
_MADE_BY = ("made", "by")


def labelled(sentence: Sentence) -> Reported | None:
    """Read `Name: what he said` at the start of a line."""
    colons = (at for at, token in enumerate(sentence.tokens) if token.text == ":")
    colon = next(colons, 0)
    if not 0 < colon <= _LONGEST_LABEL or colon + 1 >= sentence.end:
        return None
    name = sentence.tokens[:colon]
    if sentence.form(0) in entries("unspoken_labels"):
        return None
    if not all(token.text[:1].isupper() for token in name):
        return None
    if any(token.form in entries("function_words") for token in name[1:]):
        return None
    content = (colon + 1, sentence.end)
    source = Source(span(name), None, colon)
    return Reported(_sign(colon), source, (content,), "label")


def verbless(sentence: Sentence) -> Iterator[Reported]:
    """Return what a sentence quotes of someone, if it has no verb that reports it."""
    for at in range(1, sentence.end):
        if sentence.is_quoted(at):
            found = _introduced(sentence, at) or _noun(sentence, at)
            if found:
                yield found
            return
    if sentence.end > 1 and sentence.is_quoted(0):
        source = credit(sentence.tokens[1:])
        if source:
            yield Reported(_sign(1), source, ((0, 1),), "credit")


def credit(tokens: Sequence[Token]) -> Source | None:
    """Read `– Name` behind a quotation."""
    if not 1 < len(tokens) <= _LONGEST_CREDIT or tokens[0].text not in DASHES:
        return None
    name = tokens[1:]
    end = next((at for at, each in enumerate(name) if not _in_name(each)), len(name))
    if not end or not name[0].text[:1].isupper():
        return None
    return Source(span(name[:end]), None, end + 1)


def made_by(text: str, tokens: Sequence[Token]) -> tuple[Cue, Source] | None:
    """Read `the promise made by X`: which words attribute, and X."""
    for at in range(len(tokens) - 3):
        after = tuple(token.form for token in tokens[at + 1 : at + 3])
        if tokens[at].form in entries("speech_nouns") and after == _MADE_BY:
            article = at and tokens[at - 1].form in {"the", "a", "an"}
            source = source_after(text, tokens, at + 3, close=False)
            if source:
                return Cue(at - bool(article), at + 3, COLON, "made by"), source
    return None


def _sign(at: int) -> Cue:
    """Return a sign of the sentence as what attributes."""
    return Cue(at, at + 1, COLON, ":")


def _introduced(sentence: Sentence, at: int) -> Reported | None:
    """Read `X was blunt: “…”`."""
    if sentence.form(at - 1) != ":":
        return None
    token = sentence.tokens[at]
    whole = last_sign(sentence.text, token) in STOPS
    if not whole and is_title(sentence.text[token.start : token.end]):
        return None
    source = subject(sentence.text, sentence.tokens[: at - 1])
    if source and not _is_someone(source.span.of(sentence.text)):
        source = None
    return Reported(_sign(at - 1), source, ((at, at + 1),), "introduced")


def _noun(sentence: Sentence, at: int) -> Reported | None:
    """Read `the promise made by X … “…”` and `X’s promise … “…”`."""
    lead = sentence.tokens[:at]
    found = made_by(sentence.text, lead) or _owned(sentence.text, lead)
    if found is None:
        return None
    cue, source = found
    return Reported(cue, source, ((at, at + 1),), "noun")


def _owned(text: str, tokens: Sequence[Token]) -> tuple[Cue, Source] | None:
    for at in range(len(tokens) - 1, 0, -1):
        owner = tokens[at - 1].text
        if tokens[at].form in entries("speech_nouns") and owner.endswith(_GENITIVES):
            found = source_before(text, tokens, at)
            return (
                (Cue(at, at + 1, COLON, "noun"), _owner(text, found)) if found else None
            )
    return None


def _owner(text: str, found: Source) -> Source:
    """Return a source without the ending of its genitive."""
    printed = found.span.of(text)
    name = printed.removesuffix("’s").removesuffix("'s").rstrip("’'")
    return found._replace(span=Span(found.span.start, found.span.start + len(name)))


def _is_someone(printed: str) -> bool:
    first = printed.split(maxsplit=1)[0].casefold()
    if first in PRONOUNS:
        return first not in {"it", "we", "you", "i"}
    return printed[:1].isupper() and first not in entries("function_words")


def _in_name(token: Token) -> bool:
    lower = token.form in {"de", "van", "von", "of", "the", "and"}
    return token.text[0].isalnum() and (token.text[:1].isupper() or lower)
