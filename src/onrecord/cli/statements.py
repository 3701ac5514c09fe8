"""`onrecord statements`: what a report attributes to whom, without a record."""

from collections.abc import Sequence
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
from onrecord.extract import statements as extracted
from onrecord.model.document import Document
from onrecord.model.statement import Statement
from onrecord.settings import Settings

_HELP = """\
\b
onrecord statements draft.md
onrecord statements drafts/ --format jsonl

List what each REPORT attributes to whom: who spoke, in which words, and where in the
report. No record is needed, and nothing is checked.

Exits with 0 if a statement was found, 2 for wrong options or a report that cannot be
read, and 3 if no statement was found.
"""


@click.command(help=_HELP, epilog=FOOTER)
@reports_argument
@style_option("text", "json", "jsonl")
@with_settings("color")
@click.pass_context
def statements(
    ctx: click.Context, settings: Settings, reports: Sequence[Path], style: str
) -> None:
    """List what each report attributes to whom."""
    readable, problems = read_reports(reports)
    one_only(style, len(readable), "say --format jsonl for all of them")
    found = [(report, extracted(report)) for report in readable]
    for report, said in found:
        write(_rendered(report, said, style=style, colour=coloured(settings.color)))
    if problems:
        ctx.exit(Exit.UNUSABLE)
    ctx.exit(Exit.PASSED if any(said for _, said in found) else Exit.UNCHECKED)


def _rendered(
    report: Document, found: tuple[Statement, ...], *, style: str, colour: bool
) -> str:
    if style == "text":
        return publish.statements_text(report, found, colour=colour, width=width())
    styles = {"json": publish.statements_json, "jsonl": publish.statements_jsonl}
    return styles[style](report, found)
