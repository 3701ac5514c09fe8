"""The reports that a command was given, read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from onrecord import read
from onrecord.desk.sources import documents
from onrecord.errors import Problem
from onrecord.model.document import Document

_STANDARD_INPUT = Path("-")


def reports(paths: Iterable[Path]) -> tuple[list[Document], list[Problem]]:
    """Read the reports at `paths`; `-` is standard input."""
    found = list(_reports(paths))
    return (
        [each for each in found if isinstance(each, Document)],
        [each for each in found if isinstance(each, Problem)],
    )


def _reports(paths: Iterable[Path]) -> Iterator[Document | Problem]:
    for path in paths:
        if path == _STANDARD_INPUT:
            data = click.get_binary_stream("stdin").read()
            yield from read.documents(data, name="-")
        else:
            yield from documents([path], advance=None)
