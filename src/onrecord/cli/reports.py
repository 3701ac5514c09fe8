"""The reports that a command was given, read."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.cli.output import tell
from onrecord.desk.sources import documents, of_bytes
from onrecord.errors import Problem
from onrecord.model.document import Document
from onrecord.model.reading import DEFAULT, Options

_STANDARD_INPUT = Path("-")


def reports(
    paths: Iterable[Path], options: Options = DEFAULT
) -> tuple[list[Document], list[Problem]]:
    """Read the reports at `paths`, and say at once what cannot be read.

    `-` is standard input.
    """
    found = list(_found(paths, options))
    problems = [each for each in found if isinstance(each, Problem)]
    for problem in problems:
        tell(f"onrecord: {problem}")
    return [each for each in found if isinstance(each, Document)], problems


def _found(paths: Iterable[Path], options: Options) -> Iterator[Document | Problem]:
    for path in paths:
        if path == _STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            yield from of_bytes(data, name="-", options=options)
        else:
            yield from documents([path], options=options)
