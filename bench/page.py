"""The page on benchmarks, of which each bench writes its own section.

In `docs/benchmarks.md` a section stands between two comments, `<!-- section: NAME -->`
and `<!-- end of section -->`. The command of a bench replaces what is between them and
leaves all else as it is; for a new bench, write the two comments where its section is
to stand.
"""

import re
from pathlib import Path
from textwrap import fill

WIDTH = 88


def write(path: Path, name: str, section: str) -> None:
    """Replace the section of this name in a page; it must be there."""
    path.write_text(replaced(path.read_text("utf-8"), name, section), "utf-8")


def replaced(page: str, name: str, section: str) -> str:
    """Return a page with one section replaced.

    >>> page = "<!-- section: speed --><!-- end of section -->"
    >>> print(replaced(page, "speed", "Fast."))
    <!-- section: speed -->
    <BLANKLINE>
    Fast.
    <BLANKLINE>
    <!-- end of section -->
    """
    opens, closes = f"<!-- section: {name} -->", "<!-- end of section -->"
    wanted = re.compile(f"{re.escape(opens)}.*?{closes}", re.DOTALL)
    made = f"{opens}\n\n{section.strip()}\n\n{closes}"
    new, count = wanted.subn(lambda _: made, page)
    if count != 1:
        raise ValueError(f"the page needs one section {opens} … {closes}, not {count}")
    return new


def filled(text: str) -> str:
    """Return Markdown with its paragraphs in lines of one width."""
    return "\n\n".join(map(_filled, text.strip().split("\n\n"))) + "\n"


def _filled(block: str) -> str:
    if block.lstrip().startswith(("#", "|", "```")):
        return block.strip()
    return fill(block, WIDTH, break_long_words=False, break_on_hyphens=False)
