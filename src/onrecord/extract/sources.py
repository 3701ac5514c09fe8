"""The noun phrase that names who spoke, read from the words beside a cue.

There is no parser here: a phrase is what stands between two words that cannot be in
one. Where that gives nothing that looks like a name, an office or a pronoun, there is
no source: none is better than a piece of another phrase.
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.data import entries
from onrecord.extract.clauses import AUXILIARIES, Token, cues, span
from onrecord.model.document import Span
from onrecord.text.months import day_of_week, month_number

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "you"})
_LINKS = frozenset({"of", "for", "the", "’s", "'s", "&", "-", "(", ")"})
_RELATIVES = frozenset({"who", "which", "that", "whose", "where"})
_CLOSING = frozenset({",", ":", ";", "—", "–", "(", ".", "!", "?"})
_LONGEST = 16


class Source(NamedTuple):
    """The words that name who spoke, and the role in apposition to them."""

    span: Span
    role: str | None = None
    end: int = 0
    """The index of the token after the phrase and its apposition."""


def source_after(
    text: str, clause: Sequence[Token], at: int, *, close: bool = True
) -> Source | None:
    """Read the phrase that begins at a token: `said X, the mayor of Y, on Monday`."""
    end = at
    while end < len(clause) and not _ends_phrase(clause, end, at):
        end += 1
    if end == at or not _may_begin(clause[at]):
        return None
    role, past = _apposition(text, clause, end) if close else (None, end)
    return Source(span(clause[at:end]), role, past)


def _ends_phrase(clause: Sequence[Token], at: int, first: int) -> bool:
    token = clause[at]
    if not token.text[0].isalnum() and token.text not in _LINKS:
        return True
    if token.form in {"and", "or", "&"}:
        following = clause[at + 1 : at + 2]
        return not (following and following[0].text[:1].isupper())
    if token.form in entries("phrase_ends") or _is_day(token):
        return True
    return at > first and token.form in AUXILIARIES


def _is_day(token: Token) -> bool:
    month = token.text[:1].isupper() and month_number(token.form)
    return bool(month) or bool(day_of_week(token.form))


def _may_begin(token: Token) -> bool:
    barred = token.form in entries("phrase_ends") or token.form in {"of", "for"}
    return token.text[0].isalnum() and not barred


def _apposition(text: str, clause: Sequence[Token], end: int) -> tuple[str | None, int]:
    """Return the role after a comma, and the index of what follows it."""
    if not clause[end : end + 1] or clause[end].text != ",":
        return None, end
    stop = end + 1
    while stop < len(clause) and clause[stop].text not in _CLOSING:
        stop += 1
    words = clause[end + 1 : stop]
    if not words or not _is_role(words):
        return None, end
    return span(words).of(text), stop


def _is_role(words: Sequence[Token]) -> bool:
    first = words[0].form
    if first in _RELATIVES or len(words) > _LONGEST or cues(words[:1]):
        return False
    opens = first in {"the", "a", "an", "then", "former", "now", "one"}
    return opens or any(token.form in entries("role_words") for token in words)


def source_before(text: str, clause: Sequence[Token], cue: int) -> Source | None:
    """Read the phrase that ends right before a cue: `X, the mayor of Y, has said`."""
    end = _past_adverbs(clause, cue)
    if not end:
        return None
    last = clause[end - 1]
    if last.text == ",":
        return _with_apposition(text, clause, end - 1)
    if last.form in {"and", "but", "then", "to", "by"} or clause[cue].form.endswith(
        "ing"
    ):
        return subject(text, clause[:end])
    start = end
    while start and end - start < _LONGEST and not _begins_phrase(clause, start - 1):
        start -= 1
    return _phrase(clause, start, end)


def whole_phrase(clause: Sequence[Token], cue: int) -> Source | None:
    """Read all tokens before a cue as one phrase, unless a verb is among them."""
    end = _past_adverbs(clause, cue)
    verbs = any(token.form in AUXILIARIES for token in clause[:end])
    if verbs or not 0 < end <= _LONGEST or not _may_begin(clause[0]):
        return None
    return Source(span(clause[:end]), None, end)


def _past_adverbs(clause: Sequence[Token], end: int) -> int:
    while end and _is_adverb(clause[end - 1]):
        end -= 1
    return end


def _is_adverb(token: Token) -> bool:
    form = token.form
    if form in AUXILIARIES or form in entries("cue_adverbs"):
        return True
    return form.endswith("ly") and token.text[:1].islower()


def _begins_phrase(clause: Sequence[Token], at: int) -> bool:
    """Tell whether the token cannot be in the phrase that follows it."""
    token = clause[at]
    if not token.text[0].isalnum() and token.text not in _LINKS:
        return True
    if token.form == "and":
        return not (at and clause[at - 1].text[:1].isupper())
    if token.form in {"in", "at", "from", "on", "with"}:
        return not _is_inside(clause, at)
    if token.form in AUXILIARIES or _is_plain_cue(clause, at):
        return True
    return token.form in entries("phrase_starts")


def _is_plain_cue(clause: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of speech stands there: not the *states*, the *reports*."""
    if clause[at].form in entries("noun_like_cues"):
        return False
    return bool(cues(clause[at : at + 1]))


def _is_inside(clause: Sequence[Token], at: int) -> bool:
    """Tell whether a preposition belongs to a phrase: a man at the port said."""
    lead = [token.form for token in clause[max(0, at - 3) : at]]
    return bool({"a", "an", "the", "one", "two"} & set(lead)) and at > 1


def _phrase(clause: Sequence[Token], start: int, end: int) -> Source | None:
    while start < end and not _may_begin(clause[start]):
        start += 1
    if start == end:
        return None
    return Source(span(clause[start:end]), None, end)


def _with_apposition(text: str, clause: Sequence[Token], comma: int) -> Source | None:
    """Read `X, the mayor of Y,` back from its last comma."""
    inner = [
        at
        for at in range(comma)
        if clause[at].text == "," and _names(clause, at, comma)
    ]
    if not inner:
        return subject(text, clause[:comma])
    start = inner[0]
    while start and not _begins_phrase(clause, start - 1):
        start -= 1
    found = _phrase(clause, start, inner[0])
    words = clause[inner[0] + 1 : comma]
    role = span(words).of(text) if _is_role(words) else None
    return found._replace(role=role) if found else None


def _names(clause: Sequence[Token], at: int, comma: int) -> bool:
    """Tell whether the comma at an index closes a name, and a role follows it."""
    named = at > 0 and clause[at - 1].text[:1].isupper()
    office = at > 0 and clause[at - 1].form in entries("role_words")
    leads = clause[0].form in entries("phrase_ends") and at == _first_comma(clause)
    return (named or office) and not leads and at + 1 < comma


def _first_comma(clause: Sequence[Token]) -> int:
    return next((at for at, token in enumerate(clause) if token.text == ","), -1)


def subject(text: str, clause: Sequence[Token]) -> Source | None:
    """Read the subject of a sentence: its first phrase, after what leads in."""
    at = _past_lead(clause)
    end = at
    while end < len(clause) and not _is_verb(clause, end, at):
        if clause[end].text in {",", ":", "—", "–", "("}:
            break
        end += 1
    if end == at or end - at > _LONGEST or not _may_begin(clause[at]):
        return None
    role = _apposition(text, clause, end)[0]
    return Source(span(clause[at:end]), role, end)


def _past_lead(clause: Sequence[Token]) -> int:
    leads = bool(clause) and (
        clause[0].form in entries("phrase_ends")
        or clause[0].form in entries("phrase_starts")
        or clause[0].form.endswith("ing")
    )
    if not leads:
        return 0
    comma = _first_comma(clause)
    if comma >= 0:
        return comma + 1
    return 1 if clause[0].form in {"and", "but", "so", "as", "then", "yet"} else 0


def _is_verb(clause: Sequence[Token], at: int, first: int) -> bool:
    form = clause[at].form
    if form in AUXILIARIES or form in {"also", "then", "later", "never"}:
        return True
    lower = clause[at].text[:1].islower() and at > first
    if not lower:
        return False
    if form in entries("finite_verbs"):
        return True
    return _is_plain_cue(clause, at) or form.endswith(("ed", "ly"))
