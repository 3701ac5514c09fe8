"""The help is there at once: nothing heavy is imported for it."""

# ruff: file-ignore[suspicious-subprocess-import, subprocess-without-shell-equals-true] - what is run is the program itself

import subprocess
import sys

import pytest

HEAVY = (
    "numpy",
    "jinja2",
    "rich",
    "trafilatura",
    "pypdfium2",
    "rapidfuzz",
    "lxml",
    "sqlite3",
    "zstandard",
    "filelock",
)


def _loaded_after(statement: str) -> set[str]:
    script = f"import sys\ntry:\n    {statement}\nexcept SystemExit:\n    pass\n"
    script += f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = answer.stderr.strip().splitlines()[-1]
    return {name for name in HEAVY if f"'{name}'" in loaded}


@pytest.mark.parametrize(
    "statement",
    [
        "import onrecord.cli",
        "import onrecord.cli; onrecord.cli.main(['--help'])",
        "import onrecord.cli; onrecord.cli.main(['--version'])",
    ],
)
def test_nothing_heavy_is_loaded(statement: str) -> None:
    assert _loaded_after(statement) == set()


def test_what_is_loaded_is_seen() -> None:
    assert _loaded_after("import numpy") == {"numpy"}
