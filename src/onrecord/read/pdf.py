"""PDF: its text layer, with a place for every letter; and which pages have none.

PDFium is not thread-safe, and a file can make it run for long: it is called by one
thread at a time here, and by the desk in a process of its own, which can be stopped.
"""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from threading import RLock
from typing import TYPE_CHECKING

import numpy as np

from onrecord.errors import Problem, ReadError
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Ocr, Options
from onrecord.read.described import origin
from onrecord.read.glyphs import Glyphs, glyphs
from onrecord.read.lines import sheet
from onrecord.read.paged import Paper, documents
from onrecord.read.sheet import Sheet, Source, empty

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_PDFIUM = RLock()
"""PDFium is not thread-safe: two threads in it crash, or get empty pages."""

_PASSWORD = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""
_FEW = 100
"""A page with fewer letters that is mostly picture is a scan with a stamp on it."""
_MOSTLY = 0.5
"""The share of a page that a picture takes at least, if the page is a scan of it."""
_UNKNOWN = (0x00, 0xFFFD)
_PRIVATE = (0xE000, 0xF8FF)
_GARBLED = 0.3
"""The share of letters that nobody knows, above which a text layer is no text."""
_DEEP = 4
"""How deep objects of a page may lie in one another, to be looked at."""


def read(
    data: bytes, *, name: str, options: Options = DEFAULT
) -> Iterator[Document | Problem]:
    """Read the text layer; raises `ReadError` where there is none to be had."""
    yield from documents(paper(data, name=name, options=options))


def paper(data: bytes, *, name: str, options: Options = DEFAULT) -> Paper:
    """Return the pages as far as they have a text layer.

    Raises `ReadError` for a file that is damaged, locked, or beyond a limit.
    """
    with opened(data) as document:
        count = len(document)
        if not count:
            raise ReadError("is a PDF without pages", "fetch it again")
        options.admit_pages(count)
        sheets = tuple(_sheet(document, at, options) for at in range(count))
        metadata = document.get_metadata_dict()
    return Paper(
        origin(data, name=name, media_type="application/pdf", reader="pdf"),
        sheets,
        metadata.get("Title"),
        metadata.get("Author"),
    )


@contextmanager
def opened(data: bytes) -> Generator["PdfDocument", None, None]:
    """Open a PDF for this thread alone; what PDFium complains of is a `ReadError`."""
    import pypdfium2  # ruff: ignore[import-outside-top-level] - slow, seldom needed

    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refused(getattr(error, "err_code", None)) from error
        try:
            yield document
        except pypdfium2.PdfiumError as error:
            raise ReadError("is a damaged PDF", "fetch it again") from error
        finally:
            document.close()


def _sheet(document: "PdfDocument", at: int, options: Options) -> Sheet:
    with closing(document[at]) as page, closing(page.get_textpage()) as layer:
        found = glyphs(page, layer)
        printed = int((found.boxes[:, 0] < found.boxes[:, 2]).sum())
        if options.ocr is Ocr.FORCE or printed < _FEW or _is_garbled(found):
            source = _without_layer(page, printed, options.ocr)
            if source is not Source.LAYER and not (
                source is Source.PICTURE and printed and options.ocr is Ocr.NEVER
            ):
                return empty(source)
        width, height = page.get_size()
        return sheet(found, aspect=height / width)


def _without_layer(page: "PdfPage", printed: int, ocr: Ocr) -> Source:
    """Tell what a page is that has next to no text layer, or one to be passed over."""
    areas = list(_pictures(page))
    if not printed and not areas:
        return Source.BLANK
    if ocr is Ocr.FORCE or not printed or max(areas, default=0) >= _MOSTLY:
        return Source.PICTURE
    return Source.LAYER


def _pictures(page: "PdfPage") -> Iterator[float]:
    """Yield the share of the page that each thing drawn on it takes, letters aside."""
    import pypdfium2.raw as pdfium  # ruff: ignore[import-outside-top-level] - as above

    width, height = page.get_size()
    wanted = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH)
    for drawn in page.get_objects(wanted, max_depth=_DEEP):
        left, bottom, right, top = drawn.get_bounds()
        area = (right - left) * (top - bottom) / (width * height)
        yield area if drawn.type == pdfium.FPDF_PAGEOBJ_IMAGE else 0.0


def _is_garbled(found: Glyphs) -> bool:
    """Tell whether the letters of a text layer are mostly unknown."""
    codes = found.codes
    unknown = np.isin(codes, _UNKNOWN) | (
        (codes >= _PRIVATE[0]) & (codes <= _PRIVATE[1])
    )
    return bool(len(codes)) and float(unknown.mean()) > _GARBLED


def _refused(code: int | None) -> ReadError:
    if code == _PASSWORD:
        return ReadError("is locked by a password", "save a copy without password")
    return ReadError("is a damaged or cut-off PDF", "fetch it again")
