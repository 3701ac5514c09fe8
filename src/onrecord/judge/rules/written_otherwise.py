"""The same words, written in another way.

Spelling, numerals, contractions, abbreviations, joined and split words, errors of
character recognition, the fillers and false starts of speech, the record's own notes in
brackets and the numbers of its footnotes. Such a quotation is faithful. Two words that
are both in use are two words, however alike they look.
"""

from collections.abc import Iterator

from onrecord.judge.comparison import Comparison, Variant
from onrecord.judge.sentence import said
from onrecord.model.alignment import span_of
from onrecord.model.verdict import Finding, Wording

RULE = "written-otherwise"


def written_otherwise(comparison: Comparison) -> Iterator[Finding]:
    """Report each harmless variant."""
    for variant in comparison.variants:
        sentence = _sentence(variant)
        yield Finding(
            RULE,
            Wording.FAITHFUL,
            f"{sentence} ({variant.kind})",
            span_of(variant.quoted),
            span_of(variant.recorded),
            variant.passage,
        )


def _sentence(variant: Variant) -> str:
    if not variant.quoted:
        return f"the report leaves out {said(variant.recorded)}"
    if not variant.recorded:
        return f"the report adds {said(variant.quoted)}"
    return f"the report writes {said(variant.quoted)} for {said(variant.recorded)}"
