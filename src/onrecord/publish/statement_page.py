"""What reports attribute to whom, as one page: each text with its statements marked.

To select a statement is to follow a link to it: the parts that belong to it are set
off by the style alone, without a script.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from onrecord.model.document import Document
from onrecord.model.statement import Basis, CueClass, Manner, Statement
from onrecord.publish.attributed import PARTS, Mark, Piece, pieces
from onrecord.publish.plain_dates import plain_date
from onrecord.publish.statement_form import SHOWN, content_text, line_and_column
from onrecord.publish.typeset import templates
from onrecord.version import __version__

CLASSES = {
    CueClass.NEUTRAL: "only says that it was said",
    CueClass.FACTIVE: "presents it as so",
    CueClass.NON_FACTIVE: "keeps its distance",
    CueClass.COUNTER_FACTIVE: "turns it down",
    CueClass.FORCE_LABELLING: "names its force",
    CueClass.PRESUPPOSES_EARLIER: "has it said before",
}
BASES = {
    Basis.ABSOLUTE: "as printed",
    Basis.PUBLICATION: "counted from the day of publication",
    Basis.EVENT: "counted from another date of the report",
    Basis.CARRIED: "that of the statement before",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement in the list beside the text."""

    anchor: str
    number: int
    statement: Statement
    words: str
    line: str
    parts: tuple[str, ...]
    """Which parts the text has of it, for links."""
    inside: str | None
    """The anchor of the statement it is nested in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report."""

    document: Document
    entries: tuple[Entry, ...]
    pieces: tuple[Piece, ...]
    hidden: int
    """Statements of less confidence."""


def statements_html(
    reports: Sequence[tuple[Document, Sequence[Statement]]], *, least: float = SHOWN
) -> str:
    """Return the reports as a self-contained page, their statements marked and linked.

    Those whose confidence is below `least` are only counted. The page has no script;
    nothing in it is fetched from anywhere.
    """
    numbered = enumerate(reports, start=1)
    sheets = [_sheet(number, *report, least=least) for number, report in numbered]
    return (
        templates()
        .get_template("statements.html")
        .render(
            sheets=sheets,
            chosen=Markup("".join(map(_chosen, sheets))),  # ruff: ignore[unsafe-markup-use] - of our own anchors alone
            classes=CLASSES,
            bases=BASES,
            direct=Manner.DIRECT,
            plain_date=plain_date,
            version=__version__,
        )
    )


def _sheet(
    number: int, document: Document, found: Sequence[Statement], *, least: float
) -> Sheet:
    shown = [each for each in found if each.confidence >= least]
    names = {each.id: f"r{number}-s{at}" for at, each in enumerate(shown, start=1)}
    cut = tuple(pieces(document.text, shown))
    marked = {mark for piece in cut for mark in piece.begins}
    entries = tuple(
        Entry(
            names[each.id],
            at,
            each,
            " ".join(content_text(each, document.text).split()),
            line_and_column(each, document).partition(":")[0],
            tuple(part for part in PARTS if Mark(at - 1, part) in marked),
            names.get(each.nested_in or ""),
        )
        for at, each in enumerate(shown, start=1)
    )
    return Sheet(document, entries, cut, len(found) - len(shown))


def _chosen(sheet: Sheet) -> str:
    """Return the rules that set off the parts of the statement that is selected."""
    return "".join(
        f':root:has([data-s="{each.anchor}"]:target) .{each.anchor}'
        "{--is:var(--chosen)}\n"
        for each in sheet.entries
    )
