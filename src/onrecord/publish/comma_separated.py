"""Comma-separated values, as spreadsheets read them."""

import csv
from collections.abc import Iterable
from io import StringIO


def csv_line(values: Iterable[object]) -> str:
    r"""Return one line; what is not known is empty.

    >>> csv_line(["a, b", None, 3])
    '"a, b",,3\r\n'
    """
    line = StringIO()
    csv.writer(line).writerow("" if value is None else value for value in values)
    return line.getvalue()
