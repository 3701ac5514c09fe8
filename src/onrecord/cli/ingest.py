"""`onrecord ingest`: primary documents into an archive."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

import click

from onrecord.cli.exits import Exit
from onrecord.cli.group import FOOTER
from onrecord.cli.options import EXISTING, archive_of, with_settings
from onrecord.cli.output import tell
from onrecord.cli.progress import ingesting
from onrecord.desk.ingest import ingest as desk
from onrecord.desk.intake import Counts
from onrecord.settings import Settings
from onrecord.store.folder import size

_NAMED = 20
"""How many problems are told one by one."""
_MEGABYTE = 1_000_000
"""Of text: as many code points."""

_HELP = """\
\b
onrecord ingest transcripts/ --archive archive/
onrecord ingest cables.jsonl.gz memos/ --archive archive/

Put every primary document below each PATH into the archive DIR, which is made if need
be: text, web pages, PDFs, scans (with onrecord[ocr]), office files, e-mail, web
archives, JSON Lines with one document a line.

Files that are in the archive already, by their bytes, are skipped; a file that has
changed is replaced. What cannot be read is named, and tried again next time. Stopped
in the middle, by whatever, it loses nothing that was ingested: give it again.

Exits with 0, with 2 for wrong options or an archive that cannot be written, and with 3
if no file at all could be read.
"""


@click.command(help=_HELP, epilog=FOOTER)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=EXISTING)
@with_settings("archive", "ocr", "lang", "progress")
@click.pass_context
def ingest(ctx: click.Context, settings: Settings, paths: Sequence[Path]) -> None:
    """Put primary documents into an archive."""
    archive = archive_of(settings)
    started, total = monotonic(), size(paths)
    with ingesting(total, wanted=settings.progress) as advance:
        counts = desk(paths, archive, options=settings.reading, advance=advance)
    for line in _lines(counts, archive, monotonic() - started):
        tell(line)
    ctx.exit(Exit.PASSED if counts.readable else Exit.UNCHECKED)


def _lines(counts: Counts, archive: Path, seconds: float) -> Iterator[str]:
    for problem in counts.problems[:_NAMED]:
        yield f"onrecord: {problem}"
    if len(counts.problems) > _NAMED:
        more = f"onrecord: and {len(counts.problems) - _NAMED:,} more that could not be"
        yield f"{more} read: onrecord archive list --problems"
    yield f"{archive}: {', '.join(_files(counts))}"
    if counts.documents:
        text = counts.characters / _MEGABYTE
        yield (
            f"{counts.documents:,} documents, {counts.words:,} words; "
            f"{text:,.1f} MB of text in {seconds:,.1f} s, {text / seconds:,.1f} MB/s"
        )


def _files(counts: Counts) -> Iterator[str]:
    yield f"{counts.new:,} {'file' if counts.new == 1 else 'files'} new"
    yield f"{counts.unchanged:,} unchanged"
    yield f"{counts.replaced:,} replaced"
    if counts.copies:
        yield f"{counts.copies:,} known by another path"
    yield f"{counts.unread:,} could not be read"
    if lines := len(counts.problems) - counts.unread:
        yield f"nor {lines:,} {'line' if lines == 1 else 'lines'} of others"
