"""What the record has in the sentences that a quotation begins and ends in."""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.judge.omissions import ends_within
from onrecord.model.alignment import Word

_BREAKS = frozenset(";:—")


def front(before: Sequence[Word], first: Word | None) -> tuple[Word, ...]:
    """Return the words of the sentence before `first`, the nearest at the end."""
    ends = ends_within(before, first)
    words = before[ends[-1] + 1 if ends else 0 :]
    breaks = [at for at, word in enumerate(words) if set(word.tail) & _BREAKS]
    return tuple(words[breaks[-1] + 1 :] if breaks else words)


def stands_by(front: Sequence[Word]) -> bool:
    """Tell whether the speaker vouches for what follows: *there is no doubt that*."""
    joined = " ".join(word.form for word in front).removesuffix(" that")
    said = joined.replace("n't", " not")
    return any(
        said.endswith(phrase.removesuffix(" that").replace("n't", " not"))
        for phrase in entries("affirming_phrases")
    )


def same_sentence(ending: Sequence[Word], after: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words after `ending` up to the end of its sentence."""
    ends = ends_within([*ending, *after])
    limit = ends[0] + 1 - len(ending) if ends else len(after)
    return tuple(after[: max(limit, 0)])


def last_clause(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words behind the last stop or the last word that joins clauses.

    >>> from onrecord.text.words import words
    >>> [word.form for word in last_clause(words("He said that it was, he thinks, a"))]
    ['a']
    """
    starts = [
        at
        for at, word in enumerate(words)
        if at and (words[at - 1].tail.strip() or word.form in entries("clause_joints"))
    ]
    return tuple(words[starts[-1] if starts else 0 :])
