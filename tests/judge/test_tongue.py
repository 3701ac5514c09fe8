"""The rules in other languages, through the whole pipeline: languages/*.md."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.judge import Case, parsed
from onrecord.judge.tongue import language
from onrecord.model.alignment import Alignment, Edit, Step
from onrecord.text.words import words

FOLDER = Path(__file__).parent / "languages"


def cases() -> Iterator[tuple[str, str, Case]]:
    """Yield the name of a language, how a report attributes in it, and each case."""
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text("utf-8")
        attributed = text.partition("\nAttributed: ")[2].partition("\n")[0]
        yield from ((path.stem, attributed, case) for case in parsed(text))


CASES = list(cases())


@pytest.mark.parametrize(
    ("attributed", "case"),
    [(attributed, case) for _, attributed, case in CASES],
    ids=[f"{name}: {case.title}" for name, _, case in CASES],
)
def test_the_case_is_judged_as_in_english(attributed: str, case: Case) -> None:
    given = attributed[0] in case.report
    report = case.report if given else attributed.format(case.report.rstrip("."))
    (checked,) = onrecord.check(report=report, record=case.records).statements
    assert not case.unmet(checked.verdict)


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
