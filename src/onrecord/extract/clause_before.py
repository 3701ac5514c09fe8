"""The clause before a verb that reports it, or on both sides of the verb."""

from onrecord.data import entries
from onrecord.extract.cue_verbs import Cue
from onrecord.extract.reported_clause import SOFT, clause_end, has_verb, is_time
from onrecord.extract.sentence import Part, Sentence

_PLAINLY = frozenset({"say", "write", "add"})
_SHORTEST = 4
"""Words of a clause whose verb no table has."""
_LONGEST_DAY = 4
_WITHIN = frozenset({"at", "by", "for", "from", "in", "on", "under", "with"})


def before(sentence: Sentence, end: int, *, comma: bool = True) -> Part | None:
    """Return the clause before a source, parted from it by a comma or a mark."""
    at = end
    parted = at > sentence.bound and sentence.tokens[at - 1].text in SOFT - {":"}
    if parted:
        at -= 1
    first = sentence.first()
    if first >= at:
        return None
    if sentence.is_quoted(at - 1):
        return (at - 1 if sentence.form(at - 2) == ":" else first), at
    if comma and not parted:
        return None
    clausal = _is_clause(sentence, first, at)
    return (first, at) if clausal or (comma and _is_all(sentence, at)) else None


def _is_all(sentence: Sentence, end: int) -> bool:
    """Tell whether a sentence has nothing but who said it behind these words.

    *Critics agree on the cause, Lind said.* A phrase that only says who that is, or
    leads to it, is no clause.
    """
    words = sentence.tokens[sentence.first() : end]
    forms = {token.form for token in words}
    last = [cue for cue in sentence.cues if cue.first >= end]
    plain = bool(last) and last[0].verb.lemma in _PLAINLY
    if (
        not plain
        or not is_last(sentence, last[0])
        or len(words) < _SHORTEST
        or "," in forms
    ):
        return False
    if words[0].form in entries("clause_openers"):
        return words[0].form in _WITHIN and has_verb(words, 0, len(words))
    return forms.isdisjoint(entries("role_words"))


def is_last(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether nothing but a day follows a verb: *said*, *said on Monday*."""
    at = cue.end + (sentence.form(cue.end) in {"on", "in"})
    rest = sentence.end - at
    return not rest or (rest <= _LONGEST_DAY and is_time(sentence.tokens, at))


def between(
    sentence: Sentence, cue: Cue, left: Part | None, right: Part | None
) -> tuple[Part, ...] | None:
    """Return both pieces a verb stands between: *A, X said, “b”*."""
    if left is None or right is None or "clause" not in cue.verb.frames:
        return None
    if sentence.form(cue.end) != "," or right[0] != cue.end + 1:
        return None
    return left, (right[0], _end(sentence, right[0], cue))


def around(sentence: Sentence, cue: Cue, start: int | None) -> tuple[Part, ...] | None:
    """Return both sides of a verb set between commas: *While A, X said, B*."""
    if (
        start is None
        or sentence.form(cue.end) != ","
        or "clause" not in cue.verb.frames
    ):
        return None
    first = sentence.first()
    if first >= start - 1 or sentence.form(start - 1) != ",":
        return None
    if cue.end + 1 >= sentence.end or not _is_rest(sentence, cue.end + 1):
        return None
    end = _end(sentence, cue.end + 1, cue)
    return (first, start - 1), (cue.end + 1, end)


def is_parenthesis(sentence: Sentence, left: Part, cue: Cue) -> bool:
    """Tell whether what stands before is said, whatever follows: “A,” X told B."""
    return sentence.is_quoted(left[1] - 1) and sentence.form(cue.end) != "that"


def _end(sentence: Sentence, start: int, cue: Cue) -> int:
    return clause_end(sentence.text, sentence.tokens, start, last=sentence.end, cue=cue)


def _is_rest(sentence: Sentence, at: int) -> bool:
    form = sentence.form(at)
    if sentence.is_quoted(at) or form.endswith("ing"):
        return False
    if form in entries("clause_cuts") or form in {"who", "that", "according"}:
        return False
    return not is_time(sentence.tokens, at) and _is_clause(sentence, at, sentence.end)


def _is_clause(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether a verb stands there: more than *On Monday, X said*."""
    if sentence.form(first) in entries("clause_openers"):
        commas = [at for at in range(first, end) if sentence.form(at) == ","]
        return bool(commas) and _is_clause(sentence, commas[0] + 1, end)
    return has_verb(sentence.tokens, first, end)
