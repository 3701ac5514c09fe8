"""The same words, written in another way.

Spelling, numerals, contractions, abbreviations, joined and split words, errors of
character recognition, and the fillers of speech. Such a quotation is faithful.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison
from onrecord.judge.sentence import said
from onrecord.model.alignment import span_of
from onrecord.model.verdict import Finding, Wording

RULE = "written-otherwise"


def written_otherwise(comparison: Comparison) -> Iterator[Finding]:
    """Report each harmless variant."""
    for variant in comparison.variants:
        sentence = f"the report leaves out {said(variant.recorded)}"
        if variant.quoted:
            sentence = (
                f"the report writes {said(variant.quoted)} for {said(variant.recorded)}"
            )
        yield Finding(
            RULE,
            Wording.FAITHFUL,
            f"{sentence} ({variant.kind})",
            span_of(variant.quoted),
            span_of(variant.recorded),
            variant.passage,
        )
