"""The answer as one page that needs nothing else, and as a fragment for a notebook.

Everything that a document says is escaped. The page names its own script and style by
hash and forbids every other, and every request.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import starmap

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.model.result import Result
from onrecord.publish import phrases
from onrecord.publish.cards import sheet
from onrecord.version import __version__


def html(result: Result) -> str:
    """Return the answer as a self-contained page.

    It reads without script and without colours, in the light and in the dark, on
    paper and at 390 pixels; nothing in it is fetched from anywhere.
    """
    return _rendered("page.html", result)


def fragment(result: Result) -> str:
    """Return the answer as a table for a notebook: inline styles, no script."""
    return _rendered("fragment.html", result)


def _rendered(template: str, result: Result) -> str:
    sheets = list(starmap(sheet, enumerate(result.reports, start=1)))
    page = _templates().get_template(template)
    return page.render(result=result, sheets=sheets, version=__version__)


@cache
def _templates() -> Environment:
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
