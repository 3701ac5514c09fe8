"""An omission gives a verb the subject of another.

*The governor … will pay the tax* is not said where the record has *the governor has
resigned, and the farmers will pay the tax*: who acts went with what he did. Told where
what was left out ends in a new clause, with the subject of the verb that follows, or
with a subject and a verb of its own. A *he* or a *they*, which may mean who was named
before, and what ends in a comma are left alone, and so is an omission that begins with
a *who* or a *which*.
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
_COORDINATING = frozenset({"and", "but", "or", "so"})
_STOPS = frozenset(".;:?!—")
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
        owner = _owner(lost, verb, parted=parted) if verb else ()
        if owner:
            sentence = (
                f"in the record what the report has after the omission goes on from "
                f"{said(owner)}"
            )
            yield finding(RULE, Wording.ALTERED, edit, sentence)


def _from_afar(comparison: Comparison, at: int) -> tuple[Word, ...]:
    """Return the sentence up to the first word of a piece from another place."""
    edit = comparison.edits[at]
    if not at or not edit.recorded or edit.passage == comparison.edits[at - 1].passage:
        return ()
    first = edit.recorded[0]
    return *front(comparison.contexts[edit.passage].before, first), first


def _owner(lost: Sequence[Word], following: Word, *, parted: bool) -> Sequence[Word]:
    """Return the subject of a new clause at the end of what was left out.

    What was left out may be that clause alone, where it is `parted` from another. Where
    its verb is not what follows, it is returned with the verb of its own.
    """
    if not lost or lost[0].form in _RELATIVE or lost[-1].tail.strip():
        return ()
    clause = last_clause(lost)
    earlier = lost[: len(lost) - len(clause)]
    joined = clause[0].form in entries("clause_joints")
    found = clause[1:] if joined else clause
    parted = parted if not earlier else not _STOPS.isdisjoint(earlier[-1].tail)
    anew = parted or _has_verb(earlier)
    if not anew or not found or not _opens_subject(found):
        return ()
    if not _has_verb(found):
        return found if _is_verb(following.form, found[-1].form) else ()
    return () if joined and clause[0].form not in _COORDINATING else found


def _opens_subject(found: Sequence[Word]) -> bool:
    """Tell whether words begin with a thing, a person or a speaker."""
    first = found[0].form
    named = names(found[:1], None)
    return bool(first in entries("determiners") or first in _SPEAKERS or named)


def _has_verb(words: Sequence[Word]) -> bool:
    forms = [word.form for word in words]
    return any(map(_is_verb, forms, ["", *forms]))


def _is_verb(form: str, before: str) -> bool:
    """Tell whether a word is a verb in a finite form, as far as that is to be seen."""
    tables = ("auxiliaries", "finite_verbs", "past_forms")
    listed = any(form in entries(table) for table in tables)
    return listed or (form.endswith("ed") and before not in entries("determiners"))
