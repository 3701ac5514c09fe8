"""A progress bar on standard error, for long work at a terminal."""

import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.store.layout import is_archive

if TYPE_CHECKING:
    from onrecord.desk.intake import Counts

LONG = 2_000_000
"""Bytes of record under which no bar is worth drawing."""
MANY = 200
"""The same for things that are done one after another."""


@contextmanager
def progress(
    paths: Iterable[Path], *, wanted: bool
) -> Generator[Callable[[int], None] | None, None, None]:
    """Draw a bar over the bytes below `paths`, and give what moves it on.

    Gives `None` off a terminal, and where the work is short.
    """
    read = [path for path in paths if not is_archive(path)]
    total = _size(read) if wanted and sys.stderr.isatty() else 0
    with over_bytes(total, "Reading the record", wanted=wanted) as advance:
        yield advance


@contextmanager
def ingesting(
    total: int, *, wanted: bool
) -> Generator[Callable[[int, "Counts"], None] | None, None, None]:
    """Draw a bar over so many bytes to ingest, with what came of them and a rate.

    Gives what moves it on; `None` off a terminal, and where the work is short.
    """
    if not wanted or not sys.stderr.isatty() or total < LONG:
        yield None
        return
    from rich.console import Console  # ruff: ignore[import-outside-top-level] - as above
    from rich.progress import (  # ruff: ignore[import-outside-top-level] - likewise
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("{task.fields[documents]:,} documents"),
        BarColumn(bar_width=30),
        TaskProgressColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, documents=0)
        yield lambda size, counts: bar.update(
            task, advance=size, documents=counts.documents
        )


@contextmanager
def counting(
    total: int, title: str, *, wanted: bool
) -> Generator[Callable[[int], None] | None, None, None]:
    """Draw a bar over so many things to do, as `progress` does over bytes."""
    with _bar(total, title, wanted=wanted and total >= MANY) as advance:
        yield advance


@contextmanager
def over_bytes(
    total: int, title: str, *, wanted: bool
) -> Generator[Callable[[int], None] | None, None, None]:
    """Draw a bar over so many bytes, and give what moves it on, as `progress` does."""
    with _bar(total, title, wanted=wanted and total >= LONG) as advance:
        yield advance


@contextmanager
def _bar(
    total: int, title: str, *, wanted: bool
) -> Generator[Callable[[int], None] | None, None, None]:
    if not (wanted and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console  # ruff: ignore[import-outside-top-level] - slow to import, seldom needed
    from rich.progress import Progress  # ruff: ignore[import-outside-top-level] - likewise

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield partial(bar.advance, bar.add_task(title, total=total))


def _size(paths: Iterable[Path]) -> int:
    return sum(
        file.stat().st_size
        for path in paths
        for file in (path.rglob("*") if path.is_dir() else [path])
        if file.is_file()
    )
