"""An omission gives a verb the subject of another.

*The governor … will pay the tax* is not said where the record has *the governor has
resigned, and the farmers will pay the tax*: who acts went with what he did. Told where
a verb stands right behind what was left out, and its subject right before that, behind
a clause with a verb of its own. A subject that the quotation has itself, a *he* or a
*they*, which may mean it, and one that ends in a comma are left alone, and so is an
omission that begins with a *who* or a *which*.
"""

from collections.abc import Iterator, Sequence

from onrecord.data import entries
from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import front, last_clause
from onrecord.judge.named import names
from onrecord.judge.sentence import finding, said
from onrecord.model.alignment import Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.language import ENGLISH

RULE = "omission-swallows-subject"
_RELATIVE = frozenset({"that", "where", "which", "who", "whom", "whose"})
_SPEAKERS = frozenset({"i", "we", "you"})


def omission_swallows_subject(comparison: Comparison) -> Iterator[Finding]:
    """Report each verb whose subject was left out after another one."""
    if comparison.language != ENGLISH:
        return
    for at, edit in enumerate(comparison.edits):
        far, left = _from_afar(comparison, at), comparison.recorded_before(at)
        kept, verb = last_clause(comparison.before(at)), comparison.recorded_after(at)
        if far:
            (*lost, verb), parted = far, True
        elif edit.step is Step.DROPPED and left:
            lost, parted = [*edit.recorded], bool(left.tail.strip()) and _has_verb(kept)
        else:
            continue
        subject = _subject(lost, parted=parted)
        if verb and subject and _is_verb(verb.form, subject[-1].form):
            sentence = (
                f"in the record the subject of {said([verb])} is {said(subject)}, "
                f"and not what the report has before it"
            )
            yield finding(RULE, Wording.ALTERED, edit, sentence)


def _from_afar(comparison: Comparison, at: int) -> tuple[Word, ...]:
    """Return the sentence up to the first word of a piece from another place."""
    edit = comparison.edits[at]
    if not at or not edit.recorded or edit.passage == comparison.edits[at - 1].passage:
        return ()
    first = edit.recorded[0]
    return *front(comparison.contexts[edit.passage].before, first), first


def _subject(lost: Sequence[Word], *, parted: bool) -> Sequence[Word]:
    """Return the subject of a new clause at the end of what was left out.

    What was left out may be that subject alone, where it is `parted` from a clause.
    """
    if not lost or lost[0].form in _RELATIVE or lost[-1].tail.strip():
        return ()
    clause = last_clause(lost)
    earlier = lost[: len(lost) - len(clause)]
    found = clause[1:] if clause[0].form in entries("clause_joints") else clause
    anew = _has_verb(earlier) or (parted and not earlier)
    return found if anew and found and _names(found) else ()


def _names(found: Sequence[Word]) -> bool:
    """Tell whether words name a thing or a person, and have no verb."""
    first = found[0].form
    opens = first in entries("determiners") or first in _SPEAKERS or names(found, None)
    return bool(opens) and not _has_verb(found)


def _has_verb(words: Sequence[Word]) -> bool:
    forms = [word.form for word in words]
    return any(map(_is_verb, forms, ["", *forms]))


def _is_verb(form: str, before: str) -> bool:
    """Tell whether a word is a verb in a finite form, as far as that is to be seen."""
    tables = ("auxiliaries", "finite_verbs", "past_forms")
    listed = any(form in entries(table) for table in tables)
    return listed or (form.endswith("ed") and before not in entries("determiners"))
