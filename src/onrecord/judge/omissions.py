"""What the report left out, cut where the sentences of the record end."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.data import entries, table
from onrecord.model.alignment import Word
from onrecord.text.sentences import ends_sentence

_LONGEST_MANNER = 5
_OF_SENTENCES = frozenset({"-", "limit"})
"""Reaches of words that limit a sentence wherever they stand, or nothing."""
_AFTER_ONLY = frozenset({"after", "if", "on", "once", "until", "when", "with"})


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


def set_apart(before: Word | None, words: Sequence[Word]) -> bool:
    """Tell whether words are a clause of their own between marks: *, who never came,*.

    What it negates, limits or leaves open is not the sentence around it.
    """
    if not words or words[0].form not in entries("clause_leads"):
        return False
    return before is not None and "," in before.tail and bool(words[-1].tail.strip())


def is_apposed(before: Word | None, words: Sequence[Word]) -> bool:
    """Tell whether words tell of the noun before them alone: *, nearly all dry,*.

    What limits them is not the sentence. An "only" or an "at least" would limit it,
    and a lone "perhaps" leaves it open.

    >>> from onrecord.text.words import words
    >>> [before, *aside] = words("men, most of them armed, ")
    >>> is_apposed(before, aside), is_apposed(before, words("perhaps, "))
    (True, False)
    """
    if before is None or before.form in entries("function_words"):
        return False
    parted = "," in before.tail and "," in words[-1].tail
    return parted and len(words) > 1 and _opens_aside([word.form for word in words])


def _opens_aside(forms: Sequence[str]) -> bool:
    reaches = table("quantifiers")
    reach = reaches.get(" ".join(forms[:2]), reaches.get(forms[0], "-"))
    counted = forms[0] != "at" and reach not in _OF_SENTENCES
    return counted or table("modals").get(forms[0]) == "hedge"


class Fragments(NamedTuple):
    """The parts of what was left out that belong to kept sentences."""

    tail: tuple[Word, ...]
    """The end of the sentence that was kept before."""
    head: tuple[Word, ...]
    """The beginning of the sentence that was kept after."""


def fragments(
    before: Word | None, left_out: Sequence[Word], after: Word | None
) -> Fragments:
    """Return what was left out of sentences that were kept in part.

    Whole sentences are no part of what was kept. `before` and `after` are the
    recorded words on both sides.
    """
    ends = ends_within(left_out, after)
    fresh = before is None or ends_sentence(before, left_out[0])
    if not ends:
        part = tuple(left_out)
        return Fragments((), part) if fresh else Fragments(part, ())
    tail = () if fresh else tuple(left_out[: ends[0] + 1])
    head = () if after is None else tuple(left_out[ends[-1] + 1 :])
    return Fragments(tail, head)


def conditions(part: Fragments) -> bool:
    """Tell whether a condition, a restriction or a contrast was left out.

    A contrast before the words that were kept leaves them whole: *[Costly, but]
    necessary*; and so does its word alone, where both that it parts were kept. An
    "only" inside what was left out restricts nothing that was kept.
    """
    contrasts = frozenset(entries("contrasts"))
    lone = contrasts if len(part.tail) == 1 else frozenset[str]()
    return bool(_restrictions(part.tail) - lone or _restrictions(part.head) - contrasts)


def _restrictions(words: Sequence[Word]) -> set[str]:
    table = frozenset(entries("conditions"))
    forms = [word.form for word in words]
    pair = {"only", "but"} if _holds_pair(forms) else set()
    return {
        form
        for at, form in enumerate(forms)
        if form in table
        and (form != "only" or _restricts(forms, at))
        and not _is_aside(words, at)
        and not is_manner(words[at:])
    } - pair


def _is_aside(words: Sequence[Word], at: int) -> bool:
    """Tell whether a contrast is set off, with no verb: *however*, *slow but safe*."""
    if words[at].form not in entries("contrasts"):
        return False
    start, end = at, at
    while start and not words[start - 1].tail.strip():
        start -= 1
    while end < len(words) - 1 and not words[end].tail.strip():
        end += 1
    signs = (*entries("clause_signs"), *entries("finite_verbs"))
    stretch = words[start : end + 1]
    return "," in stretch[-1].tail and all(each.form not in signs for each in stretch)


def is_manner(words: Sequence[Word]) -> bool:
    """Tell whether a condition begins that is one of how a thing is said.

    >>> from onrecord.text.words import words
    >>> is_manner(words("if I may say so")), is_manner(words("if the bank pays"))
    (True, False)
    """
    joined = " ".join(word.form for word in words[:_LONGEST_MANNER])
    return any(
        f"{joined} ".startswith(f"{each} ") for each in entries("manner_conditions")
    )


def _holds_pair(forms: Sequence[str]) -> bool:
    """Tell whether both halves of "not only … but" were left out."""
    joined = f" {' '.join(forms)} "
    return " but " in joined.partition(" not only ")[2]


def _restricts(forms: Sequence[str], at: int) -> bool:
    inside = 0 < at < len(forms) - 1
    return not inside or forms[at + 1] in _AFTER_ONLY
