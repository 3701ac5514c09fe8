"""Every table loads, and says nothing twice."""

from collections import Counter
from pathlib import Path

import pytest

from onrecord.data import entries, rows

DATA = Path(__file__).parents[2] / "src" / "onrecord" / "data"
TABLES = sorted(
    path.relative_to(DATA).with_suffix("").as_posix()
    for path in DATA.rglob("*.txt")
    if path.parent.name != "record"
)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_entries_and_none_twice(table: str) -> None:
    counts = Counter(entries(table))
    assert counts
    assert [entry for entry, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_of_a_table_have_no_empty_column(table: str) -> None:
    for row in rows(table):
        assert all(column == column.strip() and column for column in row), row


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_it_is_for(table: str) -> None:
    assert (DATA / f"{table}.txt").read_text("utf-8").startswith("# ")
