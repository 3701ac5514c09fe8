"""How well and how fast PDFs and scans are read.

    python bench/readers_paged.py [--output docs/benchmarks.md]

The cables lie beside the clone (../shared); poppler's `pdftotext` and Tesseract are
Debian's. The scans are pages of our own text, rendered at 300 dots an inch and worn:
blurred, greyed, with noise.
"""

import argparse
import os
import re
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from time import process_time

from rapidfuzz.distance import Levenshtein

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.page import filled, write
from bench.poppler import agreement, forms
from bench.tables import table
from onrecord.desk import plugins
from onrecord.model.document import Document
from onrecord.read import documents, paged, pdf
from onrecord.read.recognised import sheet, upright
from onrecord.read.render import page_picture
from tests.read.papers import pdf as typed
from tests.read.scans import worn

HERE = Path(__file__).resolve().parent
CABLES = HERE.parents[1] / "shared/corpora/state-cables-bolivia-declassified.zip"
COUNT = 300
WIDTH, LINES = 80, 46
TEXT = """\
## PDF and scans

The order of the words counts: poppler's words are those in a longest common sequence
with our text, or among what was set aside (running heads, page numbers). Times are of
one process, without its start. The pages of scans are our own explanations, typed in
Helvetica, rendered, blurred, greyed, and given noise: real scans are read less well.

```sh
python bench/readers_paged.py --output docs/benchmarks.md
```
"""
Row = tuple[str, str, str]


def cables(count: int = COUNT) -> Iterator[bytes]:
    """Yield the PDFs of the first cables, by name."""
    with zipfile.ZipFile(CABLES) as packed:
        names = sorted(name for name in packed.namelist() if name.endswith(".pdf"))
        for name in islice(names, count):
            yield packed.read(name)


def words_of_cables(count: int = COUNT) -> tuple[float, float]:
    """Return which share of poppler's words is in ours, and of ours in poppler's."""
    totals = [0, 0, 0, 0]
    for data in cables(count):
        found = agreement(_document(data), data)
        totals = [total + each for total, each in zip(totals, found, strict=True)]
    theirs, found_words, ours, shared = totals
    return found_words / theirs, shared / ours


def unplaced(count: int = COUNT) -> int:
    """Count the printed letters that have no place on their page."""
    return sum(
        1
        for data in cables(count)
        for sheet_ in pdf.paper(data, name="cable.pdf").sheets
        for line in sheet_.lines
        for code, shown in zip(
            sheet_.codes[line.start : line.stop].tolist(),
            sheet_.printed[line.start : line.stop].tolist(),
            strict=True,
        )
        if not shown and not chr(code).isspace()
    )


def speed(count: int = 100) -> float:
    """Return how many letters a second are read, with their places."""
    data = list(cables(count))
    started = process_time()
    papers = [pdf.paper(each, name="cable.pdf") for each in data]
    for paper in papers:
        list(paged.documents(paper))
    spent = process_time() - started
    return sum(len(page.codes) for paper in papers for page in paper.sheets) / spent


def pages() -> list[str]:
    """Return pages of our own text, as it could be typed."""
    folder = HERE.parent / "docs"
    texts = sorted([*folder.glob("explanation/*.md"), *folder.glob("how-to/*.md")])
    lines = [
        re.sub(r"[()\\`*|]", "", line)
        for path in texts
        for line in path.read_text("utf-8").splitlines()
        if len(line) < WIDTH and re.match(r"[A-Za-z“]", line)
    ]
    typed_lines = [line.replace("“", '"').replace("”", '"') for line in lines]
    plain = [line for line in typed_lines if line.isascii() and "://" not in line]
    return ["\n".join(plain[at : at + LINES]) for at in range(0, len(plain), LINES)]


def scans() -> tuple[float, float, int]:
    """Return the word error rate, the seconds a page, and the number of pages."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    engine = plugins.load("recogniser", "ocr")
    wrong = total = 0
    spent = 0.0
    texts = pages()
    for text in texts:
        data = worn(text)
        started = process_time()
        shown = page_picture(data, 0, dpi=300, most=1e8)
        recognise = partial(engine.recognised, lang="eng")
        page = sheet(upright(recognise, shown), width=shown.width, height=shown.height)
        spent += process_time() - started
        read = forms("\n".join(page.text(line) for line in page.lines))
        meant = forms(typed_text(text))
        wrong += Levenshtein.distance(meant, read)
        total += len(meant)
    return wrong / total, spent / len(texts), len(texts)


def typed_text(text: str) -> str:
    """Return the text layer of a page before it is rendered."""
    document = _document(typed(text))
    aside = "\n".join(document.set_aside)
    return f"{document.text}\n{aside}"


def _document(data: bytes) -> Document:
    found = next(documents(data, name="paper.pdf"))
    if not isinstance(found, Document):
        raise SystemExit(str(found))
    return found


def rows() -> Iterator[Row]:
    """Yield the rows: what, reached, wanted."""
    theirs, ours = words_of_cables()
    yield f"words of poppler's in ours, {COUNT} cables", f"{theirs:.4f}", "≥ .98"
    yield f"words of ours in poppler's, {COUNT} cables", f"{ours:.4f}", "≥ .98"
    yield "printed letters without a place", f"{unplaced():,}", "0"
    yield "letters a second, with places", f"{speed():,.0f}", "≥ 300,000"
    errors, seconds, count = scans()
    yield f"word error rate of {count} worn scans, 300 dpi", f"{errors:.4f}", "≤ .01"
    yield "CPU seconds a scanned page", f"{seconds:.2f}", "≤ 5"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path)
    given = parser.parse_args()
    head = ("", "reached", "goal")
    section = f"{filled(TEXT)}\n{table(head, list(rows()))}"
    print(section)
    if given.output:
        write(given.output, "readers", section)


if __name__ == "__main__":
    main()
