"""`onrecord statements`: what a report attributes to whom, without a record."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import (
    one_only,
    reports_argument,
    style_option,
    with_settings,
)
from onrecord.cli.output import coloured, width, write
from onrecord.cli.reports import reports as read_reports
from onrecord.extract import limits
from onrecord.extract import statements as extracted
from onrecord.model.document import Document
from onrecord.settings import Settings

_HELP = """\
\b
onrecord statements draft.md
onrecord statements drafts/ --format jsonl

List what each REPORT attributes to whom: who spoke, in which words, directly or not,
and where in the report. No record is needed, and nothing is checked.

Exits with 0 if a statement was found, 2 for wrong options or a report that cannot be
read, and 3 if no statement was found.
"""

_STYLES = {"json": publish.statements_json, "jsonl": publish.statements_jsonl}


@click.command(help=_HELP, epilog=FOOTER)
@reports_argument
@style_option("text", "json", "jsonl")
@click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    help="The least confidence of a statement listed.  [default: 0.5 as text, else 0]",
)
@with_settings("color")
@click.pass_context
def statements(
    ctx: click.Context,
    settings: Settings,
    reports: Sequence[Path],
    style: str,
    confidence: float | None,
) -> None:
    """List what each report attributes to whom."""
    readable, problems = read_reports(reports)
    one_only(style, len(readable), "say --format jsonl for all of them")
    found = [(_noted(report), extracted(report)) for report in readable]
    for report, said in found:
        least = publish.SHOWN if confidence is None else confidence
        if style == "text":
            colour = coloured(settings.color)
            write(
                publish.statements_text(
                    report, said, colour=colour, width=width(), least=least
                )
            )
        else:
            sure = [each for each in said if each.confidence >= (confidence or 0)]
            write(_STYLES[style](report, sure))
    if problems:
        ctx.exit(Exit.UNUSABLE)
    ctx.exit(Exit.PASSED if any(said for _, said in found) else Exit.UNCHECKED)


def _noted(report: Document) -> Document:
    """Return a report with what a reader must know of its languages."""
    return replace(report, notes=(*report.notes, *limits(report)))
