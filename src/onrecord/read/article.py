"""The article among the blocks of its page.

trafilatura says which blocks are article; the text itself is the page's, since an
extractor leaves out words without saying so. Between the first and the last block of
the article everything stays but what is structurally chrome or a stock phrase.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.read.bare import bare
from onrecord.read.chrome import is_boilerplate
from onrecord.read.markup import Block

_EDGE = 40
_SHORT = 12
_MOSTLY = 0.5
_TEASER = 0.8


@dataclass(frozen=True, slots=True)
class Extract:
    """What trafilatura makes of a page."""

    lines: tuple[str, ...] = ()
    title: str | None = None
    author: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The blocks of a page, parted into article and chrome."""

    kept: tuple[Block, ...]
    set_aside: tuple[Block, ...]
    title: str | None


def extract(markup: str) -> Extract:
    """Ask trafilatura for the article and the metadata; no network is used."""
    import trafilatura  # ruff: ignore[import-outside-top-level] - slow, seldom needed

    for name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    found = trafilatura.bare_extraction(
        markup,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(found, trafilatura.settings.Document):
        return Extract()
    lines = tuple((found.text or "").splitlines())
    return Extract(lines, found.title, found.author, found.date)


def article(blocks: Sequence[Block], found: Extract) -> Article:
    """Part `blocks` into what belongs to the article and what does not."""
    matched = _matched(blocks, found.lines)
    chrome = _chrome(blocks, matched)
    wanted = _range(blocks, matched, chrome)
    title = _title(blocks, found.title, wanted)
    if title is not None:
        wanted = range(min(title, wanted.start), wanted.stop)
    kept = {n for n in wanted if _stays(blocks[n], chrome, matched=n in matched)}
    if not kept:  # a page of stock phrases only is still a page
        kept = set(range(len(blocks)))
    if title is not None:
        kept = {n for n in kept if not _same(blocks[n], blocks[title])} | {title}
    return Article(
        kept=tuple(blocks[n] for n in sorted(kept)),
        set_aside=tuple(block for n, block in enumerate(blocks) if n not in kept),
        title=found.title if title is None else blocks[title].text,
    )


def _same(one: Block, other: Block) -> bool:
    return bare(one.text) == bare(other.text)


def _matched(blocks: Sequence[Block], lines: Iterable[str]) -> frozenset[int]:
    """Return the numbers of the blocks that trafilatura calls article."""
    keys = {bare(line) for line in lines}
    whole = "".join(bare(line) for line in lines)
    return frozenset(
        n
        for n, block in enumerate(blocks)
        if (key := bare(block.text))
        if key in keys or (block.linked < _TEASER and _is_in(key, whole))
    )


def _is_in(key: str, whole: str) -> bool:
    """Look for a block by its start or its end: words inside it may be left out."""
    return len(key) >= _SHORT and (key[:_EDGE] in whole or key[-_EDGE:] in whole)


def _chrome(blocks: Sequence[Block], matched: frozenset[int]) -> frozenset[int]:
    """Return the elements that are chrome after all.

    One that holds most of the article is not (a form around a whole page), nor one
    whose text is mostly article.
    """
    inside, article_inside = Counter[int](), Counter[int]()
    for n, block in enumerate(blocks):
        for element in block.chrome:
            inside[element] += len(block.text)
            article_inside[element] += len(block.text) * (n in matched)
    length = sum(len(blocks[n].text) for n in matched)
    if not matched and all(block.chrome for block in blocks):
        return frozenset()
    return frozenset(
        element
        for element, characters in inside.items()
        if article_inside[element] <= _MOSTLY * min(characters, length or characters)
    )


def _stays(block: Block, chrome: frozenset[int], *, matched: bool = False) -> bool:
    if not chrome.isdisjoint(block.chrome):
        return False
    return not is_boilerplate(block.text) or (matched and block.tag == "blockquote")


def _range(
    blocks: Sequence[Block], matched: frozenset[int], chrome: frozenset[int]
) -> range:
    """Return the stretch from the first to the last block of the article.

    A block that comes twice (a teaser and the paragraph itself) is no edge.
    """
    inside = [n for n in sorted(matched) if _stays(blocks[n], chrome)]
    if not inside:
        return range(len(blocks))
    counts = Counter(bare(block.text) for block in blocks)
    once = [n for n in inside if counts[bare(blocks[n].text)] == 1] or inside
    before = _neighbours(blocks, range(once[0] - 1, -1, -1), blocks[once[0]], chrome)
    after = _neighbours(
        blocks, range(once[-1] + 1, len(blocks)), blocks[once[-1]], chrome
    )
    return range(min([once[0], *before]), max([once[-1], *after]) + 1)


def _neighbours(
    blocks: Sequence[Block], numbers: range, edge: Block, chrome: frozenset[int]
) -> Iterator[int]:
    """Yield the paragraphs beside the edge, in the same element, as far as they go."""
    for n in numbers:
        block = blocks[n]
        if not _stays(block, chrome):
            continue
        if edge.path[-1:] != block.path[-1:] and edge.path[-1:] != block.path[-2:-1]:
            return
        if block.linked >= _TEASER:
            return
        yield n


def _title(blocks: Sequence[Block], title: str | None, wanted: range) -> int | None:
    """Find the block that prints the title, the last one above the article's text."""
    key = bare(title or "")
    if not key:
        return None
    within = range(wanted.start, min(wanted.start + 5, wanted.stop))
    above = range(wanted.start - 1, -1, -1)
    return next((n for n in (*within, *above) if _is_title(blocks[n], key)), None)


def _is_title(block: Block, title: str) -> bool:
    key = bare(block.text)
    return key == title or (block.tag == "h1" and _overlap(key, title))


def _overlap(one: str, other: str) -> bool:
    """Tell whether one title is the other with the name of the site added."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORT and longer.startswith(shorter)
