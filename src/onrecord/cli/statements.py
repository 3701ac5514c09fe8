"""`onrecord statements`: what a report attributes to whom, without a record."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import starmap
from pathlib import Path
from typing import TypedDict, Unpack

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import (
    one_only,
    output_option,
    published_option,
    reports_argument,
    style_option,
    with_settings,
)
from onrecord.cli.output import coloured, width, write_all
from onrecord.cli.reports import reports as read_reports
from onrecord.extract import limits
from onrecord.extract import statements as extracted
from onrecord.model.document import Document
from onrecord.model.statement import Statement
from onrecord.settings import Settings

_HELP = """\
\b
onrecord statements draft.md
onrecord statements draft.txt --published 2031-03-05
onrecord statements drafts/ --format html --output drafts.html

List what each REPORT attributes to whom: who spoke, to whom, when and where, and in
which words. No record is needed, and nothing is checked.

Exits with 0 if a statement was found, 2 for wrong options or a report that cannot be
read, and 3 if no statement was found.
"""

_FOR_PEOPLE = {"text", "html"}

Found = Sequence[tuple[Document, Sequence[Statement]]]


class _Given(TypedDict):
    """What is looked at, and how it is printed."""

    reports: Sequence[Path]
    style: str
    published: str | None
    confidence: float | None


@click.command(help=_HELP, epilog=FOOTER)
@reports_argument
@style_option("text", "json", "jsonl", "csv", "html")
@published_option
@click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    help="The least confidence of a statement listed.  "
    "[default: 0.5 as text and html, else 0]",
)
@with_settings("ocr", "lang", "color")
@output_option
@click.pass_context
def statements(
    ctx: click.Context,
    /,
    settings: Settings,
    output: Path | None,
    **given: Unpack[_Given],
) -> None:
    """List what each report attributes to whom."""
    style, confidence = given["style"], given["confidence"]
    readable, problems = read_reports(given["reports"], settings.reading)
    one_only(style, len(readable), "say --format jsonl for all of them")
    dated = [
        replace(each, date=given["published"] or each.date)
        for each in map(_noted, readable)
    ]
    found = [(report, extracted(report)) for report in dated]
    unasked = publish.SHOWN if style in _FOR_PEOPLE else 0
    least = unasked if confidence is None else confidence
    colour = style == "text" and coloured(settings.color, output)
    write_all(_rendered(found, style, least=least, colour=colour), output)
    if problems:
        ctx.exit(Exit.UNUSABLE)
    ctx.exit(Exit.PASSED if any(said for _, said in found) else Exit.UNCHECKED)


def _rendered(found: Found, style: str, *, least: float, colour: bool) -> Iterator[str]:
    """Yield the answer in parts."""
    sure = [
        (report, [each for each in said if each.confidence >= least])
        for report, said in found
    ]
    match style:
        case "json":
            yield from starmap(publish.statements_json, sure)
        case "jsonl":
            yield from starmap(publish.statements_jsonl, sure)
        case "csv":
            yield from publish.statements_csv(sure)
        case "html":
            yield publish.statements_html(found, least=least)
        case _:
            for at, (report, said) in enumerate(found):
                yield "\n" if at else ""
                yield publish.statements_text(
                    report, said, colour=colour, width=width(), least=least
                )


def _noted(report: Document) -> Document:
    """Return a report with what a reader must know of its languages."""
    return replace(report, notes=(*report.notes, *limits(report)))
