"""The templates of pages: what is escaped, and what a page may run.

Everything that a document says is escaped; a style sheet or a script of our own stands
as it is, and the page names it by its hash.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.publish import phrases
from onrecord.publish.page_view import source as picture


@cache
def templates() -> Environment:
    """Return the templates of this package, and what they all may say."""
    found = Environment(
        loader=PackageLoader("onrecord.publish"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    found.globals.update(
        say=phrases.say,
        meaning=phrases.meaning,
        chips=phrases.chips,
        count=phrases.count,
        tally=phrases.tally,
        searched=phrases.searched,
        facts=phrases.facts,
        title_of=phrases.title_of,
        picture=picture,
        source=_source,
        digest=_digest,
    )
    return found


def _source(name: str) -> Markup:
    """Return a style sheet or a script of this package, which stands in it as it is."""
    own = files(__package__).joinpath("templates", name).read_text("utf-8")
    return Markup(own)  # ruff: ignore[unsafe-markup-use] - nobody else writes in it


def _digest(source: Markup) -> str:
    """Return the hash by which a content security policy allows a script or style."""
    return b64encode(sha256(source.encode()).digest()).decode()
