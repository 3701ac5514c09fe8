"""The rules in other languages, through the whole pipeline: languages/*.md."""

from pathlib import Path

import pytest

import onrecord
from onrecord.judge import Case, parsed
from onrecord.judge.tongue import language
from onrecord.model.alignment import Alignment, Edit, Step
from onrecord.text.words import words

ATTRIBUTED = {
    "german": "„{}“, sagte die Bürgermeisterin.",
    "french": "« {} », a dit la maire.",
    "spanish": "«{}», dijo la alcaldesa.",
    "italian": "«{}», ha detto la sindaca.",
    "russian": "«{}», — сказала мэр.",
}
FOLDER = Path(__file__).parent / "languages"
CASES = [
    (name, case)
    for name in ATTRIBUTED
    for case in parsed((FOLDER / f"{name}.md").read_text("utf-8"))
]


@pytest.mark.parametrize(
    ("name", "case"), CASES, ids=[f"{name}: {case.title}" for name, case in CASES]
)
def test_the_case_is_judged_as_in_english(name: str, case: Case) -> None:
    report = ATTRIBUTED[name].format(case.report.rstrip("."))
    (checked,) = onrecord.check(report=report, record=case.records).statements
    spoke = {finding.rule for finding in checked.verdict.findings}
    wording, *expected = case.expect
    assert checked.verdict.wording.value == wording
    for each in expected:
        assert (each.removeprefix("not ") in spoke) == (not each.startswith("not "))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "We must sign in 1992"),
        ("en", "No, no!"),
        ("ru", "Вчера все школы города приняли этот план"),
        ("de", "Die Stadt muss den Damm vor dem Winter erneuern"),
    ],
)
def test_a_comparison_is_in_the_language_of_its_words(code: str, text: str) -> None:
    said = words(text)
    assert language(Alignment((Edit(Step.KEPT, said, said),), (), ())) == code
