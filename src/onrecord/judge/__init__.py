"""What differs, and whether it may turn the meaning: rules and verdicts."""

from onrecord.judge.benchmark import Label, Question, Score, questions, score
from onrecord.judge.cases import Case, cases, parsed
from onrecord.judge.claim import Claim
from onrecord.judge.rule import Rule
from onrecord.judge.rulebook import RULES
from onrecord.judge.rules.another_record import another_record
from onrecord.judge.rules.not_found import not_found
from onrecord.judge.rules.not_quoted import not_quoted
from onrecord.judge.rules.not_said import not_said
from onrecord.judge.rules.other_language import other_language
from onrecord.judge.rules.other_script import other_script
from onrecord.judge.rules.too_short import judge_short, no_words, too_short
from onrecord.judge.verdict import (
    joined,
    judge,
    judge_claim,
    judge_mixed,
    judge_told,
    judge_words,
)

__all__ = [
    "RULES",
    "Case",
    "Claim",
    "Label",
    "Question",
    "Rule",
    "Score",
    "another_record",
    "cases",
    "joined",
    "judge",
    "judge_claim",
    "judge_mixed",
    "judge_short",
    "judge_told",
    "judge_words",
    "no_words",
    "not_found",
    "not_quoted",
    "not_said",
    "other_language",
    "other_script",
    "parsed",
    "questions",
    "score",
    "too_short",
]
