"""A progress bar on standard error, for long work at a terminal."""

import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from functools import partial
from pathlib import Path

LONG = 2_000_000
"""Bytes of record under which no bar is worth drawing."""


@contextmanager
def progress(
    paths: Iterable[Path], *, wanted: bool
) -> Generator[Callable[[int], None] | None, None, None]:
    """Draw a bar over the bytes below `paths`, and give what moves it on.

    Gives `None` off a terminal, and where the work is short.
    """
    total = _size(paths) if wanted and sys.stderr.isatty() else 0
    if total < LONG:
        yield None
        return
    from rich.console import Console  # ruff: ignore[import-outside-top-level] - slow to import, seldom needed
    from rich.progress import Progress  # ruff: ignore[import-outside-top-level] - likewise

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading the record", total=total)
        yield partial(bar.advance, task)


def _size(paths: Iterable[Path]) -> int:
    return sum(
        file.stat().st_size
        for path in paths
        for file in (path.rglob("*") if path.is_dir() else [path])
        if file.is_file()
    )
