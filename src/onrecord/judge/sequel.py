"""What the record says of a clause behind it, in the same sentence.

A clause may be the subject of what follows (*to say that … would be wrong*), or be
followed by whose words it is (*…, some say*). Quoted without that, it is given as what
the speaker says is so. So may what stands before it: see `governor`.
"""

from collections.abc import Sequence

from onrecord.data import entries, table
from onrecord.judge.governor import Hold, Voice, hold
from onrecord.judge.negated import negations
from onrecord.model.alignment import Word

_LONGEST_SUBJECT = 4
"""Words before the "that" of a clause which is a subject: *the very idea that*."""
_SAYING = ("to", "say")
"""Or any other such verb."""
_LONGEST_COMMENT = 5
_LONGEST_PREDICATE = 7
_SUBJECTS = frozenset({"i", "it", "we", "you"})
_LEADING_ON = frozenset(":“\"‘'")
"""Marks behind *he said*, of which what comes is said, and not what went before."""


def held_behind(
    front: Sequence[Word], last: Word, rest: Sequence[Word], voice: Voice
) -> tuple[Word, ...]:
    """Return the words behind a clause that hold it to be something else than so.

    `front` is what its sentence has before it, `last` its last word, `rest` what
    follows in its sentence.

    >>> from onrecord.text.words import words
    >>> clause, rest = words("the gate will hold"), words("would be wrong")
    >>> len(held_behind(words("To say that"), clause[-1], rest, Voice.SPOKEN))
    3
    >>> clause, rest = words("The gate will hold, "), words("some say.")
    >>> len(held_behind((), clause[-1], rest, Voice.SPOKEN))
    2
    """
    if not rest:
        return ()
    comment = _clause(rest)
    if "," in last.tail:
        return comment if _commented(comment, voice) else ()
    predicate = comment[:_LONGEST_PREDICATE]
    return predicate if _is_subject(front) and _denies(predicate) else ()


def _clause(rest: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words up to the first stop."""
    stops = [at + 1 for at, word in enumerate(rest) if word.tail.strip()]
    return tuple(rest[: stops[0] if stops else None])


def _commented(comment: Sequence[Word], voice: Voice) -> Hold | None:
    """Return what a comment by itself makes of what it stands behind: *…, they say*."""
    subject = next((word.form for word in comment if word.form != "the"), "")
    known = subject in {*_SUBJECTS, *entries("others")}
    last = comment[-1]
    if not known or len(comment) > _LONGEST_COMMENT or _LEADING_ON & {*last.tail}:
        return None
    return hold([*comment[:-1], last._replace(tail=" ")], voice)


def _is_subject(front: Sequence[Word]) -> bool:
    """Tell whether a clause behind these words is the subject of its sentence."""
    opening = [word.form for word in front[:-1]]
    if not front or front[-1].form != "that" or len(opening) > _LONGEST_SUBJECT:
        return False
    said = len(opening) == len(_SAYING) and opening[0] == _SAYING[0]
    return not opening or said or opening[-1] in entries("content_nouns")


def _denies(predicate: Sequence[Word]) -> bool:
    if predicate[0].form.partition("n't")[0] not in entries("auxiliaries"):
        return False
    negated = "not" if negations(predicate) else "plain"
    denying = table("denying_predicates")
    return any(denying.get(word.form) == negated for word in predicate)
