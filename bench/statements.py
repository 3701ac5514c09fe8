"""Score what the program finds in annotated news: statements, sources, confidence.

    python bench/statements.py GOLD.jsonl... --scorer score_extraction.py \
        [--cues FILE] [--quoted] [--output docs/benchmarks.md]

GOLD holds an article a line, as `onrecord statements --format jsonl` prints them. The
scorer is a program of its own, which is given GOLD and what was found. FILE lists the
cues of reported statements, to leave beliefs and plans out of the last rows. Of other
languages than English only quotations are found: `--quoted` leaves the other rows out,
and writes the section on German news. Speed is of one core, extraction alone.
"""

import argparse
import json
import subprocess  # ruff: ignore[suspicious-subprocess-import] - the scorer is a program
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.page import filled, write
from bench.tables import table
from onrecord.extract import statements
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Statement
from onrecord.publish import SHOWN, statements_jsonl

Row = tuple[str, str]
SOURCE: Row = ("source right where content matches", "src|match right")
ROWS: Sequence[Row] = (
    ("content exact, direct", "content exact [direct]"),
    ("content exact, quoted", "content exact [quoted]"),
    ("content exact, mixed", "content exact [mixed]"),
    ("content exact, indirect", "content exact [indirect]"),
    ("full, direct", "full [direct]"),
    ("full, quoted", "full [quoted]"),
    SOURCE,
)
QUOTED: Sequence[Row] = (
    *(row for row in ROWS if row[1].endswith("[direct]")),
    SOURCE,
)
CUED: Sequence[Row] = (("content exact", "content exact"), ("full", "full"), SOURCE)
Found = Sequence[tuple[Document, Sequence[Statement]]]

TEXT = """\
## Statements

F1 in per cent on annotated English news (PolNeAR, development and training articles;
neither they nor their annotations are part of the project). The rules were written with
both in view; what they say about other texts is less sure. "Content exact": every word
of the content and no other. "Full": the content (word overlap of at least 0.8) and the
right source. "Quoted" are direct and mixed statements together. "Reported only" leaves
out annotated beliefs, plans and evidence. Speed is of one core of a shared machine.

```sh
{command}
```
"""

GERMAN = """\
### German

The same on annotated German news (Wikinews; not part of the project either). A piece
between marks in the reporter's clause counts there as a direct quotation nested in an
indirect one, so "direct" takes in what is called mixed here. The tables and rules were
tuned on the training articles, with the development articles in view. Of the other
languages there is no annotated text at hand, and nothing is measured.

```sh
{command}
```
"""


def main() -> None:
    options = _options()
    columns = [dict(_figures(gold, options)) for gold in options.gold]
    names = [each.stem for each in options.gold]
    rows = [(title, *(each[title] for each in columns)) for title in columns[0]]
    text = (GERMAN if options.quoted else TEXT).format(command=_command(options))
    section = f"{filled(text)}\n{table(('row', *names), rows)}"
    print(section)
    if options.output:
        name = "statements-german" if options.quoted else "statements"
        write(options.output, name, section)


def _figures(gold: Path, options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    documents = [
        Document(row["id"], row["text"], Origin(row["id"], "", "text/plain", "plain"))
        for row in map(json.loads, gold.read_text("utf-8").splitlines())
    ]
    yield "articles", str(len(documents))
    started = time.process_time()
    found = [(document, statements(document)) for document in documents]
    speed = len(found) / (time.process_time() - started)
    rows = QUOTED if options.quoted else ROWS
    yield from _f1(scored(found, gold, options.scorer), rows)
    shown = scored(found, gold, options.scorer, least=SHOWN)
    precision = 100 * shown["full [quoted]"]["p"]
    yield f"precision of full, quoted, from {SHOWN} on", f"{precision:.1f}"
    if options.cues:
        cued = scored(found, gold, options.scorer, cues=options.cues)
        for title, figure in _f1(cued, CUED):
            yield f"reported only: {title}", figure
    yield "articles a second", f"{speed:.0f}"


def _f1(figures: dict[str, Any], rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    for title, name in rows:
        yield title, f"{100 * figures[name]['f1']:.1f}"


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


def _command(options: argparse.Namespace) -> str:
    """Return the command without the folders of this machine."""
    names = " ".join(each.name for each in options.gold)
    cues = f" --cues {options.cues.name}" if options.cues else ""
    quoted = " --quoted" if options.quoted else ""
    given = f"{names} --scorer {options.scorer.name}{cues}{quoted}"
    return f"python bench/statements.py {given} --output docs/benchmarks.md"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--cues", type=Path)
    parser.add_argument("--quoted", action="store_true")
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
