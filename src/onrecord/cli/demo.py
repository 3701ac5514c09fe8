"""`onrecord demo`: a small record and a report, checked like any other."""

from pathlib import Path

import click

from onrecord import publish
from onrecord.cli.check import exit_for
from onrecord.cli.group import FOOTER
from onrecord.cli.options import with_settings
from onrecord.cli.output import coloured, tell, width, write
from onrecord.desk.check import check
from onrecord.desk.demo import lay_out
from onrecord.desk.record import opened
from onrecord.desk.sources import documents
from onrecord.desk.views import Views
from onrecord.model.document import Document
from onrecord.settings import Settings

_HELP = """\
\b
onrecord demo
onrecord demo /tmp/somewhere

Write a small record and a report into DIR (./onrecord-demo if none is given), check
the one by the other, print what was caught, and leave the answer as a page,
result.html. Everything in it is invented, and nothing is fetched.

Exits with 1, as every check does that finds something.
"""


@click.command(help=_HELP, epilog=FOOTER)
@click.argument(
    "folder",
    metavar="[DIR]",
    default="onrecord-demo",
    type=click.Path(file_okay=False, path_type=Path),
)
@with_settings("color")
@click.pass_context
def demo(ctx: click.Context, settings: Settings, folder: Path) -> None:
    """Write a small record and a report, and check one by the other."""
    laid = lay_out(folder)
    reports = [
        found
        for found in documents([laid.report], advance=None)
        if isinstance(found, Document)
    ]
    with opened([laid.record]) as record:
        result = check(reports, record)
        with Views(record, settings.reading) as views:
            page = publish.html(result, views)
    write(publish.text(result, colour=coloured(settings.color), width=width()))
    write(page, laid.result)
    tell(f"\nThe same as a page: {laid.result}")
    tell(f"Once more by hand:  onrecord check {laid.report} --record {laid.record}")
    ctx.exit(exit_for(result, settings.failing))
