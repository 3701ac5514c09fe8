"""The demo's folder: an invented dispute, its record, and a report on it.

Laid out on disk as a user's own would be, so that what the demo does can be done again
by hand, and the report and the record changed to see what happens.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from onrecord.errors import OnRecordError

_MARK = ".onrecord-demo"
"""The file that says a folder is the demo's own."""


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the parts of the demo lie."""

    report: Path
    record: Path
    """A folder of three primary documents."""
    result: Path
    """Where the answer is to be left as a page."""


def lay_out(folder: Path) -> Demo:
    """Write the demo into `folder`, which is new, empty, or an earlier demo's.

    Raises `OnRecordError` for a folder that holds anything else, and for one that
    cannot be written.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise OnRecordError(
            f"{folder} holds other files; name a new folder: onrecord demo DIR"
        )
    try:
        _write(folder)
    except OSError as error:
        raise OnRecordError(f"cannot write {folder}: {error.strerror}") from error
    return Demo(folder / "report.md", folder / "record", folder / "result.html")


def _write(folder: Path) -> None:
    (folder / "record").mkdir(parents=True, exist_ok=True)
    (folder / _MARK).write_text("Written by `onrecord demo`.\n", "utf-8")
    for name, source in _sources(files("onrecord.data") / "demo"):
        (folder / name).write_bytes(source.read_bytes())


def _sources(content: Traversable) -> Iterator[tuple[str, Traversable]]:
    yield "report.md", content / "report.md"
    for source in (content / "record").iterdir():
        yield f"record/{source.name}", source
