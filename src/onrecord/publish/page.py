"""The answer as one page that needs nothing else, and as a fragment for a notebook.

Everything that a document says is escaped. The page names its own script and style by
hash and forbids every other, and every request.
"""

from typing import NamedTuple

from onrecord.model.document import Span
from onrecord.model.found import Found, Hit
from onrecord.model.result import Checked, RecordSummary, Result
from onrecord.model.statement import Manner, Statement
from onrecord.publish.cards import pictures, sheet
from onrecord.publish.differences import Difference, differences
from onrecord.publish.evidence import Around, recorded
from onrecord.publish.page_view import Viewer, no_view
from onrecord.publish.typeset import templates
from onrecord.version import __version__


def html(result: Result, viewer: Viewer = no_view) -> str:
    """Return the answer as a self-contained page.

    `viewer` shows passages of the record on the pages they stand on. The page reads
    without script and without colours, in the light and in the dark, on paper and at
    390 pixels; nothing in it is fetched from anywhere.
    """
    return _rendered("page.html", result, viewer)


def found_html(found: Found, record: RecordSummary, viewer: Viewer = no_view) -> str:
    """Return where words stand as a self-contained page, without a script."""
    hits = [_hit_card(found, hit, viewer) for hit in found.hits]
    page = templates().get_template("found.html")
    return page.render(
        found=found,
        record=record,
        hits=hits,
        pictures=pictures(each for hit in hits for each in hit.recorded),
        version=__version__,
    )


def fragment(result: Result) -> str:
    """Return the answer as a table for a notebook: inline styles, no script."""
    return _rendered("fragment.html", result, no_view)


def _rendered(template: str, result: Result, viewer: Viewer) -> str:
    sheets = [
        sheet(number, report, viewer)
        for number, report in enumerate(result.reports, start=1)
    ]
    cards = [card for each in sheets for card in each.cards]
    return (
        templates()
        .get_template(template)
        .render(
            result=result,
            sheets=sheets,
            pictures=pictures(each for card in cards for each in card.recorded),
            version=__version__,
        )
    )


class _HitCard(NamedTuple):
    """What the page shows of one place."""

    recorded: tuple[Around, ...]
    differences: tuple[Difference, ...]


def _hit_card(found: Found, hit: Hit, viewer: Viewer) -> _HitCard:
    words = Statement("words", Manner.DIRECT, (Span(0, len(found.words)),))
    checked = Checked(words, hit.verdict, hit.passages, len(hit.passages), hit.edits)
    return _HitCard(recorded(checked, viewer), differences(checked))
