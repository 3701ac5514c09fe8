"""From the pages of a file to a document, and to what could not be read of it.

Running heads and page numbers are set aside: a sentence goes on over the page. A page
that is nothing but a picture, or of which little could be read, is a `Problem` beside
the document, for nothing is known of its words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import numpy as np
import numpy.typing as npt

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document, Origin, Page, Span
from onrecord.model.layout import packed
from onrecord.read.bare import bare
from onrecord.read.described import described
from onrecord.read.running import set_aside
from onrecord.read.sheet import Line, Sheet, Source, decoded

REMEDY = "recognise its text: pip install 'onrecord[ocr]', and --ocr auto"
_UNREAD = ReadError("is a picture without text", REMEDY)
_READABLE = 60
"""Per cent: letters that are less sure count as not read."""
_MOSTLY = 0.5
_SPACED = 0.5
"""How much wider than usual the space above a paragraph is, in heights of a line."""
_ENDS = ".!?:…”\"'’)]»*"

Lines = Sequence[tuple[Line, int]]
"""Lines, each with how many line ends stand before it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paged file, with its pages as far as they were read."""

    origin: Origin
    sheets: tuple[Sheet, ...]
    title: str | None = None
    """As the metadata has it, and likewise the author."""
    author: str | None = None
    failures: Mapping[int, ReadError] = field(default_factory=dict)
    """Why pages, counted from 0, could not be recognised."""

    @property
    def pictures(self) -> tuple[int, ...]:
        """The pages that are still to be recognised, counted from 0."""
        return tuple(
            at for at, each in enumerate(self.sheets) if each.source is Source.PICTURE
        )


@dataclass(frozen=True, slots=True)
class Unrecognised(Problem):
    """A page that was not recognised, and may be another time."""


def documents(paper: Paper) -> Iterator[Document | Problem]:
    """Yield the document, and a `Problem` for each page that could not be read.

    Raises `ReadError` where no page could be read.
    """
    problems = list(_problems(paper))
    if not any(len(sheet.lines) for sheet in paper.sheets):
        raise _nothing(paper)
    yield _document(paper)
    yield from problems


def _nothing(paper: Paper) -> ReadError:
    count, pictures = len(paper.sheets), len(paper.pictures)
    if pictures:
        why = next(iter(paper.failures.values()), None)
        reason = f"has {_count(count)}, none with a text layer"
        if why and len(set(map(str, paper.failures.values()))) == 1:
            return ReadError(f"{reason}, and {why.reason}", why.hint)
        return ReadError(reason, REMEDY)
    if any(sheet.source is Source.RECOGNISED for sheet in paper.sheets):
        reason = f"has {_count(count)}, and no words could be recognised on any"
        return ReadError(reason, "scan it again, or type it off")
    return ReadError(f"has {_count(count)}, all empty", "check that it is whole")


def _problems(paper: Paper) -> Iterator[Problem]:
    for number, sheet in enumerate(paper.sheets, start=1):
        where = f"{paper.origin.name}#page={number}"
        if sheet.source is Source.PICTURE:
            why = paper.failures.get(number - 1, _UNREAD)
            yield Unrecognised(where, f"page {number} {why.reason}", why.hint)
        elif sheet.source is Source.RECOGNISED and not _is_readable(sheet):
            sure = f"; its words are {_sureness(sheet):.0%} sure" if sheet.lines else ""
            what = f"little of page {number} could be recognised{sure}"
            yield Problem(where, what, "look at the page itself, or scan it again")


def _is_readable(sheet: Sheet) -> bool:
    sure = sheet.sure[sheet.printed]
    return bool(len(sure)) and float((sure >= _READABLE).mean()) >= _MOSTLY


def _sureness(sheet: Sheet) -> float:
    sure = sheet.sure[sheet.printed]
    return round(float(sure.mean()) / 100, 4) if len(sure) else 0.0


def _document(paper: Paper) -> Document:
    aside = set_aside(paper.sheets)
    texts: list[str] = []
    pages: list[Page] = []
    at = 0
    for number, sheet in enumerate(paper.sheets):
        kept = [
            (n, line) for n, line in enumerate(sheet.lines) if (number, n) not in aside
        ]
        page, layout = _laid(sheet, _spaced(kept))
        if texts:
            texts.append(_between(texts[-1]))
            at += len(texts[-1])
        texts.append(page)
        span = Span(at, at + len(page))
        sure = _sureness(sheet) if sheet.source is Source.RECOGNISED else None
        pages.append(Page(number + 1, span, sure, layout))
        at = span.end
    first = "".join(texts[:3])
    return described(
        Document(
            id=paper.origin.name,
            text="".join(texts),
            origin=paper.origin,
            title=_printed(paper.title, first),
            author=_printed(paper.author, first),
            pages=tuple(pages),
            set_aside=tuple(
                paper.sheets[page].text(paper.sheets[page].lines[line]).strip()
                for page, line in sorted(aside)
            ),
            notes=tuple(_notes(paper)),
        )
    )


def _spaced(kept: Sequence[tuple[int, Line]]) -> Lines:
    """Tell before which lines a paragraph ends, by the space above them.

    Where a line between two others was set aside, the space is not theirs.
    """
    pairs = list(pairwise(kept))
    gaps = [below.top - above.bottom for (_, above), (_, below) in pairs]
    usual = max(median(gaps), 0) if gaps else 0
    spaced = [(line, 1) for _, line in kept[:1]]
    for ((before, _), (at, line)), gap in zip(pairs, gaps, strict=True):
        wide = at == before + 1 and gap - usual > _SPACED * line.height
        spaced.append((line, 2 if wide else 1))
    return spaced


def _laid(sheet: Sheet, kept: Lines) -> tuple[str, bytes]:
    """Return the text of a page, and where it stands."""
    if not kept:
        return "", b""
    end = len(sheet.codes)
    parts = [
        part
        for n, (line, ends) in enumerate(kept)
        for part in ([end] * (ends if n else 0), np.arange(line.start, line.stop))
    ]
    which = np.concatenate([np.asarray(part, np.int64) for part in parts])
    codes = np.append(sheet.codes, np.uint32(ord("\n")))[which]
    boxes = np.vstack((sheet.boxes, np.zeros((1, 4), np.uint16)))[which]
    sure: npt.NDArray[np.uint8] = np.append(sheet.sure, np.uint8(0))[which]
    rows = [row.tolist() for row in boxes.T]
    return decoded(codes), packed(rows, sure.tobytes())


def _between(page: str) -> str:
    """Return what parts a page from the next: nothing ends with the page itself."""
    ended = page.rstrip()
    return "\n\n" if not ended or ended[-1] in _ENDS else "\n"


def _notes(paper: Paper) -> Iterator[str]:
    for source, what in (
        (Source.BLANK, "empty"),
        (Source.RECOGNISED, "recognised from a picture (OCR)"),
    ):
        found = [
            str(at)
            for at, sheet in enumerate(paper.sheets, start=1)
            if sheet.source is source
        ]
        if found:
            yield f"{_count(len(found))} {what}: {_listed(found)}"


def _listed(numbers: Sequence[str]) -> str:
    most = 20
    more = f" … {numbers[-1]}" if len(numbers) > most else ""
    return ", ".join(numbers[:most]) + more


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages:,} pages"


def _printed(value: str | None, page: str) -> str | None:
    """Return a title or author of the metadata if the first page prints it too.

    Most titles that programs put there name a template, a file or the program.
    """
    words = bare(value or "")
    return value.strip() if value and words and words in bare(page) else None
