"""Pairs of a quotation and its record, with what a checker must not say of each."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.material import Bench, texts
from bench.real_cases import HONEST as HONEST_LABELS
from bench.real_cases import as_report
from bench.scoring import HARMS, HONEST
from onrecord.desk.benchmark import asked
from onrecord.judge import Label

FAULTY = {"altered-meaning", "spliced", "misattributed", "fabricated"}


class Pair(NamedTuple):
    """What a checker is given, and what is expected of it."""

    id: str
    kind: str
    """The rule of a case, the label of a real pair, the change of a made one."""
    quotation: str
    report: str
    """A sentence that attributes it; empty where nobody is said to have said it."""
    record: str
    label: Label
    row: dict[str, Any]


def golden() -> Iterator[Pair]:
    """Yield the cases of the rules."""
    for row in asked():
        said, record = str(row["quotation"]), str(row["record"])
        yield Pair(
            str(row["id"]),
            str(row["rule"]),
            said,
            str(row["report"]),
            record,
            Label(str(row["label"])),
            row,
        )


def real(path: Path) -> Iterator[Pair]:
    """Yield the English real pairs whose source has a text."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        if row["reported_lang"] == "en" and row["source_document_text"]:
            quotation, report = as_report(row)
            yield Pair(
                row["id"],
                row["label"],
                quotation,
                report,
                row["source_document_text"],
                _label(row),
                row,
            )


def misquoted(bench: Bench) -> Iterator[Pair]:
    """Yield the harms and the honest quotations of a seed, with the right document.

    One that lost a word at its edge is left out: it is a shorter, true quotation.
    """
    held = dict(texts(bench.archive(bench.sizes[0])))
    for row in bench.rows():
        kinds = {*HARMS, *HONEST}
        if row["type"] in kinds and not any(edit.get("edge") for edit in row["edits"]):
            label = Label.HARMFUL if row["type"] in HARMS else Label.HONEST
            document = held[row["gold"][0]["doc"]]
            yield Pair(row["qid"], row["type"], row["text"], "", document, label, row)


def _label(row: dict[str, Any]) -> Label:
    if row["meaning_changed"] or row["label"] in FAULTY:
        return Label.HARMFUL
    honest = row["label"] in HONEST_LABELS and row["meaning_changed"] is False
    return Label.HONEST if honest else Label.OPEN
