"""What a sentence reports: who, with which verb, and which of its words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.clauses import Token
from onrecord.extract.cue_verbs import ACCORDING, Cue
from onrecord.extract.patterns import (
    according,
    inverted,
    is_inverted,
    participle,
    plain,
)
from onrecord.extract.sentence import Reported, Sentence
from onrecord.extract.verbless import labelled, verbless

_LONGEST_TAIL = 12
"""Tokens after the verb of an attribution that ends its sentence."""


def reported(text: str, tokens: Sequence[Token]) -> tuple[Reported, ...]:
    """Return what a sentence reports, in order, the outermost only.

    >>> from onrecord.extract.clauses import tokens
    >>> text = "Ida Lind said the gates were old."
    >>> (found,) = reported(text, tokens(text, 0, len(text)))
    >>> found.source.span.of(text), found.content
    ('Ida Lind', ((3, 7),))
    """
    if not tokens:
        return ()
    sentence = Sentence.of(text, tokens)
    label = labelled(sentence)
    if label:
        return (label,)
    return tuple(_read(sentence)) or tuple(verbless(sentence))


def _read(sentence: Sentence) -> Iterator[Reported]:
    sentence = replace(sentence, bound=_past_asked(sentence))
    whole = _whole(sentence)
    for cue in sentence.cues:
        if whole and cue.first < whole.cue.first:
            continue
        if cue.first < sentence.bound:
            continue
        made = whole if whole and cue is whole.cue else _one(sentence, cue)
        if made:
            yield made
            ends = [end for _, end in made.content if end > cue.first]
            sentence = replace(sentence, bound=max([cue.end, *ends]), last=made)


def _past_asked(sentence: Sentence) -> int:
    """Return where the sentence begins after `Asked what he meant,`."""
    at = sentence.form(0) in {"when", "if"}
    if sentence.form(at) not in {"asked", "pressed", "questioned"}:
        return 0
    commas = (here for here in range(sentence.end) if sentence.form(here) == ",")
    return next(commas, sentence.end)


def _whole(sentence: Sentence) -> Reported | None:
    """Read an attribution that ends the sentence and has all of it for content.

    *The plan that he called a disaster is dead, officials said on Monday.*
    """
    for cue in reversed(sentence.cues[-2:]):
        if cue.verb is ACCORDING:
            made = according(sentence, cue)
            return made if made and made.pattern == "trailing-according" else None
        if cue.is_participle or sentence.end - cue.end > _LONGEST_TAIL:
            continue
        read = inverted if is_inverted(sentence, cue) else plain
        made = read(sentence, cue)
        if made and made.pattern in {"trailing", "inverted"}:
            return made if len(made.content) == 1 else None
    return None


def _one(sentence: Sentence, cue: Cue) -> Reported | None:
    if cue.verb is ACCORDING:
        return according(sentence, cue)
    if cue.is_participle and not _is_progressive(sentence, cue):
        return participle(sentence, cue)
    if is_inverted(sentence, cue):
        return inverted(sentence, cue) or plain(sentence, cue)
    return plain(sentence, cue)


def _is_progressive(sentence: Sentence, cue: Cue) -> bool:
    at = cue.first - 1
    while sentence.form(at).endswith("ly") or sentence.form(at) in {"also", "not"}:
        at -= 1
    return sentence.form(at) in {"is", "are", "was", "were", "been", "be"}
