"""`onrecord show`: the pages on which words stand, with the words marked."""

from pathlib import Path

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import output_option, record_of, with_settings
from onrecord.cli.output import tell, write
from onrecord.cli.progress import progress
from onrecord.desk.find import LIMIT, Finder
from onrecord.desk.record import opened
from onrecord.desk.views import Views
from onrecord.model.wanted import Wanted
from onrecord.settings import Settings
from onrecord.text.words import words as has_words

_HELP = """\
\b
onrecord show "we will not raise the dam" -r cables/ -o place.html
onrecord show "the gates … opened" --archive archive/ --document cable.pdf -o place.html

Show on which pages of the record WORDS stand, as one page of HTML: the record's words,
and beside them the picture of the page of a PDF or a scan, with the words marked on it.
Where the place on the page is not certain, nothing is marked.

Exits with 0 if anything was found, 1 if nothing was, 2 for wrong options, and 3 if the
record is empty.
"""


@click.command(help=_HELP, epilog=FOOTER)
@click.argument("words")
@with_settings("record", "archive", "ocr", "lang", "progress")
@click.option("--document", metavar="ID", help="Only this document, or this file.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    help="How many places are shown at most.",
)
@output_option
@click.pass_context
def show(
    ctx: click.Context,
    settings: Settings,
    words: str,
    document: str | None,
    limit: int,
    output: Path | None,
) -> None:
    """Show on which pages words stand."""
    if not has_words(words):
        raise click.UsageError(f"There is no word in {words!r}.")
    record = record_of(settings)
    with (
        progress(record, wanted=settings.progress) as advance,
        opened(record, options=settings.reading, advance=advance) as held,
        Views(held, settings.reading) as views,
    ):
        for problem in held.summary.problems:
            tell(f"onrecord: {problem}")
        finder = Finder.of(held, Wanted(document=document), limit=limit)
        found = finder.find(words)
        write(publish.found_html(found, held.summary, views), output)
        empty = not finder.documents
    if empty:
        ctx.exit(Exit.UNCHECKED)
    ctx.exit(Exit.PASSED if found.hits else Exit.FAILED)
