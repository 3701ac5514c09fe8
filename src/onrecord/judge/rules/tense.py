"""The claim was moved to another time.

"Is" for "was", "was" for "will be", "signed" for "will sign": what is to come is given
as done, or what is over as still so. A perfect for a past (has been, was) and the
tense of other verbs by themselves are left to the reader as other words.
"""

from collections.abc import Iterator, Sequence

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import difference, finding
from onrecord.judge.tabled import told
from onrecord.model.alignment import Edit, Mark, Step, Word
from onrecord.model.verdict import Finding, Wording
from onrecord.text.phrases import spelled_out

RULE = "tense-changed"
_FEW = 4
_ONCE = ["used", "to"]
_LEFT_OPEN = frozenset({"then", "so far"})
_PAST_ENDING = "ed"
_SHORTEST_VERB = 3


def tense_changed(comparison: Comparison) -> Iterator[Finding]:
    """Report each short change of one time for another."""
    for at, edit in enumerate(comparison.edits):
        if edit.mark is not Mark.BRACKET and _no_longer_so(edit):
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))
        if edit.step is not Step.CHANGED or edit.mark is not Mark.NONE:
            continue
        recorded, quoted = _time(edit.recorded), _time(edit.quoted)
        few = max(len(edit.recorded), len(edit.quoted)) <= _FEW
        differ = recorded and quoted and recorded.isdisjoint(quoted)
        if few and differ and recorded | quoted != _LEFT_OPEN:
            yield finding(RULE, Wording.ALTERED, edit, difference(comparison, at))


def _no_longer_so(edit: Edit) -> bool:
    """Tell whether a *used to* went missing, or came in."""
    forms = [word.form for word in (*edit.recorded, *edit.quoted)]
    return not (edit.recorded and edit.quoted) and forms == _ONCE


def _time(words: Sequence[Word]) -> frozenset[str]:
    """Return the times that words are set in; a lone regular past counts as one."""
    forms = [form for word in words for form in spelled_out(word.form)]
    times = frozenset(told("tenses", forms))
    if times or len(words) != 1:
        return times
    form = words[0].form
    past = form.endswith(_PAST_ENDING) and len(form) > _SHORTEST_VERB + len(
        _PAST_ENDING
    )
    return frozenset({"then"}) if past else frozenset()
