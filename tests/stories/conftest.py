"""The real commands, on real files in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main

Command = Callable[..., Result]

TRANSCRIPT = """\
Press briefing on the harbour
Date: 3 March 2031

MAYOR IDA LIND: Good morning. The tunnel will not open to the public before the
summer holidays, and nobody regrets that more than I do.

Q: What did the storm cost the city?

MAYOR IDA LIND: The storm cost the city 40 million crowns, most of it along the
northern quay.

MINISTER PAUL ORDWAY: The state will carry half of that, as it promised in the
spring.
"""

FAITHFUL = """\
# The tunnel stays shut

“The storm cost the city 40 million crowns, most of it along the northern quay,”
Mayor Ida Lind said.
"""

ALTERED = """\
# The tunnel opens

“The tunnel will open to the public before the summer holidays,” Mayor Ida Lind
said.
"""

MISSING = """\
# Something else

“Every gardener of the western suburbs deserves a silver trumpet at Christmas,”
Mayor Ida Lind said.
"""

SILENT = "# Weather\n\nIt rained in the harbour all day, and the ferries were late.\n"


@pytest.fixture
def onrecord(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command in the test's own folder, without settings of the machine."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(each) for each in arguments], input=stdin)

    return run


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A folder with one transcript."""
    folder = tmp_path / "record"
    folder.mkdir()
    (folder / "briefing.txt").write_text(TRANSCRIPT, "utf-8")
    return folder


@pytest.fixture
def faithful(tmp_path: Path) -> Path:
    """A report whose one statement stands."""
    return _written(tmp_path / "faithful.md", FAITHFUL)


@pytest.fixture
def altered(tmp_path: Path) -> Path:
    """A report that lost a "not"."""
    return _written(tmp_path / "altered.md", ALTERED)


@pytest.fixture
def missing(tmp_path: Path) -> Path:
    """A report whose one statement is nowhere in the record."""
    return _written(tmp_path / "missing.md", MISSING)


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    """A report that attributes nothing to anybody."""
    return _written(tmp_path / "silent.md", SILENT)


def _written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path
