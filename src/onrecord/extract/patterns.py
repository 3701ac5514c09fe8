"""How a verb and its content stand: *X said that*, *…, X said*, *“…,” said X*."""

from onrecord.data import entries
from onrecord.extract.clause_before import (
    around,
    before,
    between,
    is_last,
    is_parenthesis,
)
from onrecord.extract.cue_verbs import Cue
from onrecord.extract.reported_clause import clause_after, clause_end, has_verb
from onrecord.extract.reported_source import (
    RELATIVES,
    first_subject,
    own_subject,
    source_of,
)
from onrecord.extract.resumed import resumed
from onrecord.extract.sentence import Part, Reported, Sentence
from onrecord.extract.sources import PRONOUNS, Source, source_after
from onrecord.extract.units import QUOTED

_OBJECTS = frozenset({"what", "which", "who", "whom"})
_INVERTING = frozenset({"say", "write", "add"})


def according(sentence: Sentence, cue: Cue) -> Reported | None:
    """Read `According to X, …` and `…, according to X`."""
    source = source_after(sentence.text, sentence.tokens, cue.end, close=False)
    if source is None:
        return None
    left = before(sentence, cue.first, comma=False)
    if left:
        return Reported(cue, source, (left,), "trailing-according")
    start = _past_apposition(sentence, max(source.end, cue.end + 1))
    if start >= sentence.end:
        return None
    end = clause_end(sentence.text, sentence.tokens, start, last=sentence.end, cue=cue)
    return Reported(cue, source, ((start, end),), "leading-according")


def _past_apposition(sentence: Sentence, at: int) -> int:
    """Return where a clause begins after `According to X, the mayor,`."""
    commas = [here for here in range(at, sentence.end) if sentence.form(here) == ","]
    if not commas:
        return sentence.end
    apart = len(commas) > 1 and not has_verb(sentence.tokens, commas[0], commas[1])
    return commas[apart] + 1


def participle(sentence: Sentence, cue: Cue) -> Reported | None:
    """Read `X left, saying …`."""
    right = clause_after(sentence.text, sentence.tokens, cue)
    if right is None:
        return None
    return Reported(cue, _borrowed(sentence, cue), (right,), "participle")


def _borrowed(sentence: Sentence, cue: Cue) -> Source | None:
    """Return whose a participle is: the last source, or the subject."""
    own = own_subject(sentence.tokens, cue.first, sentence.bound)
    if own:
        return own
    if sentence.last:
        return sentence.last.source
    return first_subject(sentence.text, sentence.tokens, cue.first, sentence.bound)


def is_inverted(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether the verb follows a comma or a quotation, and its subject it."""
    at = cue.first - 1
    if at < sentence.bound or cue.end >= len(sentence.tokens):
        return False
    if sentence.tokens[at].text not in {",", QUOTED}:
        return False
    following = sentence.tokens[cue.end]
    barred = following.form in entries("adjunct_openers")
    return following.text[0].isalnum() and not (
        barred or following.form in {"that", "to"}
    )


def inverted(sentence: Sentence, cue: Cue) -> Reported | None:
    """Read `“…,” said X`."""
    left = before(sentence, cue.first)
    source = source_after(sentence.text, sentence.tokens, cue.end)
    if left is None or source is None:
        return None
    if not sentence.is_quoted(left[1] - 1):
        ends = source.end >= sentence.end or sentence.tokens[source.end].text == ","
        if cue.verb.lemma not in _INVERTING or not ends:
            return None
        if not _names(sentence, source):
            return None
    return Reported(cue, source, (left, *resumed(sentence, source.end)), "inverted")


def _names(sentence: Sentence, source: Source) -> bool:
    """Tell whether a phrase can only be someone: a name, a pronoun, an office."""
    words = source.span.of(sentence.text).split()
    named = words[0][:1].isupper() or words[0].casefold() in PRONOUNS
    offices = entries("role_words")
    return named or any(word.casefold().rstrip("s") in offices for word in words)


def plain(sentence: Sentence, cue: Cue) -> Reported | None:
    """Read `X said …` and `…, X said`."""
    source = source_of(sentence.text, sentence.tokens, cue.first, sentence.bound)
    start = sentence.index(source)
    relative = source is not None and source.span.of(sentence.text) in RELATIVES
    left = before(sentence, start) if start is not None and not relative else None
    right = clause_after(sentence.text, sentence.tokens, cue)
    both = between(sentence, cue, left, right) or around(sentence, cue, start)
    if both:
        return Reported(cue, source, both, "trailing")
    if (
        left
        and _takes_left(sentence, cue, left)
        and (right is None or is_parenthesis(sentence, left, cue))
    ):
        return Reported(cue, source, (left, *resumed(sentence, cue.end)), "trailing")
    if right is not None:
        return _led(sentence, cue, source, (*_pronoun(sentence, start), right))
    opens = sentence.tokens[-1].text in {":", ","}
    return Reported(cue, source, (), "open", is_open=True) if opens else None


def _takes_left(sentence: Sentence, cue: Cue, left: Part) -> bool:
    if cue.verb.frames == {"that"}:
        return sentence.is_quoted(left[1] - 1) and is_last(sentence, cue)
    return sentence.is_quoted(left[1] - 1) or "clause" in cue.verb.frames


def _pronoun(sentence: Sentence, start: int | None) -> tuple[Part, ...]:
    """Return the pronoun that is a part of what is said: *which Lind said is*."""
    if not start or start <= sentence.bound:
        return ()
    return ((start - 1, start),) if sentence.form(start - 1) in _OBJECTS else ()


def _led(
    sentence: Sentence, cue: Cue, source: Source | None, content: tuple[Part, ...]
) -> Reported | None:
    if sentence.form(cue.first - 1) != "to":
        return Reported(cue, source, content, "leading" if source else "no-source")
    if not _is_sure(sentence, content[-1]):
        return None
    return Reported(cue, source, content, "infinitive")


def _is_sure(sentence: Sentence, content: Part) -> bool:
    """Tell whether a content can be nothing but words said."""
    marked = any(token.text == QUOTED for token in sentence.tokens[slice(*content)])
    return marked or sentence.form(content[0]) == "that"
