"""What the report left out, cut where the sentences of the record end."""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.rules.negation import negations
from onrecord.model.alignment import Word
from onrecord.text.sentences import ends_sentence


def ends_within(words: Sequence[Word], following: Word | None = None) -> list[int]:
    """Return the indexes of words after which a sentence ends."""
    if not words:
        return []
    after = [*words[1:], following]
    return [
        at
        for at, (word, then) in enumerate(zip(words, after, strict=True))
        if ends_sentence(word, then)
    ]


def fragments(
    before: Word | None, left_out: Sequence[Word], after: Word | None
) -> Iterator[tuple[Word, ...]]:
    """Yield the parts of what was left out that belong to kept sentences.

    Whole sentences are no part of what was kept. `before` and `after` are the
    recorded words on both sides.
    """
    ends = ends_within(left_out, after)
    opens = before is None or ends_sentence(before, left_out[0])
    if not ends:
        if not opens or after is not None:
            yield tuple(left_out)
        return
    if not opens:
        yield tuple(left_out[: ends[0] + 1])
    if after is not None and ends[-1] + 1 < len(left_out):
        yield tuple(left_out[ends[-1] + 1 :])


def conditions(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words that begin a condition, an exception or a contrast."""
    table = frozenset(entries("conditions"))
    return tuple(word for word in words if word.form in table)


def turning(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words that may turn the meaning of what stands beside them."""
    return (*negations(words), *conditions(words))
