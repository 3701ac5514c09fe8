"""The pictures of a paged file recognised, several at once.

Each process can be stopped, and takes one page at a time. A page that was recognised is
handed to `keep` at once, so that work that is cut off is not done twice.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from queue import SimpleQueue
from types import TracebackType
from typing import Protocol, Self

from onrecord.desk import plugins
from onrecord.desk.pages import MODULE, Wanted
from onrecord.desk.process import MOST, Process, Processes, cores
from onrecord.desk.reading import Found, Task
from onrecord.errors import Problem, ReadError
from onrecord.model.reading import Options
from onrecord.read import paged, sheet
from onrecord.read.paged import Paper
from onrecord.read.sheet import Sheet

_CRASHED = ReadError(
    "brought its reader to a sudden end",
    "it may be damaged, or need more memory: set max-memory higher",
)


class Pages(Protocol):
    """Where pages that were recognised are kept until their file is finished."""

    def find(self, sha256: str, at: int, lang: str) -> bytes | None:
        """Return a page that is kept, if it is."""

    def keep(self, sha256: str, at: int, lang: str, page: bytes) -> None:
        """Keep a page."""


class Nowhere:
    """Keeps nothing."""

    def find(self, sha256: str, at: int, lang: str) -> bytes | None:
        """Return nothing."""

    def keep(self, sha256: str, at: int, lang: str, page: bytes) -> None:
        """Let go of a page."""


NOWHERE = Nowhere()


class Recognition:
    """Processes that recognise pages, started when there are any."""

    def __init__(self, options: Options, pages: Pages) -> None:
        self._options = options
        self._pages = pages
        self._processes = Processes(MODULE)
        self._idle: SimpleQueue[Process] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._processes.__exit__(kind, error, trace)
        if self._threads:
            self._threads.shutdown(cancel_futures=True)

    def finished(self, found: Iterator[Found | Paper], task: Task) -> Iterator[Found]:
        """Yield what is found in a file, the pictures among its pages recognised."""
        for each in found:
            if isinstance(each, Paper):
                yield from self._documents(each, task)
            else:
                yield each

    def _documents(self, paper: Paper, task: Task) -> Iterator[Found]:
        try:
            plugins.load("recogniser", "ocr").require(self._options.lang)
        except plugins.PluginError as error:
            yield from _unread(
                paper,
                ReadError("is a picture, whose text is to be recognised", str(error)),
            )
            return
        except ReadError as error:
            yield from _unread(paper, error)
            return
        sheets, failures = list(paper.sheets), dict[int, ReadError]()
        for at, page in self._recognised(paper, task):
            if isinstance(page, ReadError):
                failures[at] = page
            else:
                sheets[at] = page
        yield from _made(replace(paper, sheets=tuple(sheets), failures=failures))

    def _recognised(
        self, paper: Paper, task: Task
    ) -> Iterator[tuple[int, Sheet | ReadError]]:
        if self._threads is None:
            count = min(cores(), MOST)
            self._threads = ThreadPoolExecutor(count)
            for _ in range(count):
                self._idle.put(self._processes.start())
        is_pdf = paper.origin.media_type == "application/pdf"
        wanted = [
            Wanted(task.place, is_pdf, at, self._options) for at in paper.pictures
        ]
        digests = [paper.origin.sha256] * len(wanted)
        pages = self._threads.map(self._page, digests, wanted)
        yield from zip(paper.pictures, pages, strict=True)

    def _page(self, sha256: str, wanted: Wanted) -> Sheet | ReadError:
        key = (sha256, wanted.at, self._options.lang)
        if (packed := self._pages.find(*key)) and (known := sheet.found(packed)):
            return known
        process = self._idle.get()
        process.send(wanted)
        page: Sheet | ReadError | None = process.receive(self._options.max_seconds)
        if page is None:
            late = process.is_late
            self._idle.put(self._processes.start())
            return self._options.too_slow() if late else _CRASHED
        self._idle.put(process)
        if isinstance(page, Sheet):
            self._pages.keep(*key, sheet.kept(page))
        return page


def _unread(paper: Paper, why: ReadError) -> Iterator[Found]:
    """Yield what has a text layer, and say of each picture why it was not read."""
    yield from _made(replace(paper, failures=dict.fromkeys(paper.pictures, why)))


def _made(paper: Paper) -> Iterator[Found]:
    try:
        yield from paged.documents(paper)
    except ReadError as error:
        yield Problem(paper.origin.name, error.reason, error.hint)
