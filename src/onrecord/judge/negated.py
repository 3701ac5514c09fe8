"""Which words negate, by themselves or together, and which are opposites by form."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product, starmap

from onrecord.data import entries, rows
from onrecord.model.alignment import Word
from onrecord.text.lexicon import is_word

_LONGEST = 3
_SHORTEST_STEM = 3


def negations(words: Sequence[Word], following: Word | None = None) -> tuple[Word, ...]:
    """Return the words that negate, or begin a phrase that does.

    `following` is the word after them, which may end such a phrase.

    >>> from onrecord.text.words import words
    >>> [word.form for word in negations(words("not only did we not fail to sign"))]
    ['not', 'fail']
    """
    return tuple(
        word
        for at, word in enumerate(words)
        if (_negates(words, at) or _begins_phrase([*words[at:], following]))
        and not _says_nothing(words, at)
    )


def opposed(recorded: Sequence[Word], quoted: Sequence[Word]) -> tuple[int, int]:
    """Return how many words of each side are the negated form of one on the other.

    >>> from onrecord.text.words import words
    >>> opposed(words("it is unlawful"), words("it is lawful"))
    (1, 0)
    """
    pairs = list(product({w.form for w in recorded}, {w.form for w in quoted}))
    return (
        sum(starmap(_is_negated_form, pairs)),
        sum(_is_negated_form(right, left) for left, right in pairs),
    )


def are_opposite(recorded: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether a word of one side has its opposite on the other, by the table.

    >>> from onrecord.text.words import words
    >>> are_opposite(words("they rose"), words("they fell"))
    True
    """
    left, right = ({word.form for word in side} for side in (recorded, quoted))
    return any(
        (one in left and two in right) or (two in left and one in right)
        for one, two in rows("opposites")
    )


def _negates(words: Sequence[Word], at: int) -> bool:
    form = words[at].form
    return form in entries("negation_words") or form.endswith("n't")


def _says_nothing(words: Sequence[Word], at: int) -> bool:
    """Tell whether a negation leaves the sentence as it is: *or not*, *not only*."""
    pair = [each.form for each in words[at : at + 2]]
    before = words[at - 1].form if at else ""
    answers = pair[0] == "no" and words[at].tail.startswith((",", "."))
    return answers or pair == ["not", "only"] or (before, pair[0]) == ("or", "not")


def _begins_phrase(words: Sequence[Word | None]) -> bool:
    forms = [word.form for word in words[:_LONGEST] if word]
    return any(" ".join(forms[:length]) in _phrases() for length in (1, 2, 3))


@cache
def _phrases() -> frozenset[str]:
    return frozenset(entries("negation_phrases"))


def _is_negated_form(form: str, other: str) -> bool:
    if form in _unpaired() or form == other:
        return False
    stems = set(_stems(form))
    return other in stems and is_word(form) and is_word(other)


@cache
def _unpaired() -> frozenset[str]:
    return frozenset(entries("unpaired"))


def _stems(form: str) -> Iterator[str]:
    """Yield what a form may be the opposite of: unlawful, lawful; harmless, harmful."""
    for affix, instead in rows("negating_affixes"):
        bare, other = affix.strip("-"), instead.strip("-")
        if affix.endswith("-") and form.startswith(bare):
            stem = form.removeprefix(bare)
        elif affix.startswith("-") and form.endswith(bare):
            stem = form.removesuffix(bare)
        else:
            continue
        if len(stem) >= _SHORTEST_STEM:
            yield stem + other
