"""Two honest records of one address: what is quoted from one, held against the other.

The pairs and the corpora lie beside the project. The floors say how often the natural
difference of two records is taken for a change of meaning; they were not tuned.
"""

import gzip
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import onrecord
from onrecord.model.document import Document, Origin
from onrecord.model.result import Checked
from onrecord.model.verdict import Outcome
from onrecord.text.sentences import sentence_spans

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
PAIRS = CORPORA / "two-records-of-one-speech.json"
FILES = {
    "un_record": ("ungdc-1946-1985", "ungdc-1986-2022"),
    "us_record": ("us-presidential-speeches",),
}
SENTENCES = 40
"""Of each address, from its middle."""

pytestmark = pytest.mark.skipif(
    not PAIRS.exists(), reason="the two records are not on this machine"
)


@cache
def _held() -> dict[str, str]:
    pairs = json.loads(PAIRS.read_text("utf-8"))
    wanted = {pair[side] for pair in pairs for side in FILES}
    found = {}
    for name in (name for names in FILES.values() for name in names):
        with gzip.open(CORPORA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                if line[:80].split('"')[3] in wanted:
                    row = json.loads(line)
                    turns = "\n\n".join(each["text"] for each in row.get("turns", ()))
                    found[row["id"]] = row.get("text") or turns
    return found


@cache
def _checked(*, both: bool) -> tuple[Checked, ...]:
    return tuple(_each(both=both))


def _each(*, both: bool) -> Iterator[Checked]:
    for pair in json.loads(PAIRS.read_text("utf-8")):
        quoted, other = (_held()[pair[side]] for side in ("us_record", "un_record"))
        spans = [
            span
            for span in sentence_spans(quoted)
            if 80 <= span.end - span.start <= 300
        ]
        middle = spans[len(spans) // 2 - SENTENCES // 2 :][:SENTENCES]
        said = [" ".join(span.of(quoted).split()) for span in middle]
        report = "\n\n".join(
            f"“{each.translate(str.maketrans('“”', '‘’'))}” the speaker said."
            for each in said
        )
        texts = {"un": other, "us": quoted} if both else {"un": other}
        record = [
            Document(id_, text, Origin(id_, "", "text/plain", "plain"), date="1961")
            for id_, text in texts.items()
        ]
        yield from onrecord.check(report, record).statements


def test_of_two_records_the_one_that_agrees_counts() -> None:
    found = _checked(both=True)
    stands = sum(each.verdict.outcome is Outcome.STANDS for each in found)
    assert stands >= 0.98 * len(found)


def test_another_record_that_differs_is_shown() -> None:
    remarks = [
        each
        for each in _checked(both=True)
        if any(one.rule == "another-record" for one in each.verdict.findings)
    ]
    assert remarks
    assert all(len(each.passages) > each.compared for each in remarks)


def test_what_two_honest_records_differ_in_is_seldom_held_against_a_report() -> None:
    found = _checked(both=False)
    held = sum(each.verdict.outcome is Outcome.CONTRADICTS for each in found)
    assert held <= 0.1 * len(found)
