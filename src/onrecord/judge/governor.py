"""What governs a clause in the record: who says it, and whether it is said to be so.

A clause may hang on other words of its sentence, right before it or before a "that":
*critics say that*, *it would be wrong to say that*, *I doubt*, *if it turns out that*.
Quoted without them it is given as what the speaker says is so.
"""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from onrecord.data import entries
from onrecord.judge.fronts import stands_by
from onrecord.judge.negated import negations
from onrecord.model.alignment import Passage, Word
from onrecord.text.lexicon import proper_names
from onrecord.text.names import is_title

_LINKS = frozenset({"that", "whether", "if"})
_JOINING = frozenset({"and", "or"})
_CONDITIONS = frozenset({"if", "suppose", "supposing", "unless", "assuming"})
_OWN = frozenset({"i", "we", "us", "me", "let"})
_OWNING = frozenset({"my", "our"})
_REACH = 14
"""Words. What is further off is too much of a clause itself to govern one."""
_OBJECTS = 5
"""Words of those told, between a verb of saying and its "that"."""
_TOLD = frozenset({"me", "us", "you", "him", "her", "them"})
_OFTEN_BETWEEN = 3
"""Words between a subject and its verb: *critics have often said*."""
_ADJUNCT = 12
_NEAR = 6
_BESIDE = 4
_BEFORE_PRONOUN = frozenset(
    {"of", "in", "to", "for", "by", "with", "from", "at", "on", "about", "than", "as"}
)
"""Words before a "that" which points at something, and begins no clause."""
_PASSIVE = frozenset({"been", "is", "was"})
_PRONOUNS = frozenset({"he", "she", "they"})
_UNLESS = frozenset({"without"})
_CITING = ["according", "to"]


class Hold(Enum):
    """What a clause is held to be by the words it hangs on."""

    OTHERS = auto()
    """What somebody else says or thinks."""
    DENIED = auto()
    """What the speaker says is not so."""
    OPEN = auto()
    """What the speaker asks, supposes, hopes or doubts."""


class Voice(Enum):
    """Who speaks in a sentence of the record."""

    SPOKEN = auto()
    """Somebody the record names: whoever is named in it is another."""
    NOTED = auto()
    """A writer who tells what was said: *he said that* is the speaker."""
    UNKNOWN = auto()


def hold(front: Sequence[Word], voice: Voice = Voice.SPOKEN) -> Hold | None:
    """Return what the words before a clause make of it; `None` if nothing is known.

    `front` are the words of the sentence before the clause.

    >>> from onrecord.text.words import words
    >>> hold(words("Some of my friends say that")), hold(words("We have said that"))
    (<Hold.OTHERS: 1>, None)
    >>> hold(words("It would be wrong to say that")), hold(words("I wonder whether"))
    (<Hold.DENIED: 2>, <Hold.OPEN: 3>)
    """
    if _cites_others(front):
        return Hold.OTHERS
    words, link = _governing(front)
    if link == "whether":
        apart = front[-1].form != link and (not words or "," in words[-1].tail)
        return None if apart else Hold.OPEN
    if not words or stands_by(words):
        return None
    forms = [word.form for word in words]
    supposed = words[0].form in _CONDITIONS and "," not in words[-1].tail
    if link == "if" or (link and supposed):
        return Hold.OPEN
    subject = _subject(words, forms, link)
    others = Hold.OTHERS if _OTHERS[voice](subject) else None
    return _said(words, forms, link) or others


def _cites_others(front: Sequence[Word]) -> bool:
    """Tell whether a sentence begins with an *according to the minister,*."""
    forms = [word.form for word in front]
    parted = [at for at, word in enumerate(front) if "," in word.tail]
    if forms[:2] != _CITING or parted != [len(front) - 1]:
        return False
    cited = set(forms[2:]) - {*entries("determiners")}
    people = {*entries("others"), *entries("role_words")}
    return any(form in people or is_title(form) for form in cited)


def voice_of(passage: Passage, before: Sequence[Word], beside: Sequence[Word]) -> Voice:
    """Return who speaks in the sentences of a passage.

    Whom the report names beside the quotation, and the record `before` it, may be the
    *he* of a writer who tells what was said.
    """
    if passage.kind in entries("kinds_of_report"):
        return Voice.NOTED
    if passage.speaker:
        return Voice.SPOKEN
    return Voice.NOTED if _named(before) & _named(beside) else Voice.UNKNOWN


def _named(words: Sequence[Word]) -> set[str]:
    """Return words that may be names by their capital: no title, and no *The*."""
    return {
        word.form
        for word in words
        if word.text[:1].isupper()
        and not (is_title(word.form) or word.form in entries("function_words"))
    }


def _governing(front: Sequence[Word]) -> tuple[tuple[Word, ...], str]:
    """Return the words before the "that" a clause hangs on, and that "that".

    Between them may stand an adjunct (*that, in this situation,*) or the first of two
    clauses (*that the mill is lost and that*).
    """
    if not front:
        return (), ""
    links = [
        at
        for at in range(len(front) - 1, max(len(front) - _ADJUNCT, 0) - 1, -1)
        if _is_link(front, at) and _is_adjunct(front[at + 1 :])
    ]
    if not links:
        ended = bool(front[-1].tail.strip(" \n\t“\"‘'"))
        return ((), "") if ended else (tuple(front[-_REACH:]), "")
    at = links[0]
    if at and front[at - 1].form in _JOINING:
        earlier = [each for each in range(at - 1) if front[each].form == "that"]
        at = earlier[-1] if earlier else at
    return tuple(front[max(at - _REACH, 0) : at]), front[links[0]].form


def _is_link(front: Sequence[Word], at: int) -> bool:
    before = front[at - 1].form if at else ""
    points = before in _BEFORE_PRONOUN or _stands_alone(front[at:])
    return front[at].form in _LINKS and not points


def _stands_alone(words: Sequence[Word]) -> bool:
    """Tell whether a comma parts a last word from its clause: *having said that,*."""
    return len(words) == 1 and "," in words[0].tail


def _is_adjunct(words: Sequence[Word]) -> bool:
    return not words or words[0].form in entries("adjunct_openers")


def _said(words: Sequence[Word], forms: list[str], link: str) -> Hold | None:
    joined = f" {' '.join(forms)}".removesuffix(" is").removesuffix(" was")
    if link and (denial := _ending(joined, ("denying_fronts", "disowning_words"))):
        before = len(joined.split()) - len(denial.split())
        negated = negations(words[max(before - _NEAR, 0) : before])
        return None if negated else Hold.DENIED
    if _ending(joined, ("unsure_of",)):
        return Hold.OPEN
    negating = {word.form for word in negations(words[-_NEAR:])} - _UNLESS
    deniable = not set(forms[-_BESIDE:]).isdisjoint(entries("deniable"))
    return Hold.DENIED if link == "that" and negating and deniable else None


def _ending(joined: str, tables: Sequence[str]) -> str:
    """Return the phrase of a table with which words end; empty if there is none."""
    known = (phrase for table in tables for phrase in entries(table))
    return next((phrase for phrase in known if joined.endswith(f" {phrase}")), "")


def _subject(words: Sequence[Word], forms: list[str], link: str) -> list[str]:
    """Return the words before a verb of saying or thinking that ends there."""
    told = _OBJECTS if link else int(forms[-1] in _TOLD)
    reach = range(len(forms) - 1, len(forms) - 2 - told, -1)
    verbs = [at for at in reach if at >= 0 and forms[at] in entries("passing_on")]
    if not verbs:
        return []
    if forms[verbs[0] - 1 : verbs[0]] == ["to"]:
        return []  # what there is reason to believe nobody need say
    starts = [at + 1 for at in range(verbs[0]) if words[at].tail.strip()]
    return forms[starts[-1] if starts else 0 : verbs[0]]


def _of_others(subject: Sequence[str]) -> bool:
    """Tell whether somebody else is the subject.

    What the law says the speaker may well say; and a country may be his own.
    """
    if list(subject[:1]) == ["it"] and subject[-1] in _PASSIVE:
        return True
    person = set(subject).isdisjoint(entries("authorities"))
    known = set(subject).isdisjoint({"it", *proper_names()})
    return bool(subject) and person and known and not _is_own(subject)


def _of_known_others(subject: Sequence[str]) -> bool:
    known = not set(subject[-_OFTEN_BETWEEN:]).isdisjoint(entries("others"))
    return known and not _is_own(subject)


def _is_own(subject: Sequence[str]) -> bool:
    """Tell whether somebody speaks for himself: *I have often*, *my government*."""
    bare = [form.partition("'")[0] for form in subject]
    if not _OWN.isdisjoint(bare):
        return True
    voices = entries("own_voices")
    return any(
        form in _OWNING and following in voices for form, following in pairwise(bare)
    )


def _of_others_than_told(subject: Sequence[str]) -> bool:
    return _of_known_others(subject) and _PRONOUNS.isdisjoint(subject)


_OTHERS = {
    Voice.SPOKEN: _of_others,
    Voice.NOTED: _of_others_than_told,
    Voice.UNKNOWN: _of_known_others,
}
