"""American spellings of British words: by a table, and by rule where there is one."""

import re
from functools import cache, lru_cache

from onrecord.data import rows

_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})
_ISE = re.compile(r"(?<=[a-z]{2}[a-z])(is|ys)(?=(?:e[ds]?|ers?|ing|ations?|able)$)")
_DOUBLED_L = re.compile(r"ll(?=(?:ed|ing|ings|ers?|ors?|ous|ously)$)")
_VOWELS = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=1 << 14)
def american(form: str) -> str:
    """Return the American spelling of a form, or the form itself.

    >>> american("labour"), american("analysed"), american("filled")
    ('labor', 'analyzed', 'filled')
    """
    bare = form.translate(_LIGATURES)
    spelled = _from_table(bare)
    spelled = _ISE.sub(lambda found: found[1][0] + "z", spelled)
    doubled = _DOUBLED_L.search(spelled)
    if doubled and len(_VOWELS.findall(spelled, 0, doubled.start())) > 1:
        return _DOUBLED_L.sub("l", spelled)  # travelled, but not filled (filed)
    return spelled


def _from_table(form: str) -> str:
    exact, beginnings = _spellings()
    if form in exact:
        return exact[form]
    for length in range(len(form), 2, -1):
        if form[:length] in beginnings:
            return beginnings[form[:length]] + form[length:]
    return form


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """Return the table's whole words, and its beginnings of words."""
    table = {british: other for british, other, *_ in rows("spelling_variants")}
    whole = {british: other for british, other in table.items() if british[-1] != "*"}
    starred = {
        british[:-1]: other[:-1]
        for british, other in table.items()
        if british[-1] == "*"
    }
    return whole, starred
