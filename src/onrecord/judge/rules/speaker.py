"""The record has these words from someone else.

Compared only where both sides name a person: a role alone ("the minister"), a label
that names nobody (`SPEAKER 2:`), or a speaker the report leaves unsure make it unknown.
But who has turns of his own, under his own label, is neither who asks him (`Q:`) nor
`THE PRESIDENT:` beside him. Forms of one name (Hale, SECRETARY HALE, Anna Hale) agree.
A "senior" on one side and a middle initial on the other tell neither that it is one
person nor that it is two: unknown; so does a name that two labels may mean (MR. HALE
beside MS. HALE).
"""

import re
from collections.abc import Sequence

from onrecord.data import entries
from onrecord.model.alignment import Passage
from onrecord.model.statement import Speaker, Statement
from onrecord.model.verdict import Agreement, Finding
from onrecord.text.names import is_personal, may_be_two, same_name
from onrecord.text.words import fold

RULE = "speaker-differs"
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLES = frozenset({"the", "mr", "mrs", "ms", "madam"})
SURE = 0.8
"""Below this confidence in its speaker a statement is not held against the record:
a speaker carried over, or resolved from a role or a pronoun, may be another."""


def speaker_agreement(
    statement: Statement, passages: Sequence[Passage]
) -> tuple[Agreement, tuple[Finding, ...]]:
    """Return whether the record gives these words to the speaker of the report.

    The findings name who has them where it does not.
    """
    speaker = statement.speaker
    if speaker is None or speaker.name is None:
        return Agreement.UNKNOWN, ()
    name = speaker.name
    if not all(_tells(passage, speaker) for passage in passages):
        return Agreement.UNKNOWN, ()
    labels = [passage.speaker for passage in passages]
    others = [
        (at, label)
        for at, label in enumerate(labels)
        if label and not same_name(name, label)
    ]
    if not others:
        unsure = any(_may_be_another(name, passage) for passage in passages)
        return (Agreement.UNKNOWN if unsure else Agreement.AGREES), ()
    if speaker.confidence < SURE:
        return Agreement.UNKNOWN, ()
    return Agreement.DIFFERS, tuple(
        Finding(
            RULE,
            None,
            f"the record has these words from {label}; the report gives them to {name}",
            statement.content[0],
            passages[at].span,
            at,
        )
        for at, label in others
    )


def _may_be_another(name: str, passage: Passage) -> bool:
    """Tell whether a name that agrees may mean another: MR. ROE beside MS. ROE."""
    label = passage.speaker or ""
    beside = (
        each
        for each in passage.labels
        if is_personal(each) and not same_name(label, each)
    )
    return may_be_two(name, label) or any(same_name(name, each) for each in beside)


def _tells(passage: Passage, speaker: Speaker) -> bool:
    """Tell whether the label of a passage says if the speaker has spoken there."""
    label = passage.speaker
    if not label:
        return False
    personal = is_personal(label)
    if personal:
        return True
    own = [
        each
        for each in passage.labels
        if is_personal(each) and same_name(speaker.name or "", each)
    ]
    if personal is False:
        return bool(own) and _words(label) <= set(entries("asking_labels"))
    borne = {
        word
        for each in (*own, speaker.name or "", speaker.role or "")
        for word in _words(each)
    }
    return bool(own) and borne.isdisjoint(_words(label) - _ARTICLES)


def _words(label: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(label)}
