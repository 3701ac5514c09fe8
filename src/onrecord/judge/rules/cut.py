"""The quotation stops before, or starts after, what qualifies it.

The record goes on in the same sentence with "but", "unless", "only if"; with "until" or
"because" where the quotation negates; or the sentence began with an "if" whose
consequence, or whose condition, is quoted alone; or with a "no", a "few" or a "perhaps"
before what is given as a sentence. A quotation that begins or ends inside a phrase, an
"if" that means "whether", an "even if", a "but also", a "not this, but that" and what
the reporter tells in words of his own beside the quotation are left alone, and so is a
piece without a verb in the reporter's sentence, before a clause with "but".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.data import entries, table
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front, last_clause, same_sentence, stands_by
from onrecord.judge.negated import negations
from onrecord.judge.omissions import is_manner
from onrecord.judge.reporter import has_verb, is_told
from onrecord.judge.sentence import said
from onrecord.judge.tabled import told
from onrecord.model.alignment import Word, span_of
from onrecord.model.verdict import Finding, Wording
from onrecord.text.phrases import spelled_out

RULE = "cut-before-qualifier"
_LONGEST = 3
_LONGEST_SHARE = 3
_LONGEST_CONDITION = 5
_LONGEST_ASIDE = 5
_ASKED = 4
"""How near to its "if" an asking stands: *ask the old council | if*."""
_LEADING_ON = frozenset({"that", "say", "then"})
"""After its condition, a sentence may lead on to what it comes to (*say that*)."""
_JOINING = frozenset({"and", "but", "or"})
_WHOLE = frozenset({"every", "any", "both", "either", "-"})
_NOT_ALL = ["not", "all", "of"]
_NOT = frozenset({"not", "cannot"})
_EXCEPTING = frozenset({"any", "anything", "anyone", "anybody", "anywhere", "only"})
_PHRASES = frozenset(
    {
        "to",
        "of",
        "in",
        "on",
        "by",
        "for",
        "from",
        "with",
        "at",
        "as",
        "against",
        "about",
    }
)
"""Words that begin a phrase, which may stand for one denied: *not to sell, but to*."""
_UNTIL = frozenset({"until", "till"})
_SUBJECTS = frozenset({"i", "we", "you", "he", "she", "they", "it"})
_FUTURES = frozenset({"will", "would", "shall"})
_HEAD = 2
"""A condition opens a sentence, or stands behind one word: *and if*."""


def cut_before_qualifier(comparison: Comparison) -> Iterator[Finding]:
    """Report a qualifier right after the end, or a condition before the start."""
    if not comparison.edits:
        return
    yield from _after(comparison, comparison.edits[-1].passage)
    yield from _before(comparison, comparison.edits[0].passage)


def _after(comparison: Comparison, passage: int) -> Iterator[Finding]:
    ending = next((e.recorded for e in comparison.edits[::-1] if e.recorded), ())
    rest = same_sentence(ending[-1:], comparison.contexts[passage].after)
    qualified = bool(ending and rest) and (
        _qualifies(comparison, ending[-1], rest) or _qualifies_later(ending[-1], rest)
    )
    qualified = qualified and not _corrects(_sentence(comparison, passage), rest)
    if qualified and not is_told(rest, comparison.trail):
        sentence = f"the record goes on in the same sentence: {said(rest)}"
        yield Finding(RULE, Wording.ALTERED, sentence, None, span_of(rest), passage)


def _qualifies(comparison: Comparison, last: Word, rest: Sequence[Word]) -> bool:
    forms = [word.form for word in rest[:_LONGEST]]
    asked = {word.form for word in comparison.quoted[-_ASKED:]}
    manner = is_manner(rest) or _is_phrase_before_clause(comparison, rest)
    asks = forms[0] == "if" and not asked.isdisjoint(entries("asking_words"))
    anew = rest[0].text[:1].isupper() and not last.text.isupper()
    goes_on = forms[:2] == ["but", "also"] and not _is_half(comparison.quoted)
    if asks or anew or goes_on or manner:
        return False
    when = table("qualifiers_after")
    found = {when.get(" ".join(forms[:length])) for length in (1, 2, 3)} - {None}
    inside = last.form in entries("governors") and not last.tail.strip()
    negated = bool(negations(comparison.quoted))
    return (
        "always" in found
        or ("clause" in found and not inside)
        or ("comma" in found and "," in last.tail)
        or ("negated" in found and negated)
        or _is_inverted(comparison.quoted, forms)
    )


def _is_phrase_before_clause(comparison: Comparison, rest: Sequence[Word]) -> bool:
    """Tell whether a piece without a verb ends before another clause.

    The reporter has his own words for what is so: *supported “the drivers”*, of *we
    support the drivers, but we do not support the strike*.
    """
    begun = [word.form for word in rest[:2]]
    anew = begun[0] == "but" and not _SUBJECTS.isdisjoint(begun)
    signs = (*entries("clause_signs"), *entries("finite_verbs"))
    whole = any(word.form in signs for word in comparison.quoted)
    return anew and not whole and bool(comparison.lead)


def _is_inverted(quoted: Sequence[Word], forms: Sequence[str]) -> bool:
    """Tell whether a *had we known* comes, of what would be so."""
    return forms[0] in entries("inversions") and any(
        "would" in spelled_out(word.form) for word in quoted
    )


def _qualifies_later(last: Word, rest: Sequence[Word]) -> bool:
    """Tell whether a condition stands behind a few words set apart: *, he says, if*."""
    parted = [at for at, word in enumerate(rest[:_LONGEST_ASIDE]) if "," in word.tail]
    later = rest[parted[0] + 1 :] if parted and "," in last.tail else ()
    forms = [word.form for word in later[:_LONGEST]]
    if "only" in forms[:_HEAD]:
        forms = forms[forms.index("only") + 1 :]
    strict = forms[:1] and forms[0] in entries("strict_conditions")
    return bool(strict) and not is_manner(later)


def _sentence(comparison: Comparison, passage: int) -> tuple[Word, ...]:
    """Return the quoted words of a passage, and those of their sentence before them."""
    own = [edit.recorded for edit in comparison.edits if edit.passage == passage]
    recorded = [word for words in own for word in words]
    return *front(comparison.contexts[passage].before, recorded[0]), *recorded


def _corrects(sentence: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell whether what comes puts a thing for one denied: *not a wall, but a door*.

    What is denied stays denied without it. A "but" after *no*, *nothing* or *not any*
    is an exception, and one that begins a clause is a contrast; so what comes begins as
    what is denied does.
    """
    forms = [word.form for word in last_clause(sentence)]
    nots = [at for at, form in enumerate(forms) if form in _NOT or form[-3:] == "n't"]
    if rest[0].form != "but" or not nots or len(rest) == 1:
        return False
    denied, head = forms[nots[-1] + 1 :], rest[1].form
    if not _EXCEPTING.isdisjoint(denied):
        return False
    things = all(
        each[:1] and each[0] in entries("determiners") for each in (denied, [head])
    )
    return _is_phrase(rest) if things else head in _PHRASES and head in denied


def _is_phrase(rest: Sequence[Word]) -> bool:
    stops = [at + 1 for at, word in enumerate(rest) if word.tail.strip()]
    signs = (*entries("clause_signs"), *entries("finite_verbs"))
    return all(word.form not in signs for word in rest[1 : stops[0] if stops else None])


def _is_half(quoted: Sequence[Word]) -> bool:
    """Tell whether the words have a "not only" that waits for its "but also"."""
    return any(
        [left.form, right.form] == ["not", "only"] for left, right in pairwise(quoted)
    )


def _before(comparison: Comparison, passage: int) -> Iterator[Finding]:
    first = next((edit.recorded[0] for edit in comparison.edits if edit.recorded), None)
    words = front(comparison.contexts[passage].before, first)
    if not words or first is None:
        return
    quoted = next(iter(comparison.quoted), first)
    small = first.text[:1].islower() or has_verb(comparison.quoted)
    made = small and quoted.text[:1].isupper()
    open_ = made and not stands_by(words)
    governed = open_ and _governs(words) and not _is_made_up_for(comparison)
    governed = governed or _is_share(words)
    unsure = open_ and _is_hedge(words)
    conditional = _is_condition_of(words, first, comparison.quoted)
    cut = governed or unsure or conditional
    if cut and not is_told(words, comparison.lead):
        sentence = f"the sentence of the record begins: {said(words)}"
        yield Finding(RULE, Wording.ALTERED, sentence, None, span_of(words), passage)


def _is_condition_of(
    words: Sequence[Word], first: Word, quoted: Sequence[Word]
) -> bool:
    """Tell whether these words are a whole condition, or only its first word.

    An "until" is one of what is denied: *until they pay, | nobody works*.
    """
    if words[0].form in _UNTIL and negations(quoted):
        return True
    heads = [at for at in range(min(len(words), _HEAD)) if _conditions(words, at)]
    if not heads or (heads[0] and words[heads[0] - 1].form == "even"):
        return False
    parted = [at for at, word in enumerate(words) if "," in word.tail and at > heads[0]]
    leading = words[parted[-1] + 1 :] if parted else words
    whole = not leading or leading[-1].form in _LEADING_ON
    whole = whole or (not parted and _begins_clause(quoted))
    alone = heads[0] == len(words) - 1 and "," not in words[-1].tail
    return whole or first.form == "then" or alone


def _begins_clause(quoted: Sequence[Word]) -> bool:
    """Tell whether words begin a clause that no comma need part: *we will*, *it'd*."""
    forms = [form for word in quoted[:_HEAD] for form in spelled_out(word.form)]
    return forms[0] in _SUBJECTS and not _FUTURES.isdisjoint(forms[1:2])


def _conditions(words: Sequence[Word], at: int) -> bool:
    """Tell whether a condition of what is said begins at a word."""
    forms = [word.form for word in words[at : at + _LONGEST_CONDITION]]
    joined = {" ".join(forms[:length]) for length in range(1, len(forms) + 1)}
    if is_manner(words[at:]):
        return False
    opens = _JOINING.issuperset(word.form for word in words[:at])
    inverted = opens and forms[0] in entries("inversions")
    return inverted or not joined.isdisjoint(entries("qualifiers_before"))


def _governs(words: Sequence[Word]) -> bool:
    """Tell whether a "no" or a "few" governs what follows.

    Given as a fragment, with a small letter, it may follow the reporter's own "no".
    """
    near = words[-_HEAD:]
    last = words[-1:]
    reaches = set(told("quantifiers", [word.form for word in last])) - _WHOLE
    governs = bool(negations(near)) or bool(reaches and len(words) <= _HEAD)
    return governs and not words[-1].tail.strip()


def _is_share(words: Sequence[Word]) -> bool:
    """Tell whether they end in a part of it: *most of*, *not all of*, *nearly*."""
    forms = [word.form for word in words[-_LONGEST_SHARE:]]
    if words[-1].tail.strip():
        return False
    if forms[-1] in entries("approximations") or forms == _NOT_ALL:
        return True
    part = forms[:-1][-1:] if forms[-1] == "of" else []
    return bool(part) and (part[0] in entries("shares") or part[0].isdecimal())


def _is_hedge(words: Sequence[Word]) -> bool:
    """Tell whether a lone "perhaps" stands before it."""
    return len(words) == 1 and table("modals").get(words[0].form) == "hedge"


def _is_made_up_for(comparison: Comparison) -> bool:
    """Tell whether the report has a "no" of its own for the one before the words."""
    recorded = tuple(word for edit in comparison.edits for word in edit.recorded)
    return len(negations(comparison.quoted)) > len(negations(recorded))
