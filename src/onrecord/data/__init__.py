"""Tables and cases, one entry a line: world knowledge that is not code.

A table is a text file of this folder. Blank lines and lines that begin with `#` are
for its reader; columns are parted by a tab.
"""

from functools import cache
from importlib.resources import files


@cache
def entries(table: str) -> tuple[str, ...]:
    """Return the entries of `table`, a file name without its `.txt`."""
    text = files(__name__).joinpath(f"{table}.txt").read_text("utf-8")
    return tuple(
        line.rstrip()
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of `table`, each as its columns."""
    return tuple(tuple(entry.split("\t")) for entry in entries(table))


def table(name: str) -> dict[str, str]:
    """Return a table of two columns as a mapping from the first to the second."""
    return {row[0]: row[1] for row in rows(name)}
