"""Score what the program finds in annotated news: statements, sources, confidence.

    python bench/statements.py GOLD.jsonl --scorer score_extraction.py
        [--cues FILE] [--quoted]

GOLD holds an article a line, as `onrecord statements --format jsonl` prints them. The
scorer is a program of its own, which is given GOLD and what was found. FILE lists the
cues of reported statements, to leave beliefs and plans out of the last rows. Of other
languages than English only quotations are found: `--quoted` leaves the other rows out.
Speed is of one core, extraction alone.
"""

import argparse
import json
import subprocess  # ruff: ignore[suspicious-subprocess-import] - the scorer is a program
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Statement
from onrecord.publish import SHOWN, statements_jsonl

Row = tuple[str, str]
ROWS: Sequence[Row] = (
    ("content exact, direct", "content exact [direct]"),
    ("content exact, quoted", "content exact [quoted]"),
    ("content exact, mixed", "content exact [mixed]"),
    ("content exact, indirect", "content exact [indirect]"),
    ("full, direct", "full [direct]"),
    ("full, quoted", "full [quoted]"),
)
QUOTED: Sequence[Row] = tuple(row for row in ROWS if row[1].endswith("[direct]"))
CUED: Sequence[Row] = (("content exact", "content exact"), ("full", "full"))
SOURCE: Row = ("source right where content matches", "src|match right")
Found = Sequence[tuple[Document, Sequence[Statement]]]


def main() -> None:
    options = _options()
    documents = [
        Document(row["id"], row["text"], Origin(row["id"], "", "text/plain", "plain"))
        for row in map(json.loads, options.gold.read_text("utf-8").splitlines())
    ]
    started = time.process_time()
    found = [(document, statements(document)) for document in documents]
    speed = len(found) / (time.process_time() - started)
    print(f"{options.gold.name}: {len(found)} articles")
    rows = QUOTED if options.quoted else ROWS
    _print(scored(found, options.gold, options.scorer), (*rows, SOURCE))
    shown = scored(found, options.gold, options.scorer, least=SHOWN)
    precision = 100 * shown["full [quoted]"]["p"]
    print(f"  {f'precision of full, quoted, from {SHOWN} on':<44} {precision:6.1f}")
    if options.cues:
        print("reported statements only")
        cued = scored(found, options.gold, options.scorer, cues=options.cues)
        _print(cued, (*CUED, SOURCE))
    print(f"{speed:.0f} articles a second")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--cues", type=Path)
    parser.add_argument("--quoted", action="store_true")
    return parser.parse_args()


def scored(
    found: Found,
    gold: Path,
    scorer: Path,
    *,
    least: float = 0,
    cues: Path | None = None,
) -> dict[str, Any]:
    """Return the scorer's figures, by the name of the row: p, r and f1, 0 to 1."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "found.jsonl"
        answer.write_text("".join(_line(*each, least=least) for each in found), "utf-8")
        command = [sys.executable, str(scorer), str(gold), str(answer), "--json"]
        if cues:
            command.extend(["--cues", str(cues)])
        ran = subprocess.run(  # ruff: ignore[subprocess-without-shell-equals-true] - likewise
            command, capture_output=True, check=True, text=True
        )
    figures: dict[str, Any] = json.loads(ran.stdout)
    return figures


def _line(document: Document, said: Sequence[Statement], *, least: float) -> str:
    outermost = [
        each for each in said if each.nested_in is None and each.confidence >= least
    ]
    return statements_jsonl(document, outermost)


def _print(figures: dict[str, Any], rows: Sequence[Row]) -> None:
    for title, name in rows:
        print(f"  {title:<44} {100 * figures[name]['f1']:6.1f}")


if __name__ == "__main__":
    main()
