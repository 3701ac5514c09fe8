"""The record has these words from someone else.

Compared only where both sides name a person: a role alone ("the minister"), a label
that names nobody (`Q:`), or a speaker the report leaves unsure make it unknown. Forms
of one name (Hale, SECRETARY HALE, Anna Hale) agree. A "senior" on one side and a middle
initial on the other tell neither that it is one person nor that it is two: unknown.
"""

from collections.abc import Sequence

from onrecord.model.alignment import Passage
from onrecord.model.statement import Statement
from onrecord.model.verdict import Agreement, Finding
from onrecord.text.names import is_personal, may_be_two, same_name

RULE = "speaker-differs"
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
    labels = [passage.speaker for passage in passages]
    if speaker is None or not all(label and is_personal(label) for label in labels):
        return Agreement.UNKNOWN, ()
    name = speaker.name
    if name is None:
        return Agreement.UNKNOWN, ()
    others = [
        (at, label)
        for at, label in enumerate(labels)
        if label and not same_name(name, label)
    ]
    if not others:
        unsure = any(label and may_be_two(name, label) for label in labels)
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
