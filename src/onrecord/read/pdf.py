"""PDF, by the text layer that is in it; pages are parted by an empty line.

The text is made by PDFium, which ends lines with CR LF and marks a word parted at a
line end with a sign of its own: here lines end with LF, and the parted word with the
hyphen that is printed.
"""

import re
from contextlib import closing
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING

from onrecord.errors import ReadError
from onrecord.model.document import Document, Page, Span
from onrecord.read.bare import bare
from onrecord.read.decoding import mended
from onrecord.read.described import described, origin

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_PDFIUM = Lock()
"""PDFium is not thread-safe: two threads in it crash, or get empty pages."""

_BETWEEN_PAGES = "\n\n"
_PASSWORD = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""


def read(data: bytes, *, name: str) -> Document:
    """Read the text layer; raises `ReadError` where there is none to be had."""
    pages, metadata = _content(data)
    text = _BETWEEN_PAGES.join(pages)
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        reason = f"has {_count(len(pages))}, none with a text layer"
        raise ReadError(reason, "recognise its text (OCR) first")
    return described(
        Document(
            id=name,
            text=text,
            origin=origin(data, name=name, media_type="application/pdf", reader="pdf"),
            title=_printed(metadata.get("Title"), pages[0]),
            author=_printed(metadata.get("Author"), pages[0]),
            pages=_spans(pages),
            notes=_notes(empty),
        )
    )


def _content(data: bytes) -> tuple[list[str], dict[str, str]]:
    import pypdfium2  # ruff: ignore[import-outside-top-level] - slow, seldom needed

    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refused(getattr(error, "err_code", None)) from error
        try:
            pages = [_page_text(page) for page in document]
            return pages, document.get_metadata_dict()
        except pypdfium2.PdfiumError as error:
            raise ReadError("is a damaged PDF", "fetch it again") from error
        finally:
            document.close()


def _page_text(page: "PdfPage") -> str:
    with closing(page), closing(page.get_textpage()) as layer:
        return _cleaned(layer.get_text_range())


def _cleaned(text: str) -> str:
    r"""Make line ends LF, and generated hyphens hyphens.

    >>> _cleaned("inter\ufffe\r\nfere\r\nno")
    'inter-\nfere\nno'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return mended(re.sub(r"[\ufffe\x02]\n?", "-\n", lines))


def _refused(code: int | None) -> ReadError:
    if code == _PASSWORD:
        return ReadError("is locked by a password", "save a copy without password")
    return ReadError("is a damaged or cut-off PDF", "fetch it again")


def _spans(pages: list[str]) -> tuple[Page, ...]:
    step = len(_BETWEEN_PAGES)
    ends = accumulate(pages, lambda end, page: end + len(page) + step, initial=-step)
    starts = [end + step for end in ends]
    return tuple(
        Page(number, Span(start, start + len(page)))
        for number, (start, page) in enumerate(zip(starts, pages, strict=False), 1)
    )


def _notes(empty: list[int]) -> tuple[str, ...]:
    if not empty:
        return ()
    numbers = ", ".join(map(str, empty))
    return (f"{_count(len(empty))} without a text layer: {numbers}",)


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"


def _printed(value: str | None, page: str) -> str | None:
    """Return a title or author of the metadata if the first page prints it too.

    Most titles that programs put there name a template, a file or the program.
    """
    words = bare(value or "")
    return value.strip() if value and words and words in bare(page) else None
