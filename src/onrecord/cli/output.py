"""Data on standard output or in a file, in the same bytes; talk on standard error."""

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from onrecord.errors import OnRecordError

_WIDTH = 80
"""Columns where there is no terminal to ask."""


def write(text: str, output: Path | None = None) -> None:
    """Write `text` as UTF-8, without a newline of its own.

    A lone surrogate, which UTF-8 cannot hold, becomes one `?`, so that positions stay.
    """
    data = text.encode("utf-8", errors="replace")
    if output is None:
        click.echo(data, nl=False)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise OnRecordError(f"cannot write {output}: {error.strerror}") from error


def write_bytes(data: bytes) -> None:
    """Write to standard output, as it is."""
    click.echo(data, nl=False)


def write_all(parts: Iterable[str], output: Path | None = None) -> None:
    """Write one part after the other, as each comes."""
    if output is None:
        for part in parts:
            write(part)
        return
    try:
        with output.open("wb") as file:
            for part in parts:
                file.write(part.encode("utf-8", errors="replace"))
    except OSError as error:
        raise OnRecordError(f"cannot write {output}: {error.strerror}") from error


def tell(message: str) -> None:
    """Say something to the person at the terminal."""
    click.echo(message, err=True)


def coloured(choice: str, output: Path | None = None) -> bool:
    """Return whether the answer is printed in colours."""
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and sys.stdout.isatty() and not plain


def width() -> int:
    """Return how many columns there are to fill."""
    if not sys.stdout.isatty():
        return _WIDTH
    return shutil.get_terminal_size((_WIDTH, 0)).columns
