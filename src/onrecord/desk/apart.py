"""Files read in a process apart, which can be stopped; plain text and its like here."""

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from onrecord.desk.process import Processes
from onrecord.desk.readers import MODULE, Readers
from onrecord.desk.reading import Found, Task, content
from onrecord.desk.recognition import NOWHERE, Pages, Recognition
from onrecord.errors import Problem, ReadError
from onrecord.model.reading import Options
from onrecord.read import documents as read_documents
from onrecord.read.sniff import is_intricate


class Apart:
    """Reads one file after the other; its processes are started when needed."""

    def __init__(self, options: Options, pages: Pages = NOWHERE) -> None:
        self._processes = Processes(MODULE)
        self._readers = Readers(self._processes)
        self.recognition = Recognition(options, pages)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._processes.__exit__(kind, error, trace)
        self.recognition.__exit__(kind, error, trace)

    def documents(self, task: Task) -> Iterator[Found]:
        """Yield the documents of a file, and what could not be read of it."""
        try:
            data = content(task)
        except ReadError as error:
            yield Problem(task.name, error.reason, error.hint)
            return
        if is_intricate(data, name=task.name):
            found = next(self._readers.begin([task]))
            yield from self.recognition.finished(found, task)
        else:
            yield from read_documents(data, name=task.name, options=task.options)
