"""What surrounds an article on its page: navigation, forms, sharing, comments."""

import re
from functools import cache

from onrecord.data import entries, rows

_UNSEEN = frozenset({"screen-reader-text", "sr-only", "visually-hidden"})
_LENGTH = 200
"""Characters. Longer blocks are never taken for boilerplate."""


def is_chrome(tag: str, attributes: dict[str, str], *, inside: frozenset[str]) -> bool:
    """Tell whether an element looks like no part of an article.

    `inside` names which of article, main and blockquote the element stands in.

    >>> is_chrome("div", {"class": "share-buttons"}, inside=frozenset())
    True
    >>> is_chrome("footer", {}, inside=frozenset({"article", "blockquote"}))
    False
    """
    kind = _kinds().get(tag, "any")
    if kind == "page":
        return False
    if kind == "chrome":
        return not _belongs(tag, inside)
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
    return (
        attributes.get("role", "").lower() in entries("page_roles")
        or "hidden" in attributes
        or "display:none" in attributes.get("style", "").replace(" ", "").lower()
        or not _UNSEEN.isdisjoint(names)
        or (kind != "text" and _is_named_as_chrome(names))
    )


def is_boilerplate(text: str) -> bool:
    """Tell whether a block is a stock phrase of web pages.

    >>> is_boilerplate("3,268 total views,  4 views today")
    True
    >>> is_boilerplate("He said the views were splendid.")
    False
    """
    return len(text) <= _LENGTH and _boilerplate().fullmatch(text.strip()) is not None


def _belongs(tag: str, inside: frozenset[str]) -> bool:
    """Tell whether such an element is part of the article it stands in."""
    if tag == "header":
        return bool(inside)
    return tag == "footer" and "blockquote" in inside


@cache
def _kinds() -> dict[str, str]:
    return {tag: kind for tag, _, kind in rows("html_elements")}


def _is_named_as_chrome(names: list[str]) -> bool:
    plain = (re.sub(r"[-_]+", "-", name) for name in names)
    return any(_names().match(name) for name in plain)


@cache
def _names() -> re.Pattern[str]:
    known = "|".join(map(re.escape, entries("page_chrome")))
    return re.compile(
        rf"(?!(?:no|has|with|without|is|hide)-)(?:.+-)?(?:{known})(?:-|$)"
    )


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile("|".join(entries("page_boilerplate")), re.IGNORECASE)
