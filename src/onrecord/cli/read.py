"""`onrecord read`: a document as every other command sees it."""

from collections.abc import Sequence
from pathlib import Path

import click

from onrecord import publish
from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import one_only, style_option, with_settings
from onrecord.cli.output import tell, write
from onrecord.cli.reports import reports
from onrecord.errors import OnRecordError
from onrecord.model.document import Document
from onrecord.settings import Settings

_HELP = """\
\b
onrecord read cable.pdf
onrecord read archive.jsonl --document 1992-044 > one.txt

Show the text of FILE as read, and on standard error its heading: title, date, place,
participants. Positions in every other answer are code points of this text.

Several documents in one file are parted by a line with the id of the next; --document
prints the text of one alone, as it is.
"""


@click.command("read", help=_HELP, epilog=FOOTER)
@click.argument("file", type=click.Path(exists=True, allow_dash=True, path_type=Path))
@with_settings("ocr", "lang")
@style_option("text", "json")
@click.option("--document", "wanted", metavar="ID", help="Show this document alone.")
@click.pass_context
def read(
    ctx: click.Context, settings: Settings, file: Path, style: str, wanted: str | None
) -> None:
    """Show a document as every other command sees it."""
    found, problems = reports([file], settings.reading)
    chosen = found if wanted is None else [_named(wanted, found)]
    one_only(style, len(chosen), "pick it with --document ID")
    for document in chosen:
        _show(document, style=style, among=len(chosen))
    ctx.exit(Exit.UNUSABLE if problems else Exit.PASSED)


def _named(wanted: str, found: Sequence[Document]) -> Document:
    for document in found:
        if document.id == wanted:
            return document
    known = ", ".join(document.id for document in found[:5])
    raise OnRecordError(f"no document is called {wanted!r}; there is {known} …")


def _show(document: Document, *, style: str, among: int) -> None:
    if style == "json":
        write(publish.document_json(document))
        return
    tell(publish.heading(document).rstrip("\n"))
    if among > 1:
        write(f"\n=== {document.id}\n\n")
    write(publish.document_text(document))
    if not document.text.endswith("\n"):
        tell("")  # for a terminal, where the text would run into the prompt
