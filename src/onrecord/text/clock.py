"""Which half of the day a clock time means: 3 p.m., 3pm, 11 AM."""

import re

_HALF = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)?)?(?:([ap])\.m\.?|(p)m)|\d[\d:.]*(a)m")
_IN_CAPITALS = "AM"


def half_of_day(printed: str) -> str | None:
    """Return `a` or `p` for a word that says before or after noon.

    >>> half_of_day("p.m."), half_of_day("3pm"), half_of_day("11:30am")
    ('p', 'p', 'a')
    >>> half_of_day("am"), half_of_day("AM"), half_of_day("palm")
    (None, 'a', None)
    """
    if printed == _IN_CAPITALS:
        return "a"
    found = _HALF.fullmatch(printed.lower())
    return next(filter(None, found.groups()), None) if found else None
