"""What a scan may have made of a word: which differences are its doing, which may be.

A word that looks like another (due, die) is another word, as a rule. Where forms that
are no words show that one of the texts was read by a machine, such a pair is more
likely a slip of the same kind: nobody exchanges words by their looks. So many are taken
for slips as there are plain ones beside them, or as the page leads one to expect; what
rules on the meaning say of such a word stands. Of a name or figures that look alike
among several slips, and where the very words were recognised without being sure, nobody
can tell: then the picture has to be looked at.
"""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.judge.comparison import Comparison
from onrecord.judge.variance import is_sound
from onrecord.model.alignment import Edit, Mark, Passage, Step, span_of
from onrecord.model.document import Span
from onrecord.model.verdict import Finding, Severity, Wording
from onrecord.text.slips import figures_alike, is_wreck, resembles
from onrecord.text.telling import holds_another
from onrecord.text.words import forms, run_together

Places = tuple[Span | None, Span | None, int]
"""Of a finding: in the report, in the record, and in which of its passages."""
SLIP = "ocr"
"""The kind of variant that is a slip."""
_MOSTLY = 0.5
_SEVERAL = 2
"""Plain slips that show that a text was scanned, or badly typed."""
_WRONG_OF_UNSURE = 0.5
"""Of words that are 90 per cent sure on the whole, some five in a hundred are wrong."""


def misread(comparison: Comparison) -> frozenset[int]:
    """Return the index of each edit whose words a scan may have taken for others."""
    unsure = frozenset(
        at for at, edit in enumerate(comparison.edits) if _looks_alike(edit)
    )
    return unsure if len(unsure) <= _expected(comparison) else frozenset()


def doubted(findings: Iterable[Finding], comparison: Comparison) -> list[Finding]:
    """Take back what is held of words that may have been misread on either side."""
    garbled = _garbled(comparison)
    return [
        replace(each, wording=Wording.UNCHECKED, sentence=f"{each.sentence}; but {why}")
        if (why := _doubt(each, comparison.passages, garbled))
        else each
        for each in findings
    ]


def _doubt(
    finding: Finding, passages: tuple[Passage, ...], garbled: frozenset[Places]
) -> str:
    """Return why what a finding says may be for the picture alone to tell, if so."""
    if finding.severity is Severity.NOTE:
        return ""
    if _is_unsure(finding, passages):
        return "there the page was not surely recognised"
    if (finding.quoted, finding.recorded, finding.passage) in garbled:
        return "among so many slips it may be one more"
    return ""


def _garbled(comparison: Comparison) -> frozenset[Places]:
    """Return where a name or figures look alike, in a text with several slips."""
    if _slips(comparison) < _SEVERAL:
        return frozenset()
    return frozenset(
        (span_of(edit.quoted), span_of(edit.recorded), edit.passage)
        for edit in comparison.edits
        if (_is_name(edit) and _looks_alike(edit)) or _is_figure_alike(edit)
    )


def _is_name(edit: Edit) -> bool:
    return all(word.text[0].isupper() for word in (*edit.recorded, *edit.quoted))


def _is_figure_alike(edit: Edit) -> bool:
    """Tell whether both sides are figures that a scan takes for one another."""
    if len(edit.recorded) != len(edit.quoted):
        return False
    pairs = zip(forms(edit.recorded), forms(edit.quoted), strict=True)
    return all(
        left == right or figures_alike(left.replace(",", ""), right.replace(",", ""))
        for left, right in pairs
    )


def _is_unsure(finding: Finding, passages: tuple[Passage, ...]) -> bool:
    if finding.recorded is None or finding.passage >= len(passages):
        return False
    start, end = finding.recorded
    unsure = sum(
        max(min(end, word.end) - max(start, word.start), 0)
        for word in passages[finding.passage].unsure
    )
    return unsure > _MOSTLY * (end - start)


def _looks_alike(edit: Edit) -> bool:
    if edit.step is not Step.CHANGED or edit.mark is not Mark.NONE:
        return False
    sides = edit.recorded, edit.quoted
    sound, garbled = sides if is_sound(edit.recorded) else sides[::-1]
    word, letters = run_together(sound), run_together(garbled)
    alike = resembles(word, letters) or (len(sound) == 1 and is_wreck(word, letters))
    counted = any(letter.isdigit() for letter in word)
    return alike and not counted and not holds_another(word, letters)


def _expected(comparison: Comparison) -> int:
    """Return how many words may be misread, by the plain slips and the page's word."""
    doubts = [
        1 - passage.confidence
        for passage in comparison.passages
        if passage.confidence is not None
    ]
    wrong = _WRONG_OF_UNSURE * max(doubts, default=0) * len(comparison.quoted)
    return _slips(comparison) + int(wrong)


def _slips(comparison: Comparison) -> int:
    return sum(variant.kind == SLIP for variant in comparison.variants)
