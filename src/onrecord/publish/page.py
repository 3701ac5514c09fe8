"""The answer as one page that needs nothing else, and as a fragment for a notebook.

Everything that a document says is escaped. The page names its own script and style by
hash and forbids every other, and every request.
"""

from itertools import starmap

from onrecord.model.result import Result
from onrecord.publish.cards import sheet
from onrecord.publish.typeset import templates
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
    page = templates().get_template(template)
    return page.render(result=result, sheets=sheets, version=__version__)
