"""What a reporter tells, in words of his own, right beside the words he quotes.

*Hale said he doubted that “the gate will hold”* tells of the doubt that the record has
right before these words: they are not given as what Hale said is so. Nor is a condition
cut off that the reporter tells after them.
"""

from collections.abc import Sequence
from functools import cache

from onrecord.data import entries, rows
from onrecord.judge.negated import negations
from onrecord.model.alignment import Word
from onrecord.text.senses import sense
from onrecord.text.terms import Term, terms

_LINKS = frozenset({"that", "whether", "if"})
_LONGEST_SUBJECT = 12
_OF_ANYBODY = "say"
"""What a report says of every speaker tells nothing of what stands before his words."""


def is_given(quoted: Sequence[Word], first: Word, beside: Sequence[Word]) -> bool:
    """Tell whether words are given as something that was said to be so.

    A capital where the record, at its `first` word, is in mid-sentence makes a sentence
    of them, and so does a reporter's sentence with a verb of their own in it, or with a
    "that" right before them. A piece by itself, or one that begins with its own "that",
    claims nothing.
    """
    if not quoted or quoted[0].form in _LINKS:
        return False
    if quoted[0].text[:1].isupper():
        return first.text[:1].islower() or bool(beside) or first.form == "i"
    is_led = any(
        word.form == "that" and word.end + len(word.tail) == quoted[0].start
        for word in beside
    )
    return is_led or (bool(beside) and has_verb(quoted))


def has_verb(quoted: Sequence[Word]) -> bool:
    """Tell whether words may be a clause, by a verb near the first of them."""
    signs = (*entries("clause_signs"), *entries("finite_verbs"))
    return any(word.form in signs for word in quoted[1:_LONGEST_SUBJECT])


def is_said(lead: Sequence[Word]) -> bool:
    """Tell whether a reporter's words before a clause say that it was said to be so.

    >>> from onrecord.text.words import words
    >>> is_said(words("Lind conceded that")), is_said(words("Lind denied that"))
    (True, False)
    """
    forms = [word.form for word in lead if word.form != "that"]
    return bool(forms) and forms[-1] in _saying() and not is_distant(lead)


@cache
def _saying() -> frozenset[str]:
    return frozenset(
        form
        for forms, kind, frames, _ in rows("cue_verbs")
        if kind != "counter-factive" and "clause" in frames.split()
        for form in forms.split()
    )


def is_told(cut: Sequence[Word], beside: Sequence[Word]) -> bool:
    """Tell whether the reporter's words hold what was cut off the quoted sentence.

    `cut` are words of the record, `beside` the reporter's on the same side.
    """
    if not beside:
        return False
    denied = bool(negations(reporters_clause(beside)))
    if negations(cut) and denied:
        return True
    if cut[-1].form == "whether" and (denied or is_distant(beside)):
        return True
    told = {term.key for term in terms(beside)}
    content = {term.key: term for term in terms(cut) if term.says}
    plain = {key for key, term in content.items() if not _has_capital(term)}
    return not (plain - {_OF_ANYBODY} or set(content)).isdisjoint(told)


def is_distant(words: Sequence[Word]) -> bool:
    """Tell whether a reporter's words say of others that they are not said to be so.

    >>> from onrecord.text.words import words
    >>> is_distant(words("was reluctant to call it")), is_distant(words("called it"))
    (True, False)
    """
    senses = {sense(word.form) for word in words}
    forms = {word.form for word in words}
    return not (senses.isdisjoint(_distancing()) and forms.isdisjoint(_disowning()))


def is_denial(words: Sequence[Word]) -> bool:
    """Tell whether a reporter's words deny what follows: *rejected the idea that*."""
    return not _denying().isdisjoint(sense(word.form) for word in words)


@cache
def _denying() -> frozenset[str]:
    return frozenset(sense(word) for word in entries("denying_words"))


@cache
def _distancing() -> frozenset[str]:
    return _denying() | {sense(word) for word in entries("distancing_words")}


@cache
def _disowning() -> frozenset[str]:
    tables = ("disowning_words", "unsure_of", "asking_cues")
    return frozenset(word for table in tables for word in entries(table))


def reporters_clause(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words behind the last comma: *Lind, who has not replied, | said*."""
    ends = [at + 1 for at, word in enumerate(words[:-1]) if "," in word.tail]
    return tuple(words[ends[-1] if ends else 0 :])


def _has_capital(term: Term) -> bool:
    """Tell whether it may be a name: who said it is told of every statement."""
    return term.words[0].text[:1].isupper()
