"""The pages of the record as pictures, with the places of the words that matter."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from types import TracebackType
from typing import Self

from onrecord.desk.pages import MODULE, Shown, Wanted
from onrecord.desk.process import Process, Processes
from onrecord.desk.record import Record
from onrecord.errors import ReadError
from onrecord.model.alignment import Edit, Passage, Step, span_of
from onrecord.model.document import Document
from onrecord.model.layout import Box
from onrecord.model.reading import Options
from onrecord.model.view import View

_DIFFERING = {Step.DROPPED, Step.CHANGED, Step.MOVED}


class Views:
    """Shows passages on their pages; each page is drawn once, in a process apart.

    Nothing is shown of a passage whose place is not certain: of a document without
    places, of one whose text is not what the passage has, and of a file that has other
    bytes now than when it was read.
    """

    def __init__(self, record: Record, options: Options) -> None:
        self._record = record
        self._options = options
        self._processes = Processes(MODULE)
        self._process: Process | None = None
        self._drawn: dict[tuple[str, int], Shown | None] = {}
        self._content: tuple[str, bytes] = ("", b"")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._processes.__exit__(kind, error, trace)

    def __call__(self, passage: Passage, edits: Iterable[Edit]) -> tuple[View, ...]:
        """Return the pages of a passage; `edits` are those that refer to it."""
        if not passage.boxes:
            return ()
        source = self._record.source(passage.document)
        if source is None or passage.span.of(source[0].text) != passage.text:
            return ()
        document, content = source
        marks = list(_marks(document, edits))
        found = []
        for page in dict.fromkeys(box.page for box in passage.boxes):
            shown = self._shown(document, content, page)
            if shown:
                found.append(_view(document, passage, marks, page, shown))
        return tuple(found)

    def _shown(
        self, document: Document, content: Callable[[], bytes], page: int
    ) -> Shown | None:
        key = (document.origin.sha256, page)
        if key not in self._drawn:
            self._drawn[key] = self._draw(document, content, page)
        return self._drawn[key]

    def _draw(
        self, document: Document, content: Callable[[], bytes], page: int
    ) -> Shown | None:
        origin = document.origin
        if self._content[0] != origin.sha256:
            try:
                data = content()
            except ReadError:
                return None
            if sha256(data).hexdigest() != origin.sha256:
                return None
            self._content = (origin.sha256, data)
        is_pdf = origin.media_type == "application/pdf"
        wanted = Wanted(self._content[1], is_pdf, page - 1, self._options, show=True)
        process = self._process or self._processes.start()
        process.send(wanted)
        drawn = process.receive(self._options.max_seconds)
        self._process = None if drawn is None else process
        return drawn if isinstance(drawn, Shown) else None


def _marks(document: Document, edits: Iterable[Edit]) -> Iterator[Box]:
    for edit in edits:
        span = span_of(edit.recorded)
        if span and edit.step in _DIFFERING:
            yield from document.boxes(span)


def _view(
    document: Document, passage: Passage, marks: Iterable[Box], page: int, shown: Shown
) -> View:
    return View(
        f"page-{document.origin.sha256[:12]}-{page}",
        page,
        shown.png,
        shown.width,
        shown.height,
        tuple(box for box in passage.boxes if box.page == page),
        tuple(box for box in marks if box.page == page),
    )
