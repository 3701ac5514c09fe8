"""A marked omission takes a "not" out of a sentence that was kept, or into another.

"We do … believe him" for "We do not in any way believe him", "I do not trust … you" for
"I do not trust him. But I trust you". Whole sentences under an
ellipsis are left to the rule on marked omissions, and so is a reason that went whole:
*We keep the port …* for *We keep the port, since nobody else can pay for it*.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.fronts import last_clause
from onrecord.judge.negated import negations
from onrecord.judge.omissions import Fragments
from onrecord.judge.reporter import has_verb
from onrecord.judge.sentence import finding, place, said
from onrecord.judge.swallowed import swallowed
from onrecord.model.alignment import Mark, Step, Word
from onrecord.model.verdict import Finding, Wording

RULE = "omission-swallows-negation"
_GOVERNING = frozenset({"without", "lack"})
_LAST = 2
_SHOWN = 4
_REASONS = frozenset({"because", "since"})


def omission_swallows_negation(comparison: Comparison) -> Iterator[Finding]:
    """Report each marked omission that takes a negation from where it stood."""
    yield from swallowed(comparison, RULE, _turns)
    for at, edit in enumerate(comparison.edits):
        marked = edit.step is Step.DROPPED and edit.mark is Mark.ELLIPSIS
        if marked and _brings_under(comparison, at):
            rest = said(comparison.after(at)[:_SHOWN])
            where = place(comparison, at)
            sentence = f"the omission marked{where} puts {rest} into what is denied"
            yield finding(RULE, Wording.ALTERED, edit, sentence)


def _brings_under(comparison: Comparison, at: int) -> bool:
    """Tell whether the end of a sentence now hangs on the "not" of an earlier one."""
    tail, head = comparison.fragments(at)
    denied = negations(last_clause(comparison.before(at)))
    parted = bool(tail and head and denied)
    return parted and not has_verb(comparison.after(at))


def _turns(lost: Fragments) -> bool:
    return any(_negates(part) for part in lost)


def _negates(part: Sequence[Word]) -> bool:
    """Tell whether a negation is gone, and not with all that it negates.

    A "without" and a "lack" negate what they govern alone.
    """
    kept = {word.start for word in part[-_LAST:]}
    own = part[: _reason(part)]
    return any(
        word.form not in _GOVERNING or word.start in kept for word in negations(own)
    )


def _reason(part: Sequence[Word]) -> int:
    """Return where a reason begins that goes on, without a comma, to the end."""
    pauses = [at + 1 for at, word in enumerate(part[:-1]) if "," in word.tail]
    last = range(pauses[-1] if pauses else 0, len(part))
    return next((at for at in last if part[at].form in _REASONS), len(part))
