"""What the operator may choose: from option, environment, file or default.

In that order. The file is the nearest `onrecord.toml`, or the nearest `pyproject.toml`
with a table `[tool.onrecord]`. Only the doors read settings.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import SettingsError
from onrecord.model.reading import DEFAULT, Ocr, Options
from onrecord.model.verdict import Outcome

FAIL_LEVELS = (Outcome.CONTRADICTS, Outcome.MISSING, Outcome.DIFFERS)
"""The gravest first: a level fails on itself and on every graver outcome."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "fail_level": tuple(level.value for level in FAIL_LEVELS),
    "format": ("text", "json", "jsonl", "html"),
    "color": ("auto", "always", "never"),
    "progress": ("true", "false"),
    "ocr": tuple(each.value for each in Ocr),
}
"""The values that a setting may have, for each that is a choice."""

_PREFIX = "ONRECORD_"
_NUMBERS = frozenset(
    name for name in Options.__dataclass_fields__ if name.startswith("max_")
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose.

    >>> sorted(Settings(fail_level="missing").failing)
    [<Outcome.CONTRADICTS: 'contradicts'>, <Outcome.MISSING: 'missing'>]
    """

    record: tuple[Path, ...] = ()
    """Files and folders of primary documents."""
    archive: Path | None = None
    """The folder of an archive."""
    fail_level: str = "contradicts"
    format: str = "text"
    """Of `onrecord check`."""
    color: str = "auto"
    progress: bool = True
    ocr: str = DEFAULT.ocr.value
    """When the text of a page is recognised from its picture."""
    lang: str = DEFAULT.lang
    """Of such pages."""
    max_size: int = DEFAULT.max_size
    """Megabytes of a file."""
    max_pages: int = DEFAULT.max_pages
    max_seconds: int = DEFAULT.max_seconds
    max_memory: int = DEFAULT.max_memory
    """Megabytes."""
    max_unpacked: int = DEFAULT.max_unpacked
    """Megabytes that a packed file may unpack to."""
    max_markup: int = DEFAULT.max_markup
    """Megabytes of one page or one part of an office file."""
    max_depth: int = DEFAULT.max_depth
    """Of elements in elements."""
    max_enclosed: int = DEFAULT.max_enclosed
    """Of files in files."""

    @property
    def reading(self) -> Options:
        """How files are to be read."""
        chosen = {name: getattr(self, name) for name in Options.__dataclass_fields__}
        return Options(**{**chosen, "ocr": Ocr(self.ocr)})

    @property
    def failing(self) -> frozenset[Outcome]:
        """The outcomes that fail a check at this level."""
        level = FAIL_LEVELS.index(Outcome(self.fail_level))
        return frozenset(FAIL_LEVELS[: level + 1])


NAMES = tuple(Settings.__dataclass_fields__)
"""Every setting; written `fail-level` in a file, `ONRECORD_FAIL_LEVEL` outside."""


def load(
    folder: Path, environ: Mapping[str, str], options: Mapping[str, object]
) -> Settings:
    """Return the settings for a command that runs in `folder`.

    `options` are what the command line gave. Raises `SettingsError` for a setting or
    a value that is not known, and for a file that is not TOML.
    """
    chosen = {**_from_file(folder), **_from_environment(environ), **options}
    return Settings(**chosen)  # type: ignore[arg-type]  # checked by _value


def _from_environment(environ: Mapping[str, str]) -> dict[str, object]:
    return {
        _known(name, name.removeprefix(_PREFIX).lower()): _value(
            name.removeprefix(_PREFIX).lower(),
            text.split(os.pathsep) if name == f"{_PREFIX}RECORD" else text,
            where=name,
        )
        for name, text in environ.items()
        if name.startswith(_PREFIX) and text
    }


def _from_file(folder: Path) -> dict[str, object]:
    for path, table in _tables(folder):
        return {
            _known(f"{path}: {key}", key.replace("-", "_")): _value(
                key.replace("-", "_"), value, where=f"{path}: {key}"
            )
            for key, value in table.items()
        }
    return {}


def _tables(folder: Path) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """Yield the files that set anything, the nearest first."""
    for parent in (folder, *folder.parents):
        own, project = parent / "onrecord.toml", parent / "pyproject.toml"
        if own.is_file():
            yield own, _parsed(own)
        if project.is_file():
            tool = _parsed(project).get("tool")
            table = tool.get("onrecord") if isinstance(tool, dict) else None
            if isinstance(table, dict):
                yield project, table


def _parsed(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not TOML: {error}") from error


def _known(where: str, name: str) -> str:
    if name in NAMES:
        return name
    known = ", ".join(name.replace("_", "-") for name in NAMES)
    raise SettingsError(f"{where} is not a setting; the settings are {known}")


def _value(name: str, given: object, *, where: str) -> object:
    if name == "record":
        return _paths(given, where=where)
    if name == "archive":
        return _path(given, where=where)
    if name in _NUMBERS:
        return _number(given, where=where)
    if name == "lang":
        return _language(given, where=where)
    text = str(given).lower() if isinstance(given, bool) else given
    if text not in CHOICES.get(name, (text,)):
        known = ", ".join(CHOICES[name])
        raise SettingsError(f"{where} cannot be {given!r}; it can be {known}")
    return text == "true" if name == "progress" else text


def _paths(given: object, *, where: str) -> tuple[Path, ...]:
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise SettingsError(f"{where} must be a path or a list of paths")
    return tuple(_beside(where) / name for name in names)


def _path(given: object, *, where: str) -> Path:
    if not isinstance(given, str):
        raise SettingsError(f"{where} must be a path")
    return _beside(where) / given


def _number(given: object, *, where: str) -> int:
    number = int(given) if isinstance(given, str) and given.isdigit() else given
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise SettingsError(f"{where} must be a whole number above 0")
    return number


def _language(given: object, *, where: str) -> str:
    if not isinstance(given, str) or not re.fullmatch(r"\w+(\+\w+)*", given):
        raise SettingsError(f"{where} must name languages, like eng or deu+rus")
    return given


def _beside(where: str) -> Path:
    """Return the folder from which a path counts: that of the file it stands in."""
    file, colon, _ = where.rpartition(": ")
    return Path(file).parent if colon else Path()
