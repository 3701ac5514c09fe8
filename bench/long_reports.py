"""Measure that statements take time in proportion to the length of a report.

    python bench/long_reports.py [--sizes 1,2,5] [--output docs/benchmarks.md]

The reports are made by `bench/odd_report.py`: our own text with odd marks, in layouts
that end paragraphs, sentences or quotations late or never. Processor time of one core.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.odd_report import KINDS, report
from bench.page import filled, write
from bench.tables import table
from onrecord.extract import statements
from onrecord.model.document import Document, Origin

MILLION = 1_000_000
TEXT = """\
## Long reports

Seconds of processor time that `onrecord.statements` takes of reports of {sizes} million
code points, all in one run. They are made by a generator,
with marks of all customs, half of them left open. "× length" is how many times longer
the longest takes for each code point than the shortest: 1.0 is time in proportion to
the length.

```sh
python bench/long_reports.py --sizes {given} --output docs/benchmarks.md
```
"""


def main() -> None:
    options = _options()
    sizes = options.sizes
    rows = [(kind, *_cells(sizes, _seconds(kind, sizes))) for kind in KINDS]
    head = ("report", *(f"{size} MB" for size in sizes), "× length", "MB/s")
    text = TEXT.format(sizes=_listed(sizes), given=",".join(map(str, sizes)))
    section = f"{filled(text)}\n{table(head, rows)}"
    print(section)
    if options.output:
        write(options.output, "long reports", section)


def _seconds(kind: str, sizes: Sequence[int]) -> list[float]:
    taken = []
    for size in sizes:
        text = report(kind, size * MILLION)
        document = Document("r", text, Origin("r", "", "text/plain", "plain"))
        began = process_time()
        statements(document)
        taken.append(process_time() - began)
        print(f"{kind}, {size} MB: {taken[-1]:.1f} s", file=sys.stderr)
    return taken


def _cells(sizes: Sequence[int], seconds: Sequence[float]) -> tuple[str, ...]:
    rates = [size / taken for size, taken in zip(sizes, seconds, strict=True)]
    growth = rates[0] / rates[-1]
    return (
        *(f"{each:.1f} s" for each in seconds),
        f"{growth:.2f}",
        f"{rates[-1]:.2f}",
    )


def _listed(sizes: Sequence[int]) -> str:
    return " and ".join((", ".join(map(str, sizes[:-1])), str(sizes[-1])))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=_numbers, default=(1, 2, 5), metavar="MB,…")
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


def _numbers(given: str) -> tuple[int, ...]:
    return tuple(map(int, given.split(",")))


if __name__ == "__main__":
    main()
