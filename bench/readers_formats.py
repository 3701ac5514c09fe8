"""How fast web pages, office files and letters are read, and how damaged ones fare.

    python bench/readers_formats.py [--fuzz COUNT] [--output docs/benchmarks.md]

All text is made up of words of this repository. Times are CPU time of one core, the
best of three runs each.
"""

import argparse
import io
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.page import filled, write  # ruff: ignore[module-import-not-at-top-of-file] - the path comes first
from bench.readers_fuzz import COUNT, SLOW, Fuzzed, fuzz  # ruff: ignore[module-import-not-at-top-of-file]
from bench.tables import MEGA, NOTHING, table  # ruff: ignore[module-import-not-at-top-of-file]
from onrecord.read import documents  # ruff: ignore[module-import-not-at-top-of-file] - the path comes first
from tests.read.packed import word  # ruff: ignore[module-import-not-at-top-of-file]

PAGES = 40
PARAGRAPHS = 20_000
LETTERS = 2_000
Row = tuple[str, str, str]
"""What, the figure, and its goal."""
_RUNS = 3
_RUN = """<w:r w:rsidRPr="00AB12CD"><w:rPr><w:rFonts w:ascii="Times New Roman"
w:hAnsi="Times New Roman"/><w:sz w:val="24"/></w:rPr><w:t
xml:space="preserve">{}</w:t></w:r>"""
_PARAGRAPH = """<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:pStyle
w:val="Normal"/><w:spacing w:before="0" w:after="120"/></w:pPr>{}</w:p>"""


def main() -> None:
    """Print the section, or write it into its page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fuzz", type=int, default=COUNT, metavar="COUNT")
    parser.add_argument("--output", type=Path)
    given = parser.parse_args()
    found = fuzz(given.fuzz, 1)
    section = "\n".join(
        (
            filled(_HEAD),
            table(("", "reached", "goal"), [*_speeds(), *_fuzzed(found)]),
            "",
            filled(_DAMAGED),
            table(("format", "files read", "documents", "problems"), _by_format(found)),
        )
    )
    print(section)
    if given.output:
        write(given.output, "formats", section)


def _speeds() -> Iterator[Row]:
    chance = random.Random(1)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - the same each time
    words = _words()
    pages = [_page(words, chance).encode() for _ in range(PAGES)]
    document, markup = _document(words, chance)
    mailbox = _mailbox(words, chance)
    size = len(markup) / MEGA
    kilobytes = sum(map(len, pages)) / PAGES / 1000
    speed = PAGES / _seconds(lambda: [_read(page, "a.html") for page in pages])
    yield f"web pages of {kilobytes:.0f} kB, pages a second", f"{speed:,.0f}", "≥ 25"
    speed = size / _seconds(lambda: _read(document, "a.docx"))
    yield f"Word, {size:.0f} MB of XML, MB a second", f"{speed:,.0f}", "≥ 50"
    speed = size / _seconds(lambda: etree.fromstring(markup))
    yield "… libxml2 alone, making its tree and freeing it", f"{speed:,.0f}", NOTHING
    speed = LETTERS / _seconds(lambda: _read(mailbox, "a.mbox"))
    yield f"a mailbox of {LETTERS:,}, letters a second", f"{speed:,.0f}", NOTHING


def _fuzzed(found: Fuzzed) -> Iterator[Row]:
    yield "damaged files and nonsense read", f"{found.inputs.total():,}", f"{COUNT:,}"
    failures = f"{found.failures.total():,}"
    yield "… that ended in neither a document nor a named problem", failures, "0"
    yield "… the slowest, seconds of the clock", f"{found.slowest:.1f}", f"≤ {SLOW:.0f}"


def _by_format(found: Fuzzed) -> Iterator[Sequence[str]]:
    for suffix, count in sorted(found.inputs.items()):
        came = f"{found.documents[suffix]:,}", f"{found.problems[suffix]:,}"
        yield (suffix, f"{count:,}", *came)


def _read(data: bytes, name: str) -> int:
    return sum(1 for _ in documents(data, name=name))


def _seconds(work: Callable[[], object]) -> float:
    work()  # what is loaded once is not counted
    return min(_once(work) for _ in range(_RUNS))


def _once(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _words() -> list[str]:
    texts = (path.read_text("utf-8") for path in sorted(ROOT.glob("docs/**/*.md")))
    return [each for text in texts for each in text.split() if each.isalpha()]


def _sentence(words: list[str], chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(words, k=count)).capitalize() + "."


def _page(words: list[str], chance: random.Random) -> str:
    """Return an article with the furniture of a news site around it."""
    body = "".join(
        f"<p class='text'>{_sentence(words, chance, 60)} <a href='/a'>More</a> &amp; "
        f"<em>more</em>.</p>\n"
        for _ in range(25)
    )
    menu = "".join(
        f"<li class='item item-{n}'><a href='/section/{n}'>Section {n}</a></li>"
        for n in range(150)
    )
    teasers = "".join(
        f"<div class='teaser'><a href='/{n}'><h3>{_sentence(words, chance, 8)}</h3></a>"
        "<span class='date'>1 March 2031</span></div>"
        for n in range(60)
    )
    script = f"<script>{'var a = function () { return b < c; };' * 900}</script>"
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>On tolls</title>{script}"
        "<meta property='article:published_time' content='2031-03-03'></head><body>"
        f"<nav><ul>{menu}</ul></nav><main><article><h1>On tolls</h1>{body}</article>"
        f"</main><aside>{teasers}</aside></body></html>"
    )


def _document(words: list[str], chance: random.Random) -> tuple[bytes, bytes]:
    """Return a Word document, and the XML of its text."""
    paragraphs = [
        _PARAGRAPH.format(
            "".join(_RUN.format(_sentence(words, chance, 12)) for _ in range(4))
        )
        for _ in range(PARAGRAPHS)
    ]
    data = word("".join(paragraphs))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return data, package.read("word/document.xml")


def _mailbox(words: list[str], chance: random.Random) -> bytes:
    letters = (
        "From a@b.example Mon Mar  3 10:00:00 2031\nFrom: A <a@b.example>\nTo: "
        f"c@d.example\nMessage-ID: <{n}>\nSubject: {_sentence(words, chance, 4)}\n\n"
        f"{_sentence(words, chance, 150)}\n\n"
        for n in range(LETTERS)
    )
    return "".join(letters).encode()


_HEAD = """
## Web pages, office files and letters

CPU time of one core of a shared machine, the best of three runs; the texts are made of
the words of this documentation. Web pages have an article of 25 paragraphs, a menu,
teasers and a script; half of their time is trafilatura's. The Word document has four
runs a paragraph, each with a font and a size, as Word writes them; what only formats is
taken out before libxml2 makes its tree.

```sh
python bench/readers_formats.py --output docs/benchmarks.md
```
"""
_DAMAGED = """
The damaged files are those of `tests/read/files`, small PDFs with and without a text
layer, and small pictures: cut, doubled, overwritten and moved about, inside their
packages too. They are read as every command reads them: in a process that can be
stopped, and pictures are recognised by Tesseract in another, at the limits that hold
where nothing is set but for memory (800 MB) and time (60 seconds). One file may hold
several documents or problems, as a mailbox does.
"""


if __name__ == "__main__":
    main()
