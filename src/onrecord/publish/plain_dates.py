"""Dates for people to read: what EDTF writes in signs, in words."""

import re

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_DECADE = re.compile(r"(\d{3})X")


def plain_date(edtf: str) -> str:
    """Return a date without the signs of EDTF.

    >>> plain_date("2024-01-11~/2024-01-20~"), plain_date("2031-03-04?")
    ('about 2024-01-11 to 2024-01-20', 'probably 2031-03-04')
    >>> plain_date("1990-21"), plain_date("199X"), plain_date("1992-02")
    ('spring 1990', '1990s', '1992-02')
    """
    lead = "about " if "~" in edtf else "probably " if "?" in edtf else ""
    ends = edtf.replace("~", "").replace("?", "").split("/")
    return lead + " to ".join(map(_one, ends))


def _one(edtf: str) -> str:
    if season := _SEASON.fullmatch(edtf):
        return f"{_SEASONS[season[2]]} {season[1]}"
    if decade := _DECADE.fullmatch(edtf):
        return f"{decade[1]}0s"
    return edtf
