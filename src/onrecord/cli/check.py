"""`onrecord check`: every statement of a report, set against the record."""

from collections.abc import Sequence
from pathlib import Path

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import (
    output_option,
    record_of,
    reports_argument,
    with_settings,
)
from onrecord.cli.output import coloured, width, write
from onrecord.cli.progress import progress
from onrecord.cli.reports import reports as read_reports
from onrecord.desk import check as desk
from onrecord.desk.record import Record, opened
from onrecord.desk.views import Views
from onrecord.model.result import Result
from onrecord.model.verdict import Outcome
from onrecord.settings import Settings

_HELP = """\
\b
onrecord check draft.md --record transcripts/
onrecord check draft.md -r memos/ -r cable.pdf --format html -o result.html
cat answer.txt | onrecord check - --record archive.jsonl --fail-level missing

Check every statement of each REPORT against the record.

REPORT is a file, a folder, or - for standard input. The record is an archive made by
`onrecord ingest`, or is read on the fly: text, web pages, PDFs, scans (with
onrecord[ocr]), office files, e-mail, and JSON Lines with one document a line. As html
the answer shows the pages of PDFs and scans, with the words marked on them.

Exits with 0 if every statement is below the fail level, 1 if one is at or above it, 2
for wrong options or a report that cannot be read, and 3 if nothing was checked.
"""


@click.command(help=_HELP, epilog=FOOTER)
@reports_argument
@with_settings(
    "record", "archive", "format", "fail_level", "ocr", "lang", "color", "progress"
)
@output_option
@click.pass_context
def check(
    ctx: click.Context,
    settings: Settings,
    reports: Sequence[Path],
    output: Path | None,
) -> None:
    """Check every statement of each report against the record."""
    record = record_of(settings)
    readable, problems = read_reports(reports, settings.reading)
    if not readable:
        ctx.exit(Exit.UNUSABLE)
    with (
        progress(record, wanted=settings.progress) as advance,
        opened(record, options=settings.reading, advance=advance) as found,
    ):
        result = desk.check([*readable, *problems], found)
        answer = _rendered(result, settings, output, found)
    write(answer, output)
    ctx.exit(exit_for(result, settings.failing))


def exit_for(result: Result, failing: frozenset[Outcome]) -> Exit:
    """Return what the exit code says of a result."""
    outcomes = {checked.verdict.outcome for checked in result.statements}
    if result.problems:
        return Exit.UNUSABLE
    if not result.record.documents or outcomes <= {Outcome.UNCHECKED}:
        return Exit.UNCHECKED
    return Exit.FAILED if outcomes & failing else Exit.PASSED


def _rendered(
    result: Result, settings: Settings, output: Path | None, record: Record
) -> str:
    if settings.format == "text":
        colour = coloured(settings.color, output)
        return publish.text(result, colour=colour, width=width())
    if settings.format == "html":
        with Views(record, settings.reading) as views:
            return publish.html(result, views)
    styles = {"json": publish.json, "jsonl": publish.jsonl}
    return styles[settings.format](result)
