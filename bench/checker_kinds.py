"""Checkers that are asked whether a record bears a quotation out."""

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz

import onrecord
from bench.pairs import Pair
from onrecord.model.verdict import Outcome, Wording

RATIO = 90
"""Of rapidfuzz, of 100: from here on the words stand."""
ALIKE = 0.9
"""Of difflib, the same."""


class Answer(NamedTuple):
    """What a checker says of a pair."""

    outcome: Outcome
    wording: Wording | None = None
    """Ours alone tells it, and below, which rules spoke."""
    rules: frozenset[str] = frozenset()
    speaker_differs: bool = False


def ours(pair: Pair) -> Answer:
    """Ask this program: of the report, or of the words alone where there is none."""
    if pair.report:
        record = [text.encode() for text in pair.row.get("records", [pair.record])]
        found = onrecord.check(pair.report, record).statements
        verdict = [each for each in found if each.statement.nested_in is None][
            -1
        ].verdict
    else:
        hits = onrecord.find(pair.quotation, pair.record.encode(), limit=1).hits
        if not hits:
            return Answer(Outcome.MISSING, Wording.NOT_FOUND)
        verdict = hits[0].verdict
    return Answer(
        verdict.outcome,
        verdict.wording,
        frozenset(finding.rule for finding in verdict.findings),
        verdict.speaker.value == "differs",
    )


def with_quotecheck(pair: Pair) -> Answer:
    """Ask quotecheck; what it calls drift counts, as it says, as not found."""
    import quotecheck  # ruff: ignore[import-outside-top-level] - of the extra for benches

    found = quotecheck.check(pair.quotation, pair.record)
    return Answer(Outcome.STANDS if found.ok else Outcome.MISSING)


def with_rapidfuzz(pair: Pair) -> Answer:
    """Compare with the likest stretch of the record, without regard to case."""
    ratio = fuzz.partial_ratio(pair.quotation.lower(), pair.record.lower())
    return Answer(Outcome.STANDS if ratio >= RATIO else Outcome.MISSING)


def with_difflib(pair: Pair) -> Answer:
    """Compare with every stretch of as many words, without regard to case."""
    quoted, recorded = (text.lower().split() for text in (pair.quotation, pair.record))
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(" ".join(quoted))
    for start in range(max(len(recorded) - len(quoted), 0) + 1):
        matcher.set_seq1(" ".join(recorded[start : start + len(quoted)]))
        bounds = matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio
        if all(bound() >= ALIKE for bound in bounds):
            return Answer(Outcome.STANDS)
    return Answer(Outcome.MISSING)


CHECKERS: Mapping[str, Callable[[Pair], Answer]] = {
    "onrecord": ours,
    "quotecheck": with_quotecheck,
    f"rapidfuzz ≥ {RATIO}": with_rapidfuzz,
    f"difflib ≥ {ALIKE:.1f}".replace("0.", "."): with_difflib,
}
