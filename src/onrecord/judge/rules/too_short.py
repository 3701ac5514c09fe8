"""So few words that their place cannot be told, or their absence means nothing.

One to three words are looked up in their exact form. In a few places they are the
record's words; in many, no place can be meant; in none, that says nothing about a
phrase so short.
"""

from onrecord.judge.comparison import compare
from onrecord.judge.rules.cut import cut_before_qualifier
from onrecord.judge.rules.disowned import only_quoted
from onrecord.judge.rules.negation_beside import negation_beside
from onrecord.judge.rules.occasion import occasion_agreement
from onrecord.judge.rules.speaker import speaker_agreement
from onrecord.model.alignment import Alignment
from onrecord.model.statement import Statement
from onrecord.model.verdict import Finding, Verdict, Wording

RULE = "too-short-to-place"
COMMON = 5
"""Words found in more places are too common to place."""
_CUTS = (cut_before_qualifier, only_quoted, negation_beside)
"""Rules of what stands beside the words, which tell of few words as of many."""


def judge_short(statement: Statement, alignment: Alignment) -> Verdict:
    """Return the verdict on one to three words that stand in the record as they are.

    They are verbatim where they stand in few places; in more, no place can be meant.
    """
    count = alignment.occurrences
    places = "one place" if count == 1 else f"{count} places"
    sentence = f"a quotation of so few words; they stand in {places} of the record"
    common = count > COMMON
    wording = Wording.UNCHECKED if common else Wording.VERBATIM
    finding = Finding(RULE, wording, sentence, statement.content[0])
    if count > 1:
        return Verdict(wording, findings=(finding,))
    comparison = compare(alignment)
    cut = [found for rule in _CUTS for found in rule(comparison)]
    wording = Wording.ALTERED if cut else wording
    speaker, who = speaker_agreement(statement, alignment.passages)
    occasion, when = occasion_agreement(statement, alignment.passages)
    return Verdict(wording, speaker, occasion, (*cut, *who, *when, finding))


def too_short(statement: Statement) -> Verdict:
    """Return the verdict on so few words that their absence says nothing."""
    sentence = (
        "too short to place: these words, in this form, stand nowhere in the record"
    )
    return _unchecked(statement, sentence)


def no_words(statement: Statement) -> Verdict:
    """Return the verdict on a quotation without any word to compare."""
    return _unchecked(statement, "the quotation holds no words to compare")


def _unchecked(statement: Statement, sentence: str) -> Verdict:
    finding = Finding(RULE, Wording.UNCHECKED, sentence, statement.content[0])
    return Verdict(Wording.UNCHECKED, findings=(finding,))
