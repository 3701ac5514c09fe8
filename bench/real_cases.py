"""How often the wording agrees with the labels of real pairs of report and record.

    python bench/real_cases.py CASES.jsonl [--rows 60] [--seed 60] [--rest] [--list]

CASES holds one pair a line: `quote_reported`, `speaker_quoted`, `reported_lang`,
`source_document_text`, `label`, `meaning_changed`. English rows with a source text are
drawn by the seed; `--rest` takes the rows that were not drawn, to develop on.
"""

import argparse
import json
import random
from collections import Counter
from itertools import starmap
from pathlib import Path
from typing import Any

import onrecord
from onrecord.model.result import Checked

AGREES = {
    "verbatim": {"verbatim", "faithful"},
    "altered-harmless": {"faithful", "reworded"},
    "trimmed": {"trimmed", "reworded"},
    "altered-meaning": {"altered"},
    "spliced": {"spliced"},
    "misattributed": {"speaker-differs"},
    "fabricated": {"not-found"},
    "translated": {"rendering"},
}
HONEST = {"verbatim", "altered-harmless", "trimmed"}

Row = dict[str, Any]


def drawn(path: Path, *, rows: int, seed: int, rest: bool) -> list[Row]:
    """Return the rows drawn by the seed, or the others."""
    lines = path.read_text("utf-8").splitlines()
    usable = {
        row["id"]: row
        for row in map(json.loads, lines)
        if row["reported_lang"] == "en" and row["source_document_text"]
    }
    chosen = set(random.Random(seed).sample(sorted(usable), rows))  # ruff: ignore[suspicious-non-cryptographic-random-usage] - a draw
    return [row for key, row in sorted(usable.items()) if (key in chosen) != rest]


def as_report(row: Row) -> tuple[str, str]:
    """Return the row's quotation, and a sentence that attributes it."""
    words = row["quote_reported"].strip('“”" ').replace("“", "‘").replace("”", "’")
    words = words.replace(chr(34), chr(39))
    speaker = row["speaker_quoted"].translate(str.maketrans("", "", '“”"'))
    return words, f"{speaker} said: “{words}”"


def checked(row: Row) -> Checked:
    """Check the row's quotation against its source text."""
    _, report = as_report(row)
    record = row["source_document_text"]
    found = onrecord.check(report, record.encode()).statements
    return [each for each in found if each.statement.nested_in is None][-1]


def agrees(row: Row, found: Checked) -> bool:
    """Tell whether the wording is one that the label allows."""
    allowed = set(AGREES[row["label"]])
    if row["label"] == "trimmed" and row["meaning_changed"]:
        allowed = {"altered", "reworded"}
    given = {found.verdict.wording.value}
    if found.verdict.speaker.value == "differs":
        given.add("speaker-differs")
    return bool(allowed & given)


def passes_silently(row: Row, found: Checked) -> bool:
    """Tell whether a change of meaning was graded as standing."""
    return bool(row["meaning_changed"]) and found.verdict.outcome.value == "stands"


def accuses(row: Row, found: Checked) -> bool:
    """Tell whether an honest quotation was said to contradict the record."""
    honest = row["label"] in HONEST and row["meaning_changed"] is False
    return honest and found.verdict.outcome.value == "contradicts"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--rows", type=int, default=60)
    parser.add_argument("--seed", type=int, default=60)
    parser.add_argument("--rest", action="store_true")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    pairs = [
        (row, checked(row))
        for row in drawn(
            options.cases, rows=options.rows, seed=options.seed, rest=options.rest
        )
    ]
    print(f"rows {len(pairs)}")
    right = sum(starmap(agrees, pairs))
    print(f"wording agrees with the label: {right} ({right / len(pairs):.0%})")
    print(
        "silent passes:", [row["id"] for row, it in pairs if passes_silently(row, it)]
    )
    print("false accusations:", [row["id"] for row, it in pairs if accuses(row, it)])
    table = Counter((row["label"], it.verdict.wording.value) for row, it in pairs)
    for (label, wording), count in sorted(table.items()):
        print(f"  {label:18}{wording:12}{count:4}")
    if options.list:
        for row, found in pairs:
            if not agrees(row, found):
                print(_line(row, found))


def _line(row: Row, found: Checked) -> str:
    findings = "; ".join(
        f"{finding.rule}: {finding.sentence}" for finding in found.verdict.findings[:4]
    )
    wording = found.verdict.wording.value
    return f"{row['id']} {row['label']} {row['ops']} -> {wording} | {findings[:400]}"


if __name__ == "__main__":
    main()
