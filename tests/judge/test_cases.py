"""Every rule against its own cases, through the whole pipeline."""

import pytest

import onrecord
from onrecord.judge import RULES, Case, cases
from onrecord.model.verdict import Wording

CASES = [(rule.id, case) for rule in RULES for case in cases(rule.id)]


@pytest.mark.parametrize(
    "case",
    [case for _, case in CASES],
    ids=[f"{rule}: {case.title}" for rule, case in CASES],
)
def test_the_case_is_judged_as_expected(case: Case) -> None:
    answer = onrecord.check(report=case.attributed, record=case.records)
    (checked,) = (
        each for each in answer.statements if each.statement.nested_in is None
    )
    assert not case.unmet(checked.verdict)
    assert case.expect[0] in list(Wording)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_rule_has_cases_to_flag_and_to_pass(rule: onrecord.judge.Rule) -> None:
    speaks = [rule.id in case.expect for case in cases(rule.id)]
    assert any(speaks)
    assert not all(speaks)
    assert rule.reason
